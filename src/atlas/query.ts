/** What a typed line asks for. Every line means something: what is not understood is searched as text, or answered with a sentence. */
import { type Prefix, parsePrefix } from "../incident/prefix.ts";
import { GRADES, KINDS, type Kind } from "../incident/terms.ts";
import { CHOICES, type ChoiceName, LONGEST_LINE } from "./ask.ts";
import { type CountryPart, type Role, STANCES, VERDICTS } from "./atlas.ts";
import { readLength, readPeriod } from "./queryTime.ts";
import { FILLERS, KIND_GROUPS, PART_WORDS, ROLE_WORDS } from "./queryVocabulary.ts";

/** `raw`: the words it was read from, as typed. */
export type Term = { raw: string; not: boolean } & (
	| { kind: "network"; asn: number; roles: Role[] }
	| { kind: "prefix"; prefix: Prefix; text: string }
	| { kind: "country"; code: string; part: CountryPart | null }
	| { kind: "kinds"; kinds: Kind[] }
	| { kind: "one of"; column: Exclude<ChoiceName, "kind">; value: number }
	| { kind: "length"; minSec: number; maxSec: number }
	| { kind: "period"; startSec: number; endSec: number }
	| { kind: "text"; text: string }
);

/** `notes`: plain sentences on what could not be understood. */
export type Query = { terms: Term[]; notes: string[] };

/** `countries`: names in lower case to codes; codes too, where they are no English words. `codes`: all of them, in upper case. */
export type Vocabulary = { countries: ReadonlyMap<string, string>; codes: ReadonlySet<string> };

const MOST_ASN = 4_294_967_295;
const WORD = /"([^"]*)"|(\S+)/g;

type Word = { raw: string; text: string; not: boolean; quoted: boolean };

function wordsOf(line: string): Word[] {
	return [...line.matchAll(WORD)].flatMap(([raw, quoted, plain]): Word[] => {
		const text = (quoted ?? plain ?? "").replace(/[,;]$/, "");
		const not = quoted === undefined && /^[!-]./.test(text);
		const rest = (not ? text.slice(1) : text).toLowerCase();
		return rest === "" ? [] : [{ raw, text: rest, not, quoted: quoted !== undefined }];
	});
}

function asnOf(text: string): number | null {
	const digits = /^(?:as|asn)?(\d{1,12})$/.exec(text)?.[1];
	const asn = Number(digits);
	return digits !== undefined && asn >= 1 && asn <= MOST_ASN ? asn : null;
}

const looksLikePrefix = (text: string) =>
	/^[0-9a-f.:]+(\/\d*)?$/.test(text) && (/^\d+\.\d+/.test(text) || /[0-9a-f]*:[0-9a-f]*:/.test(text) || text.includes("/"));

