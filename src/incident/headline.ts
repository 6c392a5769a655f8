/** Generated words: the period, and the one sentence that says what happened. It names paths, never motives. */

import type { SceneRefs } from "./scene.ts";
import type { IncidentRecord, Instant } from "./schema.ts";
import { edtfWords } from "./words.ts";

function instantWords(instant: Instant): string {
	if (instant.edtf === "unknown") return "end not published";
	if (instant.edtf === "open") return "not known to have ended";
	return (instant.about ? "about " : "") + edtfWords(instant.edtf);
}

/** "Feb 2016 to about Aug 2016", "12 Nov 2018, 21:12:16 to 22:26 UTC". */
export function periodOf(record: IncidentRecord): string {
	const { start, end } = record.time;
	const from = instantWords(start);
	if (start.edtf === end.edtf) return from;
	const to = instantWords(end);
	const sameDay = start.edtf.includes("T") && end.edtf.includes("T") && start.edtf.slice(0, 10) === end.edtf.slice(0, 10);
	if (sameDay) return `${from.replace(/ UTC$/, "")} to ${to.replace(/\d+ \w+ \d+, /, "")}`;
	return end.edtf === "unknown" ? `${from}, ${to}` : `${from} to ${to}`;
}

/** "Feb–Aug 2016", "Dec 2015–Apr 2018", "1–4 May 2022", "12 Nov 2018": the period without clock times or doubts, for lists. */
export function whenOf(record: IncidentRecord): string {
	const dateOf = (instant: Instant) => (/^\d/.test(instant.edtf) ? instant.edtf.replace(/T.*/, "").replace(/[~?%]/g, "") : null);
	const [from, to] = [dateOf(record.time.start), dateOf(record.time.end)];
	if (from === null || to === null || from === to) return edtfWords(from ?? to ?? "");
	if (from.slice(0, 7) === to.slice(0, 7)) {
		const days = [from, to].map((date) => Number(date.slice(8)));
		return days.every((day) => day > 0) ? `${days.join("–")} ${edtfWords(to.slice(0, 7))}` : edtfWords(to.slice(0, 7));
	}
	const [first, last] = [edtfWords(from.slice(0, 7)), edtfWords(to.slice(0, 7))];
	return from.slice(0, 4) === to.slice(0, 4) && from.length > 4 ? `${first.split(" ")[0]}–${last}` : `${first}–${last}`;
}

const nameOf = (record: IncidentRecord, refs: SceneRefs, role: string): string | null => {
	const network = record.networks.find((n) => n.roles.includes(role as never));
	if (!network) return null;
	const entry = network.asn === undefined ? undefined : refs.registry[`AS${network.asn}`];
	const name = network.name ?? entry?.name ?? null;
	return network.asn === undefined ? name : `${name} (AS${network.asn})`;
};

const VERBS: Record<IncidentRecord["kinds"][number], string> = {
	"origin-hijack": "originated prefixes of other networks",
	"subprefix-hijack": "originated more-specific prefixes of other networks",
	"forged-path": "announced paths that end in another network",
	"route-leak": "passed on routes it had learned from others",
	"blackhole-leak": "leaked blackhole routes",
	"data-plane-detour": "",
	"registry-attack": "",
};

/** A leak of type 6 (RFC 7908) is of a network's own routes. */
const verbOf = ({ kinds: [kind], leakType }: IncidentRecord): string =>
	kind === "route-leak" && leakType?.type === "6" ? "leaked internal or more-specific routes of its own" : VERBS[kind as keyof typeof VERBS];

/** The stops that a source names on the way of the first diverted flow, "Ottawa → Seoul"; null without one. */
function wayOf({ flows }: IncidentRecord, refs: SceneRefs): string | null {
	const flow = flows?.find((f) => f.diverted && f.diverted.hops.length > 1);
	const names = flow?.diverted?.hops.flatMap((hop) => (hop.place && hop.grade !== "inferred" ? [refs.places[hop.place]?.name ?? hop.place] : []));
	return names?.filter((name, i) => name !== names[i - 1]).join(" → ") ?? null;
}

/** What happened, without when: who did what in BGP, or which way traffic went. */
function deedOf(record: IncidentRecord, refs: SceneRefs): string {
	const actor = nameOf(record, refs, "unexpected origin") ?? nameOf(record, refs, "leaker");
	const through = nameOf(record, refs, "propagator");
	const verb = verbOf(record);
	if (verb && actor) return `${actor} ${verb}${through ? `, propagated by ${through}` : ""}`;
	const way = wayOf(record, refs);
	return way === null ? record.title : `traffic was seen going ${way}`;
}

/**
 * One sentence: when, what, and how long. Every clause is a field of the record. It may stand alone in somebody else's page,
 * so where the record is one account it says whose.
 */
export function headlineOf(record: IncidentRecord, refs: SceneRefs, period: string, duration: string): string {
	const { account } = record;
	const lasted = duration.startsWith("duration") ? duration : `duration: ${duration}`;
	const deed = deedOf(record, refs);
	if (account === undefined || deed.includes(account)) return `${period}: ${deed}; ${lasted}.`;
	return `By the account of ${account}: ${period}, ${deed}; ${lasted}.`;
}
