/** What of a typed line suggestions may be for: its last words, as one name. */
import { FILLERS, NOT_WORDS, OR_WORDS, PART_WORDS } from "./queryVocabulary.ts";

/** `keeps`: the line before these words, which a suggestion leaves as it is. */
export type Tail = { keeps: string; text: string };

/** Nobody types more words of a name before choosing it. */
const MOST_WORDS = 6;
/** Words that are complete in themselves: nothing after them belongs to the same name. */
const NUMBER = /^(?:asn?\d+|\d{3,})$/i;
const JOINS: readonly { has: (word: string) => boolean }[] = [FILLERS, NOT_WORDS, OR_WORDS, PART_WORDS];

const opensQuote = (line: string) => line.split('"').length % 2 === 0;

/** The last words of a line, the last two, and so on, the longest first; none after a space. An open quotation mark opens a name of its own. */
export function tailsOf(line: string): Tail[] {
	if (opensQuote(line)) {
		const at = line.lastIndexOf('"');
		return [{ keeps: line.slice(0, at), text: line.slice(at + 1) }];
	}
	if (/\s$/.test(line)) return [];
	const tails: Tail[] = [];
	for (const word of [...line.matchAll(/\S+/g)].slice(-MOST_WORDS).reverse()) {
		const isLast = tails.length === 0;
		if (word[0].includes('"') || (!isLast && NUMBER.test(word[0]))) break;
		const sign = /^[!−–-]/.test(word[0]) ? 1 : 0;
		const at = word.index + sign;
		tails.push({ keeps: line.slice(0, at), text: line.slice(at) });
		// "-china tel" leaves out both words; what stands before it is another term.
		if (sign > 0) break;
	}
	const isName = ({ text }: Tail, i: number) => i === 0 || !JOINS.some((words) => words.has(/^\S+/.exec(text)?.[0].toLowerCase() ?? ""));
	return tails.filter(isName).reverse();
}
