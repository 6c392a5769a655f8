/** Single instants on the lanes: moments of the incident and entries of the context, with their words. */
import { clockWords, dayWords, monthName, shortDayWords } from "../i18n/dates.ts";
import type { Bounds, Incident, Precision } from "../incident/derived.ts";
import { plainBounds } from "../incident/plainDate.ts";
import { precisionOf } from "../incident/words.ts";
import type { TimeScale } from "./scale.ts";

export type Mark = Bounds & { id: string; kind: "happened" | "said" | "context"; label: string; dateWords: string };

const DAY_SEC = 86_400;

/** "21 Oct 2018", "Oct 2018", "2018", "12 Nov 2018, 21:12:16 UTC": no finer than it is known. */
export function boundsWords(bounds: Bounds, precision: Precision): string {
	const { earliestSec, latestSec } = bounds;
	const year = dayWords(earliestSec).slice(-4);
	if (precision === "second" || precision === "minute") return `${shortDayWords(earliestSec)}, ${clockWords(earliestSec, precision)} UTC`;
	if (precision === "day") return shortDayWords(earliestSec);
	if (precision === "month") return `${monthName(earliestSec).slice(0, 3)} ${year}`;
	if (precision === "year") return year;
	return `${shortDayWords(earliestSec)} to ${shortDayWords(latestSec - 1)}`;
}

/** All marks within the overview, in order. */
export function marksOf(incident: Pick<Incident, "context" | "derived">): Mark[] {
	const { moments, overview } = incident.derived;
	const own = moments.map(
		({ id, clock, label, earliestSec, latestSec, precision }): Mark => ({
			id,
			kind: clock,
			label,
			earliestSec,
			latestSec,
			dateWords: boundsWords({ earliestSec, latestSec }, precision),
		}),
	);
	const around = incident.context.flatMap((entry): Mark[] => {
		const bounds = plainBounds(entry.at);
		if (bounds === null) return [];
		return [{ id: `context-${entry.id}`, kind: "context", label: entry.label, ...bounds, dateWords: boundsWords(bounds, precisionOf(entry.at)) }];
	});
	return [...own, ...around]
		.filter((mark) => mark.earliestSec >= overview.startSec && mark.earliestSec <= overview.endSec)
		.sort((a, b) => a.earliestSec - b.earliestSec);
}

/** Where a mark sits. One to the day sits on its noon; a vaguer one in the middle of what is known. */
export function markX(mark: Bounds, scale: TimeScale): number {
	return (scale.xOf(mark.earliestSec) + scale.xOf(mark.latestSec)) / 2;
}

/** Known no better than over a visible stretch: drawn hollow, with a line as long as the doubt. */
export function isVague(mark: Bounds, scale: TimeScale): boolean {
	return mark.latestSec - mark.earliestSec > DAY_SEC || scale.xOf(mark.latestSec) - scale.xOf(mark.earliestSec) > 12;
}

/** Known so vaguely that a mark would say nothing here: its words say when instead. */
export function outlastsWindow(mark: Bounds, scale: TimeScale): boolean {
	return scale.xOf(mark.latestSec) - scale.xOf(mark.earliestSec) > scale.widthPx * 0.6;
}