/** A prefix, or an address as the prefix of itself alone. */
function prefixOf(text: string): Prefix | null {
	return parsePrefix(text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`);
}

type Read = { used: number; terms: DistributedTerm[]; note?: string } | null;
type DistributedTerm = Term extends infer One ? (One extends Term ? Omit<One, "raw" | "not"> : never) : never;
type Context = { vocabulary: Vocabulary; before: Term | undefined };

const one = (term: DistributedTerm, used = 1): Read => ({ used, terms: [term] });

function readPrefix([word]: readonly Word[]): Read {
	if (!word || !looksLikePrefix(word.text)) return null;
	const prefix = prefixOf(word.text);
	if (prefix) return one({ kind: "prefix", prefix, text: word.text });
	return { used: 1, terms: [], note: `“${word.raw.slice(0, 60)}” is not a prefix or address. Expected one such as 203.0.113.0/24 or 2001:db8::/32.` };
}

function readNetwork([word]: readonly Word[]): Read {
	if (!word || !/^(as|asn)?\d+$/.test(word.text)) return null;
	const asn = asnOf(word.text);
	if (asn !== null) return one({ kind: "network", asn, roles: [] });
	return { used: 1, terms: [], note: `“${word.raw.slice(0, 60)}” is not an AS number: they go from 1 to 4294967295.` };
}

/** The longest country name that starts here. */
function countryAt(words: readonly Word[], { countries }: Vocabulary): { code: string; used: number } | null {
	for (let used = Math.min(4, words.length); used > 0; used--) {
		const name = words
			.slice(0, used)
			.map(({ text }) => text)
			.join(" ");
		const code = countries.get(name);
		if (code) return { code, used };
	}
	return null;
}

function readCountry(words: readonly Word[], { vocabulary }: Context): Read {
	const first = words[0]?.text ?? "";
	const part = PART_WORDS.get(first) ?? null;
	const skip = part === null ? 0 : words[1]?.text === "the" ? 2 : 1;
	const country = countryAt(words.slice(skip), vocabulary);
	return country && one({ kind: "country", code: country.code, part }, skip + country.used);
}

/** "AS9318 leaked", "leaked by AS9318". The first kind gives its role to the network before it. */
function readRole(words: readonly Word[], { before }: Context): Read {
	const roles = ROLE_WORDS.get(words[0]?.text ?? "");
	if (!roles) return null;
	if (before?.kind === "network" && before.roles.length === 0) {
		before.roles = [...roles];
		before.raw = `${before.raw} ${words[0]?.raw}`;
		return { used: 1, terms: [] };
	}
	const skip = words[1]?.text === "by" ? 2 : 1;
	const asn = words[skip] && asnOf((words[skip] as Word).text);
	return asn ? one({ kind: "network", asn, roles: [...roles] }, skip + 1) : null;
}

/** `key:value`, for those who like to be exact. */
function readPair(words: readonly Word[], context: Context): Read {
	const [, key, value] = /^([a-z]+):(.+)$/.exec(words[0]?.text ?? "") ?? [];
	if (key === undefined || value === undefined || looksLikePrefix(words[0]?.text ?? "")) return null;
	const note = (expected: string): Read => ({ used: 1, terms: [], note: `“${words[0]?.raw.slice(0, 60)}” is not understood. Expected ${expected}.` });
	const place = <T extends string>(all: readonly T[]) => all.findIndex((candidate) => candidate.startsWith(value));
	const asn = asnOf(value);
	const roles = ROLE_WORDS.get(key);
	if (roles || key === "network") return asn ? one({ kind: "network", asn, roles: roles ? [...roles] : [] }) : note("an AS number, such as AS4134");
	const part = key === "country" ? null : PART_WORDS.get(key);
	if (part !== undefined) {
		const { countries, codes } = context.vocabulary;
		const code = codes.has(value.toUpperCase()) ? value.toUpperCase() : countries.get(value.replaceAll("-", " "));
		return code ? one({ kind: "country", code, part }) : note("a country of this atlas, by name or two-letter code");
	}
	if (key === "kind") {
		const kinds = KIND_GROUPS.get(value) ?? KINDS.filter((kind) => kind === value);
		return kinds.length > 0 ? one({ kind: "kinds", kinds: [...kinds] }) : note(`one of ${KINDS.join(", ")}`);
	}
	for (const column of ["verdict", "grade", "outcome", "cause"] as const) {
		const all = CHOICES[column];
		if (key === column) return place<string>(all) >= 0 ? one({ kind: "one of", column, value: place<string>(all) }) : note(`one of ${all.join(", ")}`);
	}
	return null;
}

/** "leaks", "disputed", "measured", "malice". */
function readSet([word]: readonly Word[]): Read {
	const text = word?.text ?? "";
	const kinds = KIND_GROUPS.get(text);
	if (kinds) return one({ kind: "kinds", kinds: [...kinds] });
	const at = <T extends string>(all: readonly T[]) => (all as readonly string[]).indexOf(text);
	if (at(VERDICTS) >= 0) return one({ kind: "one of", column: "verdict", value: at(VERDICTS) });
	if (at(GRADES) >= 0) return one({ kind: "one of", column: "grade", value: at(GRADES) });
	if (at(["malice", "error"]) >= 0) return one({ kind: "one of", column: "cause", value: at(STANCES) });
	return null;
}

function readTime(words: readonly Word[]): Read {
	const texts = words.map(({ text }) => text);
	const length = readLength(texts);
	if (length) return one({ kind: "length", minSec: length.minSec, maxSec: length.maxSec }, length.used);
	const period = readPeriod(texts);
	return period && one({ kind: "period", startSec: period.startSec, endSec: period.endSec }, period.used);
}

const READERS: readonly ((words: readonly Word[], context: Context) => Read)[] = [
	readPair,
	readTime,
	readPrefix,
	readNetwork,
	readRole,
	readCountry,
	(words) => readSet(words),
];

/** Reads a line of any length and content. Words after the first 400 characters are left out, with a note. */
export function readQuery(line: string, vocabulary: Vocabulary): Query {
	const notes = line.length > LONGEST_LINE ? [`Only the first ${LONGEST_LINE} characters of what was typed are searched.`] : [];
	const words = wordsOf(line.slice(0, LONGEST_LINE));
	const terms: Term[] = [];
	const free: Word[] = [];
	for (let at = 0; at < words.length; ) {
		const rest = words.slice(at);
		const [word] = rest as [Word];
		const context = { vocabulary, before: terms.at(-1) };
		const read = word.quoted ? null : READERS.reduce<Read>((found, reader) => found ?? reader(rest, context), null);
		if (!read) {
			free.push(word);
			at++;
			continue;
		}
		const raw = rest
			.slice(0, read.used)
			.map((used) => used.raw)
			.join(" ");
		terms.push(...read.terms.map((term) => ({ ...term, raw, not: word.not }) as Term));
		if (read.note) notes.push(read.note);
		at += read.used;
	}
	const plain = free.filter(({ text, quoted }) => quoted || !FILLERS.has(text));
	// Words that only join others mean something when they are all there is.
	const wanted = plain.length > 0 || terms.length > 0 || notes.length > 0 ? plain : free;
	const said = wanted.filter(({ not }) => !not);
	if (said.length > 0) terms.push({ kind: "text", text: said.map(({ text }) => text).join(" "), raw: said.map(({ raw }) => raw).join(" "), not: false });
	for (const { text, raw } of wanted.filter(({ not }) => not)) terms.push({ kind: "text", text, raw, not: true });
	return { terms, notes };
}

/** The line without the words of one term. */
export function lineWithout(line: string, term: Term): string {
	const left = term.raw.split(" ").reduce((text, word) => text.replace(word, ""), line);
	return left.replace(/\s+/g, " ").trim();
}
