/** How many incidents at once look: the same on the live map's canvas and in the still. */
import type { ArcLook, FieldShapes } from "../atlas/shapes.ts";
import { PLACED_SENTENCE } from "../incident/placedWords.ts";

/** `dash`: dash and gap, px. `dots`: round ends, so that a dash of hardly any length is a dot. */
export type ArcLine = { widthPx: number; dash: readonly [number, number] | null; dots: boolean; opacity: number };

export const FIELD = {
	/** Of flows too. */
	opacity: 0.4,
	ring: { radius: 2.6, line: 1.2 },
	ringOpacity: 0.7,
};

export const ARC_LINES: Record<ArcLook, ArcLine> = {
	measured: { widthPx: 1.9, dash: null, dots: false, opacity: FIELD.opacity },
	reported: { widthPx: 1.25, dash: null, dots: false, opacity: FIELD.opacity },
	inferred: { widthPx: 1.25, dash: [6, 4.5], dots: false, opacity: FIELD.opacity },
	placed: { widthPx: 1.5, dash: [0.01, 4.2], dots: true, opacity: 0.5 },
};

const FLOW_PX = { least: 0.8, most: 9 };

/** Width of a flow: its area on the map follows the count. */
export function flowWidthPx(count: number, most: number): number {
	return FLOW_PX.least + (FLOW_PX.most - FLOW_PX.least) * Math.sqrt(count / Math.max(1, most));
}

/** Name of a picture of all incidents. */
export function overviewTitle({ incidents }: Pick<FieldShapes, "incidents">): string {
	const hasPlaced = incidents.some(({ arcs }) => arcs.some(({ look }) => look === "placed"));
	return `All detours of the atlas on a world map.${hasPlaced ? ` ${PLACED_SENTENCE}` : ""}`;
}
