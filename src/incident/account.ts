/** What a raw file shows beside what was published: the same steps of the event, and how far the two lie apart. */
import { instantWords as instantWordsOf } from "../i18n/dates.ts";
import type { Bounds, Incident } from "./derived.ts";
import { type Entry, instantWords } from "./factWords.ts";
import { type MeasuredSeries, SERIES_RULES } from "./measured.ts";
import { ofPoints } from "./share.ts";
import { stragglersOf } from "./stragglers.ts";
import { instantBounds } from "./time.ts";
import { precisionOf } from "./words.ts";

/** A published time beside a measured one. `fact`: its name in the record. */
export type Match = { fact: string; label: string; words: string; difference: string };

export type AccountRow = {
	head: string;
	/** How it is found in the file. */
	rule: string;
	/** Name of the measured fact. */
	fact: string;
	/** `null`: the file does not have it. */
	atSec: number | null;
	/** What is said with it, or in its place. */
	note: string;
	published: Match[];
};

/** Published moments that lie this near to a measured one stand beside it: the nearest few. Near does not mean the same. */
export const NEAR_SEC = 120;
const MOST_NEAR = 3;

/** "1 min 22 s", "2 h 13 min 29 s": no unit is dropped. Whole seconds ≥ 0. */
export function exactWords(sec: number): string {
	const s = Math.round(sec);
	const parts = [
		[Math.floor(s / 86_400), "d"],
		[Math.floor((s % 86_400) / 3600), "h"],
		[Math.floor((s % 3600) / 60), "min"],
		[s % 60, "s"],
	] as const;
	return (
		parts
			.filter(([count]) => count > 0)
			.map(([count, unit]) => `${count} ${unit}`)
			.join(" ") || "0 s"
	);
}

/** How far an instant in the file lies from a published one, in words. */
export function differenceWords(fileSec: number, { earliestSec, latestSec }: Bounds): string {
	const exact = earliestSec === latestSec;
	const away = fileSec < earliestSec ? fileSec - earliestSec : fileSec > latestSec ? fileSec - latestSec : 0;
	if (Math.abs(away) < 1) return exact ? "the same second" : "within the published time";
	return `${exact ? "" : "at least "}${exactWords(Math.abs(away))} ${away < 0 ? "earlier" : "later"} in the file`;
}

/** `edge`: of an episode; its start can only match a start in the file, its end only an end. */
type Candidate = { fact: string; label: string; words: string; bounds: Bounds | null; edge: "start" | "end" | null };

/** A time told to the minute covers that minute. */
function widened(bounds: Bounds | null, edtf: string): Bounds | null {
	if (bounds === null || precisionOf(edtf) !== "minute" || bounds.earliestSec !== bounds.latestSec) return bounds;
	return { earliestSec: bounds.earliestSec, latestSec: bounds.latestSec + 59 };
}

function matchOf({ fact, label, words, bounds }: Candidate, atSec: number | null): Match {
	return { fact, label, words, difference: atSec === null || bounds === null ? "" : differenceWords(atSec, bounds) };
}

/** Start and end as the record has them, of all its episodes. */
export function edgesOf({ time }: Pick<Incident, "time">): { start: Candidate; end: Candidate } {
	const start = instantBounds(time.start, 0);
	const bounds = { start, end: instantBounds(time.end, start?.latestSec ?? 0) };
	const edge = (which: "start" | "end"): Candidate => ({
		fact: `time.${which}`,
		label: which === "start" ? "Start" : "End",
		words: instantWords(time[which] as Entry),
		bounds: widened(bounds[which], time[which].edtf),
		edge: which,
	});
	return { start: edge("start"), end: edge("end") };
}

