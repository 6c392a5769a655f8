/** Facts of a record in words, by where they stand: what `support.ts` says of each. */

import { KIND_WORDS } from "../i18n/words.ts";
import type { Support } from "./backing.ts";
import { answersOf, askedBy, isUnanswered, speakerOf } from "./claims.ts";
import { DEFENCE_WORDS, type Defence, JUDGEMENT } from "./defences.ts";
import type { Incident, RouteName } from "./derived.ts";
import { SERIES_RULES } from "./measured.ts";
import { drawnPlace, isVague } from "./places.ts";
import type { Claim, Flow, Hop, Instant } from "./schema.ts";
import { GRADES, type Grade } from "./terms.ts";
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

/** "Route leak", "Route leak, Blackhole leak". */
export const kindWords = (incident: Pick<Incident, "kinds">) => incident.kinds.map((kind) => KIND_WORDS[kind].long).join(", ");

/** Said of what no source gives: that all of them were read. */
export const READ_ALL = "Said after reading all sources listed here: what none of them gives stays out.";

function hopWords(incident: Incident, hop: Hop): string {
	const place = hop.place === undefined ? "a stop whose place is not given" : (incident.places[hop.place]?.name ?? hop.place);
	const network = hop.network === undefined ? undefined : (incident.registry[`AS${hop.network}`]?.name ?? `AS${hop.network}`);
	// The label is the source's word for it. Which AS number that is may be our inference, and stands among the networks.
	const at = hop.label ?? network;
	return at === undefined ? place : `${place}: ${at}`;
}

const OUTCOMES: Record<string, string> = {
	delivered: "Traffic was delivered.",
	blackholed: "Traffic was not delivered: it ended at the last stop.",
	imposture: "Traffic ended at a server that answered in the place of the right one.",
	unknown: "Whether traffic was delivered is not known.",
};

/** What became of the traffic on a route, and what of it could not be drawn; "" where the record says nothing. */
export function outcomeWords(flow: Flow, route: RouteName): string {
	const way = flow[route];
	const undrawn = (way?.hops ?? []).filter((hop) => drawnPlace(hop) === null).length;
	const missing = undrawn > 0 ? `${undrawn} ${undrawn === 1 ? "stop" : "stops"} of the ${route} path could not be placed on the map.` : "";
	return [OUTCOMES[way?.outcome ?? ""], way?.outcomeNote, missing].filter(Boolean).join(" ");
}

/** Why a route has no stops. */
export const missingWords = (flow: Flow, route: RouteName) => (route === "usual" ? flow.usualUnknown : undefined) ?? "not published";

/** The weakest of some grades; `null` of none. */
export function weakest(grades: readonly (Grade | null | undefined)[]): Grade | null {
	return [...GRADES].reverse().find((grade) => grades.includes(grade)) ?? null;
}

/** Grade, sources and reasons of a start and an end taken together. */
export function together(instants: readonly Instant[]): Pick<Made, "grade" | "sources" | "because"> {
	const reasons = [...new Set(instants.flatMap(({ because }) => because ?? []))];
	return {
		grade: weakest(instants.map(({ grade }) => grade)),
		sources: [...new Set(instants.flatMap(({ sources }) => sources ?? []))],
		...(reasons.length > 0 ? { because: reasons.join(" ") } : {}),
	};
}

const hopName = (flow: Flow, route: RouteName, index: number) => `flows.${flow.id}.${route}.hops.${index}`;

/** Names of the stops of a route, and of the lines between them that are known otherwise than the stops. */
export const hopNames = (flow: Flow, route: RouteName) =>
	(flow[route]?.hops ?? []).flatMap((hop, i) => [hopName(flow, route, i), ...(hop.leg ? [`${hopName(flow, route, i)}.leg`] : [])]);

/** All sources and the weakest grade of the stops of a flow, or of one of its routes. */
export function ofHops(flow: Flow, routes: readonly RouteName[] = ["usual", "diverted"]): Pick<Support, "sources" | "grade"> & { from: string[] } {
	const hops = routes.flatMap((route) => flow[route]?.hops ?? []);
	return {
		sources: [...new Set(hops.flatMap((hop) => hop.sources ?? []))],
		grade: weakest(hops.map(({ grade }) => grade)),
		from: routes.flatMap((route) => (flow[route]?.hops ?? []).map((_, i) => hopName(flow, route, i))),
	};
}

function stopFact(incident: Incident, route: string, hop: Hop): Made {
	const { places } = incident;
	const how: string[] = [];
	if (hop.place !== undefined && isVague(places, hop.place)) {
		const drawn = hop.drawAt ? ` It is drawn at ${places[hop.drawAt]?.name ?? hop.drawAt}, which is our choice.` : "";
		how.push(`The source names no city, so the place counts as inferred on map and ladder.${drawn}`);
	}
	if (hop.leg) how.push(`The line that leads here is ${hop.leg.grade}.`);
	const rtt = hop.rttMs === undefined ? "" : `; round trip ${hop.rttMs} ms`;
	const network = incident.networks.findIndex(({ asn }) => asn !== undefined && asn === hop.network);
	const made: Made = {
		about: `Stop of the ${route} path`,
		says: hopWords(incident, hop) + rtt,
		...(network >= 0 ? { beside: [{ label: "Its network", names: [`networks.${network}`] }] } : {}),
	};
	return how.length > 0 ? { ...made, how: how.join(" ") } : made;
}

