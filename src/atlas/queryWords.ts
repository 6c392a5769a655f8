/** Splits a typed line into words. */
import { phraseOf } from "./queryVocabulary.ts";

/** `text`: in lower case, without punctuation at its end · `phrase`: the form that is compared with phrases. */
export type Word = { raw: string; text: string; phrase: string; not: boolean; quoted: boolean };

/** Words, "quoted words", “as chips quote them”, and key:"quoted words". */
const WORD = /([!−–-]?)([a-z]+:)?["“]([^"“”]*)["”]|\S+/gi;

export function wordsOf(line: string): Word[] {
	return [...line.matchAll(WORD)].flatMap(([raw, sign, key = "", inside]): Word[] => {
		const signed = inside === undefined ? /^[!−–-]./.test(raw) : sign !== "";
		const plain = (inside === undefined ? raw.slice(signed ? 1 : 0) : key + inside).toLowerCase();
		const text = inside === undefined && !/^[.…]+$/.test(plain) ? plain.replace(/[,;?!.]+$/, "") : plain;
		return text === "" ? [] : [{ raw, text, phrase: phraseOf(text), not: signed, quoted: inside !== undefined && key === "" }];
	});
}

/** The words as they were typed. */
export const rawOf = (words: readonly Word[]): string => words.map(({ raw }) => raw).join(" ");

/** No phrase of a table has more words. */
const MOST_WORDS = 24;

/** The phrase of the first word, of the first two, and so on. */
export function keysAt(words: readonly Word[]): string[] {
	const keys: string[] = [];
	for (const { phrase } of words.slice(0, MOST_WORDS)) keys.push([keys.at(-1), phrase].filter(Boolean).join(" "));
	return keys;
}

/** The value of the longest phrase of a table that starts here, and how many words that phrase has. */
export function longestOf<Value>(keys: readonly string[], table: { get: (phrase: string) => Value | undefined }): { value: Value; used: number } | null {
	for (let used = keys.length; used > 0; used--) {
		const value = table.get(keys[used - 1] as string);
		if (value !== undefined) return { value, used };
	}
	return null;
}
