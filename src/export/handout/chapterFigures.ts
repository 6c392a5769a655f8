/** The figures of a chapter's page: the map as its view has it, and the timeline. */
import { grainOf, instantWords } from "../../i18n/dates.ts";
import type { Incident } from "../../incident/derived.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { el, group, paintOf } from "../../poster/svg.ts";
import type { ChapterView } from "../../story/chapter.ts";
import { bandFigure, keyFigure, type MapLook, mapFigure } from "./figures.ts";
import { type Place, type Run, setWords } from "./flow.ts";
import type { StoryGiven } from "./given.ts";
import { gradeRuns } from "./words.ts";

const paint = paintOf("light");

/** A record at hand, and how a chapter shows it. */
export type Shown = { incident: Incident; view: ChapterView };
type Block = { bottom: number; markup: () => string };

/** What the map of a chapter shows: whatever a view says of it goes in here. */
const mapLook = ({ incident, view }: Shown, { land }: StoryGiven): MapLook => ({ ...view, incident, land, key: "chapter" });

/** Instant, map, key, what grades mean, band, with a map of this height. Where it ends is known before the map is drawn. */
export function chapterFigures(shown: Shown, given: StoryGiven, place: Place, mapPt: number): Block {
	const { incident, view } = shown;
	const { derived } = incident;
	const marks: (() => string)[] = [];
	let y = place.top;
	const write = (runs: Run[], sizePt: number, afterPt: number) => {
		const { markup, heightPt } = setWords(runs, { ...place, top: y }, { sizePt, linePt: sizePt * 1.3, paint });
		marks.push(() => group({ "data-tag": "P" }, markup));
		y += heightPt + afterPt;
	};
	const instant = instantWords(view.atSec, grainOf(derived.window.endSec - derived.window.startSec));
	const whose = incident.title === given.story.title ? [] : [{ text: `${incident.title} · ` }];
	write([...whose, { text: instant, weight: 600 }, { text: ` · ${sentenceAt(derived, view.atSec)}` }], 9.5, 3);
	const look = mapLook(shown, given);
	const mapPlace = { ...place, top: y };
	marks.push(() => mapFigure(look, mapPlace, mapPt));
	y += mapPt + 4;
	const key = keyFigure(look, { ...place, top: y });
	if (key) {
		marks.push(key.markup);
		y += key.heightPt + 3;
	}
	write(gradeRuns(), 7, 7);
	const band = bandFigure({ incident, atSec: view.atSec, toSec: view.toSec, drawBand: given.drawBand(incident) }, { ...place, top: y });
	marks.push(band.markup);
	y += band.heightPt + 1;
	const runs: Run[] = [
		{ text: "Timeline ", weight: 600 },
		{ text: `${band.words}. Times are UTC.`, colour: "ink-2" },
	];
	write(runs, 7, 5);
	const line = el("path", { d: `M${place.left} ${y.toFixed(1)}h${place.widthPt.toFixed(1)}`, stroke: paint("line"), "stroke-width": 0.7 });
	return { bottom: y + 6, markup: () => marks.map((mark) => mark()).join("") + line };
}
