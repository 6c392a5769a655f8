/** Stripes over countries, as lines in degrees: the live map and the still in its place then draw the same ones. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import type { LonLat } from "../incident/derived.ts";
import { toLat, toY, WORLD_DEG } from "./mercator.ts";

/** Between two stripes, across, px. */
const PITCH_PX = 7;
const LEAST_COUNT = 8;
export const STRIPE = { widthPx: 2, opacity: 0.42 };

/** How many stripes the equator has where a degree is this many pixels wide: a whole number, so that they go on over the antimeridian. */
export const stripeCountAt = (pxPerDegree: number, steps = 0) =>
	Math.max(LEAST_COUNT, Math.round((WORLD_DEG * pxPerDegree * 2 ** steps) / (PITCH_PX * Math.SQRT2)));

type Flat = { x: number; y: number; across: number };

function flat(ring: readonly Position[]): Flat[] {
	return ring.map(([lon, lat]) => {
		const y = toY(lat as number);
		return { x: lon as number, y, across: y - (lon as number) };
	});
}

function stripesOfPolygon(rings: readonly Flat[][], pitch: number): [LonLat, LonLat][] {
	const all = rings.flat().map(({ across }) => across);
	const [first, last] = [Math.ceil(Math.min(...all) / pitch), Math.floor(Math.max(...all) / pitch)];
	const crossings = new Map<number, number[]>();
	for (const ring of rings) {
		for (let i = 1; i < ring.length; i++) {
			const [a, b] = [ring[i - 1] as Flat, ring[i] as Flat];
			const [low, high] = [Math.min(a.across, b.across), Math.max(a.across, b.across)];
			// Half open, so that a corner on a stripe counts once.
			for (let k = Math.max(first, Math.ceil(low / pitch)); k * pitch < high && k <= last; k++) {
				const x = a.x + ((k * pitch - a.across) / (b.across - a.across)) * (b.x - a.x);
				crossings.set(k, [...(crossings.get(k) ?? []), x]);
			}
		}
	}
	return [...crossings].flatMap(([k, found]) => {
		const xs = found.sort((a, b) => a - b);
		const at = (x: number): LonLat => [x, toLat(x + k * pitch)];
		return Array.from({ length: xs.length >> 1 }, (_, i): [LonLat, LonLat] => [at(xs[2 * i] as number), at(xs[2 * i + 1] as number)]);
	});
}

/** Stripes at 45° on the flat map over shapes, `count` of them round the equator. */
export function stripesOf({ features }: FeatureCollection, count: number): [LonLat, LonLat][] {
	const polygons = features.flatMap(({ geometry }: Feature) =>
		geometry.type === "Polygon" ? [(geometry as Polygon).coordinates] : (geometry as MultiPolygon).coordinates,
	);
	return polygons.flatMap((rings) => stripesOfPolygon(rings.map(flat), WORLD_DEG / count));
}
