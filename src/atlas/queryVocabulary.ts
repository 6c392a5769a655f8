/** Words of a query that mean something of their own. */
import type { Kind } from "../incident/terms.ts";
import type { CountryPart, Role } from "./atlas.ts";

const spread = <Value>(table: readonly (readonly [string, Value])[]): Map<string, Value> =>
	new Map(table.flatMap(([words, value]) => words.split(" ").map((word) => [word, value] as const)));

export const ROLE_WORDS: ReadonlyMap<string, readonly Role[]> = spread<readonly Role[]>([
	["leaked leaks leaker leaking", ["leaker"]],
	["originated originates announced announces announcing originator", ["unexpected origin"]],
	["propagated propagates propagator accepted accepts carried carries carrier", ["propagator", "carrier"]],
	["victim hijacked", ["affected network", "expected origin"]],
	["observer observed", ["observer"]],
]);

export const PART_WORDS: ReadonlyMap<string, CountryPart> = spread<CountryPart>([
	["crossed crossing crosses through via across", "crossed"],
	["affected affecting hit", "affected"],
	["origin from by", "origin"],
]);

export const KIND_GROUPS: ReadonlyMap<string, readonly Kind[]> = spread<readonly Kind[]>([
	["leak", ["route-leak", "blackhole-leak"]],
	["hijack hijacks", ["origin-hijack", "subprefix-hijack", "forged-path"]],
	["detour detours", ["data-plane-detour"]],
	["blackhole blackholes", ["blackhole-leak"]],
	["registry", ["registry-attack"]],
	["more-specific more-specifics subprefix", ["subprefix-hijack"]],
]);

/** Words that join others, and say nothing by themselves. */
export const FILLERS: ReadonlySet<string> = new Set(
	"a all an and any anything are as at by everything for from has have in incident incidents is it lasted lasting lasts of on or show that the their then there to was were what when where which who with".split(
		" ",
	),
);

/** Other names of countries, to their two-letter codes. */
export const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
	usa: "US",
	america: "US",
	"united states of america": "US",
	uk: "GB",
	britain: "GB",
	"great britain": "GB",
	korea: "KR",
	turkey: "TR",
	burma: "MM",
	"russian federation": "RU",
	holland: "NL",
};