/** The line that leads to a stop, where it is known otherwise than the stop. */
function legFact(incident: Incident, route: string, hop: Hop, before: Hop | undefined): Made {
	const place = (at: Hop | undefined) => (at?.place === undefined ? "a stop whose place is not given" : (incident.places[at.place]?.name ?? at.place));
	return {
		about: `Line to a stop of the ${route} path`,
		says: `${place(before)} to ${place(hop)}`,
		sources: hop.sources ?? [],
		...(hop.leg?.because ? {} : { because: "Its route between the two stops is our choice." }),
	};
}

function routeFact(flow: Flow, route: RouteName): Made {
	if ((flow[route]?.hops ?? []).length === 0) return { about: `The ${route} path`, says: missingWords(flow, route), grade: null, how: READ_ALL };
	const made = ofHops(flow, [route]);
	const says = outcomeWords(flow, route) || `The ${route} path, stop by stop`;
	return {
		about: `Outcome of the ${route} path`,
		...made,
		says,
		// Its sources are those of the stops; an inferred one among them has its own reason.
		...(made.grade === "inferred" ? { because: "At least one of the stops it rests on is inferred." } : {}),
	};
}

function claimFact(incident: Incident, claim: Claim): Made {
	const name = ({ id }: Claim) => `claims.${id}`;
	const answeredBy = answersOf(incident.claims, claim.id).map(name);
	const asked = askedBy(claim).map((id) => `claims.${id}`);
	return {
		about: "Claim about the cause",
		says: `${speakerOf(claim)}: ${claim.text}`,
		grade: "reported",
		beside: [
			...(asked.length > 0 ? [{ label: "In answer to", names: asked }] : []),
			...(answeredBy.length > 0 ? [{ label: "Answered by", names: answeredBy }] : []),
		],
		...(isUnanswered(incident.claims, claim) ? { unanswered: true } : {}),
	};
}

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
	claims: (incident, entry) => claimFact(incident, entry as unknown as Claim),
	verdicts: (_, entry) => ({
		about: "Judgement in its history",
		says: `${str(entry.verdict)}: ${str(entry.by)}${entry.at ? `, ${edtfWords(str(entry.at))}` : ""}`,
		grade: "reported",
	}),
	defences: (_, entry) => {
		const { name, limits } = DEFENCE_WORDS[entry.measure as Defence["measure"]];
		return {
			about: "Judgement on a measure",
			says: `${name}: ${str(entry.answer)}. ${str(entry.because)}`,
			grade: null,
			how: JUDGEMENT,
			note: `Limits of the measure: ${limits}`,
		};
	},
	contradictions: (_, entry) => ({
		about: "Disagreement between sources",
		says: `${str(entry.about)}: ${str(entry.text)}`,
		grade: "reported",
		beside: Array.isArray(entry.of) ? [{ label: "It puts in doubt", names: entry.of as string[] }] : [],
	}),
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
	flows: (incident, entry, [route, list, index, leg]) => {
		const flow = entry as unknown as Flow;
		if (route !== "usual" && route !== "diverted") {
			const says = [flow.title, flow.note].filter(Boolean).join(". ");
			const made = ofHops(flow);
			return { about: "Flow of traffic", ...made, says, ...(made.grade === "inferred" ? { because: "At least one of its stops is inferred." } : {}) };
		}
		const hop = list === "hops" ? flow[route]?.hops[Number(index)] : undefined;
		if (!hop) return routeFact(flow, route);
		return leg === "leg" ? legFact(incident, route, hop, flow[route]?.hops[Number(index) - 1]) : stopFact(incident, route, hop);
	},
};

export const TIME_LISTS: Record<string, (entry: Entry, rest: string[]) => Made> = {
	durations: (entry) => ({ about: "Stated length of time", says: str(entry.text) }),
	moments: (entry) => ({ about: entry.clock === "said" ? "When it was said" : "Moment", says: `${str(entry.label)}, ${edtfWords(str(entry.at))}` }),
	episodes: (entry, [edge]) => {
		const bound = (edge === "start" || edge === "end" ? entry[edge] : null) as Entry | null;
		if (bound) return { about: `${edge === "start" ? "Start" : "End"} of “${str(entry.title)}”`, says: instantWords(bound) };
		const [start, end] = [entry.start as Entry, entry.end as Entry];
		return {
			about: "Episode",
			says: `${str(entry.title)}: ${instantWords(start)} to ${instantWords(end)}`,
			...together([start, end] as unknown as Instant[]),
			...(entry.note ? { note: str(entry.note) } : {}),
			from: [`time.episodes.${str(entry.id)}.start`, `time.episodes.${str(entry.id)}.end`],
		};
	},
	gaps: (entry) => ({
		about: "Gap in the observations",
		says: `${edtfWords(str(entry.start))} to ${edtfWords(str(entry.end))}: ${str(entry.reason)}`,
		grade: null,
	}),
};
