/** What a query and its filters ask, as tests that each incident passes or fails. */

import { countryName } from "../i18n/countries.ts";
import { clockWords, shortDayWords } from "../i18n/dates.ts";
import { KIND_WORDS } from "../i18n/words.ts";
import { covers, type Prefix, parsePrefix } from "../incident/prefix.ts";
import { KINDS, ROLES } from "../incident/terms.ts";
import { type Ask, CHOICES, type ChoiceName } from "./ask.ts";
import { type Atlas, bitsOf, COUNTRY_PARTS } from "./atlas.ts";
import type { Query, Term } from "./query.ts";
import { lengthWords } from "./words.ts";

/** `words`: for a chip and for "without …". */
export type Criterion = { key: string; words: string; passes: (index: number) => boolean };

/** Finds the incidents whose words hold a text. */
export type TextSearch = (text: string) => Uint8Array;

const dayWords = (sec: number) => (sec % 86_400 === 0 ? shortDayWords(sec) : `${shortDayWords(sec)}, ${clockWords(sec, "minute")}`);

function networkTest(atlas: Atlas, { asn, roles }: Extract<Term, { kind: "network" }>) {
	const wanted = new Set(atlas.networks.flatMap((network, i) => (network.asn === asn ? [i] : [])));
	const bits = roles.length === 0 ? -1 : bitsOf(ROLES, roles);
	return (index: number) => {
		for (let at = atlas.networkFrom[index] as number; at < (atlas.networkFrom[index + 1] as number); at++) {
			if ((atlas.roles[at] as number) & bits && wanted.has(atlas.network[at] as number)) return true;
		}
		return false;
	};
}

function countryTest(atlas: Atlas, { code, part }: Extract<Term, { kind: "country" }>) {
	const wanted = atlas.countries.indexOf(code);
	const bits = part === null ? -1 : 1 << COUNTRY_PARTS.indexOf(part);
	return (index: number) => {
		for (let at = atlas.countryFrom[index] as number; at < (atlas.countryFrom[index + 1] as number); at++) {
			if (atlas.country[at] === wanted && (atlas.parts[at] as number) & bits) return true;
		}
		return false;
	};
}

/** The prefix itself, one that covers it, or a more-specific of it. */
function prefixTest(atlas: Atlas, wanted: Prefix) {
	return (index: number) => {
		for (let at = atlas.prefixFrom[index] as number; at < (atlas.prefixFrom[index + 1] as number); at++) {
			const prefix = parsePrefix(atlas.prefix[at] as string);
			if (prefix && (covers(prefix, wanted) || covers(wanted, prefix))) return true;
		}
		return false;
	};
}

const lengthTest = (atlas: Atlas, minSec: number, maxSec: number) => (index: number) =>
	(atlas.maxSec[index] as number) >= minSec && (atlas.minSec[index] as number) <= maxSec;
const periodTest = (atlas: Atlas, startSec: number, endSec: number) => (index: number) =>
	(atlas.endSec[index] as number) >= startSec && (atlas.startSec[index] as number) < endSec;
const bitTest = (column: Uint8Array, bits: number) => (index: number) => ((column[index] as number) & bits) !== 0;
const placeTest = (column: Uint8Array, places: readonly number[]) => (index: number) => places.includes(column[index] as number);

function testOf(atlas: Atlas, term: Term, search: TextSearch): Criterion["passes"] {
	if (term.kind === "network") return networkTest(atlas, term);
	if (term.kind === "country") return countryTest(atlas, term);
	if (term.kind === "prefix") return prefixTest(atlas, term.prefix);
	if (term.kind === "kinds")
		return choiceTest(
			atlas,
			"kind",
			term.kinds.map((kind) => KINDS.indexOf(kind)),
		);
	if (term.kind === "length") return lengthTest(atlas, term.minSec, term.maxSec);
	if (term.kind === "period") return periodTest(atlas, term.startSec, term.endSec);
	if (term.kind === "text") {
		const found = search(term.text);
		return (index) => found[index] === 1;
	}
	return choiceTest(atlas, term.column, [term.value]);
}

