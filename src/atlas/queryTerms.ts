/** The terms that a typed line is read as. */
import type { Prefix } from "../incident/prefix.ts";
import type { Kind } from "../incident/terms.ts";
import type { ChoiceName } from "./ask.ts";
import type { CountryPart, Role } from "./atlas.ts";

/** `raw`: the words it was read from, as typed. */
export type Term = { raw: string; not: boolean } & (
	| { kind: "network"; asn: number; roles: Role[] }
	/** Networks of one name or organisation. `places`: their indexes in `Atlas.networks`. */
	| { kind: "named"; name: string; places: readonly number[]; roles: Role[] }
	| { kind: "prefix"; prefix: Prefix; text: string }
	/** `part` null: involved in any way. */
	| { kind: "country"; code: string; part: CountryPart | null }
	| { kind: "kinds"; kinds: Kind[] }
	| { kind: "one of"; column: Exclude<ChoiceName, "kind">; value: number }
	| { kind: "length"; minSec: number; maxSec: number }
	| { kind: "no length" }
	| { kind: "period"; startSec: number; endSec: number }
	| { kind: "text"; text: string }
	/** At least one of them. */
	| { kind: "any"; terms: Term[] }
);

/** `places`: their indexes in `Atlas.networks`. `asns`: their numbers; a network may be in the atlas without one. */
export type NamedNetworks = { name: string; places: readonly number[]; asns: readonly number[] };

/** Keys are phrases as `phraseOf` makes them. `countries`: to codes, with names and with codes that are not English words. `codes`: all of them, in upper case. */
export type Vocabulary = {
	countries: ReadonlyMap<string, string>;
	codes: ReadonlySet<string>;
	networks: ReadonlyMap<string, NamedNetworks>;
};
