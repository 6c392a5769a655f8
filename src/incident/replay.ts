/** A measured series as it stood at an instant. Made to be asked on every tick: it walks from where it was last asked. */

import { type MeasuredSeries, SEEN, type SeenState } from "./measured.ts";
import { withData } from "./share.ts";

/** How many vantage points with data were in each state, in the order of SEEN. */
export type SeenCounts = number[];

export type Replay = {
	series: MeasuredSeries;
	/** Instants of the changes, in order. */
	instants: Float64Array;
	/** Of each vantage point: index in SEEN, and index of its path (-1: none). As of the last `goTo`. */
	states: Uint8Array;
	paths: Int32Array;
	/** As of the last `goTo`; all unknown outside the span. */
	counts: SeenCounts;
	/** Moves to an instant. Returns how many changes lie at or before it; -1 outside the span, where nothing is known. */
	goTo: (atSec: number) => number;
	/** Whether an instant lies in what the file covers. */
	covers: (atSec: number) => boolean;
};

/** What to step back by to stand just before an instant: series tell of seconds, some of fractions. */
export const JUST_BEFORE_SEC = 0.001;

const FIELDS = 4;

/** The changes of a series as columns, each with what it replaced. */
function columnsOf({ changes, span, vantagePoints }: MeasuredSeries) {
	const size = changes.length / FIELDS;
	const instants = new Float64Array(size);
	const [points, states, paths] = [new Int32Array(size), new Uint8Array(size), new Int32Array(size)];
	const [statesBefore, pathsBefore] = [new Uint8Array(size), new Int32Array(size)];
	const last = vantagePoints.map(() => ({ state: 0, path: -1 }));
	let atSec = span.startSec;
	for (let i = 0; i < size; i++) {
		const [elapsed, point, state, path] = changes.slice(i * FIELDS, i * FIELDS + FIELDS) as [number, number, number, number];
		atSec += elapsed;
		const before = last[point] ?? { state: 0, path: -1 };
		instants[i] = atSec;
		points[i] = point;
		states[i] = state;
		paths[i] = path;
		statesBefore[i] = before.state;
		pathsBefore[i] = before.path;
		last[point] = { state, path };
	}
	return { size, instants, points, states, paths, statesBefore, pathsBefore };
}

export function createReplay(series: MeasuredSeries): Replay {
	const columns = columnsOf(series);
	const { startSec, endSec } = series.span;
	const states = new Uint8Array(series.vantagePoints.length);
	const paths = new Int32Array(series.vantagePoints.length).fill(-1);
	const counts: SeenCounts = SEEN.map((state) => (state === "unknown" ? withData(series) : 0));
	let done = 0;
	const set = (point: number, state: number, path: number) => {
		const before = states[point] as number;
		counts[before] = (counts[before] as number) - 1;
		counts[state] = (counts[state] as number) + 1;
		states[point] = state;
		paths[point] = path;
	};
	const covers = (atSec: number) => atSec >= startSec && atSec <= endSec;
	return {
		series,
		instants: columns.instants,
		states,
		paths,
		counts,
		covers,
		goTo(atSec) {
			const inside = covers(atSec);
			const { size, instants, points } = columns;
			while (done < size && inside && (instants[done] as number) <= atSec) {
				set(points[done] as number, columns.states[done] as number, columns.paths[done] as number);
				done++;
			}
			while (done > 0 && (!inside || (instants[done - 1] as number) > atSec)) {
				done--;
				set(points[done] as number, columns.statesBefore[done] as number, columns.pathsBefore[done] as number);
			}
			return inside ? done : -1;
		},
	};
}

/** Counts after each instant at which any changed: what a band of shares is drawn from. The first is the start of the span. */
export type BandStep = { atSec: number; counts: SeenCounts };

const stepsOfSeries = new WeakMap<MeasuredSeries, readonly BandStep[]>();

/** Worked out once for each series: band, stragglers and lengths all ask. */
export function bandSteps(series: MeasuredSeries): readonly BandStep[] {
	const known = stepsOfSeries.get(series);
	if (known) return known;
	const replay = createReplay(series);
	const steps: BandStep[] = [];
	const at = (atSec: number) => {
		replay.goTo(atSec);
		const counts = [...replay.counts];
		const before = steps.at(-1);
		if (before?.counts.every((count, i) => count === counts[i])) return;
		steps.push({ atSec, counts });
	};
	at(series.span.startSec);
	for (const [i, atSec] of replay.instants.entries()) if (replay.instants[i + 1] !== atSec) at(atSec);
	stepsOfSeries.set(series, steps);
	return steps;
}

/** The state of one vantage point over the span: when it first and last used an unexpected route; `null` when it never did. */
export type PointStory = { point: number; firstSec: number; lastSec: number; changes: number; atEnd: SeenState };

export function pointStories(series: MeasuredSeries): PointStory[] {
	const { size, instants, points, states, statesBefore } = columnsOf(series);
	const stories = new Map<number, PointStory>();
	for (const point of series.vantagePoints.keys()) stories.set(point, { point, firstSec: Infinity, lastSec: -Infinity, changes: 0, atEnd: "unknown" });
	const unexpected = SEEN.indexOf("unexpected");
	for (let i = 0; i < size; i++) {
		const point = points[i] as number;
		const atSec = instants[i] as number;
		const [state, before] = [states[i] as number, statesBefore[i] as number];
		const story = stories.get(point);
		if (!story) continue;
		story.changes++;
		story.atEnd = SEEN[state] as SeenState;
		if (state === unexpected) story.firstSec = Math.min(story.firstSec, atSec);
		if (before === unexpected || state === unexpected) story.lastSec = Math.max(story.lastSec, atSec);
	}
	return [...stories.values()].sort((a, b) => a.firstSec - b.firstSec || a.point - b.point);
}
