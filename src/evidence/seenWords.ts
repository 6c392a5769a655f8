/** What a vantage point used, in words. */
import type { SeenState } from "../incident/measured.ts";

export const SEEN_WORDS: Record<SeenState, string> = {
	unknown: "not yet heard of",
	none: "no route",
	other: "another route",
	expected: "expected route",
	unexpected: "unexpected route",
};
