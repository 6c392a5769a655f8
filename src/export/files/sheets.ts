/** Tables of an incident as CSV: its states, its events, the stops of its paths. Times are UTC; what was not published is empty. */
import { type Cell, csvText, csvTime } from "../../incident/csv.ts";
import type { Incident, RouteName } from "../../incident/derived.ts";
import { eventsOf } from "../../incident/events.ts";
import type { Flow } from "../../incident/schema.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { supportOf } from "../../incident/support.ts";

export type Sheet = "states" | "events" | "stops";

function stateRows(incident: Incident): Cell[][] {
	const heads = ["start_utc", "end_utc", "state", "why", "grade", "episode", "sentence_at_start"];
	const rows = incident.derived.segments.map(({ startSec, endSec, state, why, grade, episode }): Cell[] => [
		csvTime(startSec),
		csvTime(endSec),
		state,
		why,
		grade,
		episode,
		sentenceAt(incident.derived, startSec),
	]);
	return [heads, ...rows];
}

const sourceWords = (incident: Incident, keys: readonly string[]) =>
	keys.map((key) => incident.sources[key]?.url ?? incident.sources[key]?.title ?? key).join(" ");

function eventRows(incident: Incident): Cell[][] {
	const heads = ["sorts_at_utc", "when", "edtf", "clock", "what", "state_from_here", "grade", "fact", "sources"];
	const rows = eventsOf(incident).map(({ atSec, when, edtf, clock, what, state, fact, source }): Cell[] => {
		const support = fact === null ? null : supportOf(incident, fact);
		const sources = source ? (source.url ?? source.title) : sourceWords(incident, support?.sources ?? []);
		return [Number.isFinite(atSec) ? csvTime(atSec) : null, when, edtf, clock, what, state, support?.grade ?? null, fact, sources];
	});
	return [heads, ...rows];
}

function stopRows(incident: Incident, flow: Flow, route: RouteName): Cell[][] {
	return (flow[route]?.hops ?? []).map((hop, i): Cell[] => {
		const place = hop.place === undefined ? undefined : incident.places[hop.place];
		const at = place?.kind === "city" ? place.at : null;
		const drawnAt = hop.drawAt === undefined ? null : (incident.places[hop.drawAt]?.name ?? hop.drawAt);
		const network = hop.network === undefined ? null : (incident.registry[`AS${hop.network}`]?.name ?? null);
		return [
			...[flow.id, flow.title, route, i + 1, place?.name ?? (hop.place === undefined ? "unknown hop" : hop.place), place?.kind ?? null, place?.country ?? null],
			...[at?.[0] ?? null, at?.[1] ?? null, drawnAt, hop.network === undefined ? null : `AS${hop.network}`, network, hop.label ?? null],
			...[hop.grade, hop.leg?.grade ?? (i === 0 ? null : hop.grade), hop.because ?? hop.leg?.because ?? null, hop.rttMs ?? null],
			sourceWords(incident, hop.sources ?? []),
		];
	});
}

/** Longitude and latitude stand only where a source names the city. */
function stopRowsOfAll(incident: Incident): Cell[][] {
	const heads = [
		...["flow", "flow_title", "route", "stop", "place", "place_is", "country", "longitude", "latitude", "drawn_at", "asn", "network", "label"],
		...["grade", "grade_of_leg_here", "because", "rtt_ms", "sources"],
	];
	const rows = (incident.flows ?? []).flatMap((flow) => [...stopRows(incident, flow, "usual"), ...stopRows(incident, flow, "diverted")]);
	return [heads, ...rows];
}

const ROWS: Record<Sheet, (incident: Incident) => Cell[][]> = { states: stateRows, events: eventRows, stops: stopRowsOfAll };

/** A table that left its page still says what it is of and, where the record is one account, whose: in its last two columns. */
export function sheetCsv(incident: Incident, sheet: Sheet): string {
	const [heads = [], ...rows] = ROWS[sheet](incident);
	const whose: Cell[] = [incident.title, incident.account ?? null];
	return csvText([[...heads, "incident", "by_account_of"], ...rows.map((row) => [...row, ...whose])]);
}
