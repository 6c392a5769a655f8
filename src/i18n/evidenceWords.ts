/** Words of the evidence panel and of the marks that lead to it. */
import { GRADE_WORDS } from "./words.ts";

/** How a fact stands: one of the three grades, something of ours, or without any support on record. */
export type Standing = keyof typeof GRADE_WORDS | "ours" | "none";

/** `word`: beside the mark · `meaning`: a sentence. */
export const STANDING_WORDS: Record<Standing, { word: string; meaning: string }> = {
	measured: { word: "measured", meaning: GRADE_WORDS.measured },
	reported: { word: "reported", meaning: GRADE_WORDS.reported },
	inferred: { word: "inferred", meaning: GRADE_WORDS.inferred },
	ours: { word: "ours", meaning: "ours: said or judged by this atlas, from what is on record; no source says it" },
	none: { word: "no source", meaning: "No source is recorded for this." },
};
