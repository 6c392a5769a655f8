/**
 * Where the vantage points of a measured series stand: at the city of their route collector. A session of a collector is
 * where a route was seen from, never a place that packets visited. Map and poster draw what is worked out here.
 */
import type { Incident, LonLat } from "./derived.ts";
import { type MeasuredSeries, SEEN, type SeenState } from "./measured.ts";
import { createReplay, type SeenCounts } from "./replay.ts";
import { NOT_IN_FILE } from "./share.ts";
import { toldBefore } from "./visibility.ts";

/** A collector and how many vantage points of the series it has. `multihop`: they have their sessions from elsewhere. */
export type VantageCollector = { name: string; points: number; multihop: boolean };

export type VantagePlace = {
	/** Id of the city among the record's places. */
	id: string;
	title: string;
	at: LonLat;
	/** All collectors of the city, the one with most vantage points first. */
	collectors: VantageCollector[];
	/** At least one of them is multihop: the city is then not that of all sessions. */
	multihop: boolean;
	/** Its vantage points, as indices into those of the series: those with data, or all where none has. */
	points: number[];
	/** How many more have no data, as their collector is silent. */
	silent: number;
	/** Whether counts of it are shares: some of its vantage points told of the addresses before the onset. */
	isShare: boolean;
};

export type Vantage = {
	series: MeasuredSeries;
	/** Most vantage points first. */
	places: VantagePlace[];
	/** Collectors whose city is not known, and how many vantage points they have together. */
	unplaced: { collectors: string[]; points: number };
	/** States that occur in the series, in the order of SEEN. */
	seen: SeenState[];
};

type Given = Pick<Incident, "places" | "collectors"> & { derived: Pick<Incident["derived"], "measured"> };

const FIELDS = 4;
const countOf = (counts: SeenCounts, state: SeenState) => counts[SEEN.indexOf(state)] ?? 0;
const byName = (a: string, b: string) => (a < b ? -1 : 1);

function cityOf({ places, collectors }: Given, collector: string): { id: string; title: string; at: LonLat } | null {
	const id = collectors?.[collector]?.place;
	const place = id === undefined ? undefined : places[id];
	return id !== undefined && place?.kind === "city" ? { id, title: place.name, at: place.at } : null;
}

function statesIn({ changes, vantagePoints }: MeasuredSeries): SeenState[] {
	// Outside of what the file covers, everybody is unknown.
	const found = new Set<number>(vantagePoints.length > 0 ? [SEEN.indexOf("unknown")] : []);
	for (let i = 2; i < changes.length; i += FIELDS) found.add(changes[i] as number);
	return SEEN.filter((_, i) => found.has(i));
}

/** The vantage points of a series by city; `id` null or unknown: of the first. `null` without a series. */
export function vantageOf(incident: Given, id: string | null): Vantage | null {
	const { measured } = incident.derived;
	const series = measured.find((one) => one.id === id) ?? measured[0];
	if (!series) return null;
	const places = new Map<string, VantagePlace>();
	const silent = new Set(series.silent.map(({ collector }) => collector));
	const isTold = toldBefore(series);
	const unplaced = new Set<string>();
	let lost = 0;
	for (const [point, { collector: name }] of series.vantagePoints.entries()) {
		const city = cityOf(incident, name);
		if (!city) {
			unplaced.add(name);
			lost++;
			continue;
		}
		const place = places.get(city.id) ?? { ...city, collectors: [], multihop: false, points: [], silent: 0, isShare: false };
		places.set(city.id, place);
		place.points.push(point);
		if (silent.has(name)) place.silent++;
		else if (series.told !== null) place.isShare ||= isTold(point);
		const multihop = incident.collectors?.[name]?.multihop === true;
		place.multihop ||= multihop;
		const known = place.collectors.find((one) => one.name === name);
		if (known) known.points++;
		else place.collectors.push({ name, points: 1, multihop });
	}
	for (const place of places.values()) {
		place.collectors.sort((a, b) => b.points - a.points || byName(a.name, b.name));
		const heard = place.points.filter((point) => !silent.has(series.vantagePoints[point]?.collector ?? ""));
		if (heard.length > 0) place.points = heard;
		else place.silent = 0;
	}
	return {
		series,
		places: [...places.values()].sort((a, b) => b.points.length - a.points.length || byName(a.id, b.id)),
		unplaced: { collectors: [...unplaced].sort(), points: lost },
		seen: statesIn(series),
	};
}

