/** Reads the next term of a line. */
import { type Prefix, parsePrefix } from "../incident/prefix.ts";
import { KINDS } from "../incident/terms.ts";
import { CHOICES } from "./ask.ts";
import type { Role } from "./atlas.ts";
import { readLength } from "./queryLength.ts";
import { readPeriod } from "./queryPeriod.ts";
import type { NamedNetworks, Term, Vocabulary } from "./queryTerms.ts";
import { COLUMN_KEYS, KIND_GROUPS, NO_LENGTH, PART_WORDS, phraseOf, ROLE_NAMES, ROLE_WORDS, VALUE_PHRASES } from "./queryVocabulary.ts";
import { keysAt, longestOf, rawOf, type Word } from "./queryWords.ts";

export type DistributedTerm = Term extends infer One ? (One extends Term ? Omit<One, "raw" | "not"> : never) : never;
/** `used`: how many words were read. `widens`: they belong to the term before. */
export type Read = { used: number; terms: DistributedTerm[]; widens?: true; note?: string } | null;
/** `before`: the term before, if words can still be added to it. */
export type Here = { words: readonly Word[]; keys: readonly string[]; vocabulary: Vocabulary; before: Term | undefined };

const MOST_ASN = 4_294_967_295;

const one = (term: DistributedTerm, used = 1): Read => ({ used, terms: [term] });
const widening = (used: number): Read => ({ used, terms: [], widens: true });
const noted = (used: number, note: string): Read => ({ used, terms: [], note });
const said = (word: Word) => `“${word.raw.slice(0, 60)}”`;

