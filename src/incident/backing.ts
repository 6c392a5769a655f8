/** What a fact rests on, as `support.ts` tells it. */
import type { WayStop } from "./placedStops.ts";
import type { Grade } from "./terms.ts";

/** `of`: the fact it was raised against, where that is not the fact itself but one it was made from. */
export type Objection = { about: string; text: string; sources: string[]; name: string; of?: string };

export type Support = {
	name: string;
	/** What kind of fact it is: "Sentence of the summary", "Stop of the diverted path". */
	about: string;
	/** The fact in words. */
	says: string;
	/** `null`: a judgement of ours, or something without support. */
	grade: Grade | null;
	/** Keys of the record's sources. */
	sources: string[];
	because?: string;
	quote?: string;
	note?: string;
	/** How we made it, where it is ours: a judgement, a calculation, a rule. */
	how?: string;
	/** Of a placed AS path: its stops, and why each network counts as being there. */
	stops?: WayStop[];
	/** Names of the facts it was made from. */
	from?: string[];
	/** Facts that stand beside it: claims that answer it, other stated lengths. */
	beside: { label: string; names: string[] }[];
	/** A claim that nobody is on record as having answered. */
	unanswered?: boolean;
	against: Objection[];
};
