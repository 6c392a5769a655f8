/** What is offered while somebody types. */
import uFuzzy from "@leeoniya/ufuzzy";
import { countryName } from "../i18n/countries.ts";
import type { Atlas } from "./atlas.ts";
import { countryTest, networkTest } from "./criteria.ts";
import { namedPlaces } from "./namedPlaces.ts";
import type { Vocabulary } from "./queryTerms.ts";
import { phraseOf } from "./queryVocabulary.ts";
import { FORGIVING, LONGEST_FUZZY, once } from "./search.ts";
import { tailsOf } from "./tails.ts";

type Offer = {
	kind: "organisation" | "network" | "country" | "city" | "incident";
	label: string;
	detail: string;
	/** What the parser reads as exactly this. */
	insert: string;
	incident: string | null;
};

/** `keeps`: the line before the words that `insert` takes the place of. */
export type Suggestion = Offer & { keeps: string };

const MOST = 8;
/** A name as it is typed; what is longer is no name. */
const LONGEST_NAME = 64;

const fuzzy = new uFuzzy(FORGIVING);
/** Of several words each begins a word of the name, so that a word that belongs to the term before is not found somewhere inside of one. */
const fuzzyWords = new uFuzzy({ ...FORGIVING, interLft: 2 });

const many = (count: number) => `${count} ${count === 1 ? "incident" : "incidents"}`;

/** How many incidents each entry of a list column has. */
function tally(size: number, values: ArrayLike<number>): Uint32Array {
	const counts = new Uint32Array(size);
	for (let i = 0; i < values.length; i++) counts[values[i] as number] = (counts[values[i] as number] as number) + 1;
	return counts;
}

function countOf({ count }: Atlas, passes: (index: number) => boolean): number {
	let found = 0;
	for (let index = 0; index < count; index++) if (passes(index)) found++;
	return found;
}

/** `words`: what an offer is found by. */
type Named = { offer: Offer; words: string };

/** Organisations with several numbers, each as the parser understands its name. */
function organisationsOf(atlas: Atlas, { networks }: Vocabulary): Named[] {
	const names = new Set(atlas.networks.flatMap(({ organisation }) => organisation ?? []));
	return [...names].flatMap((name): Named[] => {
		const named = networks.get(phraseOf(name));
		if (!named || named.asns.length < 2) return [];
		const numbers = [...named.asns].sort((a, b) => a - b).map((asn) => `AS${asn}`);
		const detail = `Organisation · ${many(countOf(atlas, networkTest(atlas, new Set(named.places), [])))}`;
		return [{ offer: { kind: "organisation", label: `${name}: ${numbers.join(", ")}`, detail, insert: name, incident: null }, words: name }];
	});
}

function offersOf(atlas: Atlas, vocabulary: Vocabulary): Named[] {
	const networkCounts = tally(atlas.networks.length, atlas.network);
	const networks = atlas.networks.flatMap(({ asn, name, organisation }, i): Named[] => {
		if (asn === null) return [];
		const label = `AS${asn} ${name}`;
		const other = organisation !== null && !name.includes(organisation) ? organisation : null;
		const detail = `Network${other === null ? "" : ` of ${other}`} · ${many(networkCounts[i] as number)}`;
		return [{ offer: { kind: "network", label, detail, insert: `AS${asn}`, incident: null }, words: [label, other].filter(Boolean).join(" · ") }];
	});
	const countries = atlas.countries.map((code): Named => {
		const name = countryName(code);
		const detail = `Country · ${many(countOf(atlas, countryTest(atlas, { code, part: null })))}`;
		return { offer: { kind: "country", label: name, detail, insert: name, incident: null }, words: name };
	});
	const cities = [...new Set(namedPlaces(atlas).map(({ name }) => name))].map((name): Named => {
		return { offer: { kind: "city", label: name, detail: "Place on a route", insert: `"${name}"`, incident: null }, words: name };
	});
	const incidents = [...atlas.own.values()].map(({ id, title, when }): Named => {
		return { offer: { kind: "incident", label: title, detail: when, insert: `"${title}"`, incident: id }, words: title };
	});
	return [...organisationsOf(atlas, vocabulary), ...networks, ...countries, ...cities, ...incidents];
}

/**
 * Takes a line as it is typed. As many of its last words as are part of a name are taken for that name; incidents whose titles hold
 * more of them come first.
 */
export function createSuggest(atlas: Atlas, vocabulary: Vocabulary): (line: string) => Suggestion[] {
	const offers = once(() => {
		const named = offersOf(atlas, vocabulary);
		return { named, words: named.map(({ words }) => uFuzzy.latinize(words)) };
	});
	const search = (text: string): Offer[] => {
		const parts = text.trim().split(/\s+/);
		const needle = uFuzzy.latinize(parts.join(" "));
		if (needle.length < 2 || needle.length > LONGEST_NAME || parts.some((part) => part.length > LONGEST_FUZZY)) return [];
		const { named, words } = offers();
		const [found, info, order] = (parts.length > 1 ? fuzzyWords : fuzzy).search(words, needle, 1);
		const ranked = found && info && order ? order.map((at) => info.idx[at] as number) : (found ?? []);
		return ranked.map((at) => (named[at] as Named).offer);
	};
	return (line) => {
		const suggestions: Suggestion[] = [];
		for (const { keeps, text } of tailsOf(line)) {
			const found = search(text);
			for (const offer of found) if (!suggestions.some(({ insert }) => insert === offer.insert)) suggestions.push({ ...offer, keeps });
			if (found.some(({ incident }) => incident === null)) break;
		}
		return suggestions.slice(0, MOST);
	};
}
