/** Facts of a record in words, by where they stand: what `support.ts` says of each. */

import type { Incident } from "./derived.ts";
import { factAt } from "./facts.ts";
import { SERIES_RULES } from "./measured.ts";
import type { Support } from "./support.ts";
import type { Grade } from "./terms.ts";
import { edtfWords } from "./words.ts";

export type Entry = Record<string, unknown>;
export type Made = Partial<Support> & Pick<Support, "about" | "says">;

export const str = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** "Pakistan Telecom (AS17557)". */
export function networkWords(incident: Pick<Incident, "registry">, asn: unknown, name?: unknown): string {
	const known = typeof asn === "number" ? incident.registry[`AS${asn}`]?.name : undefined;
	const words = str(name) || known || "";
	if (typeof asn !== "number") return words || "a network without a published number";
	return words ? `${words} (AS${asn})` : `AS${asn}`;
}

export const instantWords = (entry: Entry): string => {
	const { edtf } = entry;
	if (edtf === "unknown") return entry.notBefore ? `not published; not before ${edtfWords(str(entry.notBefore))}` : "not published";
	if (edtf === "open") return "not known to have ended";
	return `${entry.about ? "about " : ""}${edtfWords(str(edtf))}`;
};

function hopWords(incident: Incident, entry: Entry): string {
	const place = typeof entry.place === "string" ? (incident.places[entry.place]?.name ?? entry.place) : "a stop whose place is not given";
	const at = [str(entry.label), typeof entry.network === "number" ? networkWords(incident, entry.network) : ""].filter(Boolean);
	return at.length > 0 ? `${place}: ${at.join(", ")}` : place;
}

const OUTCOMES: Record<string, string> = {
	delivered: "Traffic was delivered.",
	blackholed: "Traffic was not delivered: it ended at the last stop.",
	imposture: "Traffic ended at a server that answered in the place of the right one.",
	unknown: "Whether traffic was delivered is not known.",
};

/** All sources and the weakest grade of the stops of a flow. */
export function ofHops(incident: Incident, flowId: string): Pick<Support, "sources" | "grade" | "from"> {
	const flow = incident.flows?.find((one) => one.id === flowId);
	const hops = [...(flow?.usual?.hops ?? []), ...(flow?.diverted?.hops ?? [])];
	const order: Grade[] = ["inferred", "reported", "measured"];
	return {
		sources: [...new Set(hops.flatMap((hop) => hop.sources ?? []))],
		grade: order.find((grade) => hops.some((hop) => hop.grade === grade)) ?? null,
		from: (["usual", "diverted"] as const).flatMap((route) => (flow?.[route]?.hops ?? []).map((_, i) => `flows.${flowId}.${route}.hops.${i}`)),
	};
}

const JUDGEMENT = "A judgement of ours from the facts of this record, not a source's.";

