/** Networks in running text: by their names, however these are joined, and by their numbers, however these are written. */
import { byName } from "../i18n/order.ts";
import { decoded } from "../incident/address.ts";
import type { Incident } from "../incident/derived.ts";
import { literal } from "./literal.ts";

/** A network that goes. `letter` stands for it, the same everywhere. */
export type HiddenNetwork = { letter: string; names: readonly string[]; asn: number | null };

export const markOf = (letter: string): string => `[redacted network ${letter}]`;
/** Up to four letters: no file has so many networks that a mark of ours needs five. */
const MARK = /\[redacted network ([A-Z]{1,4})\]/g;
const ADDRESS_MARK = "[redacted address]";

/** Words that a network is also known without: "PCCW Global" is "PCCW". */
const DESCRIBING =
	/ (?:Global|Communications?|Group|America|APAC|Wireless|Carrier|Canada|Worldwide|Technologies|Networks?|Services|Engineering|Online|Messenger|Ltd\.?|Inc\.?|Holdings?)$/;
/** In brackets behind a name, but no name. */
const NO_NAME = /^(?:America|India|Italy or Thailand|Routing Information Service|London|AS\d+)$/;

/** A name as the records have it, and what it is shortened to: "Level 3 (former Global Crossing)" is also "Level 3" and "Global Crossing". */
export function namesOf(name: string): string[] {
	const inside = /\(([^()]*)\)/.exec(name)?.[1]?.replace(/^former /, "") ?? "";
	const outside = name.replace(/\([^()]*\)/, " ").trim();
	let short = outside;
	while (DESCRIBING.test(short) && short.replace(DESCRIBING, "").length > 1) short = short.replace(DESCRIBING, "");
	const all = [name, outside, short, ...(/\p{Lu}/u.test(inside) && !NO_NAME.test(inside) ? [inside] : [])];
	return [...new Set(all.map((one) => one.replace(/&$/, "").trim()))].filter((one) => one.length > 1 && !/^AS\d+( |$)/.test(one) && !one.includes("[redacted"));
}

/** The letters after those that are there already: A to Z, then AA. */
export function nextLetters(taken: string, count: number): string[] {
	const valueIn = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
	const last = Math.max(0, ...[...taken.matchAll(MARK)].map(([, letters = ""]) => valueIn(letters)));
	const lettersOf = (value: number): string => (value === 0 ? "" : lettersOf(Math.floor((value - 1) / 26)) + String.fromCharCode(65 + ((value - 1) % 26)));
	return Array.from({ length: count }, (_, i) => lettersOf(last + i + 1));
}

const ANYWHERE_FROM = 5;

/** A letter with or without its accent, and however that is encoded. */
function letterPattern(char: string): string {
	const base = char.normalize("NFD").replace(/\p{M}/gu, "");
	return `${base === char || base === "" ? literal(char) : `(?:${literal(char)}|${literal(base)})`}\\p{M}*`;
}

/** Long names are found within other words as well ("chinatelecom.com"), short ones only as words. */
function namePattern(name: string): string {
	const words = name.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length === 0) return literal(name);
	const body = words.map((word) => [...word].map(letterPattern).join("")).join("[^\\p{L}\\p{N}[\\]]{0,3}");
	return words.join("").length >= ANYWHERE_FROM ? body : `(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`;
}

