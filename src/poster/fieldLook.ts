/** How many incidents at once look: the same on the live map's canvas and in the still. */
import type { Grade } from "../incident/terms.ts";

export const FIELD = {
	opacity: 0.4,
	widthPx: { measured: 1.9, reported: 1.25, inferred: 1.25 } satisfies Record<Grade, number>,
	dashPx: [6, 4.5],
	ring: { radius: 2.6, line: 1.2 },
	ringOpacity: 0.7,
};
const FLOW_PX = { least: 0.8, most: 9 };

/** Width of a flow: its area on the map follows the count. */
export function flowWidthPx(count: number, most: number): number {
	return FLOW_PX.least + (FLOW_PX.most - FLOW_PX.least) * Math.sqrt(count / Math.max(1, most));
}