/** Words for the entries of each list. `rest`: the steps of the name after the entry. */
export const LISTS: Record<string, (incident: Incident, entry: Entry, rest: string[]) => Made> = {
	summary: (_, entry) => ({ about: "Sentence of the summary", says: str(entry.text) }),
	networks: (incident, entry) => ({
		about: "Network and its role",
		says: `${networkWords(incident, entry.asn, entry.name)}: ${(entry.roles as string[]).join(", ")}`,
	}),
	prefixes: (_, entry) => ({
		about: "Prefix",
		says: `${str(entry.prefix)}: ${str(entry.status)}${entry.origin === undefined ? "" : ` by AS${str(entry.origin)}`}${entry.rpki ? `, RPKI ${str(entry.rpki)}` : ""}`,
	}),
	sites: (incident, entry) => ({ about: "Place", says: `${incident.places[str(entry.place)]?.name ?? str(entry.place)}: ${str(entry.label)}` }),
	asPaths: (_, entry) => ({
		about: `${entry.route === "usual" ? "Usual" : "Diverted"} AS path in BGP`,
		says: [str(entry.path), str(entry.prefix), entry.vantage && `seen from ${str(entry.vantage)}`, entry.at && edtfWords(str(entry.at))]
			.filter(Boolean)
			.join(" · "),
	}),
	figures: (_, entry) => ({ about: `Figure: ${str(entry.what)}`, says: str(entry.text) }),
	claims: (_, entry) => ({ about: "Claim about the cause", says: `${str(entry.by)}: ${str(entry.text)}`, grade: "reported" }),
	verdicts: (_, entry) => ({
		about: "Judgement in its history",
		says: `${str(entry.verdict)}: ${str(entry.by)}${entry.at ? `, ${edtfWords(str(entry.at))}` : ""}`,
		grade: "reported",
	}),
	defences: (_, entry) => ({
		about: "Would it have been stopped?",
		says: `${str(entry.measure)}: ${str(entry.answer)}. ${str(entry.because)}`,
		grade: null,
		how: JUDGEMENT,
	}),
	contradictions: (_, entry) => ({ about: "Where sources disagree", says: `${str(entry.about)}: ${str(entry.text)}`, grade: "reported" }),
	related: (_, entry) => ({
		about: "Related incident",
		says: `${str(entry.relation)}: ${str(entry.title ?? entry.id)}${entry.note ? `. ${str(entry.note)}` : ""}`,
		grade: null,
		how: "We linked the two records; what each of them says stands in its own sources.",
	}),
	evidence: (_, entry) => ({
		about: "Raw measurement file",
		says: `${str(entry.title)}: ${str(entry.target)}`,
		grade: "measured",
		sources: [str(entry.source)],
		...(entry.note ? { note: str(entry.note) } : {}),
		how: `${SERIES_RULES.uses} ${SERIES_RULES.unknown}`,
	}),
	flows: (incident, entry, rest) => {
		const [route, list] = rest;
		const flowId = str(entry.id);
		if (list === "hops") {
			const hop = factAt(incident, `flows.${flowId}.${rest.slice(0, 3).join(".")}`) as Entry;
			const leg = hop.leg as Entry | undefined;
			const drawn = leg?.because ? `The line to it is ${str(leg.grade)}: ${str(leg.because)}` : "";
			const made: Made = { about: `Stop of the ${route} path`, says: hopWords(incident, hop) };
			return drawn ? { ...made, how: drawn } : made;
		}
		if (route === "usual" || route === "diverted") {
			const way = entry[route] as Entry | undefined;
			const says = [OUTCOMES[str(way?.outcome)], str(way?.outcomeNote)].filter(Boolean).join(" ");
			return { about: `Outcome of the ${route} path`, ...ofHops(incident, flowId), says: says || `The ${route} path` };
		}
		return {
			about: "Flow of traffic",
			...ofHops(incident, flowId),
			says: [str(entry.title), str(entry.note), str(entry.usualUnknown)].filter(Boolean).join(". "),
		};
	},
};

export const TIME_LISTS: Record<string, (entry: Entry, rest: string[]) => Made> = {
	durations: (entry) => ({ about: "Stated duration", says: str(entry.text) }),
	moments: (entry) => ({ about: entry.clock === "said" ? "When it was said" : "Moment", says: `${str(entry.label)}, ${edtfWords(str(entry.at))}` }),
	episodes: (entry, [edge]) => {
		const bound = (edge === "start" || edge === "end" ? entry[edge] : null) as Entry | null;
		if (bound) return { about: `${edge === "start" ? "Start" : "End"} of “${str(entry.title)}”`, says: instantWords(bound) };
		const [start, end] = [entry.start as Entry, entry.end as Entry];
		return {
			about: "Episode",
			says: `${str(entry.title)}: ${instantWords(start)} to ${instantWords(end)}`,
			grade: start.grade as Grade,
			sources: (start.sources as string[] | undefined) ?? [],
		};
	},
	gaps: (entry) => ({
		about: "Gap in the observations",
		says: `${edtfWords(str(entry.start))} to ${edtfWords(str(entry.end))}: ${str(entry.reason)}`,
		grade: null,
	}),
};
