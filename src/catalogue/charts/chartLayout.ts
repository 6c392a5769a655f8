/** Where the two charts and their lanes lie, in pixels. TOKENS 5, "Atlas dock". */

import type { ChartData } from "../../atlas/chartData.ts";
import { numberWords } from "../../i18n/numbers.ts";
import { KIND_WORDS } from "../../i18n/words.ts";
import type { Span } from "../../incident/derived.ts";
import { durationShare } from "../durationScale.ts";

export const STATIC_WIDTH_PX = 1016;
/** Below this the charts stand one above the other. */
const NARROW_PX = 720;
const GAP_PX = 56;

/** `axisY`: baseline of the words of its axis. */
export type ChartBox = { widthPx: number; heightPx: number; left: number; plotPx: number; axisY: number; names: boolean };
export type ChartLayout = {
	narrow: boolean;
	/** Both charts have the same lanes at the same heights. */
	topY: number;
	lanePx: number;
	bottomY: number;
	/** Baselines of the heads, and of what is said about the active incident. */
	headY: number;
	toldY: number;
	when: ChartBox;
	lasted: ChartBox;
};

/** Room for the longest name and its count, set in 12.5 px. */
function namesPx({ lanes }: Pick<ChartData, "lanes">): number {
	return Math.max(64, ...lanes.map(({ kind, count }) => KIND_WORDS[kind].short.length * 6.5 + numberWords(count).length * 7.5 + 8));
}

/** `scrubbed`: with room for the handle of the scrubber between the lanes and the years. */
export function chartLayout(widthPx: number, data: Pick<ChartData, "lanes">, scrubbed: boolean): ChartLayout {
	const narrow = widthPx < NARROW_PX;
	const lanePx = data.lanes.length <= 5 ? 30 : 26;
	const topY = narrow ? 50 : 38;
	const bottomY = topY + Math.max(1, data.lanes.length) * lanePx;
	const shared = { narrow, topY, lanePx, bottomY, headY: 18, toldY: narrow ? 38 : 18 };
	const axis = (belowPx: number) => ({ axisY: bottomY + belowPx, heightPx: bottomY + belowPx + 6 });
	const belowPx = scrubbed ? 32 : 18;
	if (narrow) {
		const left = Math.round(namesPx(data)) + 20;
		const box = { widthPx, left, plotPx: Math.max(120, widthPx - left - 20), names: true };
		return { ...shared, when: { ...box, ...axis(belowPx) }, lasted: { ...box, ...axis(18) } };
	}
	const left = Math.max(132, Math.round(namesPx(data)) + 32);
	const room = widthPx - left - 24 - GAP_PX;
	const whenPx = Math.round(room * 0.6);
	return {
		...shared,
		when: { widthPx: left + whenPx + GAP_PX / 2, ...axis(belowPx), left, plotPx: whenPx, names: true },
		lasted: { widthPx: GAP_PX / 2 + (room - whenPx) + 24, ...axis(belowPx), left: GAP_PX / 2, plotPx: room - whenPx, names: false },
	};
}

export const laneMiddle = ({ topY, lanePx }: ChartLayout, lane: number) => topY + (lane + 0.5) * lanePx;

/** Pixels from the left of the plot. */
export const whenX = (box: ChartBox, { startSec, endSec }: Span, atSec: number) => ((atSec - startSec) / (endSec - startSec)) * box.plotPx;
export const lastedX = (box: ChartBox, sec: number) => durationShare(sec) * box.plotPx;

/** Pixels to a tenth: what SVG attributes say. */
export const px = (value: number) => Math.round(value * 10) / 10;
