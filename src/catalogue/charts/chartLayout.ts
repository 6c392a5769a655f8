/** Where the two charts and their lanes lie, in pixels. TOKENS 5, "Atlas dock". */
import type { Span } from "../../incident/derived.ts";
import { durationShare } from "../durationScale.ts";

export const STATIC_WIDTH_PX = 1016;
/** Below this the charts stand one above the other. */
const NARROW_PX = 720;
const GAP_PX = 56;

export type ChartBox = { widthPx: number; heightPx: number; left: number; plotPx: number; names: boolean };
export type ChartLayout = {
	narrow: boolean;
	/** Both charts have the same lanes at the same heights. */
	topY: number;
	lanePx: number;
	bottomY: number;
	/** Baselines of the heads, of what is said about the active incident, and of the axis. */
	headY: number;
	toldY: number;
	axisY: number;
	when: ChartBox;
	lasted: ChartBox;
};

/** `scrubbed`: with room for the handle of the scrubber between the lanes and the years. */
export function chartLayout(widthPx: number, lanes: number, scrubbed: boolean): ChartLayout {
	const narrow = widthPx < NARROW_PX;
	const lanePx = lanes <= 5 ? 30 : 26;
	const topY = narrow ? 50 : 38;
	const bottomY = topY + Math.max(1, lanes) * lanePx;
	const axisY = bottomY + (scrubbed ? 32 : 18);
	const heightPx = axisY + 6;
	const shared = { narrow, topY, lanePx, bottomY, headY: 18, toldY: narrow ? 38 : 18, axisY };
	if (narrow) {
		const left = 118;
		const box = { widthPx, heightPx, left, plotPx: Math.max(120, widthPx - left - 20), names: true };
		return { ...shared, when: box, lasted: box };
	}
	const left = 132;
	const room = widthPx - left - 24 - GAP_PX;
	const whenPx = Math.round(room * 0.6);
	return {
		...shared,
		when: { widthPx: left + whenPx + GAP_PX / 2, heightPx, left, plotPx: whenPx, names: true },
		lasted: { widthPx: GAP_PX / 2 + (room - whenPx) + 24, heightPx, left: GAP_PX / 2, plotPx: room - whenPx, names: false },
	};
}

export const laneMiddle = ({ topY, lanePx }: ChartLayout, lane: number) => topY + (lane + 0.5) * lanePx;

/** Pixels from the left of the plot. */
export const whenX = (box: ChartBox, { startSec, endSec }: Span, atSec: number) => ((atSec - startSec) / (endSec - startSec)) * box.plotPx;
export const lastedX = (box: ChartBox, sec: number) => durationShare(sec) * box.plotPx;

/** Pixels to a tenth: what SVG attributes say. */
export const px = (value: number) => Math.round(value * 10) / 10;
