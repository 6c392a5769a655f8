/** Text of a poster: sizes, families and how a line is written. */
import { textWidthPx, type Weight } from "./measure.ts";
import type { ColourName } from "./palette.ts";
import { el, escapeXml, type Paint } from "./svg.ts";

export const FONT_FAMILY = "'IBM Plex Sans Variable','IBM Plex Sans',system-ui,sans-serif";

export type TextStyle = { sizePx: number; weight: Weight; colour: ColourName; halo: boolean };
export type Sizes = { placePx: number; detailPx: number; routePx: number; keyPx: number; creditPx: number; titlePx: number; linePx: number };

/** Nothing on a map is smaller than this, px. */
const FLOOR_PX = 11.5;

/** Font sizes at a scale: 1.15 gives 15/12.5 px labels, 1 gives 13/11.5, 0.85 gives 12/11.5 (TOKENS 2, and read off the mocks). */
export function sizesAt(scale: number, narrow: boolean): Sizes {
	const size = (px: number, floorPx = FLOOR_PX) => Math.round(Math.max(floorPx, px * scale) * 2) / 2;
	return {
		placePx: size(13, 12),
		detailPx: size(11),
		routePx: size(11.5, 12),
		keyPx: size(10.5),
		creditPx: size(9.5, narrow ? 10.5 : 11),
		titlePx: size(narrow ? 20 : 24, 17),
		linePx: size(12, 12.5),
	};
}

export function widthPx(text: string, style: Pick<TextStyle, "sizePx" | "weight">): number {
	return textWidthPx(text, style.sizePx, style.weight);
}

export function textMark(paint: Paint, text: string, x: number, y: number, anchor: "start" | "middle" | "end", style: TextStyle): string {
	return el(
		"text",
		{
			x,
			y,
			"text-anchor": anchor === "start" ? undefined : anchor,
			"font-size": style.sizePx,
			"font-weight": style.weight === 400 ? undefined : String(style.weight),
			fill: paint(style.colour),
			...(style.halo ? { stroke: paint("water"), "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
		},
		escapeXml(text),
	);
}
