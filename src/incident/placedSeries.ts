/** The AS paths of a measured series on the map: which ways most vantage points used, at every instant. */
import type { PlacedPair, PlacedWay, RouteName } from "./derived.ts";
import { drawnWays, MOST_PAIRS, usualBefore } from "./drawnWays.ts";
import { type MeasuredSeries, SEEN } from "./measured.ts";
import { type Draft, type PlacedRefs, placedPath, stretchesOf } from "./placed.ts";
import type { PlacingCity } from "./placing.ts";
import { placingCity } from "./placingNetworks.ts";
import { createReplay } from "./replay.ts";

const FIELDS = 4;

const routeOf = (state: number): RouteName | null => (SEEN[state] === "unexpected" ? "diverted" : SEEN[state] === "expected" ? "usual" : null);

/** A way with the AS paths that run so, and how often each was taken up. */
type Found = { route: RouteName; paths: Map<string, { draft: Draft; times: number }> };

/** City of a vantage point's collector; `null` for a multihop one, whose sessions come from elsewhere. */
function cityOf(series: MeasuredSeries, point: number, { places, collectors }: PlacedRefs): PlacingCity | null {
	const collector = collectors[series.vantagePoints[point]?.collector ?? ""];
	return collector && !collector.multihop ? placingCity(places, collector.place) : null;
}

/** Ways that run through the same places in the same order are one line. */
function findWays(series: MeasuredSeries, refs: PlacedRefs, atSec: number) {
	const { changes, paths } = series;
	const found = new Map<string, Found>();
	const drafts = new Map<string, { key: string; draft: Draft } | null>();
	const wayOf = (point: number, state: number, index: number): { key: string; draft: Draft } | null => {
		const route = routeOf(state);
		const path = paths[index];
		if (route === null || path === undefined) return null;
		const start = cityOf(series, point, refs);
		const asked = `${route} ${start?.id ?? ""} ${index}`;
		const known = drafts.get(asked);
		if (known !== undefined) return known;
		const { draft } = placedPath(path, route, start, refs, atSec);
		const way = draft ? { draft, key: [route, draft.start.place, ...stretchesOf(draft).map(({ to, gap }) => `${gap ? "…" : ""}${to}`)].join(" ") } : null;
		drafts.set(asked, way);
		return way;
	};
	const used: (string | null)[] = [];
	for (let i = 0; i < changes.length; i += FIELDS) {
		const [, point, state, index] = changes.slice(i, i + FIELDS) as [number, number, number, number];
		const way = wayOf(point, state, index);
		used.push(way?.key ?? null);
		if (!way) continue;
		const one = found.get(way.key) ?? { route: way.draft.route, paths: new Map() };
		found.set(way.key, one);
		const { path } = way.draft;
		one.paths.set(path, { draft: way.draft, times: (one.paths.get(path)?.times ?? 0) + 1 });
	}
	return { found, used };
}

/** Index of the way in use at each vantage point, before a change and from it on. */
type Step = { atSec: number; ways: readonly number[] };

/** What every vantage point used after each instant with a change. `used`: by change, an index or -1. */
function* stepsOf(series: MeasuredSeries, used: readonly number[]): Generator<Step> {
	const { instants } = createReplay(series);
	const ways = new Array<number>(series.vantagePoints.length).fill(-1);
	for (const [i, atSec] of instants.entries()) {
		ways[series.changes[i * FIELDS + 1] as number] = used[i] as number;
		if (instants[i + 1] !== atSec) yield { atSec, ways };
	}
}

function countsOf(ways: readonly number[], size: number): number[] {
	const counts = new Array<number>(size).fill(0);
	for (const way of ways) if (way >= 0) counts[way] = (counts[way] as number) + 1;
	return counts;
}

export type PlacedSeries = {
	ways: PlacedWay[];
	/** Parallel to the changes of the series: index in `ways`; -1: none of them. */
	used: number[];
	pairs: PlacedPair[];
};

function pairsOf(series: MeasuredSeries, ways: readonly PlacedWay[], used: readonly number[]): PlacedPair[] {
	if (series.onsetSec === null || series.peak === null) return [];
	let before: number[] = [];
	let peak: number[] = [];
	for (const step of stepsOf(series, used)) {
		if (step.atSec < series.onsetSec) before = [...step.ways];
		if (step.atSec <= series.peak.atSec) peak = [...step.ways];
	}
	const points = new Map<string, { usual: PlacedWay; diverted: PlacedWay; points: number }>();
	for (const point of series.vantagePoints.keys()) {
		const [usual, diverted] = [ways[before[point] ?? -1], ways[peak[point] ?? -1]];
		if (usual?.route !== "usual" || diverted?.route !== "diverted" || usual.km === null || diverted.km === null) continue;
		if (usual.start.place !== diverted.start.place) continue;
		const key = `${usual.id} ${diverted.id}`;
		const known = points.get(key);
		if (known) known.points++;
		else points.set(key, { usual, diverted, points: 1 });
	}
	return [...points.values()]
		.sort((a, b) => b.points - a.points)
		.slice(0, MOST_PAIRS)
		.map(({ usual, diverted, points: count }) => ({
			usual: usual.id,
			diverted: diverted.id,
			points: count,
			extraKm: (diverted.km?.min ?? 0) - (usual.km?.min ?? 0),
		}));
}

/** Places a series. Ways that are never among those drawn are left out. */
export function placedSeries(series: MeasuredSeries, refs: PlacedRefs, atSec: number): PlacedSeries {
	const { found, used: keys } = findWays(series, refs, atSec);
	const all = [...found.values()];
	const order = new Map([...found.keys()].map((key, i) => [key, i]));
	const used = keys.map((key) => (key === null ? -1 : (order.get(key) ?? -1)));
	const routes = all.map(({ route }) => route);
	const kept = new Set<number>();
	let before: number[] = [];
	for (const { atSec: sec, ways } of stepsOf(series, used)) {
		const counts = countsOf(ways, all.length);
		if (series.onsetSec !== null && sec < series.onsetSec) before = usualBefore(counts, routes);
		for (const way of drawnWays(counts, routes, before)) kept.add(way);
	}
	const numbers = [...kept].sort((a, b) => a - b);
	const ways = numbers.map((number, i): PlacedWay => {
		const paths = [...(all[number] as Found).paths.values()];
		const { draft } = paths.reduce((most, one) => (one.times > most.times ? one : most));
		return { ...draft, id: `${series.id}-${i}`, fact: null, paths: paths.length, legs: [] };
	});
	const place = new Map(numbers.map((number, i) => [number, i]));
	const mapped = used.map((way) => place.get(way) ?? -1);
	return { ways, used: mapped, pairs: pairsOf(series, ways, mapped) };
}
