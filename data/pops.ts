/** PoP cities of the table of networks: what is wrong with an entry, what raw files add to them, and which are missing. */
import type { Incident } from "../src/incident/derived.ts";
import { type PopEntry, popPlaces } from "../src/incident/pops.ts";
import type { Collector, Network, Place } from "../src/incident/schema.ts";
import { boundsOf, TimeError } from "../src/incident/time.ts";
import type { Measured } from "./evidence.ts";

function dateProblem(field: string, text: string | undefined): string[] {
	if (text === undefined) return [];
	try {
		boundsOf(text);
		return [];
	} catch (error) {
		if (!(error instanceof TimeError)) throw error;
		return [`${field}: ${error.message}; expected an EDTF date`];
	}
}

/** What is wrong with an entry of `pops`, each with what was expected. */
export function popProblems(pop: PopEntry, places: Readonly<Record<string, Place>>): string[] {
	const cities = popPlaces(pop);
	const twice = cities.find((city, i) => cities.indexOf(city) !== i);
	return [
		...cities.filter((city) => places[city]?.kind !== "city").map((city) => `pops name the place "${city}"; expected the id of a city of places.yaml`),
		...(twice === undefined ? [] : [`pops name "${twice}" twice in one entry; expected it once`]),
		...(pop.asOf === undefined ? ["pops without a date; expected `asOf`, the date of the source"] : []),
		...(pop.grade === undefined ? ["pops without a grade; expected `grade`: measured, reported or inferred"] : []),
		...(pop.grade === "inferred" && pop.because === undefined ? ["inferred pops without a reason; expected `because`"] : []),
		...dateProblem("asOf", pop.asOf),
		...dateProblem("since", pop.since),
		...dateProblem("until", pop.until),
	];
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
		for (const number of paths.flatMap((path) => path.match(/\d+/g) ?? []))
			records.set(Number(number), (records.get(Number(number)) ?? new Set()).add(incident.id));
	}
	return [...records]
		.filter(([asn]) => (registry[`AS${asn}`]?.pops ?? []).length === 0)
		.map(([asn, ids]) => ({ asn, records: ids.size, country: registry[`AS${asn}`]?.country !== undefined }))
		.sort((a, b) => b.records - a.records || a.asn - b.asn);
}
