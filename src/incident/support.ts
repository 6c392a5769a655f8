/**
 * What a fact rests on: for every name of `facts.ts`, and for what is worked out from facts, its words, its grade, its
 * sources, and what speaks against it. The evidence panel and the text page say the same, as both ask here.
 */

import type { Incident } from "./derived.ts";
import { factAt, factName } from "./facts.ts";
import { type Entry, instantWords, LISTS, type Made, ofHops, str, TIME_LISTS } from "./factWords.ts";
import { SERIES_RULES } from "./measured.ts";
import type { Grade } from "./terms.ts";

export type Objection = { about: string; text: string; sources: string[] };

export type Support = {
	name: string;
	/** What kind of fact it is: "Sentence", "Stop of the diverted path". */
	about: string;
	/** The fact in words. */
	says: string;
	/** `null`: a judgement of ours, or something without support. */
	grade: Grade | null;
	/** Keys of the record's sources. */
	sources: string[];
	because?: string;
	quote?: string;
	note?: string;
	/** How we made it, where it is ours: a judgement, a calculation, a rule. */
	how?: string;
	/** Names of the facts it was made from. */
	from?: string[];
	against: Objection[];
};

const READ_ALL = "Said after reading all sources listed here: what none of them gives stays out.";

/** Facts that stand alone, and those worked out from others. */
function single(incident: Incident, name: string): Made | null {
	const { time, derived } = incident;
	const all = Object.keys(incident.sources);
	const timeFacts = ["time.start", "time.end", ...(time.durations ?? []).map((_, i) => `time.durations.${i}`)];
	switch (name) {
		case "time.start":
			return { about: "Start", says: instantWords(time.start) };
		case "time.end":
			return { about: "End", says: instantWords(time.end) };
		case "independentCheck":
			return { about: "Check by others", says: incident.independentCheck.text };
		case "planes":
			return incident.planes ? { about: "Control plane beside data plane", says: incident.planes.text } : null;
		case "leakType":
			return incident.leakType ? { about: "Type of route leak (RFC 7908)", says: `type ${incident.leakType.type}` } : null;
		case "noRoute":
			return incident.noRoute ? { about: "Why no route is drawn", says: incident.noRoute, grade: null, sources: all, how: READ_ALL } : null;
		case "kinds":
			return {
				about: "Kind",
				says: incident.kinds.join(", "),
				grade: "inferred",
				because: "We put it into the kinds of this atlas from what was announced or measured.",
				from: ["summary.0", ...(incident.leakType ? ["leakType"] : []), ...(incident.prefixes ?? []).map((_, i) => `prefixes.${i}`)],
			};
		case "derived.duration":
			return {
				about: "How long it lasted",
				says: derived.duration.text,
				grade: time.durations?.[0]?.grade ?? "inferred",
				sources: time.durations?.[0]?.sources ?? [],
				how: time.durations?.length ? "The lengths that sources state; where they differ, from the shortest to the longest." : "From the start to the end.",
				from: timeFacts,
			};
		case "derived.state":
			return {
				about: "State at the instant on screen",
				says: "Diverted, possibly diverted, not diverted, or no data",
				grade: time.start.grade,
				sources: [...new Set([...(time.start.sources ?? []), ...(time.end.sources ?? [])])],
				how: "From the bounds of start and end: between the latest start and the earliest end the state is certain, around them it is possible, outside there is none.",
				from: timeFacts.slice(0, 2),
			};
		default:
			return null;
	}
}

function computed(incident: Incident, steps: string[]): Made | null {
	const [, list, flowId = "", what] = steps;
	if (list !== "figures") return null;
	const figures = incident.derived.figures.find((one) => one.flow === flowId);
	if (!figures) return null;
	const { from } = ofHops(incident, flowId);
	const over = figures.combinations > 1 ? ` Over all ${figures.combinations} combinations of candidate cities.` : "";
	const made = (about: string, says: string, how: string): Made => ({
		about,
		says,
		grade: "inferred",
		because: "Computed by us from the stops.",
		how: how + over,
		from: from ?? [],
	});
	if (what === "delay") return made("Minimum added delay", "By light in fibre, round trip", "Extra distance × 2 ÷ 200,000 km per second.");
	if (what === "countries")
		return made("Countries passed", "Countries of the stops, in order", "The country of each stop as its source has it; repeats are merged.");
	return made(
		"Length of the paths",
		"Great circles between the stops",
		"The sum of the great-circle distances between neighbouring stops; the usual path is subtracted from the diverted one.",
	);
}

