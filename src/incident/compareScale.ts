/**
 * One common scale for several incidents: how far each has come since its own start (log or linear), or the calendar.
 * A share runs from 0 to 1 over the scale; instants are seconds since 1970, UTC.
 */
import { dayWords, grainOf, isoWords } from "../i18n/dates.ts";
import type { Incident, Span } from "./derived.ts";
import { shortDuration } from "./sentence.ts";
import { stateAt } from "./state.ts";

export const SCALE_NAMES = ["log", "linear", "calendar"] as const;
export type ScaleName = (typeof SCALE_NAMES)[number];

export type ScaleTick = { share: number; label: string };
export type CompareScale = {
	name: ScaleName;
	/** The instant of each incident at a share. */
	instantsAt: (share: number) => number[];
	/** Share of an instant of the incident at this place in the list; clamped to 0 to 1. */
	shareOf: (index: number, atSec: number) => number;
	/** Share of a length of time since the start; only on the two scales that start with it. */
	lengthShare: (sec: number) => number;
	ticks: ScaleTick[];
	/** "2 h 14 min after each one’s start", "2016-06-14". */
	wordsAt: (share: number) => string;
};

const DAY_SEC = 86_400;
const MONTH_SEC = 30.44 * DAY_SEC;
const YEAR_SEC = 365.25 * DAY_SEC;
/** The start itself and a stretch before it take this share at the left. */
const BEFORE_SHARE = 0.05;
/** Time past the longest, so that every end can be seen. */
const AFTER = 1.3;
const LEAST_LOG_SEC = 60;

const LOG_TICKS: readonly (readonly [number, string])[] = [
	[60, "1 min"],
	[600, "10 min"],
	[3600, "1 hour"],
	[6 * 3600, "6 hours"],
	[DAY_SEC, "1 day"],
	[7 * DAY_SEC, "1 week"],
	[MONTH_SEC, "1 month"],
	[6 * MONTH_SEC, "6 mo"],
	[YEAR_SEC, "1 year"],
	[3 * YEAR_SEC, "3 y"],
];
const UNITS: readonly (readonly [number, string, readonly number[]])[] = [
	[60, "min", [1, 2, 5, 10, 20]],
	[3600, "h", [1, 2, 4, 8]],
	[DAY_SEC, "d", [1, 2, 5, 10]],
	[MONTH_SEC, "mo", [1, 2, 3, 6]],
	[YEAR_SEC, "y", [1, 2, 5, 10]],
];

/** Three to six steps of a round length up to `mostSec`. */
function linearTicks(mostSec: number): [number, string][] {
	const steps = UNITS.flatMap(([unitSec, unit, counts]) => counts.map((count) => ({ stepSec: unitSec * count, count, unit })));
	const { stepSec, count, unit } = steps.find((step) => mostSec / step.stepSec <= 6.5) ?? (steps.at(-1) as (typeof steps)[number]);
	return Array.from({ length: Math.floor(mostSec / stepSec) }, (_, i) => [stepSec * (i + 1), `${count * (i + 1)} ${unit}`]);
}

/** From the earliest possible start to the last instant at which an episode of the main stretch may have gone on. */
export function liveSpan({ derived }: Incident): Span {
	const near = derived.episodes.filter(({ start }) => start.earliestSec <= derived.window.endSec);
	const endSec = Math.max(derived.onsetSec + 60, ...near.map(({ end, lastKnownSec }) => end?.latestSec ?? lastKnownSec));
	return { startSec: Math.min(derived.onsetSec, ...near.map(({ start }) => start.earliestSec)), endSec };
}

/** Whether there is an instant at which all of them may have been live: only then does a common calendar say anything. */
export function overlap(incidents: readonly Incident[]): boolean {
	const spans = incidents.map(liveSpan);
	return Math.max(...spans.map(({ startSec }) => startSec)) < Math.min(...spans.map(({ endSec }) => endSec));
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));
const elapsedWords = (sec: number) => (sec < 60 ? `${Math.round(sec)} s` : shortDuration(sec < DAY_SEC ? sec : Math.round(sec / 3600) * 3600));

