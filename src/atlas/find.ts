/** Answers what is asked of the atlas. */
import { type Ask, CHOICES, type ChoiceName, type Order } from "./ask.ts";
import type { Atlas } from "./atlas.ts";
import { criteriaOf, type TextSearch } from "./criteria.ts";
import { readQuery } from "./query.ts";
import type { Term, Vocabulary } from "./queryTerms.ts";

/** How the line was understood, and how many more would be found without it. */
export type Understood = { key: string; words: string; without: number };

export type Finding = {
	/** Places in the atlas, ascending. */
	found: Uint32Array;
	terms: Term[];
	/** One for each term and filter that is set, in the order of `criteriaOf`. */
	understood: Understood[];
	notes: string[];
	/** For each filter, how many would be found with each value chosen alone, all other filters holding. */
	counts: Record<ChoiceName, number[]>;
};

function countInto(counts: number[], bits: number): void {
	for (let value = 0; value < counts.length; value++) if (bits & (1 << value)) counts[value] = (counts[value] as number) + 1;
}

/** The values of a filter that an incident has, as bits. */
function valuesAt(atlas: Atlas, name: ChoiceName, index: number): number {
	if (name === "kind") return atlas.kinds[index] as number;
	if (name === "cause") return atlas.stances[index] as number;
	if (name === "route") return atlas.routes[index] as number;
	if (name === "outcome") return atlas.outcomes[index] as number;
	if (name === "example") return atlas.examples[index] as number;
	return 1 << ((name === "verdict" ? atlas.verdict : atlas.grade)[index] as number);
}

export function find(atlas: Atlas, ask: Ask, vocabulary: Vocabulary, search: TextSearch): Finding {
	const query = readQuery(ask.line, vocabulary);
	const criteria = criteriaOf(atlas, query, ask, search);
	const names = Object.keys(CHOICES) as ChoiceName[];
	const counts = Object.fromEntries(names.map((name) => [name, CHOICES[name].map(() => 0)])) as Record<ChoiceName, number[]>;
	/** How many fail only the one criterion. */
	const without = criteria.map(() => 0);
	const found = new Uint32Array(atlas.count);
	let size = 0;
	for (let index = 0; index < atlas.count; index++) {
		let failed = -1;
		let fails = 0;
		for (let at = 0; at < criteria.length && fails < 2; at++) {
			if (criteria[at]?.passes(index)) continue;
			fails++;
			failed = at;
		}
		if (fails === 0) found[size++] = index;
		if (fails === 1) without[failed] = (without[failed] as number) + 1;
		const key = fails === 1 ? criteria[failed]?.key : undefined;
		if (fails > 1) continue;
		for (const name of names) if (fails === 0 || key === name) countInto(counts[name], valuesAt(atlas, name, index));
	}
	return {
		found: found.slice(0, size),
		terms: query.terms,
		understood: criteria.map(({ key, words }, i) => ({ key, words, without: without[i] as number })),
		notes: query.notes,
		counts,
	};
}

/** All places of the atlas in an order. Made once for each order; what is found is taken from it in that order. */
export function orderOf(atlas: Atlas, order: Order): Uint32Array {
	const all = Uint32Array.from({ length: atlas.count }, (_, i) => i);
	if (order === "oldest") return all;
	if (order === "newest") return all.reverse();
	// Middle on the log scale; those without a published duration come last, the newer first.
	const length = atlas.minSec.map((min, i) => (Number.isNaN(min) ? -1 : Math.sqrt(min * (atlas.maxSec[i] as number))));
	return all.sort((a, b) => (length[b] as number) - (length[a] as number) || b - a);
}

/** `found` in an order. */
export function arranged(count: number, found: Uint32Array, order: Uint32Array): Uint32Array {
	if (found.length === count) return order;
	const wanted = new Uint8Array(count);
	for (const index of found) wanted[index] = 1;
	return order.filter((index) => wanted[index] === 1);
}
