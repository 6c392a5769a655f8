/** What else to say of a raw file beside the published account: where the two do not cover the same, and how long it lasted. */
import { edgesOf, exactWords } from "./account.ts";
import type { Incident } from "./derived.ts";
import type { MeasuredSeries } from "./measured.ts";
import { stragglersOf, usingAt } from "./stragglers.ts";

/** Where the file and the published event do not cover the same time. */
export function coverageNotes(incident: Incident, { span, onsetSec, lastAnnouncementSec, heldAtEnd, peak }: MeasuredSeries): string[] {
	const { start, end } = edgesOf(incident);
	const notes: string[] = [];
	if (start.bounds && span.startSec > start.bounds.latestSec)
		notes.push(
			`The file begins ${exactWords(span.startSec - start.bounds.latestSec)} after the published start, so its first announcement need not be the first.`,
		);
	if (incident.time.end.edtf === "unknown" || incident.time.end.edtf === "open") notes.push("No end was published to hold the file's against.");
	else if (end.bounds && span.endSec < end.bounds.earliestSec)
		notes.push(`The file ends ${exactWords(end.bounds.earliestSec - span.endSec)} before the published end.`);
	if (onsetSec !== null && lastAnnouncementSec !== null && span.endSec - lastAnnouncementSec < 1)
		notes.push("The last announcement is also the last row: what came after is not in the file.");
	if (heldAtEnd > 0)
		notes.push(
			`The end is not in the file: ${heldAtEnd} of the ${peak?.count} at the peak still ${heldAtEnd === 1 ? "uses" : "use"} an unexpected route when it ends.`,
		);
	return notes;
}

export type LengthMatch = { fact: string; text: string; difference: string };
export type Lengths = { lengths: { sec: number; to: string }[]; published: LengthMatch[] };

/** A length given in whole minutes is met within half a minute. */
const HALF_MINUTE_SEC = 30;

/** How long it lasts in the file, to its end and before its stragglers, beside the lengths that sources state. */
export function lengthsOf(incident: Incident, series: MeasuredSeries): Lengths {
	const { onsetSec, lastHeldSec, peak } = series;
	if (onsetSec === null || peak === null) return { lengths: [], published: [] };
	const few = stragglersOf(series);
	const lengths = [
		...(lastHeldSec === null ? [] : [{ sec: lastHeldSec - onsetSec, to: "until the last one dropped it" }]),
		...(few === null
			? []
			: [{ sec: few.atSec - onsetSec, to: `until all but stragglers had dropped it (${few.left} of the ${peak.count} at the peak were left)` }]),
	];
	const differenceFrom = (min: number | undefined, max: number | undefined): string => {
		if (min === undefined || max === undefined) return "";
		const away = (sec: number) => (sec < min ? sec - min : sec > max ? sec - max : 0);
		const slack = min % 60 === 0 && max % 60 === 0 ? HALF_MINUTE_SEC : 1;
		const same = lengths.find(({ sec }) => Math.abs(away(sec)) < slack);
		if (same) return `${min === max && same.sec === min ? "the same" : "fits"}, ${same.to}`;
		if (lastHeldSec === null) return "";
		const beyond = away(lastHeldSec - onsetSec);
		const differs = `${exactWords(Math.abs(beyond))} ${beyond < 0 ? "shorter" : "longer"} in the file`;
		const left = usingAt(series, onsetSec + max);
		return left > 0 ? `${differs}; by then ${left} of the ${peak.count} at the peak still used one` : differs;
	};
	const published = (incident.time.durations ?? []).map(({ text, minSec, maxSec }, i) => ({
		fact: `time.durations.${i}`,
		text,
		difference: differenceFrom(minSec ?? maxSec, maxSec ?? minSec),
	}));
	return { lengths, published };
}
