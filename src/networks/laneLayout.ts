/** Where marks stand on a lane. Positions are shares of the plot's width, 0 to 1; rows are counted from the top. */
import type { NetworkSpan } from "../atlas/network.ts";
import type { Lane, LaneItem } from "../atlas/networkLanes.ts";
import { shortDuration } from "../atlas/networkWords.ts";

export type LaneAxis = { startSec: number; endSec: number; ticks: { year: number; share: number }[] };
/** `soft`: not known whether it was going on then. `open`: no end was published, it fades. */
export type Piece = { from: number; to: number; how: "sure" | "soft" | "open" };
export type Placed = { item: LaneItem; row: number; from: number; to: number; pieces: Piece[]; isMark: boolean; label: string; anchor: "start" | "end" };

/** Rows are packed for a plot this wide; on a wider one there is more room than needed. */
export const PLOT_PX = { wide: 575, narrow: 310 } as const;
export type Width = keyof typeof PLOT_PX;

const LEAST_YEARS = 5;
const LETTER_PX = 6.3;
const MARK_PX = 14;
/** Shorter than this on the plot, a stretch is drawn as a mark. */
const LEAST_BAR_PX = 9;

const yearSec = (year: number) => Date.UTC(year, 0, 1) / 1000;
const yearOf = (sec: number) => new Date(sec * 1000).getUTCFullYear();
const lastOf = ({ end, lastKnownSec }: NetworkSpan) => end?.latestSec ?? lastKnownSec;

/** Whole years round all that is shown; at least five, so that minutes do not look like an age. */
export function laneAxis(lanes: readonly Lane[], otherSec: readonly number[], width: Width): LaneAxis {
	const spans = lanes.flatMap(({ items }) => items.flatMap(({ incident }) => incident.spans));
	const firstYear = yearOf(Math.min(...spans.map(({ start }) => start.earliestSec), ...otherSec));
	const lastYear = yearOf(Math.max(...spans.map(lastOf), ...otherSec)) + 1;
	const missing = Math.max(0, LEAST_YEARS - (lastYear - firstYear));
	const from = firstYear - Math.floor(missing / 2);
	const to = lastYear + Math.ceil(missing / 2);
	const [startSec, endSec] = [yearSec(from), yearSec(to)];
	const room = PLOT_PX[width] / (to - from);
	const step = [1, 2, 5, 10].find((years) => years * room >= 38) ?? 10;
	const years = Array.from({ length: to - from }, (_, i) => from + i).filter((year) => year % step === 0);
	return { startSec, endSec, ticks: years.map((year) => ({ year, share: (yearSec(year) - startSec) / (endSec - startSec) })) };
}

export const shareAt = ({ startSec, endSec }: LaneAxis, sec: number) => (sec - startSec) / (endSec - startSec);

function piecesOf({ pattern, start, end, lastKnownSec }: NetworkSpan, at: (sec: number) => number): Piece[] {
	const soft = (from: number, to: number): Piece[] => (to > from ? [{ from: at(from), to: at(to), how: "soft" }] : []);
	const last = end?.latestSec ?? lastKnownSec;
	if (pattern === "intermittent") return soft(start.earliestSec, last);
	const sureEnd = end?.earliestSec ?? lastKnownSec;
	const open: Piece[] = end === null ? [{ from: at(sureEnd), to: at(sureEnd), how: "open" }] : [];
	if (start.latestSec >= sureEnd) return [...soft(start.earliestSec, last), ...open];
	return [
		...soft(start.earliestSec, start.latestSec),
		{ from: at(start.latestSec), to: at(sureEnd), how: "sure" },
		...(end ? soft(sureEnd, end.latestSec) : open),
	];
}

/** Gives each mark the first row in which neither it nor its words lie on another's. */
export function placeItems(items: readonly LaneItem[], axis: LaneAxis, width: Width): { rows: number; placed: Placed[] } {
	const plotPx = PLOT_PX[width];
	const at = (sec: number) => shareAt(axis, sec);
	/** Where each row is free from, in pixels. */
	const free: number[] = [];
	const placed = items.map((item): Placed => {
		const { spans, duration } = item.incident;
		const from = Math.min(...spans.map(({ start }) => at(start.earliestSec)));
		const to = Math.max(...spans.map((span) => at(lastOf(span))));
		const label = shortDuration(duration);
		const wordsPx = label.length * LETTER_PX + 8;
		const anchor = from * plotPx + wordsPx > plotPx + 8 ? "end" : "start";
		const endPx = Math.max(to * plotPx, from * plotPx + MARK_PX);
		const [left, right] = anchor === "start" ? [from * plotPx - MARK_PX / 2, Math.max(endPx, from * plotPx + wordsPx)] : [endPx - wordsPx, endPx];
		const found = free.findIndex((px) => px <= left);
		const row = found < 0 ? free.length : found;
		free[row] = right;
		const isMark = (to - from) * plotPx < LEAST_BAR_PX;
		return { item, row, from, to, pieces: isMark ? [] : spans.flatMap((span) => piecesOf(span, at)), isMark, label, anchor };
	});
	return { rows: free.length, placed };
}

/** Marks of context, those too near to each other under one number: "3–5". */
export function contextNumbers(shares: readonly number[], width: Width): { share: number; words: string }[] {
	const groups: { share: number; first: number; last: number }[] = [];
	shares.forEach((share, i) => {
		const group = groups.at(-1);
		if (group && (share - group.share) * PLOT_PX[width] < 26) group.last = i + 1;
		else groups.push({ share, first: i + 1, last: i + 1 });
	});
	return groups.map(({ share, first, last }) => ({ share, words: first === last ? String(first) : `${first}–${last}` }));
}