function spanWords(startSec: number, endSec: number): string {
	if (startSec === Number.NEGATIVE_INFINITY) return `before ${dayWords(endSec)}`;
	if (endSec === Number.POSITIVE_INFINITY) return `since ${dayWords(startSec)}`;
	return `${dayWords(startSec)} to ${dayWords(endSec - 86_400)}`;
}

function lengthTermWords(minSec: number, maxSec: number): string {
	if (maxSec === Number.POSITIVE_INFINITY) return `longer than ${lengthWords(minSec)}`;
	return minSec === 0 ? `shorter than ${lengthWords(maxSec)}` : `${lengthWords(minSec)} to ${lengthWords(maxSec)}`;
}

/** How a term was understood, in a few words. */
export function termWords(atlas: Atlas, term: Term): string {
	const not = term.not ? "not " : "";
	if (term.kind === "network") {
		const name = atlas.networks.find(({ asn }) => asn === term.asn)?.name;
		return `${not}AS${term.asn}${name ? ` ${name}` : ""}${term.roles.length > 0 ? ` as ${term.roles.join(" or ")}` : ""}`;
	}
	if (term.kind === "country") return `${not}${term.part === null ? "" : `${term.part} `}${countryName(term.code)}`;
	if (term.kind === "prefix") return `${not}${term.text}, what covers it and its parts`;
	if (term.kind === "kinds") return `${not}${term.kinds.map((kind) => KIND_WORDS[kind].long).join(" or ")}`;
	if (term.kind === "length") return `${not}${lengthTermWords(term.minSec, term.maxSec)}`;
	if (term.kind === "period") return `${not}${spanWords(term.startSec, term.endSec)}`;
	if (term.kind === "text") return `${not}“${term.text}”`;
	return `${not}${term.column}: ${choiceWords(term.column, term.value)}`;
}

function choiceTest(atlas: Atlas, name: ChoiceName, places: readonly number[]) {
	const bits = places.reduce((sum, place) => sum | (1 << place), 0);
	if (name === "verdict") return placeTest(atlas.verdict, places);
	if (name === "grade") return placeTest(atlas.grade, places);
	return bitTest({ kind: atlas.kinds, cause: atlas.stances, outcome: atlas.outcomes }[name], bits);
}

/** Value words of a filter, for its button and for what to drop. */
export function choiceWords(name: ChoiceName, place: number): string {
	return name === "kind" ? KIND_WORDS[CHOICES.kind[place] as (typeof KINDS)[number]].long : (CHOICES[name][place] as string);
}

/** Terms first, in their order, then filters. The key of a term is its place, of a filter its name. */
export function criteriaOf(atlas: Atlas, query: Query, ask: Ask, search: TextSearch): Criterion[] {
	const terms = query.terms.map((term, i): Criterion => {
		const test = testOf(atlas, term, search);
		return { key: `term ${i}`, words: termWords(atlas, term), passes: term.not ? (index) => !test(index) : test };
	});
	const choices = (Object.keys(CHOICES) as ChoiceName[]).flatMap((name): Criterion[] => {
		const places = ask.chosen[name];
		if (places.length === 0) return [];
		return [{ key: name, words: `${name}: ${places.map((place) => choiceWords(name, place)).join(" or ")}`, passes: choiceTest(atlas, name, places) }];
	});
	const { minSec, maxSec, fromSec, toSec } = ask;
	const [least, most] = [minSec ?? 0, maxSec ?? Number.POSITIVE_INFINITY];
	const [from, to] = [fromSec ?? Number.NEGATIVE_INFINITY, toSec === null ? Number.POSITIVE_INFINITY : toSec + 86_400];
	return [
		...terms,
		...choices,
		...(minSec === null && maxSec === null ? [] : [{ key: "length", words: lengthTermWords(least, most), passes: lengthTest(atlas, least, most) }]),
		...(fromSec === null && toSec === null ? [] : [{ key: "period", words: spanWords(from, to), passes: periodTest(atlas, from, to) }]),
	];
}
