/** What state traffic was in at an instant. Made to be asked on every tick. */
import type { Derived, Segment } from "./derived.ts";

/** Index of the segment that holds `atSec`; instants outside the overview fall to its first or last segment. */
export function segmentIndex(segments: readonly Segment[], atSec: number): number {
	let low = 0;
	let high = segments.length - 1;
	while (low < high) {
		const mid = (low + high + 1) >> 1;
		if ((segments[mid] as Segment).startSec <= atSec) low = mid;
		else high = mid - 1;
	}
	return low;
}

/** State of the incident at an instant. */
export function stateAt(derived: Pick<Derived, "segments">, atSec: number): Segment {
	return derived.segments[segmentIndex(derived.segments, atSec)] as Segment;
}
