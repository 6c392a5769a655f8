/** Words and strokes of the map's buttons, which the page draws with React and an embed without. */
import type { Routes } from "../incident/derived.ts";
import type { Projection } from "../state/view.ts";

export const PROJECTION_WORDS: readonly (readonly [Projection, string])[] = [
	["flat", "Flat"],
	["globe", "Globe"],
];
/** What the map draws, with shorter words for narrow maps. */
export const ROUTES_WORDS: Record<Routes, { long: string; short: string }> = {
	packets: { long: "Where packets went", short: "Packets" },
	paths: { long: "AS paths, placed", short: "AS paths" },
	none: { long: "None", short: "None" },
};
/** Paths in a box of 16 by 16. */
export const STROKES = { zoomIn: "M8 3v10M3 8h10", zoomOut: "M3 8h10", fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" } as const;
