/** The upper part of the sheet: words, the map with its key, the band with its mark. */
import { grainOf, instantWords } from "../../i18n/dates.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { el, group, paintOf } from "../../poster/svg.ts";
import { bandFigure, keyFigure, mapFigure } from "./figures.ts";
import { type Place, type Run, setWords } from "./flow.ts";
import type { HandoutGiven } from "./given.ts";
import { gradeRuns, leadRuns } from "./words.ts";

const paint = paintOf("light");

type Upper = { bottom: number; markup: () => string };

/** With a map of this height. Where it ends is known before the map is drawn, which takes longest. */
export function upperPart(given: HandoutGiven, place: Place, mapPt: number): Upper {
	const { incident, atSec } = given;
	const { derived } = incident;
	const { left, widthPt } = place;
	const marks: (() => string)[] = [];
	let y = place.top;
	const write = (tag: string, runs: Run[], sizePt: number, afterPt: number) => {
		const { markup, heightPt } = setWords(runs, { left, top: y, widthPt }, { sizePt, linePt: sizePt * 1.3, paint });
		marks.push(() => group({ "data-tag": tag }, markup));
		y += heightPt + afterPt;
	};
	write(
		"P",
		[
			{ text: "Detour Atlas", weight: 600 },
			{ text: " · internet route hijacks and leaks, and how well each is known", colour: "ink-3" },
		],
		8,
		7,
	);
	write("H1", [{ text: incident.title, weight: 600 }], 17, 1);
	write("P", [{ text: `${derived.headline.slice(0, 1).toUpperCase()}${derived.headline.slice(1)}`, colour: "ink-2" }], 9.5, 4);
	write("P", leadRuns(incident), 8.5, 8);
	const instant = instantWords(atSec, grainOf(derived.window.endSec - derived.window.startSec));
	write("H2", [{ text: instant, weight: 600 }, { text: ` · ${sentenceAt(derived, atSec)}` }], 9.5, 3);

	const look = { incident, atSec, series: given.series, land: given.land, key: "handout" };
	const mapPlace = { ...place, top: y };
	marks.push(() => mapFigure(look, mapPlace, mapPt));
	y += mapPt + 4;
	const key = keyFigure(look, { ...place, top: y });
	if (key) {
		marks.push(key.markup);
		y += key.heightPt + 3;
	}
	write("P", gradeRuns(), 7, 7);

	const band = bandFigure(given, { ...place, top: y });
	marks.push(band.markup);
	y += band.heightPt + 1;
	write(
		"P",
		[
			{ text: "Timeline ", weight: 600 },
			{ text: `${band.words}. Times are UTC.`, colour: "ink-2" },
		],
		7,
		5,
	);
	const line = el("path", { d: `M${left} ${y.toFixed(1)}h${widthPt.toFixed(1)}`, stroke: paint("line"), "stroke-width": 0.7 });
	return { bottom: y + 6, markup: () => marks.map((mark) => mark()).join("") + line };
}
