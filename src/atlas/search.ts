/** Free text over all incidents. */
import uFuzzy from "@leeoniya/ufuzzy";
import { countryName } from "../i18n/countries.ts";
import { KIND_WORDS } from "../i18n/words.ts";
import { KINDS } from "../incident/terms.ts";
import type { Atlas } from "./atlas.ts";
import type { TextSearch } from "./criteria.ts";
import { namedAt } from "./namedPlaces.ts";
import { titleAt } from "./words.ts";

/** Words in any order, each of them somewhere; one slip in a word of five letters or more is forgiven. */
export const FORGIVING = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1, interLft: 0 } as const;
const fuzzy = new uFuzzy(FORGIVING);

/** A slip may be anywhere in a word, so looking for long ones takes long; nobody has names like that. */
export const LONGEST_FUZZY = 32;

function exactly(haystack: readonly string[], word: string, among?: readonly number[]): number[] {
	const holds = (index: number) => (haystack[index] as string).toLowerCase().includes(word.toLowerCase());
	return (among ?? haystack.map((_, index) => index)).filter(holds);
}

/** What is made when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
	let made: { value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
};

function wordsAt(atlas: Atlas, index: number, names: readonly string[], countries: readonly string[]): string {
	const words = new Set([titleAt(atlas, index), KIND_WORDS[KINDS[atlas.kind[index] as number] as (typeof KINDS)[number]].long]);
	for (let at = atlas.networkFrom[index] as number; at < (atlas.networkFrom[index + 1] as number); at++)
		words.add(names[atlas.network[at] as number] as string);
	for (let at = atlas.countryFrom[index] as number; at < (atlas.countryFrom[index + 1] as number); at++)
		words.add(countries[atlas.country[at] as number] as string);
	for (const place of namedAt(atlas, index)) words.add(atlas.places[place]?.name ?? "");
	words.add(atlas.own.get(index)?.id ?? "");
	return uFuzzy.latinize([...words].join(" · "));
}

/** The words of all incidents are put together at the first search. */
export function createTextSearch(atlas: Atlas): TextSearch {
	const haystack = once(() => {
		const names = atlas.networks.map(({ asn, name, organisation }) => [name, organisation ?? "", asn === null ? "" : `AS${asn}`].join(" "));
		const countries = atlas.countries.map(countryName);
		return Array.from({ length: atlas.count }, (_, index) => wordsAt(atlas, index, names, countries));
	});
	return (text) => {
		const found = new Uint8Array(atlas.count);
		const needle = uFuzzy.latinize(text);
		const terms = fuzzy.split(needle);
		// Each word by itself, so that their order does not matter.
		let left: number[] | null = null;
		for (const term of terms) {
			const before: number[] | undefined = left ?? undefined;
			left = term.length > LONGEST_FUZZY ? exactly(haystack(), term, before) : (fuzzy.filter(haystack(), term, before) ?? []);
			if (left.length === 0) break;
		}
		for (const index of left ?? []) found[index] = 1;
		return found;
	};
}