/** Numbers that may as well be years or counts are taken for AS numbers only where the words beside them say so. */
function numberPatterns(asn: number): string[] {
	const dotted = asn > 65_535 ? `|${(asn >> 16) >>> 0}\\.${asn & 65_535}` : "";
	const said = `(?<![\\p{L}\\p{N}])(?:ASN?|autonomous systems?|AS numbers?|networks?)(?: number)?[\\s_:#(-]{0,3}0*(?:${asn}${dotted})(?![\\p{L}\\p{N}])`;
	const listed = `(?=${asn})(?<=(?:\\bAS ?\\d+(?:,? and |,? or |, ?|/| to | via | through |-)|\\b(?:path|paths|with|origins?) (?:\\d+ )*))${asn}(?![\\p{L}\\p{N}]|[.,:]\\d)`;
	const beside = `(?=${asn})(?<=\\d{3}[})\\]]?,? )${asn}(?![\\p{L}\\p{N}]|[.,:-]\\d)|(?=${asn})(?<![\\p{L}\\p{N}]|\\d[.,:-])${asn}(?= [{(]?\\d{3})`;
	const bare = asn >= 1000 && (asn < 1900 || asn > 2100) ? [`(?=${asn})(?<![\\p{L}\\p{N}]|\\d[.,:-])${asn}(?![\\p{L}\\p{N}]|[.,:-]\\d)`] : [];
	return [said, listed, beside, ...bare];
}

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const WEB = /\b(?:https?:\/\/|www\.)[^\s<>"”]+/gi;
const RECORD = /(?<![\w-])\d{4}-\d\d-[a-z][a-z0-9-]*/g;
/** AS numbers with nothing said about them. */
const isPath = (text: string) => /^[\d{},. ]+$/.test(text) && /\d/.test(text) && !/\d\.\d/.test(text);
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;
const DATE = /^\d{4}(?:-\d\d){0,2}(?:T[\d:.]+Z)?[~?%]?$/;

/** `slug`: for ids, which hold small letters, digits and dashes. */
export type NameCleaner = { clean: (text: string) => string; slug: (id: string) => string; recordId: (id: string) => string };

/** Takes networks out of texts. A web address that names one goes whole, as what is left of it would find it. */
export function nameCleaner(hidden: readonly HiddenNetwork[]): NameCleaner {
	const numbered = hidden.flatMap(({ asn, letter }) => (asn === null ? [] : numberPatterns(asn).map((pattern) => ({ pattern, letter }))));
	const named = hidden
		.flatMap(({ names, letter }) => names.map((name) => ({ name, letter })))
		.sort((a, b) => b.name.length - a.name.length)
		.map(({ name, letter }) => ({ pattern: namePattern(name), letter }));
	const all = [...named, ...numbered];
	if (all.length === 0) return { clean: (text) => text, slug: (id) => id, recordId: (id) => id };
	const any = new RegExp(all.map(({ pattern }) => `(${pattern})`).join("|"), "giu");
	const letterOf = (groups: unknown[]) => all[groups.slice(0, all.length).findIndex((group) => group !== undefined)]?.letter ?? "A";
	const inPlace = (text: string, mark: (letter: string) => string) => text.replace(any, (_, ...groups: unknown[]) => mark(letterOf(groups)));
	const numbers = hidden.flatMap(({ asn }) => (asn !== null && asn >= 1000 ? [asn] : [])).join("|");
	const inAddress = new RegExp(numbers === "" ? "(?!)" : `(?<!\\d)(?:${numbers})(?!\\d)`);
	const names = (address: string) => inPlace(decoded(address), () => "\u0000") !== decoded(address) || inAddress.test(address);
	const slug = (id: string) => {
		const without = inPlace(id, (letter) => `-redacted-${letter.toLowerCase()}-`);
		return without === id ? id : without.replace(/-{2,}/g, "-").replace(/^-|-$/g, "");
	};
	const byNumber = new Map(hidden.flatMap(({ asn, letter }) => (asn === null ? [] : [[String(asn), markOf(letter)] as const])));
	const lettersIn = (text: string) => [...text.matchAll(any)].map(([, ...groups]) => letterOf(groups));
	/** Of a record: what else its id says would find it. */
	const recordId = (id: string) => {
		const letters = [...new Set(lettersIn(id.slice(8)))].map((letter) => letter.toLowerCase());
		return letters.length === 0 ? id : `${id.slice(0, 7)}-redacted-${letters.join("-")}`;
	};
	return {
		slug,
		recordId,
		clean(given) {
			const text = given.replace(INVISIBLE, "");
			if (DATE.test(text)) return text;
			if (isPath(text)) return text.replace(/\d+/g, (number) => byNumber.get(number) ?? number);
			if (SLUG.test(text)) return text.replace(RECORD, recordId) === text ? slug(text) : recordId(text);
			const withoutWeb = text.replace(WEB, (address) => (names(address) ? ADDRESS_MARK : address)).replace(RECORD, recordId);
			return inPlace(withoutWeb, markOf).replace(/(\[redacted network [A-Z]+\])(?:[ ,]*\(?\1\)?)+/g, "$1");
		},
	};
}

/** "SKB" for SK Broadband: words in capitals whole, of others the first letter. */
const shortForm = (name: string): string =>
	(name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (/^\p{Lu}+$/u.test(word) ? word : (word[0] ?? "").toUpperCase())).join("");

/** Numbers and names of the networks of some records, each with where it is told of. `words`: all texts; a short form counts where it stands there. */
export function networksIn(incidents: Iterable<Incident>, words: string): { key: string; names: string[]; asn: number | null; incidents: string[] }[] {
	const found = new Map<string, { names: Set<string>; asn: number | null; incidents: Set<string> }>();
	const add = (asn: number | undefined, names: readonly (string | undefined)[], id: string) => {
		const own = names.flatMap((name) => (name === undefined ? [] : namesOf(name)));
		const key = asn === undefined ? own[0] : `AS${asn}`;
		if (key === undefined) return;
		const entry = found.get(key) ?? { names: new Set(), asn: asn ?? null, incidents: new Set() };
		found.set(key, entry);
		for (const name of own) {
			entry.names.add(name);
			const short = shortForm(name);
			if (asn !== undefined && /^\p{Lu}{3,5}$/u.test(short) && new RegExp(`\\b${short}\\b`).test(words)) entry.names.add(short);
		}
		entry.incidents.add(id);
	};
	for (const { id, networks, registry, flows = [] } of incidents) {
		for (const [key, { name, organisation }] of Object.entries(registry)) add(Number(key.slice(2)), [name, organisation], id);
		for (const { asn, name } of networks) add(asn, [name], id);
		const hops = flows.flatMap(({ usual, diverted }) => [...(usual?.hops ?? []), ...(diverted?.hops ?? [])]);
		for (const { network, label } of hops) if (network !== undefined) add(network, [labelName(label)], id);
	}
	return [...found].map(([key, { names, asn, incidents: ids }]) => ({ key, names: [...names], asn, incidents: [...ids].sort() })).sort(byKey);
}

const byKey = (a: { key: string; asn: number | null }, b: { key: string; asn: number | null }) =>
	(a.asn ?? Number.POSITIVE_INFINITY) - (b.asn ?? Number.POSITIVE_INFINITY) || byName(a.key, b.key) || 0;

/** The network's name where a label beside a hop starts with one: "China Telecom PoP, city not given" is "China Telecom". */
function labelName(label: string | undefined): string | undefined {
	const name = label?.split(/,| hands? | or | in /)[0]?.replace(/ (?:PoP|router|network|backbone|customers?)\b.*$/, "");
	return name !== undefined && /^\p{L}*\p{Lu}/u.test(name) ? name : undefined;
}
