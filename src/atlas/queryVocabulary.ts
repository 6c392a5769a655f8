/** Words with a meaning of their own in a query. Phrases in lower case, with spaces for hyphens, separated by "|". */
import { folded } from "../i18n/folded.ts";
import { KIND_WORDS, STANCE_WORDS } from "../i18n/words.ts";
import { GRADES, KINDS, type Kind, ROLES } from "../incident/terms.ts";
import { CHOICES, type ChoiceName } from "./ask.ts";
import type { CountryPart, Role } from "./atlas.ts";

/** The form in which phrases are compared: without accents, case, hyphens, and punctuation around words. "(CHINANET backbone)" → "chinanet backbone". */
export function phraseOf(text: string): string {
	return folded(text)
		.replace(/[-‐‑]/g, " ")
		.split(/\s+/)
		.map((word) => word.replace(/^["'“”‘’(]+|["'“”‘’),;:?!]+$|['’]s$|\.$/g, ""))
		.filter(Boolean)
		.join(" ");
}

const spread = <Value>(table: readonly (readonly [string, Value])[]): Map<string, Value> =>
	new Map(table.flatMap(([phrases, value]) => phrases.split("|").map((phrase) => [phrase, value] as const)));

const ROLE_NOUNS = ROLES.map((role): [string, readonly Role[]] => [role, [role]]);

/** After "as": exactly one role. */
export const ROLE_NAMES: ReadonlyMap<string, readonly Role[]> = spread(ROLE_NOUNS);

export const ROLE_WORDS: ReadonlyMap<string, readonly Role[]> = spread<readonly Role[]>([
	...ROLE_NOUNS.filter(([role]) => role.includes(" ")),
	["leaked|leaks to|leaks by|leaker|leaking", ["leaker"]],
	["originated|originates|announced|announces|announcing|originator|hijacked by", ["unexpected origin"]],
	["propagated|propagates|propagator|accepted|accepts|carried|carries|carrier|passed on", ["propagator", "carrier"]],
	["victim|hijacked", ["affected network", "expected origin"]],
	["observer|observed", ["observer"]],
]);

export const PART_WORDS: ReadonlyMap<string, CountryPart> = spread<CountryPart>([
	["crossed|crossing|crosses|through|via|across", "crossed"],
	["affected|affecting|hit", "affected"],
	["origin|from|by", "origin"],
]);

const LEAKS: readonly Kind[] = ["route-leak", "blackhole-leak"];
const HIJACKS: readonly Kind[] = ["origin-hijack", "subprefix-hijack", "forged-path"];

/** In the singular; plurals are added below. */
const KIND_PHRASES: readonly (readonly [string, readonly Kind[]])[] = [
	...KINDS.flatMap((kind): (readonly [string, readonly Kind[]])[] => [
		[phraseOf(KIND_WORDS[kind].short), [kind]],
		[phraseOf(KIND_WORDS[kind].long), [kind]],
		[phraseOf(kind), [kind]],
	]),
	["leak|leakage|leaked", LEAKS],
	["routing leak|leaked route", ["route-leak"]],
	["hijack|hijacking|hijacked|hijacked prefix|hijacked route|prefix hijack|route hijack|routing hijack", HIJACKS],
	["origin|exact prefix hijack", ["origin-hijack"]],
	["subprefix|sub prefix|subprefix hijack|more specific hijack|more specific prefix", ["subprefix-hijack"]],
	["path forgery|fake path|forged as path", ["forged-path"]],
	["blackhole|black hole|blackholing|black hole leak", ["blackhole-leak"]],
	["data plane detour|traceroute detour|detoured", ["data-plane-detour"]],
	["registry|registry change|registry hijack|registry record", ["registry-attack"]],
];

export const KIND_GROUPS: ReadonlyMap<string, readonly Kind[]> = spread(
	KIND_PHRASES.flatMap(([phrases, kinds]) => phrases.split("|").flatMap((phrase) => [phrase, `${phrase}s`].map((one) => [one, kinds] as const))),
);

