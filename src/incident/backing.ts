/** What a fact rests on, as `support.ts` tells it. */
import type { Grade } from "./terms.ts";

/** `of`: the fact it was raised against, where that is not the fact itself but one it was made from. */
export type Objection = { about: string; text: string; sources: string[]; name: string; of?: string };

/** Why a network counts as being in a city. `source`: of a point of presence there; `null`: `standing` says why all the same. */
export type StopSource = {
	/** "Level 3 (AS3549) in Washington". */
	who: string;
	/** "reported, as of Aug 2010, 2 years after the incident". */
	standing: string;
	source: { title: string; url?: string | undefined } | null;
	/** Reasons and remarks of the entry. */
	notes: string[];
};

export type WayStop = {
	/** "Washington", "Caracas and Bogota" across a gap or within one metropolitan area. */
	city: string;
	/** Which two networks could meet, or that they share no city. */
	says: string;
	isGap: boolean;
	/** The cities it was chosen from: "Chosen from 9 cities: Seattle, Chicago, …." */
	chosen: string;
	sources: StopSource[];
};

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
