/** What pictures there are: which instants, in which shape. */
import type { Incident } from "../incident/derived.ts";
import type { Land } from "../poster/land.ts";
import type { Theme } from "../poster/palette.ts";
import { posterSvg } from "../poster/poster.ts";
import { triptychSvg } from "../poster/triptych.ts";

export const SHAPES = {
	"16:9": { widthPx: 1280, heightPx: 720, scale: 1.35 },
	"1:1": { widthPx: 1080, heightPx: 1080, scale: 1.5 },
	"9:16": { widthPx: 1080, heightPx: 1920, scale: 1.6 },
} as const;
export type Shape = keyof typeof SHAPES;
/** As rows of radio buttons. */
export const SHAPE_CHOICES = (Object.keys(SHAPES) as Shape[]).map((shape) => [shape, shape] as const);
export const THEME_CHOICES: readonly (readonly [Theme, string])[] = [
	["light", "light"],
	["dark", "dark"],
];
export type Choice = { what: "instant" | "triptych"; shape: Shape; theme: Theme };
export type Shown = { incident: Incident; atSec: number; series: string | null };

/** A picture with key, credit and title in it. */
export function pictureSvg({ incident, atSec, series }: Shown, { what, shape, theme }: Choice, land: Land): string {
	const { widthPx, heightPx, scale } = SHAPES[shape];
	if (what === "triptych") return triptychSvg({ incident, widthPx, heightPx, series, theme, land });
	return posterSvg({ incident, atSec, series, widthPx, heightPx, scale, theme, locale: "en", land, parts: { legend: true, credit: true, title: true } });
}
