/** Names of vantage points, "London 12 of 14": placed last, where there is room left. Pixels in, pixels out. */
import { type Box, type Circle, grown, type Point } from "./boxes.ts";
import { type LabelAnchor, type LabelStyle, type PlacedLabel, placeLabels } from "./labels.ts";
import { tieOf } from "./vantage.ts";

/** A mark and what is written beside it; `title` as wide as it ever gets, so that a count may change in its place. */
export type VantageSpot = { id: string; at: Point; place: Point; sidePx: number; title: string };

/** What is there already: names, routes, markers of stops and sites. */
export type Standing = { placed: readonly PlacedLabel[]; routes: readonly Point[][]; boxes: readonly Box[]; markers: readonly Circle[] };

const AIR_PX = 2;

/** Boxes of the marks, for everything that is placed before their names. */
export function vantageBoxes(spots: readonly Pick<VantageSpot, "at" | "sidePx">[]): Box[] {
	return spots.map(({ at: [x, y], sidePx }) => grown({ left: x, top: y, right: x, bottom: y }, sidePx / 2 + AIR_PX));
}

export const circleBox = ({ x, y, radius }: Circle): Box => grown({ left: x, top: y, right: x, bottom: y }, radius);

export function placeVantageNames(spots: readonly VantageSpot[], standing: Standing, frame: Box, style: LabelStyle): PlacedLabel[] {
	const anchors = spots.map(
		({ id, at: [x, y], sidePx, title }): LabelAnchor => ({ id, x, y, radius: sidePx / 2 + AIR_PX, title, detail: "", priority: sidePx, minor: true }),
	);
	const ties = spots.flatMap(({ at: [x, y], place, sidePx }): Point[][] => {
		const tie = tieOf(sidePx, [place[0] - x, place[1] - y]);
		return tie ? [tie.map(([dx, dy]): Point => [x + dx, y + dy])] : [];
	});
	const leaders = standing.placed.flatMap(({ leader }): Point[][] =>
		leader
			? [
					[
						[leader[0], leader[1]],
						[leader[2], leader[3]],
					],
				]
			: [],
	);
	const boxes = [...standing.boxes, ...standing.placed.map(({ box }) => grown(box, AIR_PX)), ...standing.markers.map(circleBox)];
	return placeLabels(anchors, { routes: [...standing.routes, ...ties, ...leaders], boxes }, frame, { ...style, gapPx: style.gapPx * 0.7 });
}
