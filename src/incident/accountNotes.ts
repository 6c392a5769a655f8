/** What else to say of a raw file beside the published account: where the two do not cover the same, and how long it lasted. */
import { edgesOf, exactWords } from "./account.ts";
import type { Incident } from "./derived.ts";
import { type MeasuredSeries, SEEN } from "./measured.ts";
import { createReplay } from "./replay.ts";

/** Where the file and the published event do not cover the same time. */
export function coverageNotes(incident: Incident, { span, onsetSec, lastAnnouncementSec }: MeasuredSeries): string[] {
	const { start, end } = edgesOf(incident);
	const notes: string[] = [];
	if (start.bounds && span.startSec > start.bounds.latestSec)
		notes.push(
			`The file begins ${exactWords(span.startSec - start.bounds.latestSec)} after the published start, so its first announcement need not be the first.`,
		);
	if (incident.time.end.edtf === "unknown" || incident.time.end.edtf === "open") notes.push("No end was published to hold the file's against.");
	else if (end.bounds && span.endSec < end.bounds.earliestSec)
		notes.push(`The file ends ${exactWords(end.bounds.earliestSec - span.endSec)} before the published end, so its last announcement need not be the last.`);
	if (onsetSec !== null && lastAnnouncementSec !== null && span.endSec - lastAnnouncementSec < 1)
		notes.push("The last announcement is also the last row: what came after is not in the file.");
	return notes;
}

/** Vantage points about which the file says nothing yet, in a sentence; "" where there are none. */
export function unknownWords(series: MeasuredSeries): string {
	const { vantagePoints, span, onsetSec, counts } = series;
	const replay = createReplay(series);
	replay.goTo(onsetSec ?? span.startSec);
	const unknown = replay.counts[SEEN.indexOf("unknown")] as number;
	if (unknown === 0) return "";
	const all = vantagePoints.length;
	if (counts.tableEntries === 0)
		return `The file holds no table from before: each of the ${all} vantage points is unknown until the file first tells of it, ${unknown} of them still at the first announcement.`;
	return `${unknown} of ${all} vantage points ${unknown === 1 ? "has" : "have"} no table entry in the file before the first announcement and ${unknown === 1 ? "is" : "are"} unknown until first heard.`;
}

export type LengthMatch = { fact: string; text: string; difference: string };
export type Lengths = { lengths: { sec: number; to: string }[]; published: LengthMatch[] };

/** How long it lasts in the file, by both ends that it may have, beside the lengths that sources state. */
export function lengthsOf(incident: Incident, { onsetSec, lastAnnouncementSec, lastHeldSec }: MeasuredSeries): Lengths {
	if (onsetSec === null || lastAnnouncementSec === null) return { lengths: [], published: [] };
	const lengths = [{ sec: lastAnnouncementSec - onsetSec, to: "to the last announcement" }];
	if (lastHeldSec !== null) lengths.push({ sec: lastHeldSec - onsetSec, to: "until the last one let go" });
	const published = (incident.time.durations ?? []).map(({ text, minSec, maxSec }, i) => {
		const [min, max] = [minSec ?? maxSec, maxSec ?? minSec];
		const away = (sec: number) => (min === undefined || max === undefined ? Infinity : sec < min ? sec - min : sec > max ? sec - max : 0);
		const same = lengths.find(({ sec }) => Math.abs(away(sec)) < 1);
		const first = away(lengths[0]?.sec ?? 0);
		const differs = Number.isFinite(first) ? `${exactWords(Math.abs(first))} ${first < 0 ? "shorter" : "longer"} in the file` : "";
		return { fact: `time.durations.${i}`, text, difference: same ? `${min === max ? "the same" : "fits"}, ${same.to}` : differs };
	});
	return { lengths, published };
}
