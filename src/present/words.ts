/** Words of a slide that follow from the record: what its hatching means, how well it is known and from whom. */
import type { Incident, Span } from "../incident/derived.ts";
import { placedCaption } from "../incident/placedWords.ts";
import { withRoutes } from "../incident/showing.ts";
import { stateAt } from "../incident/state.ts";
import type { Grade } from "../incident/terms.ts";
import type { ChapterView } from "../story/chapter.ts";
import type { Shown } from "./deck.ts";

/** The stretch that the band shows: the main one, or all that is told of the incident where a chapter leaves that. */
export function spanOf({ derived }: Incident, { atSec, toSec }: ChapterView): Span {
	const { window, overview } = derived;
	const inside = (sec: number) => sec >= window.startSec && sec <= window.endSec;
	return inside(atSec) && (toSec === null || inside(toSec)) ? window : overview;
}

const precisionOf = (edtf: string): string | null => {
	if (/^\d{4}[~?%]?$/.test(edtf)) return "year";
	if (/^\d{4}-\d\d[~?%]?$/.test(edtf)) return "month";
	return /^\d{4}-\d\d-\d\d[~?%]?$/.test(edtf) ? "day" : null;
};

/** "Hatched: start and end known only to the month." "" where nothing is hatched in that stretch. */
export function hatchWords({ time, derived }: Incident, { startSec, endSec }: Span): string {
	const reasons = new Set(derived.segments.filter((one) => one.startSec < endSec && one.endSec > startSec).map(({ why }) => why));
	const [start, end] = [precisionOf(time.start.edtf), precisionOf(time.end.edtf)];
	const [softStart, softEnd] = [reasons.has("start uncertain"), reasons.has("end uncertain")];
	const parts: string[] = [];
	if (softStart && softEnd && start === end) parts.push(start ? `start and end known only to the ${start}` : "start and end not known exactly");
	else {
		if (softStart) parts.push(start ? `start known only to the ${start}` : "start not known exactly");
		if (softEnd) parts.push(end ? `end known only to the ${end}` : "end not known exactly");
	}
	if (reasons.has("end not published")) parts.push("no end was published");
	if (reasons.has("on and off")) parts.push("on and off, dates not published");
	if (reasons.has("observation gap")) parts.push("nothing was observed");
	return parts.length === 0 ? "" : `Hatched: ${parts.join("; ")}.`;
}

const SQUARES = "Squares: collectors, filled by share on the unexpected route.";

/** Beside the hollow squares of AS paths, which have no frame. */
const FRAMED = SQUARES.replace("Squares", "Squares with a dark frame");

/** What the marks mean that no word stands beside. */
export function footWords({ incident, view }: Shown): string {
	if (!incident || !view) return "";
	const draws = !view.hidden.has("usual") || !view.hidden.has("diverted");
	const placed = draws ? placedCaption(withRoutes(incident, view.routes).derived.scene) : "";
	const squares = incident.derived.measured.length > 0 && !view.hidden.has("vantage") ? (placed ? FRAMED : SQUARES) : "";
	return [placed, hatchWords(incident, spanOf(incident, view)), squares].filter(Boolean).join(" ");
}

/** The grade of what is said; else of the state at the chapter's instant, else of the start. */
export function gradeOf({ chapter, incident, view }: Shown): Grade | null {
	if (chapter.grade !== null || !incident || !view) return chapter.grade;
	return stateAt(incident.derived, view.atSec).grade ?? incident.derived.episodes[0]?.grade ?? null;
}

/** "Evidence: reported (Globe and Mail, 2018; Canadian Press, 2019)". */
export function evidenceWords(shown: Shown): string {
	const grade = gradeOf(shown);
	const names = shown.chapter.sources.flatMap((key) => {
		const source = shown.incident?.sources[key];
		if (!source) return [];
		return [[source.publisher ?? source.author ?? source.title, source.date?.slice(0, 4)].filter(Boolean).join(", ")];
	});
	const from = names.length === 0 ? "" : ` (${[...new Set(names)].join("; ")})`;
	return grade === null ? `The presenter's own words${from}` : `Evidence: ${grade}${from}`;
}
