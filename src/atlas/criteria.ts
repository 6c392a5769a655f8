/** What a query and its filters ask, as tests that each incident passes or fails. */

import { countryName } from "../i18n/countries.ts";
import { covers, type Prefix, parsePrefix } from "../incident/prefix.ts";
import { KINDS, ROLES } from "../incident/terms.ts";
import { type Ask, CHOICES, type ChoiceName } from "./ask.ts";
import { type Atlas, bitsOf, COUNTRY_PARTS, type Role } from "./atlas.ts";
import type { Query } from "./query.ts";
import type { Term } from "./queryTerms.ts";
import { choiceWords, filterName, lengthTermWords, periodTermWords, termWords } from "./termWords.ts";

/** `words`: for a chip and for "without …". */
export type Criterion = { key: string; words: string; passes: (index: number) => boolean };

/** A network that only observed does not make its country part of an incident. */
const DOERS = ROLES.filter((role) => role !== "observer");

/** Finds the incidents whose words hold a text. */
export type TextSearch = (text: string) => Uint8Array;

export function networkTest(atlas: Atlas, wanted: ReadonlySet<number>, roles: readonly Role[]) {
	const bits = roles.length === 0 ? -1 : bitsOf(ROLES, roles);
	return (index: number) => {
		for (let at = atlas.networkFrom[index] as number; at < (atlas.networkFrom[index + 1] as number); at++) {
			if ((atlas.roles[at] as number) & bits && wanted.has(atlas.network[at] as number)) return true;
		}
		return false;
	};
}

const numbered = (atlas: Atlas, asn: number) => new Set(atlas.networks.flatMap((network, i) => (network.asn === asn ? [i] : [])));

/** Incidents whose own title names a country. */
function titlesWith(atlas: Atlas, code: string): Set<number> {
	const name = new RegExp(`(?<!\\p{L})${countryName(code).replace(/[^\p{L}\p{N} ]/gu, ".")}(?!\\p{L})`, "iu");
	return new Set([...atlas.own].flatMap(([index, { title }]) => (name.test(title) ? [index] : [])));
}

/** In any way: by its part in the incident, as the home of a network in it, or named in the title. */
export function countryTest(atlas: Atlas, { code, part }: Pick<Extract<Term, { kind: "country" }>, "code" | "part">) {
	const wanted = atlas.countries.indexOf(code);
	const bits = part === null ? -1 : 1 << COUNTRY_PARTS.indexOf(part);
	const hasPart = (index: number) => {
		for (let at = atlas.countryFrom[index] as number; at < (atlas.countryFrom[index + 1] as number); at++) {
			if (atlas.country[at] === wanted && (atlas.parts[at] as number) & bits) return true;
		}
		return false;
	};
	if (part !== null) return hasPart;
	const isHome = networkTest(atlas, new Set(atlas.networks.flatMap(({ country }, i) => (country === code ? [i] : []))), DOERS);
	const titles = titlesWith(atlas, code);
	return (index: number) => hasPart(index) || titles.has(index) || isHome(index);
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
	if (term.kind === "network") return networkTest(atlas, numbered(atlas, term.asn), term.roles);
	if (term.kind === "named") return networkTest(atlas, new Set(term.places), term.roles);
	if (term.kind === "any") {
		const tests = term.terms.map((one) => testWithNot(atlas, one, search));
		return (index) => tests.some((passes) => passes(index));
	}
	if (term.kind === "country") return countryTest(atlas, term);
	if (term.kind === "prefix") return prefixTest(atlas, term.prefix);
	if (term.kind === "kinds")
		return choiceTest(
			atlas,
			"kind",
			term.kinds.map((kind) => KINDS.indexOf(kind)),
		);
	if (term.kind === "length") return lengthTest(atlas, term.minSec, term.maxSec);
	if (term.kind === "no length") return (index) => Number.isNaN(atlas.minSec[index] as number);
	if (term.kind === "period") return periodTest(atlas, term.startSec, term.endSec);
	if (term.kind === "text") {
		const found = search(term.text);
		return (index) => found[index] === 1;
	}
	return choiceTest(atlas, term.column, [term.value]);
}

function testWithNot(atlas: Atlas, term: Term, search: TextSearch): Criterion["passes"] {
	const test = testOf(atlas, term, search);
	return term.not ? (index) => !test(index) : test;
}

function choiceTest(atlas: Atlas, name: ChoiceName, places: readonly number[]) {
	const bits = places.reduce((sum, place) => sum | (1 << place), 0);
	if (name === "verdict") return placeTest(atlas.verdict, places);
	if (name === "grade") return placeTest(atlas.grade, places);
	return bitTest({ kind: atlas.kinds, cause: atlas.stances, route: atlas.routes, outcome: atlas.outcomes, example: atlas.examples }[name], bits);
}

/** Terms first, in their order, then filters. The key of a term is its place, of a filter its name. */
export function criteriaOf(atlas: Atlas, query: Query, ask: Ask, search: TextSearch): Criterion[] {
	const terms = query.terms.map((term, i): Criterion => {
		return { key: `term ${i}`, words: termWords(atlas, term), passes: testWithNot(atlas, term, search) };
	});
	const choices = (Object.keys(CHOICES) as ChoiceName[]).flatMap((name): Criterion[] => {
		const places = ask.chosen[name];
		if (places.length === 0) return [];
		return [
			{ key: name, words: `${filterName(name)}: ${places.map((place) => choiceWords(name, place)).join(" or ")}`, passes: choiceTest(atlas, name, places) },
		];
	});
	const { minSec, maxSec, fromSec, toSec } = ask;
	const [least, most] = [minSec ?? 0, maxSec ?? Number.POSITIVE_INFINITY];
	const [from, to] = [fromSec ?? Number.NEGATIVE_INFINITY, toSec === null ? Number.POSITIVE_INFINITY : toSec + 86_400];
	return [
		...terms,
		...choices,
		...(minSec === null && maxSec === null ? [] : [{ key: "length", words: lengthTermWords(least, most), passes: lengthTest(atlas, least, most) }]),
		...(fromSec === null && toSec === null ? [] : [{ key: "period", words: periodTermWords(from, to), passes: periodTest(atlas, from, to) }]),
	];
}
