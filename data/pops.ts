/** PoP cities of the table of networks: what is wrong with an entry, what raw files add to them, and which are missing. */
import { specialUse } from "../src/incident/asNumbers.ts";
import { asnsIn } from "../src/incident/asPath.ts";
import type { Bounds, Incident } from "../src/incident/derived.ts";
import { type PopEntry, popPlaces } from "../src/incident/pops.ts";
import type { Problem } from "../src/incident/problems.ts";
import type { Collector, Network, Place } from "../src/incident/schema.ts";
import { GRADES } from "../src/incident/terms.ts";
import { boundsOf, TimeError } from "../src/incident/time.ts";
import type { Measured } from "./evidence.ts";

const DATES = ["asOf", "since", "until"] as const;

/** Bounds of a date of an entry; `null` where there is none, or it is none. */
function bounded(text: string | undefined): { bounds: Bounds | null; problem: string | null } {
	if (text === undefined) return { bounds: null, problem: null };
	try {
		return { bounds: boundsOf(text), problem: null };
	} catch (error) {
		if (!(error instanceof TimeError)) throw error;
		return { bounds: null, problem: error.message };
	}
}

function dateProblems(pop: PopEntry): Problem[] {
	const [, since, until] = DATES.map((field) => bounded(pop[field]).bounds);
	const wrong = DATES.flatMap((field) => {
		const { problem } = bounded(pop[field]);
		return problem === null ? [] : [{ path: [field], wrong: problem, expected: "an EDTF date" }];
	});
	if (!since || !until || until.latestSec > since.earliestSec) return wrong;
	return [...wrong, { path: ["until"], wrong: `closed ${pop.until}, before it opened ${pop.since}`, expected: "a date at or after `since`" }];
}

function cityProblem(city: string, places: Readonly<Record<string, Place>>): string[] {
	const place = places[city];
	if (place === undefined) return [`"${city}" is not in places.yaml`];
	return place.kind === "city" ? [] : [`"${city}" is a ${place.kind}, not a city`];
}

/** What is wrong with an entry of `pops`, each with the way to its field. */
export function popProblems(pop: PopEntry, places: Readonly<Record<string, Place>>): Problem[] {
	const cities = popPlaces(pop);
	const field = (i: number): Problem["path"] => (pop.places === undefined ? ["place"] : ["places", i]);
	return [
		...cities.flatMap((city, i) => cityProblem(city, places).map((wrong) => ({ path: field(i), wrong, expected: "the id of a city of places.yaml" }))),
		...cities.flatMap((city, i) => (cities.indexOf(city) < i ? [{ path: field(i), wrong: `"${city}" stands twice in one entry`, expected: "it once" }] : [])),
		...(pop.asOf === undefined ? [{ path: ["asOf"], wrong: "a point of presence without a date", expected: "the EDTF date of its source" }] : []),
		...(pop.grade === undefined ? [{ path: ["grade"], wrong: "a point of presence without a grade", expected: `one of: ${GRADES.join(", ")}` }] : []),
		...(pop.grade === "inferred" && pop.because === undefined
			? [{ path: ["because"], wrong: "an inferred point of presence without `because`", expected: "what it was deduced from" }]
			: []),
		...dateProblems(pop),
	];
}

/** What is wrong with the `pops` of a network of the table. `key`: "AS4134". */
export function networkPopProblems(key: string, { pops = [], popsClaim }: Network, places: Readonly<Record<string, Place>>): Problem[] {
	const use = specialUse(Number(key.slice(2)));
	const counted = pops.findIndex(({ claim }) => claim !== undefined);
	return [
		...(use !== null && pops.length > 0
			? [{ path: [], wrong: `cities of ${key}, a number that is ${use}`, expected: "no `pops`, as no single network has it" }]
			: []),
		...(counted >= 0 && popsClaim === undefined
			? [{ path: [counted, "claim"], wrong: "a city held against a count that is not there", expected: "`popsClaim` beside `pops`" }]
			: []),
		...pops.flatMap((pop, i) => popProblems(pop, places).map((problem) => ({ ...problem, path: [i, ...problem.path] }))),
	].map((problem) => ({ ...problem, path: [key, "pops", ...problem.path] }));
}

const BECAUSE = "It has a session with a route collector there that takes sessions at the exchange only; a port at the exchange is deduced.";

type Tables = { evidence: ReadonlyMap<string, Measured[]>; collectors: Readonly<Record<string, Collector>> };

/** Cities in which a network has a session with a local collector, by AS number, with the year of the first raw file that has it. */
function sessionsOf({ evidence, collectors }: Tables): Map<number, Map<string, number>> {
	const found = new Map<number, Map<string, number>>();
	for (const one of [...evidence.values()].flat()) {
		const year = new Date(one.series.span.startSec * 1000).getUTCFullYear();
		for (const { asn, collector: name } of one.series.vantagePoints) {
			const collector = collectors[name];
			if (asn === null || collector === undefined || collector.multihop) continue;
			const cities = found.get(asn) ?? new Map<string, number>();
			found.set(asn, cities.set(collector.place, Math.min(year, cities.get(collector.place) ?? year)));
		}
	}
	return found;
}

/** The table of networks with the cities that sessions in the raw files show, for networks that the table has. */
export function withSessions(tables: Tables & { registry: Record<string, Network> }): Record<string, Network> {
	const sessions = sessionsOf(tables);
	return Object.fromEntries(
		Object.entries(tables.registry).map(([key, network]): [string, Network] => {
			const known = new Set((network.pops ?? []).flatMap(popPlaces));
			const years = new Map<number, string[]>();
			for (const [city, year] of sessions.get(Number(key.slice(2))) ?? []) if (!known.has(city)) years.set(year, [...(years.get(year) ?? []), city].sort());
			const added = [...years]
				.sort(([a], [b]) => a - b)
				.map(
					([year, places]): PopEntry => ({
						places,
						asOf: String(year),
						grade: "inferred",
						source: "Sessions in the raw measurement files of this atlas (RIPE RIS, RouteViews)",
						because: BECAUSE,
					}),
				);
			return [key, added.length > 0 ? { ...network, pops: [...(network.pops ?? []), ...added] } : network];
		}),
	);
}

/** Networks in AS paths of the records without a city on record, most records first. `country`: at least that is known. */
export type Missing = { asn: number; records: number; country: boolean };

export function missingPops(incidents: readonly Incident[], registry: Readonly<Record<string, Network>>): Missing[] {
	const records = new Map<number, Set<string>>();
	for (const incident of incidents) {
		const paths = [...(incident.asPaths ?? []).map(({ path }) => path), ...incident.derived.placed.ways.map(({ path }) => path)];
		for (const asn of paths.flatMap(asnsIn)) records.set(asn, (records.get(asn) ?? new Set()).add(incident.id));
	}
	return [...records]
		.filter(([asn]) => (registry[`AS${asn}`]?.pops ?? []).length === 0)
		.map(([asn, ids]) => ({ asn, records: ids.size, country: registry[`AS${asn}`]?.country !== undefined }))
		.sort((a, b) => b.records - a.records || a.asn - b.asn);
}
