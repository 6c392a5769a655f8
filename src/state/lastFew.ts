/** Answers and files that nobody looks at any more stay at hand for going back to them, but only the last few: however fast somebody leafs through the atlas, they take no more memory. */
import type { Query, QueryCache } from "@tanstack/react-query";

/** Of each kind, which is the first part of a key. */
export const MOST_KEPT = 8;

export function keepLastFew(cache: QueryCache): void {
	/** The longest left first. */
	const left = new Set<Query>();
	cache.subscribe(({ type, query }) => {
		if (type !== "observerAdded" && type !== "observerRemoved" && type !== "removed") return;
		left.delete(query);
		if (type !== "observerRemoved" || query.getObserversCount() > 0) return;
		left.add(query);
		const alike = [...left].filter(({ queryKey }) => queryKey[0] === query.queryKey[0]);
		for (const old of alike.slice(0, -MOST_KEPT)) {
			// One that is on its way is waited for by somebody who does not watch it.
			if (old.state.fetchStatus === "idle") cache.remove(old);
		}
	});
}
