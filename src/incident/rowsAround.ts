/** Which rows of a file to show for an instant. */

/** Rows shown before and after those of the instant. */
const BESIDE = 3;

type Timed = { atSec: number };

/** Index of the first entry later than an instant. */
export function firstAfter(instants: ArrayLike<number>, atSec: number): number {
	let low = 0;
	let high = instants.length;
	while (low < high) {
		const mid = (low + high) >> 1;
		if ((instants[mid] as number) <= atSec) low = mid + 1;
		else high = mid;
	}
	return low;
}

/** `now`: all rows of the last second in which there is one, at or before the instant; with a few on either side. */
export type RowsAround<Row> = { before: Row[]; now: Row[]; after: Row[]; hiddenBefore: number; hiddenAfter: number };

/** `passed`: how many of the rows, which are in the order of time, lie at or before the instant. */
export function rowsAround<Row extends Timed>(rows: readonly Row[], passed: number): RowsAround<Row> {
	const last = rows[passed - 1];
	let from = passed;
	while (last && from > 0 && Math.floor((rows[from - 1] as Row).atSec) === Math.floor(last.atSec)) from--;
	const start = Math.max(0, from - BESIDE);
	const end = Math.min(rows.length, passed + BESIDE);
	return {
		before: rows.slice(start, from),
		now: rows.slice(from, passed),
		after: rows.slice(passed, end),
		hiddenBefore: start,
		hiddenAfter: rows.length - end,
	};
}
