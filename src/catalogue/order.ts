/** Orders of the list. */
import type { CatalogueEntry } from "../incident/derived.ts";

export const ORDERS = { longest: "Longest first", newest: "Newest first", oldest: "Oldest first" } as const;
export type Order = keyof typeof ORDERS;

export function isOrder(text: string | null): text is Order {
	return text !== null && text in ORDERS;
}

const newest = (a: CatalogueEntry, b: CatalogueEntry) => b.onsetSec - a.onsetSec || a.id.localeCompare(b.id);
/** Middle of a duration range on the log scale (geometric mean); incidents without a published duration come last. */
const lengthOf = (entry: CatalogueEntry) => (entry.duration.range ? Math.sqrt(entry.duration.range.min * entry.duration.range.max) : 0);

export function ordered(entries: readonly CatalogueEntry[], order: Order): CatalogueEntry[] {
	const compare = {
		newest,
		oldest: (a: CatalogueEntry, b: CatalogueEntry) => newest(b, a),
		longest: (a: CatalogueEntry, b: CatalogueEntry) => lengthOf(b) - lengthOf(a) || newest(a, b),
	};
	return [...entries].sort(compare[order]);
}
