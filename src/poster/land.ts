/** The basemap under a poster: land, borders and graticule of one view, clipped, thinned and short. */
import { type GeoContext, type GeoIdentityTransform, type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, MultiLineString, Topology, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from "topojson-specification";
import type { LonLat } from "../incident/derived.ts";
import type { Point } from "./boxes.ts";

type CountryObject = TopoPolygon | TopoMultiPolygon;
/** public/map/land-110m.json (or -50m), parsed: country ids are ISO 3166-1 alpha-2 codes. */
export type Land = Topology<{ countries: GeometryCollection; borders: MultiLineString; disputed: MultiLineString }>;

/** Rings smaller than this are left out, px². */
const LEAST_ISLAND_PX2 = 2;
/** How far a thinned coast may lie from the true one, px. */
const STRAY_PX = 0.4;
/** A country whose largest part is smaller than this is marked by a ring instead of its outline, px². */
const LEAST_COUNTRY_PX2 = 120;

export type Line = { points: Point[]; closed: boolean };

/** Collects what d3 draws as lists of points. */
class Pen implements GeoContext {
	readonly lines: Line[] = [];
	moveTo(x: number, y: number): void {
		this.lines.push({ points: [[x, y]], closed: false });
	}
	lineTo(x: number, y: number): void {
		this.lines.at(-1)?.points.push([x, y]);
	}
	closePath(): void {
		const line = this.lines.at(-1);
		if (line) line.closed = true;
	}
	arc(): void {}
	beginPath(): void {}
}

/** Lines of a shape in pixels, cut where the map is cut. */
export function linesOf(projection: GeoProjection | GeoIdentityTransform, shape: GeoPermissibleObjects): Line[] {
	const pen = new Pen();
	geoPath(projection, pen)(shape);
	return pen.lines;
}

function areaOf(points: readonly Point[]): number {
	let twice = 0;
	for (let i = 0; i < points.length; i++) {
		const [x1, y1] = points[i] as Point;
		const [x2, y2] = points[(i + 1) % points.length] as Point;
		twice += x1 * y2 - x2 * y1;
	}
	return Math.abs(twice) / 2;
}

/** Keeps the points without which the line would stray by more than a tolerance (Douglas and Peucker); first and last stay. */
function thinned(points: readonly Point[], strayPx: number): Point[] {
	const keep = new Set([0, points.length - 1]);
	const stretches: [number, number][] = [[0, points.length - 1]];
	for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
		const [from, to] = stretch;
		const [ax, ay] = points[from] as Point;
		const [bx, by] = points[to] as Point;
		let farthest = { px: strayPx, at: -1 };
		for (let i = from + 1; i < to; i++) {
			const [x, y] = points[i] as Point;
			const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1)));
			const px = Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y);
			if (px > farthest.px) farthest = { px, at: i };
		}
		if (farthest.at < 0) continue;
		keep.add(farthest.at);
		stretches.push([from, farthest.at], [farthest.at, to]);
	}
	return points.filter((_, i) => keep.has(i));
}

/** Path data in tenths of a pixel, or in whole ones (`perPx`), relative, as short as it gets: "m12 3.4l1-.5 2 0z". */
export function pathOf(lines: readonly Line[], perPx = 10): string {
	let text = "";
	let [penX, penY] = [0, 0];
	const short = (parts: number) => String(parts / perPx).replace(/^(-?)0\./, "$1.");
	const pair = (x: number, y: number, first: boolean) => {
		const dx = short(x - penX);
		const dy = short(y - penY);
		[penX, penY] = [x, y];
		return `${first || dx.startsWith("-") ? "" : " "}${dx}${dy.startsWith("-") ? "" : " "}${dy}`;
	};
	for (const { points, closed } of lines) {
		const [start, ...rest] = points.map(([x, y]): Point => [Math.round(x * perPx), Math.round(y * perPx)]);
		if (!start) continue;
		text += `${text === "" ? "M" : "m"}${pair(start[0], start[1], true)}`;
		const steps = rest.filter(([x, y], i) => {
			const [px, py] = i === 0 ? start : (rest[i - 1] as Point);
			return x !== px || y !== py;
		});
		if (steps.length > 0) text += `l${steps.map(([x, y], i) => pair(x, y, i === 0)).join("")}`;
		if (closed) {
			text += "z";
			[penX, penY] = start;
		}
	}
	return text;
}