export type VantageCounter = {
	/** Counts of each city at an instant, in the order of `places`; the same array again while nothing changed. */
	at: (atSec: number) => readonly SeenCounts[];
};

/** Counts by city, made to be asked on every tick: it counts anew only where a change lies between two instants. */
export function createVantageCounter({ series, places }: Vantage): VantageCounter {
	const replay = createReplay(series);
	let done: number | null = null;
	let counts: readonly SeenCounts[] = [];
	return {
		at(atSec) {
			const now = replay.goTo(atSec);
			if (now === done) return counts;
			done = now;
			const next = places.map(({ points }) => {
				const one: SeenCounts = SEEN.map(() => 0);
				for (const point of points) {
					const state = replay.states[point] as number;
					one[state] = (one[state] as number) + 1;
				}
				return one;
			});
			// A change of path alone moves nobody from one state to another.
			const same = counts.length === next.length && next.every((one, i) => one.every((count, state) => count === counts[i]?.[state]));
			if (!same) counts = next;
			return counts;
		},
	};
}

export const NO_DATA = "no data";

/** "12 of 14"; "12" where of how many is not known; "no data" where nothing is known of any. */
export function shareWords({ isShare }: Pick<VantagePlace, "isShare">, counts: SeenCounts): string {
	const all = counts.reduce((sum, count) => sum + count, 0);
	const using = countOf(counts, "unexpected");
	return countOf(counts, "unknown") === all ? NO_DATA : isShare ? `${using} of ${all}` : `${using}`;
}

const STATE_WORDS: Record<Exclude<SeenState, "unexpected">, string> = {
	expected: "on the expected route",
	other: "on another route",
	none: "without a route",
	unknown: "not known",
};

/** "London: 12 of 14 vantage points on the unexpected route, 2 on the expected route", "Amsterdam: 47 vantage points on …; how many did not …". */
export function countWords(place: Pick<VantagePlace, "title" | "isShare" | "silent">, counts: SeenCounts): string {
	const share = shareWords(place, counts);
	if (share === NO_DATA) return `${place.title}: no data at this instant`;
	const rest = (["expected", "other", "none", "unknown"] as const).flatMap((state) => {
		const count = countOf(counts, state);
		return count === 0 ? [] : [`${count} ${STATE_WORDS[state]}`];
	});
	const points = / of 1$|^1$/.test(share) ? "vantage point" : "vantage points";
	const more = [...(place.isShare ? [] : [NOT_IN_FILE]), ...(place.silent > 0 ? [`${place.silent} more without data`] : [])];
	return [[`${place.title}: ${share} ${points} on the unexpected route`, ...rest].join(", "), ...more].join("; ");
}

/** "rrc03 (17), rrc00 (11, multihop)". */
export function collectorWords({ collectors }: Pick<VantagePlace, "collectors">): string {
	return collectors.map(({ name, points, multihop }) => `${name} (${points}${multihop ? ", multihop" : ""})`).join(", ");
}

/** What a picture of vantage points leaves out, and why; "" where it leaves out nothing. */
export function unplacedWords({ unplaced }: Pick<Vantage, "unplaced">): string {
	if (unplaced.points === 0) return "";
	const points = unplaced.points === 1 ? "1 vantage point is" : `${unplaced.points} vantage points are`;
	return `${points} not on the map, as the place of the collector is not known: ${unplaced.collectors.join(", ")}.`;
}