type Column = Exclude<ChoiceName, "kind">;
const values = <Name extends Column>(column: Name, table: readonly (readonly [string, (typeof CHOICES)[Name][number]])[]) =>
	table.map(([phrases, value]) => [phrases, { column, value: (CHOICES[column] as readonly string[]).indexOf(value) }] as const);

/** Values of the other filters, in the words of the page and in common ones. */
export const VALUE_PHRASES: ReadonlyMap<string, { column: Column; value: number }> = spread<{ column: Column; value: number }>([
	...values(
		"outcome",
		CHOICES.outcome.map((outcome) => [outcome, outcome] as const),
	),
	...values("outcome", [
		["intercepted|interception|traffic was delivered", "delivered"],
		["imposter|impostor|impersonation", "imposture"],
		["not delivered|traffic was not delivered", "blackholed"],
		["outcome unknown|unknown outcome", "unknown"],
	]),
	...values(
		"verdict",
		CHOICES.verdict.map((verdict) => [verdict, verdict] as const),
	),
	...values("verdict", [["confirmed|confirmed by the operator|operator confirmed", "confirmed by operator"]]),
	...values(
		"grade",
		GRADES.map((grade) => [grade, grade] as const),
	),
	...values(
		"cause",
		CHOICES.cause.flatMap((stance) => [
			[stance, stance] as const,
			[phraseOf(STANCE_WORDS[stance]), stance] as const,
			[phraseOf(STANCE_WORDS[stance]).replaceAll(":", ""), stance] as const,
			[`answered: ${stance}|answered ${stance}`, stance] as const,
		]),
	),
	...values("route", [
		["route known|known route|known routes|routes known|route is known", "known"],
		["as path placed|as paths placed|placed as path|placed as paths|placed path|placed paths|path placed|placed", "placed"],
		["nothing placed|nothing is placed|nothing drawn|no route drawn", "none"],
	]),
	...values("example", [
		["rfc 7908|rfc7908", "RFC 7908"],
		["rfc 7908 example|rfc 7908 examples|example of rfc 7908|examples of rfc 7908|example in rfc 7908|examples in rfc 7908", "RFC 7908"],
		["rfc7908 example|rfc7908 examples|example of rfc7908|examples of rfc7908|named in rfc 7908|named by rfc 7908", "RFC 7908"],
	]),
	...values("cause", [
		["malicious|malicious intent", "malice"],
		["on purpose|intentional|intentionally|deliberately", "deliberate"],
		["mistake|accident|accidental|misconfiguration|misconfigured|by mistake|by accident|human error|configuration error", "error"],
		["denial", "denied"],
		["unknown cause|cause unknown|cause not known", "undetermined"],
	]),
]);

/** Keys of "verdict: disputed", as filters, chips and addresses name them. */
export const COLUMN_KEYS: ReadonlyMap<string, Column> = spread<Column>([
	["verdict", "verdict"],
	["grade|evidence", "grade"],
	["route|routes", "route"],
	["outcome", "outcome"],
	["cause", "cause"],
	["example|examples", "example"],
]);

export const NO_LENGTH: ReadonlySet<string> = new Set(
	"duration not published|no published duration|without a published duration|unpublished duration|no duration|length not published".split("|"),
);

/** The term after one of these is excluded. */
export const NOT_WORDS: ReadonlySet<string> = new Set(["not", "no", "without", "except", "excluding", "exclude", "minus", "but not", "other than", "and not"]);

export const OR_WORDS: ReadonlySet<string> = new Set(["or", "|", "||", "and/or"]);

/** Words that mean nothing by themselves. */
export const FILLERS: ReadonlySet<string> = new Set(
	"a about across all an and any anything are as at between bgp by cause caused claimed country diverted either event events everything evidence for from had has have in incident incidents involving is it kind kinds lasted lasting lasts network networks of on or outcome prefix prefixes show since that the their then there these this through to under verdict via was were what when where which who with & + – — -".split(
		" ",
	),
);