function asnOf(text: string): number | null {
	const digits = /^(?:asn?[ :#]?)?(\d{1,12})$/.exec(text)?.[1];
	const asn = Number(digits);
	return digits !== undefined && asn >= 1 && asn <= MOST_ASN ? asn : null;
}

const looksLikePrefix = (text: string) =>
	/^[0-9a-f.:]+(\/\d*)?$/.test(text) && (/^\d+\.\d+/.test(text) || /[0-9a-f]*:[0-9a-f]*:/.test(text) || text.includes("/"));

/** A prefix, or an address as the prefix of itself alone. */
function prefixOf(text: string): Prefix | null {
	return parsePrefix(text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`);
}

function readPrefix({ words: [word] }: Here): Read {
	if (!word || !looksLikePrefix(word.text)) return null;
	const prefix = prefixOf(word.text);
	if (prefix) return one({ kind: "prefix", prefix, text: word.text });
	return noted(1, `${said(word)} is not a prefix or address. Expected one such as 203.0.113.0/24 or 2001:db8::/32.`);
}

/** "AS4134", "4134", "ASN 4134": the words it took, and the number if there is one. */
function numberAt(keys: readonly string[]): { used: number; asn: number | null } | null {
	const used = /^asn? ?:? ?\d+$/.test(keys[1] ?? "") && /^asn?:?$/.test(keys[0] ?? "") ? 2 : 1;
	const text = keys[used - 1] ?? "";
	return /^(?:asn?[ :#]?)?\d+$/.test(text) ? { used, asn: asnOf(text) } : null;
}

function readNetwork({ words, keys, before }: Here): Read {
	const number = numberAt(keys);
	if (!number) return null;
	const { asn, used } = number;
	if (asn === null) return noted(used, `${said(words[used - 1] as Word)} is not an AS number: they go from 1 to 4294967295.`);
	// "China Telecom (AS4134, AS4809)", as its chip has it, is one term.
	const inBrackets = before?.kind === "named" && (words[0]?.raw.startsWith("(") || /\([^)]*$/.test(before.raw));
	return inBrackets ? widening(used) : one({ kind: "network", asn, roles: [] }, used);
}

/** A name of exactly one network with one number is that network. */
const networkTerm = ({ name, places, asns }: NamedNetworks, roles: readonly Role[]): DistributedTerm =>
	places.length === 1 && asns.length === 1
		? { kind: "network", asn: asns[0] as number, roles: [...roles] }
		: { kind: "named", name, places, roles: [...roles] };

function readName({ keys, vocabulary, before }: Here): Read {
	const found = longestOf(keys, vocabulary.networks);
	if (!found) return null;
	if (before?.kind === "network" && found.value.asns.includes(before.asn)) return widening(found.used);
	return one(networkTerm(found.value, []), found.used);
}

/** A network by number or name, after a role. */
function networkAt(words: readonly Word[], { networks }: Vocabulary, roles: readonly Role[]): { term: DistributedTerm; used: number } | null {
	const keys = keysAt(words);
	const number = numberAt(keys);
	if (number?.asn) return { term: { kind: "network", asn: number.asn, roles: [...roles] }, used: number.used };
	const found = longestOf(keys, networks);
	return found && { term: networkTerm(found.value, roles), used: found.used };
}

/** "AS9318 leaked", "China Telecom as propagator or carrier", "leaked by AS9318". The first two give the role to the network before them. */
function readRole({ words, keys, vocabulary, before }: Here): Read {
	const isNetwork = before?.kind === "network" || before?.kind === "named";
	if (isNetwork && (words[0]?.text === "as" || (words[0]?.text === "or" && before.roles.length > 0))) {
		const named = longestOf(keysAt(words.slice(1)), ROLE_NAMES) ?? (words[0]?.text === "as" ? longestOf(keysAt(words.slice(1)), ROLE_WORDS) : null);
		if (!named) return null;
		before.roles = [...before.roles, ...named.value];
		return widening(1 + named.used);
	}
	const role = longestOf(keys, ROLE_WORDS);
	if (!role) return null;
	const skip = role.used + (words[role.used]?.text === "by" ? 1 : 0);
	// It applies to the network before, unless "by" names another one.
	const after = isNetwork && words[skip - 1]?.text !== "by" ? null : networkAt(words.slice(skip), vocabulary, role.value);
	if (after) return one(after.term, skip + after.used);
	if (!isNetwork || before.roles.length > 0) return null;
	before.roles = [...role.value];
	return widening(role.used);
}

function readCountry({ words, keys, vocabulary }: Here): Read {
	const part = PART_WORDS.get(keys[0] ?? "") ?? null;
	const skip = part === null ? 0 : words[1]?.text === "the" ? 2 : 1;
	const ahead = skip === 0 ? keys : keysAt(words.slice(skip));
	const country = longestOf(ahead, vocabulary.countries);
	if (!country) return null;
	// "through China Telecom" means the network.
	const network = longestOf(ahead, vocabulary.networks);
	return network && network.used > country.used ? null : one({ kind: "country", code: country.value, part }, skip + country.used);
}

function readKinds({ keys }: Here): Read {
	const found = longestOf(keys, KIND_GROUPS);
	return found && one({ kind: "kinds", kinds: [...found.value] }, found.used);
}

function readValue({ keys }: Here): Read {
	const found = longestOf(keys, VALUE_PHRASES);
	return found && one({ kind: "one of", ...found.value }, found.used);
}

function readNoLength({ keys }: Here): Read {
	const found = longestOf(keys, { get: (phrase) => NO_LENGTH.has(phrase) || undefined });
	return found && one({ kind: "no length" }, found.used);
}

/** `key:value`, for readers who want to be exact; "key: value", as chips and filters have it. */
function readPair({ words, vocabulary }: Here): Read {
	const [, key, glued] = /^([a-z]+):(.*)$/.exec(words[0]?.text ?? "") ?? [];
	if (key === undefined || glued === undefined || looksLikePrefix(words[0]?.text ?? "")) return null;
	const skip = glued === "" ? 1 : 0;
	const keys = skip === 0 ? [phraseOf(glued)] : keysAt(words.slice(1));
	if (keys.length === 0) return null;
	const note = (expected: string): Read => noted(1 + skip, `${said(words[0] as Word)} is not understood. Expected ${expected}.`);
	const roles = ROLE_WORDS.get(key);
	if (roles || key === "network") {
		const number = numberAt(keys);
		const asn = number?.asn ?? null;
		if (asn !== null) return one({ kind: "network", asn, roles: [...(roles ?? [])] }, (number?.used ?? 1) + skip);
		const named = longestOf(keys, vocabulary.networks);
		return named ? one(networkTerm(named.value, roles ?? []), named.used + skip) : note("an AS number, such as AS4134, or the name of a network of this atlas");
	}
	const part = key === "country" ? null : PART_WORDS.get(key);
	if (part !== undefined) {
		const { countries, codes } = vocabulary;
		const code = (keys[0] ?? "").toUpperCase();
		const country = codes.has(code) ? { value: code, used: 1 } : longestOf(keys, countries);
		return country ? one({ kind: "country", code: country.value, part }, country.used + skip) : note("a country of this atlas, by name or two-letter code");
	}
	if (key === "kind") {
		const kinds = longestOf(keys, KIND_GROUPS);
		return kinds ? one({ kind: "kinds", kinds: [...kinds.value] }, kinds.used + skip) : note(`one of ${KINDS.join(", ")}`);
	}
	const column = COLUMN_KEYS.get(key);
	if (column === undefined) return null;
	const phrase = longestOf(keys, { get: (text) => (VALUE_PHRASES.get(text)?.column === column ? VALUE_PHRASES.get(text) : undefined) });
	if (phrase) return one({ kind: "one of", ...phrase.value }, phrase.used + skip);
	const value = (CHOICES[column] as readonly string[]).findIndex((candidate) => candidate.startsWith(keys[0] ?? ""));
	return value >= 0 ? one({ kind: "one of", column, value }, 1 + skip) : note(`one of ${CHOICES[column].join(", ")}`);
}

function readTime({ words }: Here): Read {
	const texts = words.map(({ text }) => text);
	const length = readLength(texts);
	if (length) return one({ kind: "length", minSec: length.minSec, maxSec: length.maxSec }, length.used);
	const period = readPeriod(texts);
	if (!period) return null;
	const terms: DistributedTerm[] = period.startSec === null ? [] : [{ kind: "period", startSec: period.startSec, endSec: period.endSec }];
	return { used: period.used, terms, ...(period.note === undefined ? {} : { note: `“${rawOf(words.slice(0, period.used))}” ${period.note}` }) };
}

const EXACT: readonly ((here: Here) => Read)[] = [readPair, readTime, readPrefix, readNetwork];
/** The longest phrase counts: "China Telecom" is not a country. Of equally long ones, the first. */
const PHRASES: readonly ((here: Here) => Read)[] = [readRole, readCountry, readNoLength, readValue, readKinds, readName];

export function readAt(here: Here): Read {
	for (const reader of EXACT) {
		const read = reader(here);
		if (read) return read;
	}
	// Reading a role changes the term before it, so it is read only if no other phrase is longer.
	const others = PHRASES.slice(1).reduce<Read>((best, reader) => {
		const read = reader(here);
		return read && read.used > (best?.used ?? 0) ? read : best;
	}, null);
	const role = longestOf(here.keys, ROLE_WORDS)?.used ?? 0;
	return (others === null || role >= others.used || here.words[0]?.text === "as" || here.words[0]?.text === "or" ? readRole(here) : null) ?? others;
}