/** Moments that happened and edges of later episodes, told to the minute or finer: these may match any measured time. */
function othersOf({ time, derived }: Incident): Candidate[] {
	const isFine = (edtf: string) => /^(second|minute)$/.test(precisionOf(edtf));
	const moments = (time.moments ?? [])
		.filter(({ clock, at }) => clock === "happened" && isFine(at))
		.map((moment): Candidate => {
			const known = derived.moments.find(({ id }) => id === moment.id);
			return {
				fact: `time.moments.${moment.id}`,
				label: moment.label,
				words: instantWords({ edtf: moment.at }),
				bounds: known ? widened({ earliestSec: known.earliestSec, latestSec: known.latestSec }, moment.at) : null,
				edge: null,
			};
		});
	const episodes = (time.episodes ?? []).slice(1).flatMap((episode) =>
		(["start", "end"] as const)
			.filter((which) => isFine(episode[which].edtf))
			.map((which): Candidate => {
				const known = derived.episodes.find(({ id }) => id === episode.id)?.[which] ?? null;
				return {
					fact: `time.episodes.${episode.id}.${which}`,
					label: `${which === "start" ? "Start" : "End"} of “${episode.title}”`,
					words: instantWords(episode[which] as Entry),
					bounds: widened(known, episode[which].edtf),
					edge: which,
				};
			}),
	);
	return [...moments, ...episodes];
}

function awaySec(atSec: number, { earliestSec, latestSec }: Bounds): number {
	return Math.max(0, earliestSec - atSec, atSec - latestSec);
}

type Step = AccountRow & { side: "start" | "peak" | "end" };

/** The steps of the event in the file, in its order. */
function stepsOf(series: MeasuredSeries): Step[] {
	const { onsetSec, peak, lastAnnouncementSec, lastWithdrawalSec, lastHeldSec, heldAtEnd, id } = series;
	const step = (side: Step["side"], head: string, rule: string, what: string, atSec: number | null, note: string): Step => ({
		side,
		head,
		rule,
		fact: `measured.${id}${what}`,
		atSec,
		note,
		published: [],
	});
	const missing = (atSec: number | null, words: string) => (atSec === null ? words : "");
	const few = stragglersOf(series);
	const still =
		heldAtEnd > 0
			? `not in the file: ${heldAtEnd} of the ${peak?.count} at the peak still ${heldAtEnd === 1 ? "uses" : "use"} one when it ends`
			: "none used one";
	const endRule = `${SERIES_RULES.end}${few ? ` Here ${few.left} of the ${peak?.count} at the peak, from ${instantWordsOf(few.atSec, "second")} on.` : ""}`;
	return [
		step("start", "First announcement", SERIES_RULES.onset, ".onset", onsetSec, missing(onsetSec, "no such route in the file")),
		step("peak", "Peak", SERIES_RULES.peak, ".peak", peak?.atSec ?? null, peak ? ofPoints(series, peak.count) : "none used one"),
		step(
			"end",
			"Last announcement",
			"The last announcement of such a route in the file.",
			"",
			lastAnnouncementSec,
			missing(lastAnnouncementSec, "no such route in the file"),
		),
		step(
			"end",
			"Last withdrawal",
			"The last withdrawal by a vantage point that had been using one.",
			"",
			lastWithdrawalSec,
			missing(lastWithdrawalSec, "none in the file"),
		),
		step("end", "End", endRule, ".end", lastHeldSec, missing(lastHeldSec, still)),
	];
}

/**
 * The steps of the event in the file, each with the published times that lie near it. The published start stands beside
 * the first announcement and the published end beside the end, the last withdrawal and the last announcement, however far away.
 */
export function accountOf(incident: Incident, series: MeasuredSeries): AccountRow[] {
	const { start, end } = edgesOf(incident);
	const steps = stepsOf(series);
	for (const step of steps) {
		if (step.side === "start") step.published.push(matchOf(start, step.atSec));
		if (step.side === "end" && (step.atSec !== null || step.head === "End")) step.published.push(matchOf(end, step.atSec));
	}
	const near = new Map(steps.map((step) => [step, [] as { match: Match; away: number }[]]));
	for (const candidate of othersOf(incident)) {
		const { bounds, edge } = candidate;
		if (bounds === null) continue;
		const away = (step: Step) =>
			step.atSec === null || (edge === "start" && step.side === "end") || (edge === "end" && step.side !== "end") ? Infinity : awaySec(step.atSec, bounds);
		const nearest = steps.reduce((best, step) => (away(step) < away(best) ? step : best));
		if (away(nearest) <= NEAR_SEC) near.get(nearest)?.push({ match: matchOf(candidate, nearest.atSec), away: away(nearest) });
	}
	return steps.map(({ side, ...step }) => {
		const nearest = [...near].find(([{ head }]) => head === step.head)?.[1] ?? [];
		const few = nearest.sort((a, b) => a.away - b.away).slice(0, MOST_NEAR);
		return { ...step, published: [...step.published, ...few.map(({ match }) => match)] };
	});
}
