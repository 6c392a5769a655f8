/** Sources in a few words. */
import type { Source } from "./schema.ts";
import { edtfWords } from "./words.ts";

export type Sources = Record<string, Source>;

export const SOURCE_KIND_WORDS: Record<Source["kind"], string> = { primary: "primary source", secondary: "secondary source", data: "measurement data" };

const TITLE_CHARACTERS = 36;

function plainName({ publisher, title, date }: Source): string {
	const short = title.length > TITLE_CHARACTERS ? `${title.slice(0, TITLE_CHARACTERS).trimEnd()}…` : title;
	const by = publisher?.replace(/ \([^)]*\)$/, "") ?? short;
	return date ? `${by}, ${date.slice(0, 4)}` : by;
}

/** "Globe and Mail, 2018"; with its number in the list of sources where two would read the same. */
export function shortName(sources: Sources, key: string): string {
	const source = sources[key];
	if (!source) return key;
	const name = plainName(source);
	const alike = Object.values(sources).filter((other) => plainName(other) === name).length > 1;
	return alike ? `${name} (${numberOf(sources, key)})` : name;
}

/** Place in the list of sources, from 1. */
export const numberOf = (sources: Sources, key: string) => Object.keys(sources).indexOf(key) + 1;

/** "R. Fife and S. Chase · Globe and Mail · 30 Oct 2018 · secondary source". */
export const sourceLine = ({ author, publisher, date, kind }: Source) =>
	[author, publisher, date && edtfWords(date), SOURCE_KIND_WORDS[kind]].filter(Boolean).join(" · ");

/** Which of a fact's sources its quote may be from: data has no words of its own. */
export function quotedFrom(sources: Sources, keys: readonly string[]): string[] {
	const known = keys.filter((key) => sources[key]);
	const withWords = known.filter((key) => sources[key]?.kind !== "data");
	return withWords.length > 0 ? withWords : known;
}
