import { type ColourName, PALETTE } from "../poster/palette.ts";
import type { Theme } from "../state/view.ts";

export type Rgba = [number, number, number, number];

/** A token as deck.gl takes colours. `opacity` runs from 0 to 1. */
export function rgba(theme: Theme, name: ColourName, opacity = 1): Rgba {
	const hex = PALETTE[theme][name];
	const part = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16);
	return [part(1), part(3), part(5), Math.round(opacity * 255)];
}
