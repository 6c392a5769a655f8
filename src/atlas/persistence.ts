/** How long incidents last: what the page on persistence counts. Durations are ranges in seconds and stay ranges. */
import type { Range } from "../incident/derived.ts";
import { KINDS, type Kind, ROLES } from "../incident/terms.ts";
import { type Atlas, namesOf, STANCES, type Stance } from "./atlas.ts";

const HOUR = 3600;
const DAY = 86_400;
export const FOUR_WEEKS_SEC = 28 * DAY;

const isPublished = (atlas: Atlas, i: number) => !Number.isNaN(atlas.minSec[i]);
const all = (atlas: Atlas) => Array.from({ length: atlas.count }, (_, i) => i);
const middleSec = (atlas: Atlas, i: number) => Math.sqrt((atlas.minSec[i] as number) * (atlas.maxSec[i] as number));
export const rangeOf = (atlas: Atlas, i: number): Range => ({ min: atlas.minSec[i] as number, max: atlas.maxSec[i] as number });

/**
 * Between these two lies the median, whichever account of each incident is the right one: the middle of the shortest
 * accounts, and of the longest. With an even number, the lower and the upper of the two in the middle. `null` of none.
 */
export function medianRange(ranges: readonly Range[]): Range | null {
	if (ranges.length === 0) return null;
	const mins = ranges.map(({ min }) => min).sort((a, b) => a - b);
	const maxs = ranges.map(({ max }) => max).sort((a, b) => a - b);
	const middle = (ranges.length - 1) / 2;
	return { min: mins[Math.floor(middle)] as number, max: maxs[Math.ceil(middle)] as number };
}

export type LengthRow = {
	/** `null`: of all kinds. */
	kind: Kind | null;
	count: number;
	published: number;
	median: Range | null;
	/** Numbers of the incidents with the shortest and the longest account; `null` where none is published. */
	shortest: number | null;
	longest: number | null;
};

function lengthRow(atlas: Atlas, kind: Kind | null, those: readonly number[]): LengthRow {
	const published = those.filter((i) => isPublished(atlas, i));
	const best = (better: (a: number, b: number) => boolean) =>
		published.reduce<number | null>((chosen, i) => (chosen === null || better(i, chosen) ? i : chosen), null);
	return {
		kind,
		count: those.length,
		published: published.length,
		median: medianRange(published.map((i) => rangeOf(atlas, i))),
		shortest: best((a, b) => (atlas.minSec[a] as number) < (atlas.minSec[b] as number)),
		longest: best((a, b) => (atlas.maxSec[a] as number) > (atlas.maxSec[b] as number)),
	};
}

/** A row for each kind that occurs, by the kind shown in lists, and one of all. */
export function lengthsByKind(atlas: Atlas): { kinds: LengthRow[]; all: LengthRow } {
	const those = all(atlas);
	const kinds = KINDS.map((kind, k) =>
		lengthRow(
			atlas,
			kind,
			those.filter((i) => atlas.kind[i] === k),
		),
	).filter(({ count }) => count > 0);
	return { kinds, all: lengthRow(atlas, null, those) };
}

/** Where one incident stands among the others with a published duration; ranges that overlap cannot be ordered. */
export type Standing = { others: number; shorter: number[]; longer: number[]; unclear: number[] };

export function standingOf(atlas: Atlas, incident: number): Standing {
	const own = rangeOf(atlas, incident);
	const others = all(atlas).filter((i) => i !== incident && isPublished(atlas, i));
	const shorter = others.filter((i) => (atlas.maxSec[i] as number) < own.min);
	const longer = others.filter((i) => (atlas.minSec[i] as number) > own.max);
	return { others: others.length, shorter, longer, unclear: others.filter((i) => !shorter.includes(i) && !longer.includes(i)) };
}