function calendarTicks({ startSec, endSec }: Span): ScaleTick[] {
	const grain = grainOf(endSec - startSec);
	const label = (sec: number) => (grain === "day" ? dayWords(sec).replace(/ (\w{3})\w* /, " $1 ") : isoWords(sec, grain).replace(/^\d{4}-\d\d-\d\d /, ""));
	return [0.02, 0.26, 0.5, 0.74, 0.98].map((share) => ({ share, label: label(startSec + share * (endSec - startSec)) }));
}

function calendarScale(incidents: readonly Incident[]): CompareScale {
	const spans = incidents.map(liveSpan);
	const [from, to] = [Math.min(...spans.map((one) => one.startSec)), Math.max(...spans.map((one) => one.endSec))];
	const span = { startSec: from - (to - from) * 0.05, endSec: to + (to - from) * 0.05 };
	const lengthSec = span.endSec - span.startSec;
	const at = (share: number) => Math.round(span.startSec + share * lengthSec);
	const grain = grainOf(lengthSec);
	return {
		name: "calendar",
		instantsAt: (share) => incidents.map(() => at(share)),
		shareOf: (_, atSec) => clamp((atSec - span.startSec) / lengthSec),
		lengthShare: () => 0,
		ticks: calendarTicks(span),
		wordsAt: (share) => isoWords(at(share), grain),
	};
}

/** The scale over which a cursor moves through all incidents at once. A calendar is made for those that do not overlap too. */
export function compareScale(incidents: readonly Incident[], name: ScaleName): CompareScale {
	if (name === "calendar") return calendarScale(incidents);
	const onsets = incidents.map(({ derived }) => derived.onsetSec);
	const longest = incidents.map((incident) => Math.max(incident.derived.duration.range?.max ?? 0, liveSpan(incident).endSec - incident.derived.onsetSec));
	const mostSec = Math.max(...longest, 10 * LEAST_LOG_SEC) * AFTER;
	const leastSec = name === "log" ? LEAST_LOG_SEC : 0;
	const along = (sec: number) => (name === "log" ? Math.log(Math.max(sec, leastSec) / leastSec) / Math.log(mostSec / leastSec) : Math.max(0, sec) / mostSec);
	const lengthShare = (sec: number) => clamp(BEFORE_SHARE + (1 - BEFORE_SHARE) * along(sec));
	/** Seconds since the start; below 0 before it. */
	const elapsedAt = (share: number) => {
		if (share < BEFORE_SHARE) return Math.round(-mostSec * (BEFORE_SHARE - share));
		const rest = (share - BEFORE_SHARE) / (1 - BEFORE_SHARE);
		return Math.round(name === "log" ? leastSec * (mostSec / leastSec) ** rest : mostSec * rest);
	};
	return {
		name,
		instantsAt: (share) => onsets.map((onset) => onset + elapsedAt(share)),
		shareOf: (index, atSec) => {
			const sec = atSec - (onsets[index] as number);
			return sec < 0 ? clamp(BEFORE_SHARE + Math.max(-BEFORE_SHARE, sec / mostSec) - 1e-9) : lengthShare(sec);
		},
		lengthShare,
		ticks: (name === "log" ? LOG_TICKS : linearTicks(mostSec)).filter(([sec]) => sec <= mostSec).map(([sec, label]) => ({ share: lengthShare(sec), label })),
		wordsAt: (share) => {
			const sec = elapsedAt(share);
			return sec < 0 ? `${elapsedWords(-sec)} before each one’s start` : `${elapsedWords(sec)} after each one’s start`;
		},
	};
}

/** Where the cursor stands when the address does not say: in the middle of the first stretch in which most of them were diverted. */
export function busiestShare(incidents: readonly Incident[], scale: CompareScale): number {
	const STEPS = 200;
	const weights = Array.from({ length: STEPS + 1 }, (_, step) => {
		const instants = scale.instantsAt(step / STEPS);
		const states = incidents.map(({ derived }, i) => stateAt(derived, instants[i] as number).state);
		return states.reduce((sum, state) => sum + (state === "diverted" ? 2 : state === "possibly diverted" ? 1 : 0), 0);
	});
	const most = Math.max(...weights);
	const first = weights.indexOf(most);
	const after = weights.findIndex((weight, step) => step > first && weight !== most);
	return (first + ((after === -1 ? STEPS + 1 : after) - 1)) / 2 / STEPS;
}
