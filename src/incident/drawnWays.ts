/** Which ways of a measured series are drawn. Apart from what places them, which needs the build's date library: pages ask here on every tick. */
import type { RouteName } from "./derived.ts";

/** No map shows more lines of a series at once; the rest is counted. */
export const MOST_WAYS = 6;
/** Of these, as many may be usual ways from before the onset. */
export const MOST_BEFORE = 2;
/** Pairs of usual and diverted ways told in figures. */
export const MOST_PAIRS = 6;

/** Ways by how many vantage points use them; ties go to the way that comes first. `counts`: by index of the way. */
const mostUsed = (counts: readonly number[]): number[] =>
	counts.flatMap((count, way) => (count > 0 ? [way] : [])).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);

/** The usual ways that stay to be compared with, as they were just before the onset. */
export const usualBefore = (counts: readonly number[], routes: readonly RouteName[]): number[] =>
	mostUsed(counts)
		.filter((way) => routes[way] === "usual")
		.slice(0, MOST_BEFORE);

/**
 * The ways that are drawn: most vantage points first, at most six, the most used of each route among them. While diverted
 * ones are in use, `before` (see `usualBefore`) are drawn too, whether in use or not.
 */
export function drawnWays(counts: readonly number[], routes: readonly RouteName[], before: readonly number[] = []): number[] {
	const used = mostUsed(counts);
	const first = (["usual", "diverted"] as const).flatMap((route) => used.find((way) => routes[way] === route) ?? []);
	const kept = used.some((way) => routes[way] === "diverted") ? before : [];
	return [...new Set([...first, ...kept, ...used])].slice(0, MOST_WAYS);
}
