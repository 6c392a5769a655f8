/** Reads a typed line. What is not understood is searched for as text, or answered with a sentence. */
import { LONGEST_LINE } from "./ask.ts";
import { type DistributedTerm, type Read, readAt } from "./queryReaders.ts";
import type { Term, Vocabulary } from "./queryTerms.ts";
import { FILLERS, NOT_WORDS, OR_WORDS } from "./queryVocabulary.ts";
import { keysAt, rawOf, type Word, wordsOf } from "./queryWords.ts";

/** `notes`: sentences about what could not be understood, and about the reading chosen where two are possible. */
export type Query = { terms: Term[]; notes: string[] };

/** `free`: a word to be searched for as text. */
type Item = { term: Term; free: boolean };

const termOf = (term: DistributedTerm, raw: string, not: boolean) => ({ ...term, raw, not }) as Term;

/** An incident that fits either term is found. "not A or B" means neither. */
function eitherOf(one: Term, other: Term): Term {
	const raw = `${one.raw} or ${other.raw}`;
	if (one.kind === "kinds" && other.kind === "kinds" && !other.not) {
		return { kind: "kinds", kinds: [...new Set([...one.kinds, ...other.kinds])], raw, not: one.not };
	}
	const first = one.kind === "any" ? one.terms : [{ ...one, not: false }];
	return { kind: "any", terms: [...first, one.not ? { ...other, not: false } : other], raw, not: one.not };
}

/** The words from here that may form one phrase: up to the next that is quoted or has a minus or exclamation mark of its own. */
function together(words: readonly Word[], at: number): readonly Word[] {
	const end = words.findIndex(({ quoted, not }, i) => i > at && (quoted || not));
	return words.slice(at, end < 0 ? undefined : end);
}

/** How many words a "not" or an "or" has here; 0 if there is none. */
function joiningAt(keys: readonly string[], joining: ReadonlySet<string>): number {
	return joining.has(keys[1] ?? "") ? 2 : joining.has(keys[0] ?? "") ? 1 : 0;
}

/** Reads a line of any length and content. Words after the first 400 characters are left out, with a note. */
export function readQuery(line: string, vocabulary: Vocabulary): Query {
	const notes = line.length > LONGEST_LINE ? [`Only the first ${LONGEST_LINE} characters of what was typed are searched.`] : [];
	const words = wordsOf(line.slice(0, LONGEST_LINE));
	const items: Item[] = [];
	/** The "not", "without" … that applies to the next term, as typed. */
	let not: string | null = null;
	/** Whether an "or" joins the next term to the one before. */
	let joins = false;
	const add = (term: Term, free: boolean) => {
		const before = joins ? items.pop() : undefined;
		items.push(before ? { term: eitherOf(before.term, term), free: false } : { term, free });
		[not, joins] = [null, false];
	};
	for (let at = 0; at < words.length; ) {
		const rest = together(words, at);
		const word = rest[0] as Word;
		const keys = keysAt(rest);
		const owner = not === null && !joins ? items.findLast(({ free }) => !free)?.term : undefined;
		const before = owner?.kind === "any" ? owner.terms.at(-1) : owner;
		const read: Read = word.quoted ? null : readAt({ words: rest, keys, vocabulary, before });
		if (read) {
			const raw = [not, rawOf(rest.slice(0, read.used))].filter(Boolean).join(" ");
			if (read.widens) for (const widened of new Set([owner, before])) if (widened) widened.raw = `${widened.raw} ${raw}`;
			for (const term of read.terms) add(termOf(term, raw, word.not || not !== null), false);
			// What was said of words that are malformed is not said of those after them.
			[not, joins] = [null, false];
			if (read.note) notes.push(read.note);
			at += read.used;
			continue;
		}
		const denies = word.quoted || word.not ? 0 : joiningAt(keys, NOT_WORDS);
		const joined = word.quoted || word.not || items.length === 0 ? 0 : joiningAt(keys, OR_WORDS);
		if (denies > 0) not = [not, rawOf(rest.slice(0, denies))].filter(Boolean).join(" ");
		else if (joined > 0) joins = true;
		else if (word.quoted || !FILLERS.has(word.text))
			add({ kind: "text", text: word.text, raw: [not, word.raw].filter(Boolean).join(" "), not: word.not || not !== null }, true);
		at += Math.max(1, denies, joined);
	}
	const text = items.flatMap(({ term, free }) => (free && !term.not && term.kind === "text" ? [term] : []));
	const said: Term[] =
		text.length === 0 ? [] : [{ kind: "text", text: text.map((term) => term.text).join(" "), raw: text.map(({ raw }) => raw).join(" "), not: false }];
	const understood = items.filter(({ free }) => !free);
	const denied = items.filter(({ term, free }) => free && term.not);
	return { terms: [...understood.map(({ term }) => term), ...said, ...denied.map(({ term }) => term)], notes };
}

const JOINING: readonly ReadonlySet<string>[] = [FILLERS, NOT_WORDS, OR_WORDS];

/** The line without the words of one term; empty if only joining words would be left. */
export function lineWithout(line: string, term: Term): string {
	const left = [...(line.match(/\S+/g) ?? [])];
	for (const word of term.raw.match(/\S+/g) ?? []) {
		const at = left.indexOf(word);
		if (at >= 0) left.splice(at, 1);
	}
	return left.every((word) => JOINING.some((joining) => joining.has(word.toLowerCase()))) ? "" : left.join(" ");
}
