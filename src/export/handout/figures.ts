/** The figures of a sheet of paper: map, key of the map, band. Sizes in points. */
import { grainOf, instantWords, spanWords } from "../../i18n/dates.ts";
import type { Incident, Span } from "../../incident/derived.ts";
import type { Land } from "../../poster/land.ts";
import { type Legend, legendOf } from "../../poster/legend.ts";
import { posterSvg } from "../../poster/poster.ts";
import { placedIn } from "../../poster/sheet.ts";
import { el, group, paintOf } from "../../poster/svg.ts";
import { sizesAt } from "../../poster/type.ts";
import { wholeKey } from "../../poster/wholeKey.ts";
import type { ChapterView } from "../../story/chapter.ts";
import { lookOf } from "../../story/look.ts";
import type { Place } from "./flow.ts";
import type { WholeBand } from "./given.ts";
import { bandWords } from "./words.ts";

/** Points of paper to a pixel of the map: its smallest letters are 11.5 px. */
const MAP_PT = 0.68;
const BAND_SCALE = 0.72;
const paint = paintOf("light");

/** What a map on paper shows. `key`: told apart from other pictures of one page. */
export type MapLook = { incident: Incident; atSec: number; series: string | null; land: Land; key: string } & Partial<
	Pick<ChapterView, "camera" | "fact" | "hidden" | "routes">
>;

/** The map from edge to edge of its place, without title, key and credit: they stand beside it. */
export function mapFigure(look: MapLook, { left, top, widthPt }: Place, mapPt: number): string {
	const size = { widthPx: widthPt / MAP_PT, heightPx: mapPt / MAP_PT };
	const parts = { legend: false, credit: false, title: false };
	const seen = lookOf(look.incident, look, { left: 0, top: 0, right: size.widthPx, bottom: size.heightPx });
	const map = posterSvg({ ...seen, ...size, land: look.land, key: look.key, scale: 1, theme: "light", locale: "en", parts });
	const frame = el("rect", { x: left, y: top, width: widthPt, height: mapPt, fill: "none", stroke: paint("line"), "stroke-width": 0.7 });
	// Its description is markup already.
	const alt = /<desc[^>]*>([^<]*)</.exec(map)?.[1] ?? "";
	return `<g data-tag="Figure" data-alt="${alt}">${placedIn({ left, right: left + widthPt, top, bottom: top + mapPt }, map)}${frame}</g>`;
}

export type Figure = { markup: () => string; heightPt: number };

/** The key below the map: on paper it need not cover land. `null`: nothing needs one. */
export function keyFigure({ incident, series, atSec, hidden, key: name }: MapLook, { left, top, widthPt }: Place): Figure | null {
	const { entries, regionColour } = wholeKey(incident, series, [atSec], hidden);
	const frame = { left: 0, top: 0, right: widthPt / MAP_PT, bottom: 0 };
	const key: Legend | null = legendOf(entries, { paint, scale: 1 }, sizesAt(1, false), regionColour, `${incident.id}-${name}-key`, frame);
	if (!key) return null;
	const heightPt = (key.box.bottom - key.box.top) * MAP_PT;
	const at = `translate(${left} ${(top + heightPt).toFixed(1)}) scale(${MAP_PT})`;
	return { heightPt, markup: () => group({ "data-tag": "P" }, group({ transform: at }, key.markup)) };
}

/** `toSec`: where a stretch that is told of ends; it is marked below the lane, from the instant on. */
export type BandLook = { incident: Incident; atSec: number; toSec?: number | null; drawBand: WholeBand };

const within = ({ startSec, endSec }: Span, atSec: number) => atSec >= startSec && atSec <= endSec;

/** `words`: what stretch the band is, what its marks are, how its fills are to be read. */
export function bandFigure({ incident, atSec, toSec = null, drawBand }: BandLook, { left, top, widthPt }: Place): Figure & { words: string } {
	const band = drawBand({ widthPx: widthPt, scale: BAND_SCALE, theme: "light" });
	const { window, period } = incident.derived;
	const grain = grainOf(window.endSec - window.startSec);
	const isThere = within(band.span, atSec);
	const x = band.xOf(atSec);
	const { topPx, heightPx } = band.lane;
	const hand =
		el("rect", { x: x - 2.4, y: topPx - 0.8, width: 4.8, height: heightPx + 1.6, fill: paint("bg") }) +
		el("rect", { x: x - 1.2, y: topPx, width: 2.4, height: heightPx, fill: paint("ink") }) +
		el("path", { d: `M${(x - 4).toFixed(1)} ${(topPx - 4).toFixed(1)}h8l-4 4z`, fill: paint("ink") });
	const [fromX, toX] = [Math.max(0, x), Math.min(widthPt, band.xOf(toSec ?? atSec))];
	const y = topPx + heightPx + 1;
	const hasStretch = toSec !== null && toX > fromX;
	const stretch = hasStretch ? el("rect", { x: fromX.toFixed(1), y, width: (toX - fromX).toFixed(1), height: 2, fill: paint("ink") }) : "";
	const mark = isThere ? "the mark is at the instant of the map" : "the instant of the map lies outside it";
	return {
		markup: () =>
			group(
				{ "data-tag": "Figure", "data-alt": `Timeline: ${period}. ${mark.slice(0, 1).toUpperCase()}${mark.slice(1)}.` },
				group({ transform: `translate(${left} ${top.toFixed(1)})` }, band.markup(true) + (isThere ? hand : "") + stretch),
			),
		heightPt: band.heightPx,
		words: [
			`${spanWords(band.span)}; ${mark}`,
			...(hasStretch ? [`the bar below is the stretch from ${instantWords(atSec, grain)} to ${instantWords(toSec, grain)}`] : []),
			...bandWords(incident, band),
		].join("; "),
	};
}
