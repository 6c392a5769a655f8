/** A measured series at the instants that matter, as rows: what the timeline's band shows between them. */
import { byNumberedName } from "../i18n/order.ts";
import { type MeasuredSeries, SEEN, type SeenState } from "./measured.ts";
import { createReplay, JUST_BEFORE_SEC, type Replay, type SeenCounts } from "./replay.ts";
import { stragglersOf } from "./stragglers.ts";

export const SEEN_WORDS: Record<SeenState, string> = {
	unexpected: "unexpected route",
	expected: "expected route",
	other: "other route",
	none: "no route",
	unknown: "unknown",
};

export type VisibilityRow = {
	atSec: number;
	/** What happens then: "onset", "peak · last announcement of an unexpected route". */
	what: string;
	/** Vantage points in each state, in the order of SEEN. */
	counts: SeenCounts;
	/** Of those that told of the addresses before the onset, how many used an unexpected route; `null` where the file has no table from before. */
	ofTold: number | null;
};

/** How an event of minutes spreads and goes, in seconds after its onset; of a longer one only the first minute. */
const EARLY: readonly (readonly [sec: number, words: string])[] = [
	[30, "30 seconds on"],
	[60, "one minute on"],
	[120, "two minutes on"],
	[180, "three minutes on"],
];
const SHORT_SEC = 600;
export const UNEXPECTED = SEEN.indexOf("unexpected");
const UNKNOWN = SEEN.indexOf("unknown");

/** Which vantage points told of the addresses before the onset. */
export function toldBefore(series: MeasuredSeries): (point: number) => boolean {
	const replay = createReplay(series);
	if (series.onsetSec !== null) replay.goTo(series.onsetSec - JUST_BEFORE_SEC);
	else replay.goTo(series.span.endSec);
	const told = Array.from(replay.states, (state) => state !== UNKNOWN);
	return (point) => told[point] === true;
}

const usingOf = ({ states }: Replay, counts: (point: number) => boolean) =>
	states.reduce((sum, state, point) => sum + Number(state === UNEXPECTED && counts(point)), 0);

/** Start and end of the file, onset, the first minutes, peak, each first announcement by the expected origin after that, the last announcement, the stragglers, the end. */
export function visibilityRows(series: MeasuredSeries): VisibilityRow[] {
	const { span, onsetSec, peak, lastAnnouncementSec, lastHeldSec, origins, told } = series;
	const stragglers = stragglersOf(series);
	const isShort = onsetSec !== null && (stragglers?.atSec ?? lastHeldSec ?? Infinity) - onsetSec < SHORT_SEC;
	const named = new Map<number, string[]>();
	const name = (atSec: number | null | undefined, what: string) => {
		if (atSec == null || atSec < span.startSec || atSec > span.endSec) return;
		named.set(atSec, [...(named.get(atSec) ?? []), what]);
	};
	name(span.startSec, "the file begins");
	name(onsetSec, "onset");
	for (const [sec, words] of EARLY) if (onsetSec !== null && (isShort || sec === 60)) name(onsetSec + sec, words);
	name(peak?.atSec, "peak");
	for (const { seen, prefix, origin, firstSec } of origins) {
		if (seen === "expected" && onsetSec !== null && firstSec > onsetSec) name(firstSec, `AS${origin} announces ${prefix} (expected)`);
	}
	name(lastAnnouncementSec, "last announcement of an unexpected route");
	name(stragglers?.atSec, `only stragglers: ${stragglers?.left} of the ${peak?.count} at the peak`);
	name(lastHeldSec, "end: the last vantage point drops it");
	name(span.endSec, "the file ends");
	const replay = createReplay(series);
	const isTold = toldBefore(series);
	return [...named]
		.sort(([a], [b]) => a - b)
		.map(([atSec, what]) => {
			replay.goTo(atSec);
			return { atSec, what: what.join(" · "), counts: [...replay.counts], ofTold: told === null ? null : usingOf(replay, isTold) };
		});
}

/** `told`: how many of its vantage points told of the addresses before the onset. `silent`: it has no data after its table. */
export type CollectorRow = { collector: string; vantagePoints: number; atPeak: number; told: number; silent: boolean };

/** Vantage points of each collector, and how many of them used an unexpected route at the peak: what the map shows there. */
export function collectorRows(series: MeasuredSeries): CollectorRow[] {
	const replay = createReplay(series);
	if (series.peak) replay.goTo(series.peak.atSec);
	const isTold = toldBefore(series);
	const silent = new Set(series.silent.map(({ collector }) => collector));
	const rows = new Map<string, CollectorRow>();
	series.vantagePoints.forEach(({ collector }, point) => {
		const row = rows.get(collector) ?? { collector, vantagePoints: 0, atPeak: 0, told: 0, silent: silent.has(collector) };
		row.vantagePoints++;
		if (isTold(point)) row.told++;
		if (series.peak && replay.states[point] === UNEXPECTED) row.atPeak++;
		rows.set(collector, row);
	});
	return [...rows.values()].sort((a, b) => byNumberedName(a.collector, b.collector));
}
