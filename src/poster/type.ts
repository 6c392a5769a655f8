/** Text of a poster: sizes, families and how a line is written. */
import type { LabelStyle, TextRole } from "./labels.ts";
import { textWidthPx, type Weight } from "./measure.ts";
import type { ColourName } from "./palette.ts";
import { el, escapeXml, type Paint, tenth } from "./svg.ts";

export const FONT_FAMILY = "'IBM Plex Sans Variable','IBM Plex Sans',system-ui,sans-serif";

export type TextStyle = { sizePx: number; weight: Weight; colour: ColourName; halo: boolean };
export type Sizes = { placePx: number; detailPx: number; minorPx: number; routePx: number; keyPx: number; creditPx: number; titlePx: number; linePx: number };

/** Large letters get a wider halo (TOKENS 2: 9 px at 38), em; smaller ones this many px. */
const HALO = { leastPx: 4, em: 0.24, fromPx: 29 };

/** Nothing on a map is smaller than this, px. */
const FLOOR_PX = 11.5;

/** Font sizes at a scale: 1.15 gives 15/12.5 px labels, 1 gives 13/11.5, 0.85 gives 12/11.5 (TOKENS 2, and read off the mocks). */
export function sizesAt(scale: number, narrow: boolean): Sizes {
	const size = (px: number, floorPx = FLOOR_PX) => Math.round(Math.max(floorPx, px * scale) * 2) / 2;
	return {
		placePx: size(13, 12),
		detailPx: size(11),
		minorPx: size(10),
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

/** A second line wider than this at scale 1 is broken, px. */
const WRAP_PX = 172;

/** How the names of a map are written. Colours are left to who draws them. */
export function nameStyle(role: TextRole, sizes: Sizes): Pick<TextStyle, "sizePx" | "weight"> {
	if (role === "title") return { sizePx: sizes.placePx, weight: 600 };
	return { sizePx: role === "minor" ? sizes.minorPx : sizes.detailPx, weight: 400 };
}

/** How names are measured and broken in a map of this width. */
export function nameLayout(sizes: Sizes, scale: number, mapPx: number): LabelStyle {
	return {
		measure: (text, role) => widthPx(text, nameStyle(role, sizes)),
		linePx: { title: Math.round(sizes.placePx * 1.2), detail: Math.round(sizes.detailPx * 1.28), minor: Math.round(sizes.minorPx * 1.2) },
		gapPx: 5 * scale,
		wrapPx: Math.min(WRAP_PX * scale, 0.4 * mapPx),
	};
}

/** The widest a second line gets before it is broken, px. */
export const wrapPx = (scale: number) => WRAP_PX * scale;

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
			...(style.halo
				? {
						stroke: paint("water"),
						"stroke-width": style.sizePx < HALO.fromPx ? HALO.leastPx : tenth(HALO.em * style.sizePx),
						"stroke-linejoin": "round",
						"paint-order": "stroke",
					}
				: {}),
		},
		escapeXml(text),
	);
}
