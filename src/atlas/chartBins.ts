/** Edges of the bins that stand for many incidents: calendar bins for when, steps of about two for how long. */
import type { Span } from "../incident/derived.ts";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const YEAR = 365.25 * DAY;
/** A bin narrower than this cannot be hit or seen. */
const LEAST_PX = 8;

/** Edges of durations, seconds, ascending: what is shorter than the second edge is in the first bin, and no duration is above the last (a century). */
export const DURATION_EDGES_SEC = Float64Array.from([
	0,
	...[1, 2, 4, 8, 15, 30].map((n) => n * MINUTE),
	...[1, 2, 4, 8, 12].map((n) => n * HOUR),
	...[1, 2, 4, 7, 14].map((n) => n * DAY),
	...[1, 2, 4, 6].map((n) => (n * YEAR) / 12),
	YEAR,
	2 * YEAR,
	100 * YEAR,
]);

/** First seconds of the months, quarters or years of the span, as fine as so many pixels allow; the last edge is the end of the span. */
export function timeEdges({ startSec, endSec }: Span, widthPx: number): Float64Array {
	const start = new Date(startSec * 1000);
	const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
	const months = Math.max(1, Math.round((endSec - startSec) / (YEAR / 12)));
	const step = [1, 3, 12].find((size) => (widthPx * size) / months >= LEAST_PX) ?? 12;
	const edges: number[] = [];
	for (let month = first; ; month += step) {
		const atSec = Date.UTC(Math.floor(month / 12), month % 12) / 1000;
		if (atSec >= endSec) break;
		edges.push(atSec);
	}
	return Float64Array.from([...edges, endSec]);
}

/** The bin that holds `value`: at or above its lower edge, below its upper one. Values outside belong to the first or last bin. */
export function binOf(edges: Float64Array, value: number): number {
	let low = 0;
	let high = edges.length - 2;
	while (low < high) {
		const mid = (low + high + 1) >> 1;
		if ((edges[mid] as number) <= value) low = mid;
		else high = mid - 1;
	}
	return low;
}
