/**
 * The band of a measured series as stepped areas, bottom to top: how many of the vantage points were in which state.
 * Nothing is drawn between two changes but what the first of them left. Pixels; x counts from the left of the plot.
 */
import type { Span } from "../incident/derived.ts";
import { SEEN, type SeenState } from "../incident/measured.ts";
import type { BandStep, SeenCounts } from "../incident/replay.ts";
import type { TimeScale } from "./scale.ts";

/** Bottom to top: the incident's routes stand on the base line, what is not known hangs from the top. */
export const STACK: readonly SeenState[] = ["unexpected", "other", "expected", "none", "unknown"];
/** One vantage point of hundreds is seen too. */
const THINNEST_PX = 1;
const UNEXPECTED = SEEN.indexOf("unexpected");

/** From `x` on the counts are these. */
export type Stair = { x: number; counts: SeenCounts };

/**
 * The changes on screen, at most two to a column of pixels. Where more fall into one, it shows the counts with most on an
 * unexpected route, so that no short use of one is lost; what held at its end goes on after it.
 */
export function stairsOf(steps: readonly BandStep[], scale: TimeScale): Stair[] {
	const stairs: Stair[] = [];
	let before: Stair | null = null;
	let column = Number.NaN;
	let worst: SeenCounts | null = null;
	let last: SeenCounts | null = null;
	const close = () => {
		if (last && worst && last !== worst) stairs.push({ x: column + 1, counts: last });
	};
	for (const { atSec, counts } of steps) {
		const x = scale.xOf(atSec);
		if (x <= 0) {
			before = { x: 0, counts };
			continue;
		}
		if (x >= scale.widthPx) break;
		if (before) stairs.push(before);
		before = null;
		if (Math.floor(x) === column && worst) {
			if ((counts[UNEXPECTED] as number) >= (worst[UNEXPECTED] as number)) {
				worst = counts;
				(stairs.at(-1) as Stair).counts = counts;
			}
			last = counts;
			continue;
		}
		close();
		column = Math.floor(x);
		worst = counts;
		last = counts;
		stairs.push({ x, counts });
	}
	close();
	if (before) stairs.push(before);
	return stairs;
}

type Lane = { y: number; heightPx: number };

const round = (value: number) => Math.round(value * 10) / 10;

/** Heights of the borders between the states, bottom to top, one more than there are states. */
function borders(counts: SeenCounts, lane: Lane): number[] {
	const total = counts.reduce((sum, count) => sum + count, 0);
	let under = 0;
	const ys = STACK.map((state) => {
		under += counts[SEEN.indexOf(state)] ?? 0;
		const rise = (under / total) * lane.heightPx;
		return lane.y + lane.heightPx - (under > 0 ? Math.max(THINNEST_PX, rise) : 0);
	});
	return [lane.y + lane.heightPx, ...ys];
}

/** `top`: its upper edge, only where there is any of it. */
export type Area = { state: SeenState; d: string; top: string };

/** The areas as paths, those of states that do not occur left out. `toX`: where the file, or the plot, ends. */
export function areasOf(stairs: readonly Stair[], toX: number, lane: Lane): Area[] {
	const heights = stairs.map(({ counts }) => borders(counts, lane));
	return STACK.flatMap((state, level): Area[] => {
		if (!stairs.some(({ counts }) => (counts[SEEN.indexOf(state)] ?? 0) > 0)) return [];
		const edge = (i: number, at: number) => round(heights[i]?.[at] as number);
		let there = `M${round(stairs[0]?.x ?? 0)} ${edge(0, level + 1)}`;
		let back = "";
		for (let i = 1; i < stairs.length; i++) {
			const x = round(Math.min(toX, (stairs[i] as Stair).x));
			if (edge(i, level + 1) !== edge(i - 1, level + 1)) there += `H${x}V${edge(i, level + 1)}`;
			if (edge(i, level) !== edge(i - 1, level)) back = `H${x}V${edge(i - 1, level)}${back}`;
		}
		const last = stairs.length - 1;
		let top = "";
		let drawn = false;
		for (const [i, { x, counts }] of stairs.entries()) {
			const occurs = (counts[SEEN.indexOf(state)] ?? 0) > 0;
			if (occurs) top += `${drawn ? "V" : `M${round(x)} `}${edge(i, level + 1)}H${round(Math.min(toX, stairs[i + 1]?.x ?? toX))}`;
			drawn = occurs;
		}
		return [{ state, d: `${there}H${round(toX)}V${edge(last, level)}${back}H${round(stairs[0]?.x ?? 0)}Z`, top }];
	});
}

/** What of the plot the file does not cover, as boxes from left to right. */
export function uncovered(span: Span, scale: TimeScale): { x: number; widthPx: number }[] {
	const from = Math.min(scale.widthPx, Math.max(0, scale.xOf(span.startSec)));
	const to = Math.min(scale.widthPx, Math.max(0, scale.xOf(span.endSec)));
	return [
		{ x: 0, widthPx: from },
		{ x: to, widthPx: scale.widthPx - to },
	].filter(({ widthPx }) => widthPx > 0);
}

/** The same without the breaks, which are drawn over it. */
export function uncoveredBetween(span: Span, scale: TimeScale): { x: number; widthPx: number }[] {
	return uncovered(span, scale).flatMap(({ x, widthPx }) => {
		const cuts = scale.breaks.filter(({ fromX, toX }) => toX > x && fromX < x + widthPx);
		const starts = [x, ...cuts.map(({ toX }) => toX)];
		const ends = [...cuts.map(({ fromX }) => fromX), x + widthPx];
		return starts.map((start, i) => ({ x: start, widthPx: (ends[i] as number) - start })).filter((part) => part.widthPx > 0);
	});
}
