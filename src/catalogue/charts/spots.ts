/** What can be pointed at in a chart: single incidents, or bins that stand for many. */

import type { ChartBin, ChartData, ChartPoint } from "../../atlas/chartData.ts";
import { countWords, KIND_WORDS } from "../../i18n/words.ts";
import type { Kind } from "../../incident/terms.ts";
import { type ChartLayout, laneMiddle, lastedX, whenX } from "./chartLayout.ts";
import { monthsWords, spanWords } from "./chartWords.ts";
import { rowsOf } from "./swarm.ts";

/** What a bin asks for: incidents of one kind that began, or lasted, from `from` up to `to` (seconds). */
export type BinRange = { chart: "when" | "lasted"; kind: Kind; from: number; to: number };

export type Spot = {
	key: string;
	lane: number;
	/** From the left of the plot; for durations, the range that the accounts span. */
	x: number;
	toX: number;
	/** Where a duration's mark stands between them. */
	middleX: number;
	y: number;
	/** Of a bin: how tall, as a share of the lane. */
	share: number;
	name: string;
	point: ChartPoint | null;
	bin: BinRange | null;
};

/** "Canada to South Korea through China for six months, by Demchak and Shavitt: Feb–Aug 2016, about six months". */
export const pointName = ({ title, when, duration }: ChartPoint) => `${title}: ${[when, duration].filter(Boolean).join(", ")}`;

export function whenSpots(data: ChartData, layout: ChartLayout): Spot[] {
	const box = layout.when;
	return data.lanes.flatMap((lane, l) => {
		const y = laneMiddle(layout, l);
		const xOf = (atSec: number) => whenX(box, data.span, atSec);
		const binSpot = ({ from, to, count }: ChartBin): Spot => ({
			key: `${lane.kind} ${from}`,
			lane: l,
			x: xOf(from),
			toX: xOf(to),
			middleX: (xOf(from) + xOf(to)) / 2,
			y,
			share: count / data.mostWhen,
			name: `${KIND_WORDS[lane.kind].short}, ${monthsWords(from, to)}: ${countWords(count, "incident")}`,
			point: null,
			bin: { chart: "when", kind: lane.kind, from, to },
		});
		if (!lane.points) return lane.whenBins.map(binSpot);
		return lane.points.map((point) => {
			const [x, toX] = [xOf(point.startSec), xOf(point.endSec)];
			return { key: String(point.incident), lane: l, x, toX, middleX: (x + toX) / 2, y, share: 0, name: pointName(point), point, bin: null };
		});
	});
}

export function lastedSpots(data: ChartData, layout: ChartLayout): Spot[] {
	const box = layout.lasted;
	return data.lanes.flatMap((lane, l) => {
		const y = laneMiddle(layout, l);
		const binSpot = ({ from, to, count }: ChartBin): Spot => {
			const [x, toX] = [lastedX(box, from), lastedX(box, to)];
			return {
				key: `${lane.kind} ${from}`,
				lane: l,
				x,
				// What is shorter or longer than the scale stands at its end.
				toX: Math.max(toX, x + 3),
				middleX: (x + toX) / 2,
				y,
				share: count / data.mostLasted,
				name: `${KIND_WORDS[lane.kind].short}, ${spanWords(from, to)}: ${countWords(count, "incident")}`,
				point: null,
				bin: { chart: "lasted", kind: lane.kind, from, to },
			};
		};
		if (!lane.points) return lane.lastedBins.map(binSpot);
		const spots = lane.points.flatMap((point): Spot[] => {
			if (!point.lasted) return [];
			const { min, max } = point.lasted;
			const middleX = lastedX(box, Math.sqrt(min * max));
			return [
				{
					key: String(point.incident),
					lane: l,
					x: lastedX(box, min),
					toX: lastedX(box, max),
					middleX,
					y,
					share: 0,
					name: pointName(point),
					point,
					bin: null,
				},
			];
		});
		spots.sort((a, b) => a.middleX - b.middleX);
		const rows = rowsOf(spots, layout.lanePx);
		return spots.map((spot, i) => ({ ...spot, y: y + (rows[i] as number) }));
	});
}

const REACH_PX = 14;

/** The spot under a point of the plot, or the nearest one within reach. */
export function spotAt(spots: readonly Spot[], x: number, y: number, { lanePx }: ChartLayout): Spot | null {
	let best: Spot | null = null;
	let bestPx = REACH_PX;
	for (const spot of spots) {
		const [from, to] = spot.bin || spot.x === spot.middleX ? [spot.x, spot.toX] : [spot.middleX, spot.middleX];
		const across = Math.max(0, from - x, x - to);
		const down = Math.abs(spot.y - y);
		if (down > lanePx / 2) continue;
		const apart = spot.bin ? across * 4 : Math.hypot(across, down / 2);
		if (apart <= bestPx) [best, bestPx] = [spot, apart];
	}
	return best;
}

/** Where an arrow key leads: along the lane, or to the nearest spot of the next lane that has one. */
export function spotBeside(spots: readonly Spot[], from: Spot, key: string): Spot | null {
	const inLane = (lane: number) => spots.filter((spot) => spot.lane === lane).sort((a, b) => a.middleX - b.middleX);
	const lane = inLane(from.lane);
	const at = lane.findIndex(({ key: other }) => other === from.key);
	if (key === "ArrowLeft") return lane[at - 1] ?? null;
	if (key === "ArrowRight") return lane[at + 1] ?? null;
	if (key === "Home") return lane[0] ?? null;
	if (key === "End") return lane.at(-1) ?? null;
	const way = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
	if (way === 0) return null;
	const most = Math.max(...spots.map((spot) => spot.lane));
	for (let next = from.lane + way; next >= 0 && next <= most; next += way) {
		const there = inLane(next);
		if (there.length > 0) return there.reduce((best, spot) => (Math.abs(spot.middleX - from.middleX) < Math.abs(best.middleX - from.middleX) ? spot : best));
	}
	return null;
}
