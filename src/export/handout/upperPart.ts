/** The upper part of the sheet: words, the map with its key, the band with its mark. */
import { grainOf, instantWords, spanWords } from "../../i18n/dates.ts";
import type { Incident } from "../../incident/derived.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { type Legend, legendOf } from "../../poster/legend.ts";
import { posterSvg } from "../../poster/poster.ts";
import { placedIn } from "../../poster/sheet.ts";
import { el, group, paintOf } from "../../poster/svg.ts";
import { sizesAt } from "../../poster/type.ts";
import { wholeKey } from "../../poster/wholeKey.ts";
import { type Place, type Run, setWords } from "./flow.ts";
import type { HandoutGiven } from "./given.ts";
import { bandWords, gradeRuns, leadRuns } from "./words.ts";

/** Points of paper to a pixel of the map: its smallest letters are 11.5 px. */
const MAP_PT = 0.68;
const BAND_SCALE = 0.72;
const paint = paintOf("light");

type Upper = { bottom: number; markup: () => string };

/** The key below the map: on paper it need not cover land. */
function keyOf({ incident, series, atSec }: HandoutGiven, widthPt: number): Legend | null {
	const { entries, regionColour } = wholeKey(incident, series, [atSec]);
	const frame = { left: 0, top: 0, right: widthPt / MAP_PT, bottom: 0 };
	return legendOf(entries, { paint, scale: 1 }, sizesAt(1, false), regionColour, `${incident.id}-handout-key`, frame);
}

function mapFigure({ incident, atSec, series, land }: HandoutGiven, { left, top, widthPt }: Place, mapPt: number): string {
	const size = { widthPx: widthPt / MAP_PT, heightPx: mapPt / MAP_PT };
	const parts = { legend: false, credit: false, title: false };
	const map = posterSvg({ incident, atSec, series, ...size, scale: 1, theme: "light", locale: "en", land, parts, key: "handout" });
	const frame = el("rect", { x: left, y: top, width: widthPt, height: mapPt, fill: "none", stroke: paint("line"), "stroke-width": 0.7 });
	// Its description is markup already.
	const alt = /<desc[^>]*>([^<]*)</.exec(map)?.[1] ?? "";
	return `<g data-tag="Figure" data-alt="${alt}">${placedIn({ left, right: left + widthPt, top, bottom: top + mapPt }, map)}${frame}</g>`;
}

function bandFigure(incident: Incident, atSec: number, drawBand: HandoutGiven["drawBand"], { left, top, widthPt }: Place) {
	const band = drawBand({ widthPx: widthPt, scale: BAND_SCALE, theme: "light" });
	const x = band.xOf(atSec);
	const { topPx, heightPx } = band.lane;
	const hand =
		el("rect", { x: x - 2.4, y: topPx - 0.8, width: 4.8, height: heightPx + 1.6, fill: paint("bg") }) +
		el("rect", { x: x - 1.2, y: topPx, width: 2.4, height: heightPx, fill: paint("ink") }) +
		el("path", { d: `M${(x - 4).toFixed(1)} ${(topPx - 4).toFixed(1)}h8l-4 4z`, fill: paint("ink") });
	const alt = `Timeline: ${incident.derived.period}. The mark is at the instant of the map.`;
	const markup = () => group({ "data-tag": "Figure", "data-alt": alt }, group({ transform: `translate(${left} ${top.toFixed(1)})` }, band.markup(true) + hand));
	return {
		markup,
		heightPt: band.heightPx,
		words: [`${spanWords(band.span)}; the mark is at the instant of the map`, ...bandWords(incident, band)].join("; "),
	};
}

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

	const mapPlace = { ...place, top: y };
	marks.push(() => mapFigure(given, mapPlace, mapPt));
	y += mapPt + 4;
	const key = keyOf(given, widthPt);
	if (key) {
		const keyPt = (key.box.bottom - key.box.top) * MAP_PT;
		const at = `translate(${left} ${(y + keyPt).toFixed(1)}) scale(${MAP_PT})`;
		marks.push(() => group({ "data-tag": "P" }, group({ transform: at }, key.markup)));
		y += keyPt + 3;
	}
	write("P", gradeRuns(), 7, 7);

	const band = bandFigure(incident, atSec, given.drawBand, { ...place, top: y });
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
