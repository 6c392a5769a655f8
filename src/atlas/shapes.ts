/** What is drawn of many incidents: single arcs while they are few, flows with counts when they are many. */
import type { LonLat } from "../incident/derived.ts";
import { arc, nearestLon } from "../incident/sphere.ts";
import { GRADES, type Grade } from "../incident/terms.ts";
import type { Atlas } from "./atlas.ts";
import { isPlaced } from "./namedPlaces.ts";

/** The columns that drawing needs. */
export type Geometry = Pick<Atlas, "places" | "routes" | "legFrom" | "legA" | "legB" | "legGrade" | "legBow" | "legPair" | "pairs" | "siteFrom" | "site">;

/** How a leg is drawn: of a known route by its grade, of a placed AS path in its own way. */
export const ARC_LOOKS = [...GRADES, "placed"] as const;
export type ArcLook = (typeof ARC_LOOKS)[number];

/** One incident as it is drawn among others: its diverted legs, and the places at which a mark stands. */
export type FieldIncident = { index: number; arcs: { look: ArcLook; line: LonLat[] }[]; points: LonLat[] };
/** All legs between two places, in whichever direction. */
export type FieldFlow = { from: string; to: string; count: number; line: LonLat[] };
/** Either single incidents or flows. `legs`: of known routes, drawn or put together. `placed`: of AS paths; `placedDrawn`: whether they are drawn. */
export type FieldShapes = { incidents: FieldIncident[]; flows: FieldFlow[]; legs: number; placed: number; placedDrawn: boolean };

/** More legs than this cannot be told apart, nor drawn quickly without a GPU. */
export const MOST_ARCS = 240;
export const MOST_FLOWS = 240;
/** Steps of a line: enough for its bow, and more where it is long. */
const LEAST_STEPS = 12;
const STEP_DEG = 3.75;
/** Shapes kept for the next time they are asked for; then all are made anew. */
const MOST_KEPT = 5000;

function lineOf(a: LonLat, b: LonLat, bow: number): LonLat[] {
	const end: LonLat = [nearestLon(b[0], a[0]), b[1]];
	return arc(a, end, bow, Math.max(LEAST_STEPS, Math.ceil(Math.hypot(end[0] - a[0], b[1] - a[1]) / STEP_DEG)));
}

function legCounts(geometry: Geometry, visible: ArrayLike<number>): Pick<FieldShapes, "legs" | "placed"> {
	const { legFrom } = geometry;
	let legs = 0;
	let placed = 0;
	for (let i = 0; i < visible.length; i++) {
		const index = visible[i] as number;
		const own = (legFrom[index + 1] as number) - (legFrom[index] as number);
		if (isPlaced(geometry, index)) placed += own;
		else legs += own;
	}
	return { legs, placed };
}

const at = ({ places }: Geometry, place: number): LonLat => places[place]?.at ?? [0, 0];

function incidentOf(geometry: Geometry, index: number): FieldIncident {
	const { places, legFrom, legA, legB, legGrade, legBow, siteFrom, site } = geometry;
	const arcs: FieldIncident["arcs"] = [];
	const seen = new Set<number>();
	const placed = isPlaced(geometry, index);
	for (let leg = legFrom[index] as number; leg < (legFrom[index + 1] as number); leg++) {
		const [a, b] = [legA[leg] as number, legB[leg] as number];
		arcs.push({ look: placed ? "placed" : (GRADES[legGrade[leg] as number] as Grade), line: lineOf(at(geometry, a), at(geometry, b), legBow[leg] as number) });
		if (!placed) seen.add(a).add(b);
	}
	for (let n = siteFrom[index] as number; n < (siteFrom[index + 1] as number); n++) seen.add(site[n] as number);
	// A mark says where something was; of a vague place nobody said that, nor of a city through which an AS path could run.
	return { index, arcs, points: [...seen].filter((place) => !places[place]?.vague).map((place) => at(geometry, place)) };
}

/** The pairs of places between which most legs lie, with their counts, the largest first. A hundred thousand incidents at each tick: no object for a leg or a pair. */
function createPairCounter(geometry: Geometry): (visible: ArrayLike<number>) => [pair: number, count: number][] {
	const { legFrom, legPair, pairs } = geometry;
	const counts = new Uint32Array(pairs.length / 2);
	return (visible) => {
		counts.fill(0);
		for (let i = 0; i < visible.length; i++) {
			const index = visible[i] as number;
			if (isPlaced(geometry, index)) continue;
			for (let leg = legFrom[index] as number; leg < (legFrom[index + 1] as number); leg++) {
				const pair = legPair[leg] as number;
				counts[pair] = (counts[pair] as number) + 1;
			}
		}
		const least = counts.slice().sort().at(-MOST_FLOWS) ?? 0;
		const more: [number, number][] = [];
		const even: [number, number][] = [];
		for (let pair = 0; pair < counts.length; pair++) {
			const count = counts[pair] as number;
			if (count > least) more.push([pair, count]);
			else if (count === least && count > 0 && even.length < MOST_FLOWS) even.push([pair, count]);
		}
		return [...more.sort((x, y) => y[1] - x[1] || x[0] - y[0]), ...even].slice(0, MOST_FLOWS);
	};
}

/** What was made before is given again as the same object, so that whoever draws can keep what it made of it. */
function keeper<Made>(make: (key: number) => Made): (key: number) => Made {
	let kept = new Map<number, Made>();
	return (key) => {
		const known = kept.get(key);
		if (known) return known;
		if (kept.size >= MOST_KEPT) kept = new Map();
		const made = make(key);
		kept.set(key, made);
		return made;
	};
}

/**
 * Says what to draw of incidents, given by their places in the atlas. Legs of known routes beyond `MOST_ARCS` are put together into flows
 * between places, the largest `MOST_FLOWS` of them, the largest last. Legs of AS paths are drawn while they and the known ones are few, and never
 * put together: each is where one path could run, and their sum would only show which cities are on record for many networks.
 */
export function createShapes(geometry: Geometry): (visible: ArrayLike<number>) => FieldShapes {
	const { places, pairs } = geometry;
	const largestPairs = createPairCounter(geometry);
	const incident = keeper((index) => incidentOf(geometry, index));
	const known = keeper((index) => (isPlaced(geometry, index) ? { ...incident(index), arcs: [] } : incident(index)));
	const between = keeper((pair) => {
		const [a, b] = [pairs[2 * pair] as number, pairs[2 * pair + 1] as number];
		return { from: places[a]?.name ?? "", to: places[b]?.name ?? "", line: lineOf(at(geometry, a), at(geometry, b), 0) };
	});
	return (visible) => {
		const counted = legCounts(geometry, visible);
		const placedDrawn = counted.legs + counted.placed <= MOST_ARCS;
		if (counted.legs <= MOST_ARCS) return { incidents: Array.from(visible, placedDrawn ? incident : known), flows: [], ...counted, placedDrawn };
		const flows = largestPairs(visible).map(([pair, count]) => ({ ...between(pair), count }));
		return { incidents: [], flows: flows.reverse(), ...counted, placedDrawn };
	};
}
