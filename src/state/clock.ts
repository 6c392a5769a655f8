/** The instant on screen. A vanilla store: whoever needs every tick subscribes; React only hears of `moment`. */

import type { Derived } from "../incident/derived.ts";
import { segmentIndex } from "../incident/state.ts";
import { createStore, type StoreApi } from "./store.ts";

/** move: a hand on the slider · tick: playback, or the address · release: settled, goes to the address bar. */
export type SeekCause = "move" | "tick" | "release";

export type ClockState = {
	/** Seconds since 1970, UTC, within the overview. */
	atSec: number;
	/** Index of the segment that holds `atSec`. */
	segment: number;
	/** Index of the last boundary (segment start or moment) at or before `atSec`; -1 before the first. */
	moment: number;
	cause: SeekCause;
};

export type Clock = StoreApi<ClockState> & {
	seek: (atSec: number, cause: SeekCause) => void;
	/** Instants at which something changes or was said, in order: where Shift+arrows go. */
	boundaries: readonly number[];
	segmentOf: (atSec: number) => number;
};

/** Index of the last entry of a sorted list that is at or before `atSec`; -1 if none is. */
export function lastAtOrBefore(sorted: readonly number[], atSec: number): number {
	let low = -1;
	let high = sorted.length - 1;
	while (low < high) {
		const mid = (low + high + 1) >> 1;
		if ((sorted[mid] as number) <= atSec) low = mid;
		else high = mid - 1;
	}
	return low;
}

export function createClock(derived: Pick<Derived, "overview" | "segments" | "moments">, startSec: number): Clock {
	const { overview, segments, moments } = derived;
	const boundaries = [...new Set([...segments.slice(1).map((s) => s.startSec), ...moments.map((m) => m.earliestSec)])].sort((a, b) => a - b);
	const read = (atSec: number, cause: SeekCause): ClockState => {
		const clamped = Math.min(overview.endSec, Math.max(overview.startSec, atSec));
		return { atSec: clamped, segment: segmentIndex(segments, clamped), moment: lastAtOrBefore(boundaries, clamped), cause };
	};
	const store = createStore<ClockState>(() => read(startSec, "release"));
	return { ...store, boundaries, segmentOf: (atSec) => segmentIndex(segments, atSec), seek: (atSec, cause) => store.setState(read(atSec, cause), true) };
}