/** Path data of what is large enough to be seen, thinned. */
function shapePath(lines: readonly Line[]): string {
	return coarsePath(lines, 1);
}

/** The same for pictures whose pixel is finer or coarser than one on screen: `px` of theirs are one of those, and none is divided. */
export function coarsePath(lines: readonly Line[], px: number, perPx = 10): string {
	const large = lines.filter((line) => !line.closed || areaOf(line.points) >= LEAST_ISLAND_PX2 * px * px);
	return pathOf(
		large.map((line) => ({ ...line, points: thinned(line.points, STRAY_PX * px) })),
		perPx,
	);
}

const merged = new WeakMap<Land, MultiPolygon>();
/** All land as one shape, without the borders in it. Worked out once for each file. */
function landOf(land: Land): MultiPolygon {
	const known = merged.get(land);
	if (known) return known;
	const whole = merge(land, land.objects.countries.geometries as CountryObject[]);
	merged.set(land, whole);
	return whole;
}

export type Basemap = { land: string; borders: string; disputed: string; graticule: string };

/** Path data of the basemap in one view. Borders only where asked: small pictures draw none. */
export function basemapOf(land: Land, projection: GeoProjection, withBorders: boolean): Basemap {
	const path = (shape: GeoPermissibleObjects) => shapePath(linesOf(projection, shape));
	return {
		land: path(landOf(land)),
		borders: withBorders ? path(mesh(land, land.objects.borders)) : "",
		disputed: withBorders ? path(mesh(land, land.objects.disputed)) : "",
		graticule: path(geoGraticule().step([30, 30])()),
	};
}

export type CountryShapes = {
	/** Outline as path data; `null` for a country that the basemap lacks or that is only a dot in this view. */
	outline: (projection: GeoProjection, code: string) => string | null;
	/** Outer ring of the largest part, longitudes and latitudes. */
	mainRing: (code: string) => LonLat[] | null;
};

/** Twice the area on a plane of degrees; negative for a ring that runs clockwise, north up. */
function turning(ring: readonly LonLat[]): number {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) twice += (ring[i - 1] as LonLat)[0] * (ring[i] as LonLat)[1] - (ring[i] as LonLat)[0] * (ring[i - 1] as LonLat)[1];
	return twice;
}

/** On a sphere a ring that runs the wrong way means everything outside it: outer rings run clockwise, holes the other way. */
function wound(polygon: readonly LonLat[][]): LonLat[][] {
	return polygon.map((ring, i) => (turning(ring) < 0 === (i === 0) ? ring : [...ring].reverse()));
}

const ringArea = (ring: readonly LonLat[]) => areaOf(ring.map(([lon, lat]): Point => [lon * Math.cos((lat * Math.PI) / 180), lat]));

export function countryShapes(land: Land): CountryShapes {
	const partsOf = (code: string): LonLat[][][] => {
		const found = land.objects.countries.geometries.find((entry) => entry.id === code);
		if (!found) return [];
		const shape = feature(land, found as CountryObject as TopoPolygon).geometry as Polygon | MultiPolygon;
		return ((shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates) as LonLat[][][]).map(wound);
	};
	return {
		outline: (projection, code) => {
			const lines = linesOf(projection, { type: "MultiPolygon", coordinates: partsOf(code) });
			const largestPx2 = Math.max(0, ...lines.map((line) => areaOf(line.points)));
			return largestPx2 < LEAST_COUNTRY_PX2 ? null : shapePath(lines);
		},
		mainRing: (code) => {
			const rings = partsOf(code).map((polygon) => polygon[0] as LonLat[]);
			return rings.length === 0 ? null : rings.reduce((largest, ring) => (ringArea(ring) > ringArea(largest) ? ring : largest));
		},
	};
}
