/** Words of the pages of networks and countries. */
import { numberWords } from "../i18n/numbers.ts";
import { csvText, csvTime } from "../incident/csv.ts";
import type { IncidentRef, NetworkIncident, RoleCount } from "./network.ts";

const NUMBERS: Record<string, string> = {
	one: "1",
	a: "1",
	an: "1",
	two: "2",
	three: "3",
	four: "4",
	five: "5",
	six: "6",
	seven: "7",
	eight: "8",
	nine: "9",
	ten: "10",
};
const UNITS: [RegExp, string][] = [
	[/\bseconds?\b/g, "s"],
	[/\bminutes?\b/g, "min"],
	[/\bhours?\b/g, "h"],
	[/\bdays?\b/g, "d"],
	[/\bweeks?\b/g, "wk"],
	[/\bmonths?\b/g, "mo"],
	[/\byears?\b/g, "y"],
];

/** A duration's own words, shortened by rule for a mark: "about six months" → "about 6 mo", "15 to 20 min" → "15–20 min". */
export function shortDuration(words: string): string {
	const digits = words.replace(
		/\b(one|two|three|four|five|six|seven|eight|nine|ten|an?(?= (second|minute|hour|day|week|month|year)\b))\b/g,
		(word) => NUMBERS[word] ?? word,
	);
	const short = UNITS.reduce((text, [long, unit]) => text.replace(long, unit), digits);
	const [, from, unit, to, same] = /^([\d.,]+)( [a-z]+)? to ([\d.,]+)( [a-z]+)$/.exec(short) ?? [];
	if (from) return unit === undefined || unit === same ? `${from}–${to}${same}` : `${from}${unit}–${to}${same}`;
	return short.split(", ")[0]?.replace("duration not published", "length not published") ?? short;
}

/** "leaker in 2, affected network in 1". */
export const roleCountWords = (roles: readonly RoleCount[]): string => roles.map(([role, count]) => `${role} in ${count}`).join(", ");

/** "malice (3), denied (2)", or that there are none. */
export function claimWords({ claims }: Pick<IncidentRef, "claims">): string {
	return claims.length === 0 ? "none on record" : claims.map(([stance, count]) => (count > 1 ? `${stance} (${count})` : stance)).join(", ");
}

/** 0.5 to 3, "at least 3", "3": a sum of weights in words. */
export function weightWords({ min, max }: { min: number; max: number | null }): string {
	if (max === null) return `at least ${numberWords(min)}`;
	return min === max ? numberWords(min) : `${numberWords(min)} to ${numberWords(max)}`;
}

const CSV_HEADS = [
	"incident",
	"title",
	"kind",
	"when",
	"start_earliest",
	"start_latest",
	"end_latest",
	"duration",
	"network",
	"roles",
	"grade",
	"claims",
	"verdict",
];

/** The table of a network's page as CSV (RFC 4180), one row for each network in each incident; times are UTC, empty where not published. */
export function networkCsv(incidents: readonly NetworkIncident[]): string {
	const rows = incidents.flatMap((incident) =>
		incident.parts.map(({ asn, roles, grade }) => {
			const [first, last] = [incident.spans[0], incident.spans.at(-1)];
			return [
				incident.id,
				incident.title,
				incident.kind,
				incident.when,
				csvTime(first?.start.earliestSec),
				csvTime(first?.start.latestSec),
				csvTime(last?.end?.latestSec),
				incident.duration,
				`AS${asn}`,
				roles.join("; "),
				grade,
				claimWords(incident),
				incident.verdict,
			];
		}),
	);
	return csvText([CSV_HEADS, ...rows]);
}
