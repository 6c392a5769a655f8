/** Natural Earth projection, rotated to the middle of what is shown and fitted to it. */
import { type GeoProjection, geoNaturalEarth1 } from "d3-geo";
import type { Camera } from "../incident/address.ts";
import type { LonLat, Scene } from "../incident/derived.ts";
import { type Box, boxRound, type Point } from "./boxes.ts";
import type { CountryShapes } from "./land.ts";

/** A scene smaller than this (one city, say) still shows the continent it lies on, degrees. */
const LEAST_SPAN = 24;
/** Land is drawn this far beyond the frame, so that no cut edge shows, px. */
const BEYOND_PX = 6;

const RAD = Math.PI / 180;

/** Longitudes a set of stretches leaves empty at most: the middle of the rest is the middle of the map. */
export function middleOf(spans: readonly [number, number][]): number {
	const turned = spans.map(([w, e]): [number, number] => [((w % 360) + 360) % 360, e - w]).sort((a, b) => a[0] - b[0]);
	const first = turned[0];
	if (!first) return 0;
	let reach = first[0];
	let gap = { size: -1, end: 0 };
	for (const [west, width] of [...turned, [first[0] + 360, 0] as [number, number]]) {
		if (west - reach > gap.size) gap = { size: west - reach, end: west };
		reach = Math.max(reach, west + width);
	}
	return gap.end + (360 - gap.size) / 2;
}

const spanOf = (line: readonly LonLat[]): [number, number] => [Math.min(...line.map((p) => p[0])), Math.max(...line.map((p) => p[0]))];

/** What a picture has to hold: a scene, and where its vantage points stand. */
export type Fit = { scene: Scene; vantage: readonly LonLat[] };

/** What has to be in the picture, and the meridian it is centred on. */
type Extent = { points: readonly LonLat[]; middleLon: number };

function extentOf(fits: readonly Fit[], shapes: CountryShapes): Extent {
	const points: LonLat[] = fits.flatMap(({ scene }) => [
		...scene.legs.flatMap((leg) => leg.line),
		...scene.stops.map((stop) => stop.at),
		...scene.regions.flatMap((region) => region.ring),
		...scene.sites.flatMap((site) => site.ring ?? [site.at]),
	]);
	const seen = fits.flatMap(({ scene, vantage }) => (scene.legs.length === 0 && scene.stops.length === 0 ? vantage : []));
	const spread = [...fits.flatMap(({ scene }) => scene.countries.map(({ code, at }) => shapes.mainRing(code) ?? [at])), ...seen.map((p) => [p])];
	if (spread.length > 0) {
		const all = [...spread, ...points.map((p) => [p])];
		return { points: all.flat(), middleLon: middleOf(all.map(spanOf)) };
	}
	const bounds = fits.map(({ scene }) => scene.bounds);
	const [west, , east] = bounds[0] as Scene["bounds"];
	const middleLon = bounds.length === 1 ? (west + east) / 2 : middleOf(bounds.map(([w, , e]) => [w, e]));
	if (points.length > 0) return { points, middleLon };
	return {
		points: bounds.flatMap(([w, s, e, n]): LonLat[] => [
			[w, s],
			[e, n],
		]),
		middleLon,
	};
}

/**
 * Fits scenes into `inner` (px) and clips to `frame`. Where one has no route, vantage points (`vantage`) and countries have to
 * be in the picture; a route is shown as large as it gets, and vantage points where they happen to lie.
 */
export function projectionOf(fits: readonly Fit[], shapes: CountryShapes, inner: Box, frame: Box): GeoProjection {
	return projectionTo(extentOf(fits, shapes), inner, frame);
}

/** The same for points; `leastSpan`: what fewer of them still show of the world round them, degrees. */
export function projectionTo({ points, middleLon }: Extent, inner: Box, frame: Box, leastSpan = LEAST_SPAN): GeoProjection {
	const projection = geoNaturalEarth1().rotate([-middleLon, 0]).scale(1).translate([0, 0]).precision(0.2);
	const round = boxRound(points.map((p) => projection(p) as Point));
	const [innerX, innerY] = [inner.right - inner.left, inner.bottom - inner.top];
	const closest = Math.min(innerX, innerY) / (leastSpan * RAD);
	const scale = Math.min(innerX / (round.right - round.left || 1e-9), innerY / (round.bottom - round.top || 1e-9), closest);
	const [midX, midY] = [(round.left + round.right) / 2, (round.top + round.bottom) / 2];
	const at: Point = [(inner.left + inner.right) / 2 - midX * scale, (inner.top + inner.bottom) / 2 - midY * scale];
	return projectionAt({ middleLon, pxPerRadian: scale, translate: at }, frame);
}

/** Where a map looks, so that several pictures of one size show the same stretch of the world. */
export type MapFit = { middleLon: number; pxPerRadian: number; translate: Point };

export function projectionAt({ middleLon, pxPerRadian, translate }: MapFit, frame: Box): GeoProjection {
	return geoNaturalEarth1()
		.rotate([-middleLon, 0])
		.scale(pxPerRadian)
		.translate(translate)
		.clipExtent([
			[frame.left - BEYOND_PX, frame.top - BEYOND_PX],
			[frame.right + BEYOND_PX, frame.bottom + BEYOND_PX],
		])
		.precision(0.7);
}

export const fitOf = (projection: GeoProjection): MapFit => ({
	middleLon: -projection.rotate()[0],
	pxPerRadian: projection.scale(),
	translate: projection.translate(),
});

/** Size of a world at zoom 0 in MapLibre, px; its Mercator is larger by 1/cos(latitude), which has no end towards the poles. */
const WORLD_PX = 512;
const MOST_LATITUDE = 75;

/**
 * What a camera of the live map shows, in a picture whose free part is `free`. `cameraWidthPx`: how wide the map was to which its
 * zoom belongs; on a wider picture the same stretch is larger. The projections differ, so only middle and size there agree.
 */
export function cameraFit({ center, zoom }: Camera, cameraWidthPx: number, free: Box): MapFit {
	const [lon, lat] = center;
	const atEquator = ((WORLD_PX * 2 ** zoom) / (2 * Math.PI)) * ((free.right - free.left) / cameraWidthPx);
	const pxPerRadian = atEquator / Math.cos(RAD * Math.min(MOST_LATITUDE, Math.abs(lat)));
	const [, y] = geoNaturalEarth1().rotate([-lon, 0]).scale(pxPerRadian).translate([0, 0])(center) as Point;
	return { middleLon: lon, pxPerRadian, translate: [(free.left + free.right) / 2, (free.top + free.bottom) / 2 - y] };
}