function measuredFact(incident: Incident, id: string, what: string | undefined): Made | null {
	const series = incident.derived.measured.find((one) => one.id === id);
	if (!series) return null;
	const rules: Record<string, string> = { onset: SERIES_RULES.onset, peak: SERIES_RULES.peak, end: SERIES_RULES.end };
	return {
		about: what === "onset" ? "Onset in the file" : what === "peak" ? "Peak in the file" : what === "end" ? "End in the file" : "Measured series",
		says: `${series.title}: ${series.target}`,
		grade: "measured",
		sources: [series.source],
		how: `Computed from the raw file. ${(what && rules[what]) ?? ""} ${SERIES_RULES.uses} ${SERIES_RULES.unknown}`,
		from: [`evidence.${id}`],
	};
}

function madeOf(incident: Incident, name: string): Made | null {
	const steps = name.split(".");
	const [head = "", second = "", third] = steps;
	const alone = single(incident, name);
	if (alone) return alone;
	if (head === "derived") return computed(incident, steps);
	if (head === "measured") return measuredFact(incident, second, third);
	if (head === "time") {
		const entry = factAt(incident, steps.slice(0, 3).join(".")) as Entry | undefined;
		return entry && third !== undefined ? (TIME_LISTS[second]?.(entry, steps.slice(3)) ?? null) : null;
	}
	const entry = factAt(incident, `${head}.${second}`) as Entry | undefined;
	if (entry === undefined || factAt(incident, name) === undefined) return null;
	return LISTS[head]?.(incident, entry, steps.slice(2)) ?? null;
}

/** What a fact rests on; `null` for a name that names nothing here. */
export function supportOf(incident: Incident, name: string): Support | null {
	const made = madeOf(incident, name);
	if (!made) return null;
	const own = (factAt(incident, name) ?? {}) as Entry;
	const text = (key: "because" | "quote" | "note") => made[key] ?? (str(own[key]) || undefined);
	const optional = Object.fromEntries((["because", "quote", "note"] as const).flatMap((key) => (text(key) ? [[key, text(key)]] : [])));
	const against = (incident.contradictions ?? []).filter((entry) => entry.of?.some((of) => of === name || name.startsWith(`${of}.`)));
	return {
		name,
		grade: (own.grade as Grade | undefined) ?? null,
		sources: Array.isArray(own.sources) ? (own.sources as string[]) : [],
		...made,
		...optional,
		against: against.map(({ about, text: words, sources }) => ({ about, text: words, sources })),
	};
}

/** Names of everything the dossier says, in its order. */
export function factNames(incident: Incident): string[] {
	const list = (name: string, entries: readonly object[] | undefined) => (entries ?? []).map((entry, i) => factName(name, entry, i));
	const { time, derived } = incident;
	return [
		...list("summary", incident.summary),
		"kinds",
		...(incident.leakType ? ["leakType"] : []),
		"time.start",
		"time.end",
		"derived.duration",
		...list("time.durations", time.durations),
		...list("time.episodes", time.episodes),
		...list("time.moments", time.moments),
		...list("time.gaps", time.gaps),
		...(incident.flows ?? []).flatMap((flow) => [
			`flows.${flow.id}`,
			...(["usual", "diverted"] as const).flatMap((route) => (flow[route]?.hops ?? []).map((_, i) => `flows.${flow.id}.${route}.hops.${i}`)),
		]),
		...derived.figures.flatMap(({ flow }) => [`derived.figures.${flow}.length`, `derived.figures.${flow}.delay`, `derived.figures.${flow}.countries`]),
		...(incident.noRoute ? ["noRoute"] : []),
		...(incident.planes ? ["planes"] : []),
		...derived.measured.flatMap(({ id }) => [`measured.${id}`, `measured.${id}.onset`, `measured.${id}.peak`, `measured.${id}.end`]),
		...list("claims", incident.claims),
		"independentCheck",
		...list("networks", incident.networks),
		...list("sites", incident.sites),
		...list("asPaths", incident.asPaths),
		...list("prefixes", incident.prefixes),
		...list("figures", incident.figures),
		...list("contradictions", incident.contradictions),
		...list("verdicts", incident.verdicts),
		...list("defences", incident.defences),
		...list("related", incident.related),
		...list("evidence", incident.evidence),
	];
}
