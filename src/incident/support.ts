/**
 * What a fact rests on: for every name of `facts.ts`, and for what is worked out from facts, its words, its grade, its
 * sources, and what speaks against it. The evidence panel and the text page say the same, as both ask here.
 */

import type { Standing } from "../i18n/evidenceWords.ts";
import type { Objection, Support } from "./backing.ts";
import type { Incident } from "./derived.ts";
import { missingRoutes, periodPieces } from "./dossierWords.ts";
import { factAt, factName, fullName } from "./facts.ts";
import { type Entry, hopNames, instantWords, LISTS, type Made, outcomeWords, READ_ALL, str, TIME_LISTS } from "./factWords.ts";
import { countriesWords, lengthWords } from "./figureWords.ts";
import { placedFact, placedNames } from "./placedFacts.ts";
import type { Flow } from "./schema.ts";
import type { Grade } from "./terms.ts";
import { derivedFact, kindFact, measuredFact } from "./workedOut.ts";

export type { Support } from "./backing.ts";

/** How a fact stands, in one word of `i18n/evidenceWords.ts`. */
export function standingOf({ grade, how }: Pick<Support, "grade" | "how">): Standing {
	return grade ?? (how === undefined ? "none" : "ours");
}

/** Facts that stand alone. */
function single(incident: Incident, name: string): Made | null {
	const { time } = incident;
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
			return incident.noRoute ? { about: "Why no route is drawn", says: incident.noRoute, grade: null, how: READ_ALL } : null;
		case "notPlaced":
			return incident.notPlaced ? { about: "Why its AS paths are not placed on the map", says: incident.notPlaced, grade: null, how: READ_ALL } : null;
		case "claims":
			return incident.claims?.length ? null : { about: "Claims about the cause", says: NO_CLAIM, grade: null, how: READ_ALL };
		case "evidence":
			return incident.evidence?.length ? null : { about: "Raw measurement files", says: NO_RAW_FILE, grade: null, how: READ_ALL };
		case "kinds":
			return kindFact(incident);
		default:
			return null;
	}
}

/** What the page says where the record has no claim and no raw file. */
export const NO_CLAIM = "No source found says anything about the cause.";
export const NO_RAW_FILE = "No raw measurement file is part of this record: it rests on what the sources say.";

function madeOf(incident: Incident, name: string): Made | null {
	const steps = name.split(".");
	const [head = "", second = "", third] = steps;
	const alone = single(incident, name);
	if (alone) return alone;
	if (head === "derived") return derivedFact(incident, steps);
	if (head === "placed") return placedFact(incident, name);
	if (head === "measured") return measuredFact(incident, steps);
	if (head === "time") {
		const entry = factAt(incident, steps.slice(0, 3).join(".")) as Entry | undefined;
		const made = entry && third !== undefined ? (TIME_LISTS[second]?.(entry, steps.slice(3)) ?? null) : null;
		if (second !== "durations" || !made) return made;
		const others = (incident.time.durations ?? []).flatMap((one, i) => (one === entry ? [] : [`time.durations.${i}`]));
		return others.length > 0 ? { ...made, beside: [{ label: "Other stated lengths", names: others }] } : made;
	}
	const entry = factAt(incident, `${head}.${second}`) as Entry | undefined;
	if (entry === undefined || !Object.hasOwn(LISTS, head)) return null;
	const isMissingRoute = head === "flows" && missingRoutes({ flows: [entry as unknown as Flow] }).includes(name);
	return factAt(incident, name) === undefined && !isMissingRoute ? null : (LISTS[head]?.(incident, entry, steps.slice(2)) ?? null);
}

function objectionsTo(incident: Incident, name: string, from: readonly string[]): Objection[] {
	const raised = (to: string) => (of: string) => to === of || to.startsWith(`${of}.`);
	const own = fullName(incident, name);
	return (incident.contradictions ?? []).flatMap(({ about, text, sources, of }, i): Objection[] => {
		const doubted = (of ?? []).map((one) => fullName(incident, one));
		const objection = { about, text, sources, name: `contradictions.${i}` };
		if (doubted.some(raised(own))) return [objection];
		const via = from.find((one) => doubted.some(raised(fullName(incident, one))));
		return via === undefined ? [] : [{ ...objection, of: via }];
	});
}

/** What a fact rests on; `null` for a name that names nothing here. */
export function supportOf(incident: Incident, name: string): Support | null {
	const made = madeOf(incident, name);
	if (!made) return null;
	const own = (factAt(incident, name) ?? {}) as Entry;
	const text = (key: "because" | "quote" | "note") => made[key] ?? (str(own[key]) || undefined);
	const optional = Object.fromEntries((["because", "quote", "note"] as const).flatMap((key) => (text(key) ? [[key, text(key)]] : [])));
	return {
		name,
		grade: (own.grade as Grade | undefined) ?? null,
		sources: Array.isArray(own.sources) ? (own.sources as string[]) : [],
		beside: [],
		...made,
		...optional,
		// What doubts a part of a figure doubts the figure; of a judgement or a kind that would say too much.
		against: objectionsTo(incident, name, name.startsWith("derived.") ? (made.from ?? []) : []),
	};
}

/** Names of everything the dossier says, in its order. */
export function factNames(incident: Incident): string[] {
	const list = (name: string, entries: readonly object[] | undefined) => (entries ?? []).map((entry, i) => factName(name, entry, i));
	const { time, derived } = incident;
	const missing = missingRoutes(incident);
	return [
		...list("summary", incident.summary),
		"kinds",
		...(incident.leakType ? ["leakType"] : []),
		...(periodPieces(incident).length === 1 ? ["derived.period"] : []),
		"time.start",
		"time.end",
		"derived.duration",
		...list("time.episodes", time.episodes),
		...list("time.moments", time.moments),
		...list("time.gaps", time.gaps),
		...(incident.flows ?? []).flatMap((flow, i) => {
			const figures = derived.figures[i];
			const figure = (what: string) => `derived.figures.${flow.id}.${what}`;
			return [
				`flows.${flow.id}`,
				...(["usual", "diverted"] as const).flatMap((route) => hopNames(flow, route)),
				...missing.filter((name) => name.startsWith(`flows.${flow.id}.`)),
				...(outcomeWords(flow, "diverted") ? [`flows.${flow.id}.diverted`] : []),
				...(figures && lengthWords(figures) ? [figure("length"), figure("delay")] : []),
				...(figures && lengthWords(figures) && countriesWords(figures).length > 0 ? [figure("countries")] : []),
			];
		}),
		...(incident.noRoute ? ["noRoute"] : []),
		...(incident.planes ? ["planes"] : []),
		...(incident.notPlaced ? ["notPlaced"] : []),
		...derived.measured.flatMap(({ id }) => [`measured.${id}`, `measured.${id}.onset`, `measured.${id}.peak`, `measured.${id}.end`]),
		...(incident.claims?.length ? list("claims", incident.claims) : ["claims"]),
		"independentCheck",
		...list("verdicts", incident.verdicts),
		...list("networks", incident.networks),
		...list("sites", incident.sites),
		...list("asPaths", incident.asPaths),
		...placedNames(incident),
		...list("prefixes", incident.prefixes),
		...list("time.durations", time.durations),
		...list("figures", incident.figures),
		...list("contradictions", incident.contradictions),
		...list("defences", incident.defences),
		...(incident.defences?.length ? (["filtering", "anti-spoofing", "coordination", "validation"] as const).map((id) => `derived.manrs.${id}`) : []),
		...list("related", incident.related),
		...(incident.evidence?.length ? list("evidence", incident.evidence) : ["evidence"]),
	];
}
