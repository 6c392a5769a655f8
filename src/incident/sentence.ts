/** The sentence that is true at an instant: the readout, the slider's `aria-valuetext` and the poster all say it. */
import type { Derived, EpisodeTimes, Segment } from "./derived.ts";
import { stateAt } from "./state.ts";

const DAY_SEC = 86_400;
const dayOf = (sec: number) => Math.floor(sec / DAY_SEC);

function countOf(value: number, unit: string): string {
	return `${value} ${unit}${value === 1 ? "" : "s"}`;
}

/** "18 s", "12 min", "2 h 14 min", "3 d 4 h": whole units, the two largest. Seconds ≥ 0. */
export function shortDuration(sec: number): string {
	const s = Math.round(sec);
	if (s < 60) return `${s} s`;
	if (s < 3600) return s % 60 ? `${Math.floor(s / 60)} min ${s % 60} s` : `${s / 60} min`;
	if (s < DAY_SEC) {
		const minutes = Math.floor((s % 3600) / 60);
		return minutes ? `${Math.floor(s / 3600)} h ${minutes} min` : `${Math.floor(s / 3600)} h`;
	}
	const hours = Math.floor((s % DAY_SEC) / 3600);
	return hours ? `${Math.floor(s / DAY_SEC)} d ${hours} h` : `${Math.floor(s / DAY_SEC)} d`;
}

/** The longest text that `shortDuration` gives for any duration up to this one, s. */
function longestDuration(sec: number): string {
	const candidates = [59, 3599, DAY_SEC - 60].filter((one) => one < sec);
	return [...candidates, sec, Math.floor(sec / 60) * 60 - 1, Math.floor(sec / DAY_SEC) * DAY_SEC - 3600]
		.filter((one) => one >= 0)
		.map(shortDuration)
		.reduce((most, one) => (one.length > most.length ? one : most));
}

/** How far into its episode an instant is: "day 107 to 135", "12 min in", "day 60 of about 180". */
function progress(episode: EpisodeTimes, atSec: number, duration: (sec: number) => string): string {
	const { start, end } = episode;
	const totalSec = (end?.latestSec ?? episode.lastKnownSec) - start.earliestSec;
	if (totalSec <= 2 * DAY_SEC) {
		const least = Math.max(0, atSec - start.latestSec);
		const most = Math.max(0, atSec - start.earliestSec);
		if (most - least < 1) return `${duration(most)} in`;
		return `${duration(least)} to ${duration(most)} in`;
	}
	const most = dayOf(atSec) - dayOf(start.earliestSec) + 1;
	// A date's upper bound is the first second after it.
	const least = dayOf(atSec) - dayOf(Math.max(start.earliestSec, start.latestSec - 1)) + 1;
	const range = least < most && least > 0 ? `day ${least} to ${most}` : `day ${most}`;
	if (end === null) return range;
	const total = Math.round((end.earliestSec + end.latestSec - start.earliestSec - start.latestSec) / 2 / DAY_SEC);
	const exact = end.latestSec === end.earliestSec && start.latestSec === start.earliestSec;
	return `${range} of ${exact ? "" : "about "}${total}`;
}

const WHY: Record<NonNullable<Segment["why"]>, string> = {
	"start uncertain": "the exact start is not known",
	"end uncertain": "the exact end is not known",
	"end not published": "no end was published",
	"on and off": "on and off, single dates not published",
	"observation gap": "nothing was observed in this stretch",
};

/** Which side of everything an instant of state `none` lies on. */
function nothing(derived: Pick<Derived, "episodes" | "stateWord">, atSec: number): string {
	const word = derived.stateWord;
	const starts = derived.episodes.map((e) => e.start.earliestSec);
	if (starts.every((startSec) => startSec > atSec)) return `before the start · not ${word}`;
	return starts.some((startSec) => startSec > atSec) ? `between episodes · not ${word}, as far as is reported` : `after the end · not ${word} any more`;
}

/**
 * "day 107 to 135 of about 182 · diverted (reported)". Ends with the state, so that a reader of the slider hears it last.
 */
export function sentenceAt(derived: Told, atSec: number): string {
	return sentenceIn(derived, stateAt(derived, atSec), atSec, shortDuration);
}

/** The sentences to keep room for: for each segment one as long as any that `sentenceAt` gives within it. */
export function longestSentences(derived: Told): string[] {
	const all = derived.segments.map((segment) => sentenceIn(derived, segment, Math.max(segment.startSec, segment.endSec - 1), longestDuration));
	// Digits are equally wide, so sentences that differ only in digits need the same room.
	const byShape = new Map(all.map((sentence) => [sentence.replace(/\d/g, "0"), sentence]));
	return [...byShape.values()];
}

type Told = Pick<Derived, "segments" | "episodes" | "stateWord">;

function sentenceIn(derived: Told, segment: Segment, atSec: number, duration: (sec: number) => string): string {
	if (segment.state === "none") return nothing(derived, atSec);
	if (segment.state === "no data") return `${WHY["observation gap"]} · no data`;
	const episode = derived.episodes.find((e) => e.id === segment.episode) as EpisodeTimes;
	const parts = segment.state === "diverted" ? [progress(episode, atSec, duration)] : [];
	if (segment.why) parts.push(WHY[segment.why]);
	parts.push(`${segment.state.replace("diverted", derived.stateWord)} (${segment.grade})`);
	return parts.join(" · ");
}

/** "15 to 20 min", "1 to 2 weeks", "30 min to 9 h": the unit once where both ends have it. */
export function rangeWords(low: string, high: string): string {
	const partsOf = (words: string) => /^([\d.,]+) ([a-z]+?)s?$/.exec(words) ?? [];
	const [[, from, unit], [, , other]] = [partsOf(low), partsOf(high)];
	return from !== undefined && unit === other ? `${from} to ${high}` : `${low} to ${high}`;
}

/** A length of less than two days, s: from an hour on to the nearest minute, where `shortDuration` tells the one that has begun. */
export const roundedDuration = (sec: number): string => shortDuration(sec < 3600 ? sec : 60 * Math.round(sec / 60));

/** Words for a duration range: "about 2 months", "15 to 20 min". Hours that differ by less than a minute are one length. */
export function durationWords(minSec: number, maxSec: number): string {
	const months = (sec: number) => sec / (30.44 * DAY_SEC);
	const one = (sec: number): string => {
		if (sec < 2 * DAY_SEC) return roundedDuration(sec);
		if (sec < 14 * DAY_SEC) return countOf(Math.round(sec / DAY_SEC), "day");
		if (sec < 60 * DAY_SEC) return countOf(Math.round(sec / DAY_SEC / 7), "week");
		if (months(sec) < 24) return countOf(Math.round(months(sec)), "month");
		return `${(sec / DAY_SEC / 365.25).toFixed(1)} years`;
	};
	if (minSec === maxSec) return one(minSec);
	if (minSec >= 3600 && maxSec - minSec < 60) return `about ${one(Math.round((minSec + maxSec) / 120) * 60)}`;
	const [low, high] = [one(minSec), one(maxSec)];
	return low === high ? `about ${low}` : rangeWords(low, high);
}
