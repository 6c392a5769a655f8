/** A sheet round a map: title above it, key and credit below, and room for what the caller puts between. */
import type { Incident } from "../incident/derived.ts";
import type { Box } from "./boxes.ts";
import { CREDIT } from "./captions.ts";
import { legendOf } from "./legend.ts";
import type { Pencil } from "./marks.ts";
import { wrapText } from "./measure.ts";
import type { Theme } from "./palette.ts";
import { el, escapeXml, paintOf, tenth } from "./svg.ts";
import { FONT_FAMILY, sizesAt, type TextStyle, textMark, widthPx as textPx } from "./type.ts";
import { wholeKey } from "./wholeKey.ts";

export type SheetInput = {
	incident: Incident;
	series: string | null;
	/** Whatever is marked on the map at one of these instants stands in the key; seconds since 1970, UTC. */
	instants: readonly number[];
	/** Lines below the title. */
	lines: readonly string[];
	widthPx: number;
	/** Height of the whole sheet, or of the map in it. Px. */
	height: { sheetPx: number } | { mapPx: number };
	/** Room kept between map and key, px. */
	footPx: number;
	scale: number;
	theme: Theme;
};

export type Sheet = {
	widthPx: number;
	heightPx: number;
	/** Where the map goes, from edge to edge. */
	map: Box;
	/** The room that was asked for, within the margins. */
	foot: Box;
	/** The sheet as one SVG, with this markup in it, in pixels of the sheet. */
	svg: (within: string) => string;
};

/** Sizes in px; a sheet that is too low for its words gets a map of no height. */
export function sheetOf(input: SheetInput): Sheet {
	const { incident, series, widthPx, height, footPx, scale, theme } = input;
	const pencil: Pencil = { paint: paintOf(theme), scale };
	const sizes = sizesAt(scale, widthPx < 480);
	const marginPx = Math.round(16 * scale);
	const [left, right] = [marginPx, widthPx - marginPx];
	const line = (sizePx: number, colour: TextStyle["colour"], weight: TextStyle["weight"] = 400): TextStyle => ({ sizePx, weight, colour, halo: false });

	const marks: string[] = [];
	let y = Math.round(marginPx * 0.7);
	const written: [string, TextStyle][] = [
		[incident.title, line(sizes.titlePx, "ink", 600)],
		...input.lines.map((text): [string, TextStyle] => [text, line(sizes.linePx, "ink-2")]),
	];
	for (const [text, style] of written) {
		for (const words of wrapText(text, right - left, (part) => textPx(part, style))) {
			y += Math.round(style.sizePx * 1.28);
			marks.push(textMark(pencil.paint, words, left, y - style.sizePx * 0.25, "start", style));
		}
	}
	const mapTop = y + Math.round(marginPx * 0.6);

	const creditStyle = line(sizes.creditPx, "ink-3");
	const { entries, regionColour } = wholeKey(incident, series, input.instants);
	const keyAt = (bottom: number) => legendOf(entries, pencil, sizes, regionColour, `${incident.id}-sheet-key`, { left, right, top: 0, bottom });
	const low = keyAt(0);
	const beside = low === null || low.box.right + 12 <= right - textPx(CREDIT, creditStyle);
	const creditPx = Math.round(sizes.creditPx * 1.2);
	const abovePx = low === null ? creditPx : -low.box.top + (beside ? 0 : creditPx + 6);
	const endPx = abovePx + Math.round(marginPx * 0.75);
	const heightPx = "sheetPx" in height ? height.sheetPx : mapTop + height.mapPx + footPx + endPx;
	const bottom = heightPx - Math.round(marginPx * 0.75);
	const key = keyAt(beside ? bottom : bottom - creditPx - 6);
	const map: Box = { left: 0, right: widthPx, top: mapTop, bottom: Math.max(mapTop, heightPx - endPx - footPx) };
	marks.push(key?.markup ?? "", textMark(pencil.paint, CREDIT, right, bottom - sizes.creditPx * 0.3, "end", creditStyle));
	const ground = el("rect", { width: widthPx, height: heightPx, fill: pencil.paint("bg") });
	return {
		widthPx,
		heightPx,
		map,
		foot: { left, right, top: map.bottom, bottom: map.bottom + footPx },
		svg: (within) =>
			el(
				"svg",
				{ xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${tenth(widthPx)} ${tenth(heightPx)}`, lang: "en", "font-family": FONT_FAMILY },
				el("title", {}, escapeXml(incident.title)) + ground + within + marks.join(""),
			),
	};
}

/** A picture as a part of a sheet: nested, with a place and a size. `svg`: what `posterSvg` gives. */
export function placedIn({ left, top, right, bottom }: Box, svg: string): string {
	return svg.replace(/^<svg /, `<svg x="${tenth(left)}" y="${tenth(top)}" width="${tenth(right - left)}" height="${tenth(bottom - top)}" `);
}
