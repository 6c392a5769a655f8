/** The stretch of time that the overview shows, in words. */

import { isoWords } from "../../i18n/dates.ts";
import { numberWords } from "../../i18n/numbers.ts";
import type { Span } from "../../incident/derived.ts";
import type { SweepState } from "../../state/sweep.ts";

const YEAR_SEC = 365.25 * 86_400;

export const SPANS: readonly { sec: number; label: string; back: string }[] = [
	{ sec: YEAR_SEC / 12, label: "1 month", back: "one month back" },
	{ sec: YEAR_SEC, label: "1 year", back: "one year back" },
	{ sec: 5 * YEAR_SEC, label: "5 years", back: "five years back" },
	{ sec: Number.POSITIVE_INFINITY, label: "Everything", back: "everything so far" },
];

export const SWEEP_SPEEDS: readonly { speed: number; label: string }[] = [
	{ speed: YEAR_SEC / 12, label: "1 month/s" },
	{ speed: YEAR_SEC / 4, label: "3 months/s" },
	{ speed: YEAR_SEC / 2, label: "6 months/s" },
	{ speed: YEAR_SEC, label: "1 year/s" },
	{ speed: 2 * YEAR_SEC, label: "2 years/s" },
	{ speed: 5 * YEAR_SEC, label: "5 years/s" },
];

/** How many incidents were under way between two instants, seconds since 1970; called at each tick. */
export type CountAt = (startSec: number, endSec: number) => number;

/** First second of the stretch that is shown. */
export const stretchStart = ({ atSec, spanSec }: Pick<SweepState, "atSec" | "spanSec">, overview: Span) => Math.max(overview.startSec, atSec - spanSec);

function backWords(spanSec: number): string {
	const known = SPANS.find(({ sec }) => sec === spanSec);
	return known ? known.back : `${numberWords(Math.round(spanSec / 86_400))} days back`;
}

/** "one year back: 7 of 45 incidents under way" · "everything: 45 of 45 incidents". */
export function sweepSentence(state: Pick<SweepState, "atSec" | "spanSec">, overview: Span, countAt: CountAt, total: number): string {
	const count = `${numberWords(countAt(stretchStart(state, overview), state.atSec))} of ${numberWords(total)} incident${total === 1 ? "" : "s"}`;
	if (state.spanSec !== Number.POSITIVE_INFINITY) return `${backWords(state.spanSec)}: ${count} under way`;
	return `${state.atSec >= overview.endSec ? "everything" : backWords(state.spanSec)}: ${count}`;
}

/** "2016-06-14, one year back: 7 of 45 incidents under way". */
export function sweepValueText(state: Pick<SweepState, "atSec" | "spanSec">, overview: Span, countAt: CountAt, total: number): string {
	return `${isoWords(state.atSec, "day")}, ${sweepSentence(state, overview, countAt, total)}`;
}
