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

/** "Feb 2016 to Aug 2016", "12 Nov 2018": the period without clock times or doubts, for lists. */
export function whenOf(record: IncidentRecord): string {
	const day = (instant: Instant) => (/^\d/.test(instant.edtf) ? edtfWords(instant.edtf.replace(/T.*/, "").replace(/[~?%]/g, "")) : null);
	const [from, to] = [day(record.time.start), day(record.time.end)];
	return from === null || to === null || from === to ? (from ?? to ?? "") : `${from} to ${to}`;
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
	"blackhole-leak": "let blackhole routes out",
	"data-plane-detour": "",
	"registry-attack": "",
};

/** One sentence: when, who did what in BGP or which way traffic went, and how long. Every clause is a field of the record. */
export function headlineOf(record: IncidentRecord, refs: SceneRefs, period: string, duration: string): string {
	const kind = record.kinds[0] as IncidentRecord["kinds"][number];
	const flow = record.flows?.find((f) => f.diverted && f.diverted.hops.length > 1);
	const actor = nameOf(record, refs, "unexpected origin") ?? nameOf(record, refs, "leaker");
	const through = nameOf(record, refs, "propagator");
	const lasted = duration.startsWith("duration") ? duration : `duration: ${duration}`;
	const verb = VERBS[kind];
	if (verb && actor) return `${period}: ${actor} ${verb}${through ? `, carried on by ${through}` : ""}; ${lasted}.`;
	if (flow?.diverted) {
		const names = flow.diverted.hops.flatMap((hop) => (hop.place ? [refs.places[hop.place]?.name ?? hop.place] : []));
		const way = names.filter((name, i) => name !== names[i - 1]);
		return `${period}: traffic was seen to go ${way.join(" → ")}; ${lasted}.`;
	}
	return `${period}: ${record.title}; ${lasted}.`;
}
