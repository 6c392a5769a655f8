/** Path families: AS paths that run alike towards the origin, as a tree that is read from the origin outwards. */
import { byNumberedName } from "../i18n/order.ts";
import { SEEN, type SeenState } from "./measured.ts";
import type { Replay } from "./replay.ts";
import { hopsOf } from "./updates.ts";

export type Family = {
	/** The AS at this joint; the root's are the origins. "17557 ×2" where it stands twice in a row. */
	hop: string;
	/** Hops from here to the origin, origin last: "3491 17557". A name that stays the same as time moves. */
	suffix: string;
	seen: SeenState;
	/** Vantage points whose path runs through here. */
	count: number;
	/** Those whose path begins here: the AS is the vantage point itself. */
	ends: number;
	/** The next AS outwards, most vantage points first. */
	branches: Family[];
};

/** A path with repeats in a row put together: ["3491", "17557 ×2"]. */
export function mergedHops(path: string): string[] {
	const merged: { hop: string; times: number }[] = [];
	for (const hop of hopsOf(path)) {
		const last = merged.at(-1);
		if (last?.hop === hop) last.times++;
		else merged.push({ hop, times: 1 });
	}
	return merged.map(({ hop, times }) => (times > 1 ? `${hop} ×${times}` : hop));
}

function add(families: Family[], hops: readonly string[], seen: SeenState, suffix: string): void {
	const hop = hops.at(-1);
	if (hop === undefined) return;
	const own = suffix === "" ? hop : `${hop} ${suffix}`;
	let family = families.find((other) => other.hop === hop && other.seen === seen);
	if (!family) {
		family = { hop, suffix: own, seen, count: 0, ends: 0, branches: [] };
		families.push(family);
	}
	family.count++;
	if (hops.length === 1) family.ends++;
	else add(family.branches, hops.slice(0, -1), seen, own);
}

function sort(families: Family[]): Family[] {
	families.sort((a, b) => SEEN.indexOf(b.seen) - SEEN.indexOf(a.seen) || b.count - a.count || byNumberedName(a.hop, b.hop));
	for (const { branches } of families) sort(branches);
	return families;
}

/** The families of the routes in use where a replay stands, by origin. */
export function familiesOf({ series, states, paths }: Pick<Replay, "series" | "states" | "paths">): Family[] {
	const families: Family[] = [];
	states.forEach((state, point) => {
		const path = series.paths[paths[point] as number];
		if (path !== undefined) add(families, mergedHops(path), SEEN[state] as SeenState, "");
	});
	return sort(families);
}
