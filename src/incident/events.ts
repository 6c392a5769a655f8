/** Everything that happened and was said, in order: what map and timeline show one instant at a time, as rows. */
import { instantWords } from "../i18n/dates.ts";
import type { Incident } from "./derived.ts";
import { edgeRows, vagueEdtf } from "./edges.ts";
import type { EventClock, EventRow } from "./eventRow.ts";
import type { MeasuredSeries, OriginRow } from "./measured.ts";
import { plainBounds } from "./plainDate.ts";
import { ofPoints, pointWords } from "./share.ts";
import { stragglersOf } from "./stragglers.ts";
import { SEEN_WORDS } from "./visibility.ts";
import { edtfWords } from "./words.ts";

function momentRows({ time, derived }: Incident): EventRow[] {
	return (time.moments ?? []).map((moment): EventRow => {
		const { earliestSec = 0, latestSec = 0 } = derived.moments.find(({ id }) => id === moment.id) ?? {};
		return {
			key: `time.moments.${moment.id}`,
			fact: `time.moments.${moment.id}`,
			// What was said on a day or in a month comes after what happened in it.
			atSec: moment.clock === "said" ? Math.max(earliestSec, latestSec - 1) : earliestSec,
			when: edtfWords(moment.at),
			edtf: vagueEdtf(moment.at),
			clock: moment.clock === "said" ? "said" : "in the network",
			what: moment.label,
			state: null,
		};
	});
}

function originWords({ prefix, origin, seen, announcements, sessions: count }: OriginRow): string {
	const many = announcements === 1 ? "announced once" : `announced ${announcements} times in all`;
	return `${prefix} first seen with origin AS${origin} (${SEEN_WORDS[seen]}); ${many}, seen by ${pointWords(count)}`;
}

function seriesRows(series: MeasuredSeries, several: boolean): EventRow[] {
	const { id, title, span, onsetSec, peak, lastAnnouncementSec, lastWithdrawalSec, lastHeldSec, heldAtEnd, vantagePoints, origins } = series;
	const stragglers = stragglersOf(series);
	const name = `measured.${id}`;
	const row = (fact: string, atSec: number | null | undefined, words: string): EventRow[] => {
		const what = several ? `${title}: ${words}` : words.charAt(0).toUpperCase() + words.slice(1);
		return atSec == null
			? []
			: [{ key: `${fact} ${words}`, fact, atSec, when: instantWords(atSec, "second"), edtf: null, clock: "measured", what, state: null }];
	};
	return [
		...row(name, span.startSec, `the file begins, with ${pointWords(vantagePoints.length)} in it`),
		...row(`${name}.onset`, onsetSec, "onset: first announcement of an unexpected route"),
		...origins.flatMap((origin) => row(name, origin.firstSec, originWords(origin))),
		...row(`${name}.peak`, peak?.atSec, `peak: ${ofPoints(series, peak?.count ?? 0)} on an unexpected route`),
		...row(name, lastAnnouncementSec, "last announcement of an unexpected route"),
		...row(name, lastWithdrawalSec, "last withdrawal of an unexpected route"),
		...row(`${name}.end`, stragglers?.atSec, `only stragglers are left: ${stragglers?.left} of the ${peak?.count} at the peak`),
		...row(`${name}.end`, lastHeldSec, "end: the last vantage point drops the unexpected route"),
		...(heldAtEnd > 0
			? row(`${name}.end`, span.endSec, `the file ends, and not the event: ${pointWords(heldAtEnd)} still on an unexpected route`)
			: row(name, span.endSec, "the file ends")),
	];
}

/** Accords, orders and rulings within the span: beside the incident, never as its cause. */
function contextRows({ context, derived }: Incident): EventRow[] {
	return context.flatMap((entry): EventRow[] => {
		const bounds = plainBounds(entry.at);
		if (bounds === null || bounds.earliestSec < derived.overview.startSec || bounds.earliestSec > derived.overview.endSec) return [];
		const { id, label, at, source } = entry;
		return [
			{
				key: `context ${id}`,
				fact: null,
				atSec: bounds.earliestSec,
				when: edtfWords(at),
				edtf: vagueEdtf(at),
				clock: "context",
				what: label,
				state: null,
				source,
			},
		];
	});
}

const ORDER: EventClock[] = ["in the network", "measured", "said", "context"];

export function eventsOf(incident: Incident): EventRow[] {
	const { measured } = incident.derived;
	const rows = [
		...edgeRows(incident),
		...momentRows(incident),
		...measured.flatMap((series) => seriesRows(series, measured.length > 1)),
		...contextRows(incident),
	];
	// Sorting keeps the order of rows that agree in instant and clock.
	return rows.sort((a, b) => a.atSec - b.atSec || ORDER.indexOf(a.clock) - ORDER.indexOf(b.clock));
}

/** Other incidents that were live at the time. Nothing here says that one caused the other. */
export function alsoLiveRows({ alsoLive }: Pick<Incident, "alsoLive">): { id: string; words: string; note: string | null }[] {
	return alsoLive.map(({ id, title, start, end, note }) => {
		const until = end === "open" ? ", not known to have ended" : end === "unknown" ? ", end not published" : ` to ${edtfWords(end)}`;
		return { id, words: `${title}, ${edtfWords(start)}${until}`, note: note ?? null };
	});
}
