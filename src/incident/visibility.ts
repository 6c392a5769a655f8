/** A measured series at the instants that matter, as rows: what the timeline's band shows between them. */
import { byNumberedName } from "../i18n/order.ts";
import { type MeasuredSeries, SEEN, type SeenState } from "./measured.ts";
import { createReplay, type SeenCounts } from "./replay.ts";

export const SEEN_WORDS: Record<SeenState, string> = {
	unexpected: "unexpected route",
	expected: "expected route",
	other: "other route",
	none: "no route",
	unknown: "unknown",
};

export type VisibilityRow = {
	atSec: number;
	/** What happens then: "onset", "peak · last announcement". */
	what: string;
	/** Vantage points in each state, in the order of SEEN. */
	counts: SeenCounts;
};

const ONE_MINUTE_SEC = 60;
export const UNEXPECTED = SEEN.indexOf("unexpected");

/** Start and end of the file, onset, a minute on, peak, each first announcement by the expected origin after that, the last announcement, the last to let go. */
export function visibilityRows(series: MeasuredSeries): VisibilityRow[] {
	const { span, onsetSec, peak, lastAnnouncementSec, lastHeldSec, origins } = series;
	const named = new Map<number, string[]>();
	const name = (atSec: number | null | undefined, what: string) => {
		if (atSec == null || atSec < span.startSec || atSec > span.endSec) return;
		named.set(atSec, [...(named.get(atSec) ?? []), what]);
	};
	name(span.startSec, "the file begins");
	name(onsetSec, "onset");
	name(onsetSec === null ? null : onsetSec + ONE_MINUTE_SEC, "one minute on");
	name(peak?.atSec, "peak");
	for (const { seen, prefix, origin, firstSec } of origins) {
		if (seen === "expected" && onsetSec !== null && firstSec > onsetSec) name(firstSec, `AS${origin} announces ${prefix} (expected)`);
	}
	name(lastAnnouncementSec, "last announcement of an unexpected route");
	name(lastHeldSec, "the last vantage point lets go");
	name(span.endSec, "the file ends");
	const replay = createReplay(series);
	return [...named]
		.sort(([a], [b]) => a - b)
		.map(([atSec, what]) => {
			replay.goTo(atSec);
			return { atSec, what: what.join(" · "), counts: [...replay.counts] };
		});
}

export type CollectorRow = { collector: string; vantagePoints: number; atPeak: number };

/** Vantage points of each collector, and how many of them used an unexpected route at the peak: what the map shows there. */
export function collectorRows(series: MeasuredSeries): CollectorRow[] {
	const replay = createReplay(series);
	if (series.peak) replay.goTo(series.peak.atSec);
	const rows = new Map<string, CollectorRow>();
	series.vantagePoints.forEach(({ collector }, point) => {
		const row = rows.get(collector) ?? { collector, vantagePoints: 0, atPeak: 0 };
		row.vantagePoints++;
		if (series.peak && replay.states[point] === UNEXPECTED) row.atPeak++;
		rows.set(collector, row);
	});
	return [...rows.values()].sort((a, b) => byNumberedName(a.collector, b.collector));
}
