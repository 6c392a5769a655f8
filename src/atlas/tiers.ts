/** Which incidents overlap a stretch of time, found without looking at all of them. */
import type { Atlas } from "./atlas.ts";

/** Incidents of similar length, in order of start: then those that overlap a stretch lie close together. */
type Tier = { longestSec: number; start: Float64Array; end: Float64Array; index: Uint32Array };
export type Tiers = readonly Tier[];

/** Each tier's longest is at most 8 times its shortest, so at most a few times too many are looked at. From a minute to 64 years. */
const FACTOR = 8;
const SHORTEST_SEC = 60;
const TIERS = 10;

function tierOf(lengthSec: number): number {
	return lengthSec <= SHORTEST_SEC ? 0 : Math.min(TIERS - 1, 1 + Math.floor(Math.log(lengthSec / SHORTEST_SEC) / Math.log(FACTOR)));
}

/** `found`: places in the atlas, ascending, so in order of start. */
export function tiersOf({ startSec, endSec }: Pick<Atlas, "startSec" | "endSec">, found: Uint32Array): Tiers {
	const counts = new Uint32Array(TIERS);
	const tiers = new Uint8Array(found.length);
	for (let i = 0; i < found.length; i++) {
		const index = found[i] as number;
		const tier = tierOf((endSec[index] as number) - (startSec[index] as number));
		tiers[i] = tier;
		counts[tier] = (counts[tier] as number) + 1;
	}
	const made = [...counts].map((count) => ({
		longestSec: 0,
		start: new Float64Array(count),
		end: new Float64Array(count),
		index: new Uint32Array(count),
		filled: 0,
	}));
	for (let i = 0; i < found.length; i++) {
		const index = found[i] as number;
		const tier = made[tiers[i] as number] as (typeof made)[number];
		const at = tier.filled++;
		const [start, end] = [startSec[index] as number, endSec[index] as number];
		tier.start[at] = start;
		tier.end[at] = end;
		tier.index[at] = index;
		tier.longestSec = Math.max(tier.longestSec, end - start);
	}
	return made.filter(({ index }) => index.length > 0).map(({ filled, ...tier }) => tier);
}

/** How many of a sorted list are below `value`. */
function below(sorted: Float64Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const mid = (low + high) >> 1;
		if ((sorted[mid] as number) < value) low = mid + 1;
		else high = mid;
	}
	return low;
}

/** Places of the incidents that were going on at any instant of the stretch, both ends included. Not in order over tiers. */
export function overlapping(tiers: Tiers, startSec: number, endSec: number): number[] {
	const found: number[] = [];
	for (const { longestSec, start, end, index } of tiers) {
		for (let at = below(start, startSec - longestSec); at < start.length && (start[at] as number) <= endSec; at++) {
			if ((end[at] as number) >= startSec) found.push(index[at] as number);
		}
	}
	return found;
}

/** How many `overlapping` would find. */
export function countOverlapping(tiers: Tiers, startSec: number, endSec: number): number {
	let count = 0;
	for (const { longestSec, start, end } of tiers) {
		for (let at = below(start, startSec - longestSec); at < start.length && (start[at] as number) <= endSec; at++) {
			if ((end[at] as number) >= startSec) count++;
		}
	}
	return count;
}