/** Incidents that lasted at least so long by every account, longest first. */
export function lastedAtLeast(atlas: Atlas, sec: number): number[] {
	return all(atlas)
		.filter((i) => (atlas.minSec[i] as number) >= sec)
		.sort((a, b) => middleSec(atlas, b) - middleSec(atlas, a));
}

/** Incidents without a published duration, oldest first. */
export function withoutDuration(atlas: Atlas): number[] {
	return all(atlas).filter((i) => !isPublished(atlas, i));
}

/** Those of them that by the earliest start and latest end on record may have lasted at least so long: no order has them in it. */
export function maybeLong(atlas: Atlas, sec: number): number[] {
	return withoutDuration(atlas).filter((i) => (atlas.endSec[i] as number) - (atlas.startSec[i] as number) >= sec);
}

/** Those whose accounts differ most, as longest ÷ shortest, most first. */
export function widestRanges(atlas: Atlas, count: number): number[] {
	const ratio = (i: number) => (atlas.maxSec[i] as number) / (atlas.minSec[i] as number);
	return all(atlas)
		.filter((i) => ratio(i) > 1.5)
		.sort((a, b) => ratio(b) - ratio(a))
		.slice(0, count);
}

/** What has been said about the cause, in the order of STANCES. */
export const stancesAt = (atlas: Atlas, incident: number): Stance[] => namesOf(STANCES, atlas.stances[incident] as number);

export type SaidRow = { label: string; count: number; said: Record<"malice" | "deliberate" | "error" | "denied", number> };

/** How many incidents of which length somebody put down to malice or to error, by the middle of the range. One incident can stand under both. */
export function saidByLength(atlas: Atlas): SaidRow[] {
	const steps: [label: string, fromSec: number, toSec: number][] = [
		["Under an hour", 0, HOUR],
		["An hour to a day", HOUR, DAY],
		["A day to four weeks", DAY, FOUR_WEEKS_SEC],
		["Four weeks and more", FOUR_WEEKS_SEC, Number.POSITIVE_INFINITY],
	];
	const row = (label: string, those: readonly number[]): SaidRow => {
		const with_ = (stance: Stance) => those.filter((i) => stancesAt(atlas, i).includes(stance)).length;
		return { label, count: those.length, said: { malice: with_("malice"), deliberate: with_("deliberate"), error: with_("error"), denied: with_("denied") } };
	};
	return [
		...steps.map(([label, from, to]) =>
			row(
				label,
				all(atlas).filter((i) => middleSec(atlas, i) >= from && middleSec(atlas, i) < to),
			),
		),
		row("Not published", withoutDuration(atlas)),
	];
}

/** The median of what was found by watching packets, and of what shows in routes: two ways to find, two lengths. */
export function lengthsByPlane(atlas: Atlas): { packets: LengthRow; routes: LengthRow } {
	const detour = KINDS.indexOf("data-plane-detour");
	const those = all(atlas);
	return {
		packets: lengthRow(
			atlas,
			"data-plane-detour",
			those.filter((i) => atlas.kind[i] === detour),
		),
		routes: lengthRow(
			atlas,
			null,
			those.filter((i) => atlas.kind[i] !== detour),
		),
	};
}

/** The observer that saw most of these incidents, and how many; `null` where none saw more than one. */
export function commonObserver(atlas: Atlas, incidents: readonly number[]): { name: string; count: number } | null {
	const observer = 1 << ROLES.indexOf("observer");
	const seen = new Map<number, number>();
	for (const i of incidents) {
		for (let at = atlas.networkFrom[i] as number; at < (atlas.networkFrom[i + 1] as number); at++) {
			const network = atlas.network[at] as number;
			if ((atlas.roles[at] as number) & observer) seen.set(network, (seen.get(network) ?? 0) + 1);
		}
	}
	const [most] = [...seen].sort((a, b) => b[1] - a[1]);
	return most && most[1] > 1 ? { name: atlas.networks[most[0]]?.name ?? "", count: most[1] } : null;
}
