/** The basemap, from Natural Earth (public domain) as packaged by `world-atlas`: public/map/land-110m.json and -50m.json. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoEquirectangular } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import isoCountries from "i18n-iso-countries";
import { feature, mesh } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { LonLat } from "../src/incident/derived.ts";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
const require = createRequire(import.meta.url);
const ANTARCTICA = "010";
/** Coordinates are kept to about 2.5 km at 110m and 0.4 km at 50m. */
const QUANTA = { "110m": 1e4, "50m": 1e5 } as const;

/** Spherical geometry to planar longitudes and latitudes, split at ±180: polygons that cross would smear over the map. */
function cut<T extends Geometry>(shape: T): T {
	const plane = geoEquirectangular()
		.scale(180 / Math.PI)
		.translate([0, 0])
		.precision(0.05)
		.reflectY(true);
	return geoProject(shape as never, plane as never) as unknown as T;
}

/** ISO 3166-1 alpha-2 code; a feature without one (its statehood is disputed) keeps its name as id and gets no code. */
function codeOf(entry: Feature): string | undefined {
	return entry.id === undefined ? undefined : isoCountries.numericToAlpha2(String(entry.id));
}

/**
 * Lines that the atlas' own border data draws as settled though the status is disputed, as [west, south, east, north]:
 * the isthmus and straits of Crimea. They are drawn dashed, with the disputed lines.
 */
const CONTESTED: [number, number, number, number][] = [[32.4, 44.3, 36.7, 46.4]];
const isContested = ([lon, lat]: Position) =>
	CONTESTED.some(([w, s, e, n]) => (lon as number) > w && (lon as number) < e && (lat as number) > s && (lat as number) < n);

const key = ([lon, lat]: Position) => `${Math.round((lon as number) * 20)},${Math.round((lat as number) * 20)}`;

type Lines = { type: "MultiLineString"; coordinates: Position[][] };

/** The stretches of lines whose points all pass a test. */
function stretches(lines: Lines, passes: (point: Position) => boolean): Lines {
	const kept: Position[][] = [];
	for (const line of lines.coordinates) {
		let run: Position[] = [];
		for (const point of [...line, null]) {
			if (point !== null && passes(point)) run.push(point);
			else {
				if (run.length > 1) kept.push(run);
				run = [];
			}
		}
	}
	return { type: "MultiLineString", coordinates: kept };
}

/** Settled borders, and the disputed lines apart: those are drawn once, dashed, with no side taken. */
function sorted(borders: Lines, listed: Lines): { settled: Lines; disputed: Lines } {
	const near = new Set<string>();
	for (const point of listed.coordinates.flat()) {
		const [lon, lat] = point as [number, number];
		for (const dx of [-0.05, 0, 0.05]) for (const dy of [-0.05, 0, 0.05]) near.add(key([lon + dx, lat + dy]));
	}
	return {
		settled: stretches(borders, (point) => !near.has(key(point)) && !isContested(point)),
		disputed: { type: "MultiLineString", coordinates: [...listed.coordinates, ...stretches(borders, isContested).coordinates] },
	};
}

function atlasOf(resolution: "110m" | "50m"): Atlas {
	return JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${resolution}.json`), "utf8")) as Atlas;
}

/** TopoJSON with the objects `countries` (ids: alpha-2 codes), `borders` and `disputed`. */
export function landFile(resolution: "110m" | "50m", disputedFile: string): string {
	const atlas = atlasOf(resolution);
	const countries: FeatureCollection = {
		type: "FeatureCollection",
		features: feature(atlas, atlas.objects.countries)
			.features.filter((entry) => entry.id !== ANTARCTICA)
			.map((entry): Feature => {
				const code = codeOf(entry);
				return { type: "Feature", ...(code ? { id: code } : {}), properties: {}, geometry: cut(entry.geometry) };
			}),
	};
	const listed = JSON.parse(readFileSync(disputedFile, "utf8")) as Lines;
	const { settled: borders, disputed } = sorted(cut(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)), listed);
	return JSON.stringify(topology({ countries, borders, disputed }, QUANTA[resolution]));
}

/** Name and label point (centroid of the largest part) of every country, by alpha-2 code. */
export function countryTable(): Record<string, { name: string; at: LonLat }> {
	const atlas = atlasOf("50m");
	const table: Record<string, { name: string; at: LonLat }> = {};
	const areas = new Map<string, number>();
	for (const entry of feature(atlas, atlas.objects.countries).features) {
		const code = codeOf(entry);
		const part = largestPart(entry.geometry as Polygon | MultiPolygon);
		// A country and its outlying territories may share a code; the largest gives the name.
		if (!code || geoArea(part) <= (areas.get(code) ?? 0)) continue;
		areas.set(code, geoArea(part));
		const [lon, lat] = geoCentroid(part);
		table[code] = { name: entry.properties.name, at: [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100] };
	}
	return table;
}

function largestPart(shape: Polygon | MultiPolygon): Polygon {
	if (shape.type === "Polygon") return shape;
	const parts = shape.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
	return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best));
}
