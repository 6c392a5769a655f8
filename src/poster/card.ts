/** The card a link to an incident is shown with: title, period, map, how long it lasted. 1200 by 630 px, in literal colours. */

import type { Incident } from "../incident/derived.ts";
import { changedOn, correctionsIn } from "../incident/history.ts";
import { PLACED_SENTENCE } from "../incident/placedWords.ts";
import { stateAt } from "../incident/state.ts";
import { bandOf, CARD, type CardPaint, MAP_BOTTOM_PX } from "./cardBand.ts";
import type { Land } from "./land.ts";
import { wrapText } from "./measure.ts";
import type { Theme } from "./palette.ts";
import { posterSvg } from "./poster.ts";
import { el, escapeXml, paintOf } from "./svg.ts";
import { FONT_FAMILY, type TextStyle, textMark, widthPx } from "./type.ts";

/** Sizes of a title, and the lines it may take in them: the first that it fits. */
const TITLE_PX: [number, number][] = [
	[56, 1],
	[44, 1],
	[42, 2],
	[36, 3],
];
const LINE: TextStyle = { sizePx: 27, weight: 400, colour: "ink-2", halo: true };
/** Marks and names of the map (TOKENS 4: 1.75 to 2.1). */
const SCALE = 1.75;
const LEFT_PX = 60;
const TEXT_WIDTH_PX = CARD.widthPx - 2 * LEFT_PX;

/** What holds at the incident's peak, with its grade, and the latest verdict: "diverted (reported) · verdict: disputed". */
export function standingOf({ derived, verdicts }: Incident): string {
	const { state, grade } = stateAt(derived, derived.peakSec);
	const latest = verdicts?.at(-1)?.verdict;
	const words = state === "none" ? [] : [state.replace("diverted", derived.stateWord) + (grade === null ? "" : ` (${grade})`)];
	return [...words, ...(latest === undefined ? [] : [`verdict: ${latest}`])].join(" · ");
}

/** Joined where they fit side by side: every line less is more map. */
function oneLine(lines: readonly string[]): readonly string[] {
	const joined = lines.join(" · ");
	return widthPx(joined, LINE) <= TEXT_WIDTH_PX ? [joined] : lines;
}

type Words = { markup: string; widthPx: number; heightPx: number };

/** Title and lines below it, from the top of the card; a title that needs more than two lines gets smaller ones. */
function wordsOf(title: string, lines: readonly string[], { paint }: CardPaint): Words {
	const broken = (sizePx: number) => wrapText(title, TEXT_WIDTH_PX, (line) => widthPx(line, { sizePx, weight: 600 }));
	const sizePx = TITLE_PX.find(([size, most]) => broken(size).length <= most)?.[0] ?? 36;
	const style: TextStyle = { sizePx, weight: 600, colour: "ink", halo: true };
	const rows: [string, TextStyle][] = [
		...broken(sizePx).map((line): [string, TextStyle] => [line, style]),
		...oneLine(lines)
			.flatMap((line) => wrapText(line, TEXT_WIDTH_PX, (text) => widthPx(text, LINE)))
			.map((line): [string, TextStyle] => [line, LINE]),
	];
	let y = 32;
	const marks = rows.map(([text, row]) => {
		y += row.sizePx * (row === LINE ? 1.32 : 1.14);
		return textMark(paint, text, LEFT_PX, y - row.sizePx * 0.08, "start", row);
	});
	return { markup: marks.join(""), widthPx: LEFT_PX + Math.max(...rows.map(([text, row]) => widthPx(text, row))) + 12, heightPx: y + 14 };
}

const cardOf = (body: string) =>
	el(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			width: CARD.widthPx,
			height: CARD.heightPx,
			viewBox: `0 0 ${CARD.widthPx} ${CARD.heightPx}`,
			"font-family": FONT_FAMILY,
		},
		body,
	);

/** A picture drawn for a page as a part of the card: nested, with a place and a size. */
const nested = (svg: string, topPx: number, heightPx: number) => svg.replace("<svg ", `<svg x="0" y="${topPx}" width="${CARD.widthPx}" height="${heightPx}" `);

/** The card of an incident at its peak. Colours are literal, so that any program can draw it; the same input gives the same text. */
export function cardSvg(incident: Incident, land: Land, theme: Theme = "light"): string {
	const pencil: CardPaint = { paint: paintOf(theme) };
	const { derived } = incident;
	const [corrected] = correctionsIn(incident);
	const standing = standingOf(incident) + (corrected?.kind === "corrected" ? ` · corrected ${changedOn(corrected)}` : "");
	const words = wordsOf(incident.title, [derived.period, standing], pencil);
	const map = posterSvg({
		incident,
		atSec: derived.peakSec,
		widthPx: CARD.widthPx,
		heightPx: MAP_BOTTOM_PX,
		theme,
		locale: "en",
		land,
		parts: { legend: false, credit: false, title: false, grid: false },
		scale: SCALE,
		// A card has no room to explain route collectors, and cities of AS paths need theirs.
		...(derived.scene.plane === "control" ? { hidden: new Set(["vantage"] as const) } : {}),
		headroom: { widthPx: words.widthPx, heightPx: words.heightPx },
		key: "card",
	});
	const key = derived.scene.plane === "control" ? "placed" : null;
	return cardOf(nested(map, 0, MAP_BOTTOM_PX) + words.markup + bandOf(derived.duration, pencil, key));
}

/** The overview runs on below the band, so that its northern half, where most of it is, lies clear of the words. */
const OVERVIEW = { topPx: 138, heightPx: 709 };

/** The card of the site: all detours on one map (`overview`, in the page's own colours), and what the site is and holds. */
export function siteCardSvg(overview: string, sentence: string, holds: string, theme: Theme = "light"): string {
	const pencil: CardPaint = { paint: paintOf(theme) };
	const words = wordsOf("Detour Atlas", [sentence], pencil);
	const literal = overview.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name) => escapeXml(pencil.paint(name)));
	const water = el("rect", { width: CARD.widthPx, height: CARD.heightPx, fill: pencil.paint("water") });
	const key = overview.includes(PLACED_SENTENCE) ? "placed" : null;
	return cardOf(water + nested(literal, OVERVIEW.topPx, OVERVIEW.heightPx) + words.markup + bandOf(holds, pencil, key));
}
