/** A measured series on the timeline: which one is shown, what it says at an instant, and its own marks. */
import { clockWords, shortDayWords } from "../i18n/dates.ts";
import type { Span } from "../incident/derived.ts";
import { type MeasuredSeries, SEEN, SERIES_RULES, type SeenState } from "../incident/measured.ts";
import { type BandStep, bandSteps, createReplay, type Replay } from "../incident/replay.ts";
import { NOT_IN_FILE, ofPoints, openCounts } from "../incident/share.ts";
import { stragglersOf } from "../incident/stragglers.ts";

/** An instant found in the file by rule. */
export type SeenMark = { what: "onset" | "peak" | "end"; atSec: number; label: string; rule: string; dateWords: string };

export type Seen = {
	series: MeasuredSeries;
	replay: Replay;
	/** What its band is drawn from: where counts are no shares, as many again hang above it as not known. */
	steps: readonly BandStep[];
	/** Instants of its changes, each once, in order: where the comma and the full stop go. */
	changes: readonly number[];
	marks: readonly SeenMark[];
	/** States that any vantage point is ever in, as they are told. */
	told: readonly SeenState[];
};

/** Told from what the incident is about to what is not known. */
export const TOLD: readonly SeenState[] = ["unexpected", "expected", "other", "none", "unknown"];

const timeWords = (atSec: number) => `${shortDayWords(atSec)}, ${clockWords(atSec, "second")} UTC`;
const countOf = (counts: readonly number[], state: SeenState) => counts[SEEN.indexOf(state)] ?? 0;

function marksOf(series: MeasuredSeries): SeenMark[] {
	const { onsetSec, peak, lastHeldSec } = series;
	const few = stragglersOf(series);
	const mark = (what: SeenMark["what"], atSec: number | null | undefined, label: string): SeenMark[] =>
		atSec == null ? [] : [{ what, atSec, label, rule: SERIES_RULES[what], dateWords: timeWords(atSec) }];
	return [
		...mark("onset", onsetSec, "Onset in this file"),
		...mark("peak", peak?.atSec, `Peak in this file, ${ofPoints(series, peak?.count ?? 0)}`),
		...mark("end", lastHeldSec, `End in this file${few ? `, ${few.left} stragglers from ${clockWords(few.atSec, "second")} on` : ""}`),
	];
}

/** `within`: what the clock can reach. */
export function seenOf(series: MeasuredSeries, within: Span): Seen {
	const replay = createReplay(series);
	const steps = bandSteps(series);
	return {
		series,
		replay,
		steps: steps.map(({ atSec, counts }) => ({ atSec, counts: openCounts(counts, series.told !== null) })),
		changes: [...new Set(replay.instants)].filter((atSec) => atSec >= within.startSec && atSec <= within.endSec),
		marks: marksOf(series),
		told: TOLD.filter((state) => state === "unexpected" || steps.some(({ counts }) => countOf(counts, state) > 0)),
	};
}

/** The series asked for, else the first; `null` where nothing was measured. */
export function seriesOf(measured: readonly MeasuredSeries[], id: string | null): MeasuredSeries | null {
	return measured.find((series) => series.id === id) ?? measured[0] ?? null;
}

/** "on AS17557", "by way of AS33154 AS3356": a rule of the series, after a count of vantage points. */
export function routeWords(rule: string): string {
	const through = /^AS path with (.+)$/.exec(rule)?.[1];
	if (through) return `by way of ${through.replace(/\d+/g, "AS$&")}`;
	return /^origin /.test(rule) ? rule.replace("origin", "on") : "on the usual route";
}

/** What follows the count of a state. */
export function stateWords({ rule }: MeasuredSeries, state: SeenState): string {
	if (state === "unexpected" || state === "expected") return routeWords(rule[state]);
	return { other: "on another route", none: "without a route", unknown: "not told of yet" }[state];
}

/** The period a file covers: "24 Feb 2008, 18:45 to 21:05 UTC". */
export function spanWords({ span: { startSec, endSec } }: MeasuredSeries): string {
	const [from, to] = [shortDayWords(startSec), shortDayWords(endSec)];
	return `${from}, ${clockWords(startSec, "minute")} to ${from === to ? "" : `${to}, `}${clockWords(endSec, "minute")} UTC`;
}

/** "104 of 111 vantage points on AS17557", "77 vantage points on AS9457, how many did not …" at an instant; outside the file's period that nothing is known. */
export function shareAt({ series, replay }: Seen, atSec: number): string {
	if (replay.goTo(atSec) < 0) return "no measurement of this time";
	const words = `${ofPoints(series, countOf(replay.counts, "unexpected"))} ${stateWords(series, "unexpected")}`;
	return series.told === null ? `${words}, ${NOT_IN_FILE}` : words;
}

/** A sentence about an instant with what was measured put before its state, which stays last. */
export function withShare(sentence: string, seen: Seen | null, atSec: number): string {
	if (!seen) return sentence;
	const last = sentence.lastIndexOf(" · ");
	return `${sentence.slice(0, last + 1)}· ${shareAt(seen, atSec)}${sentence.slice(last)}`;
}

/** The id of the series that a fact's name names; `null`: none. */
export function seriesNamed(fact: string | null): string | null {
	return /^(?:measured|evidence)\.([^.]+)/.exec(fact ?? "")?.[1] ?? null;
}
