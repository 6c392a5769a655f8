/** What is drawn of many incidents: single arcs while they are few, flows with counts when they are many. */
import type { LonLat } from "../incident/derived.ts";
import { arc, nearestLon } from "../incident/sphere.ts";
import { GRADES, type Grade } from "../incident/terms.ts";
import type { Atlas } from "./atlas.ts";

/** The columns that drawing needs. */
export type Geometry = Pick<Atlas, "places" | "legFrom" | "legA" | "legB" | "legGrade" | "legBow" | "siteFrom" | "site">;

export type FieldArc = { index: number; grade: Grade; line: LonLat[] };
export type FieldPoint = { index: number; at: LonLat };
/** All legs between two places, in whichever direction. */
export type FieldFlow = { from: string; to: string; count: number; line: LonLat[] };
export type FieldShapes = { arcs: FieldArc[]; points: FieldPoint[]; flows: FieldFlow[]; legs: number };

/** More legs than this cannot be told apart, nor drawn quickly without a GPU. */
export const MOST_ARCS = 240;
export const MOST_FLOWS = 240;
const ARC_STEPS = 48;
const FLOW_STEPS = 12;

function lineOf(a: LonLat, b: LonLat, bow: number, steps: number): LonLat[] {
	return arc(a, [nearestLon(b[0], a[0]), b[1]], bow, steps);
}

function legCount({ legFrom }: Geometry, visible: ArrayLike<number>): number {
	let legs = 0;
	for (let i = 0; i < visible.length; i++) legs += (legFrom[(visible[i] as number) + 1] as number) - (legFrom[visible[i] as number] as number);
	return legs;
}

const at = ({ places }: Geometry, place: number): LonLat => places[place]?.at ?? [0, 0];

function flowsOf(geometry: Geometry, visible: ArrayLike<number>): FieldFlow[] {
	const { legFrom, legA, legB, places } = geometry;
	const counts = new Map<number, number>();
	for (let i = 0; i < visible.length; i++) {
		const index = visible[i] as number;
		for (let leg = legFrom[index] as number; leg < (legFrom[index + 1] as number); leg++) {
			const [a, b] = [legA[leg] as number, legB[leg] as number];
			const pair = a < b ? a * places.length + b : b * places.length + a;
			counts.set(pair, (counts.get(pair) ?? 0) + 1);
		}
	}
	const largest = [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_FLOWS);
	// The largest last, so that they lie on top.
	return largest.reverse().map(([pair, count]) => {
		const [a, b] = [Math.floor(pair / places.length), pair % places.length];
		return { from: places[a]?.name ?? "", to: places[b]?.name ?? "", count, line: lineOf(at(geometry, a), at(geometry, b), 0, FLOW_STEPS) };
	});
}

/** `visible`: places in the atlas. Legs beyond `MOST_ARCS` are put together into flows between places, the largest `MOST_FLOWS` of them. */
export function shapesOf(geometry: Geometry, visible: ArrayLike<number>): FieldShapes {
	const { legFrom, legA, legB, legGrade, legBow, siteFrom, site } = geometry;
	const legs = legCount(geometry, visible);
	if (legs > MOST_ARCS) return { arcs: [], points: [], flows: flowsOf(geometry, visible), legs };
	const arcs: FieldArc[] = [];
	const points: FieldPoint[] = [];
	for (let i = 0; i < visible.length && points.length < 4 * MOST_ARCS; i++) {
		const index = visible[i] as number;
		const seen = new Set<number>();
		for (let leg = legFrom[index] as number; leg < (legFrom[index + 1] as number); leg++) {
			const [a, b] = [legA[leg] as number, legB[leg] as number];
			arcs.push({ index, grade: GRADES[legGrade[leg] as number] as Grade, line: lineOf(at(geometry, a), at(geometry, b), legBow[leg] as number, ARC_STEPS) });
			seen.add(a).add(b);
		}
		for (let n = siteFrom[index] as number; n < (siteFrom[index + 1] as number); n++) seen.add(site[n] as number);
		for (const place of seen) points.push({ index, at: at(geometry, place) });
	}
	return { arcs, points, flows: [], legs };
}
