/** One mark of vantage points: made once for each series and theme, then only filled anew, part by part, as time moves. */
import type { SeenCounts } from "../../incident/replay.ts";
import { openCounts } from "../../incident/share.ts";
import { shareWords, type VantagePlace } from "../../incident/vantage.ts";
import type { Point } from "../../poster/boxes.ts";
import type { Pencil } from "../../poster/marks.ts";
import type { Project } from "../../poster/names.ts";
import { paintOf } from "../../poster/svg.ts";
import { type Bar, type Bars, barsOf, multihopDashes, tieOf, unknownHatch, vantageSidePx, vantageWidths } from "../../poster/vantage.ts";
import type { Theme } from "../../state/view.ts";
import { svg } from "./marks.ts";

const HATCH_ID = "map-unknown";
const PARTS = ["unexpected", "expected", "unknown"] as const;

export type VantageMark = {
	place: VantagePlace;
	node: SVGGElement;
	sidePx: number;
	/** From the city to the middle of the mark, px: it gave way to others. */
	offset: Point;
	square: SVGGElement;
	tie: SVGLineElement;
	city: SVGCircleElement;
	bars: Record<keyof Bars, SVGRectElement>;
	counts: SeenCounts | null;
};

export type VantageLook = { theme: Theme; scale: number };

export function vantageMarkOf(place: VantagePlace, { theme, scale }: VantageLook): VantageMark {
	const paint = paintOf(theme);
	const sidePx = vantageSidePx(place.points.length, scale);
	const widths = vantageWidths(scale);
	const rect = (byPx: number, attributes: Record<string, string | number>) =>
		svg("rect", { x: -sidePx / 2 - byPx, y: -sidePx / 2 - byPx, width: sidePx + 2 * byPx, height: sidePx + 2 * byPx, ...attributes });
	const bar = (fill: string) => svg("rect", { x: 0, y: 0, width: 0, height: 0, fill });
	const bars = { unexpected: bar(paint("divert")), expected: bar(paint("usual")), unknown: bar(`url(#${HATCH_ID})`) };
	const outline = rect(-widths.outline / 2, {
		fill: "none",
		stroke: paint("ink-2"),
		"stroke-width": widths.outline,
		...(place.multihop ? multihopDashes(sidePx, scale) : {}),
	});
	const square = svg("g", {});
	square.append(rect(widths.casing, { fill: paint("water") }), rect(0, { fill: paint("bg") }), ...PARTS.map((part) => bars[part]), outline);
	const tie = svg("line", { stroke: paint("ink-2"), "stroke-width": widths.tie, visibility: "hidden" });
	const city = svg("circle", { r: widths.city / 2, fill: paint("ink-2"), visibility: "hidden" });
	const node = svg("g", { "data-vantage": place.id, visibility: "hidden" });
	node.append(tie, city, square);
	return { place, node, sidePx, offset: [0, 0], square, tie, city, bars, counts: null };
}

/** The hatching of what is not known, which all marks refer to. */
export function hatchOf({ theme, scale }: VantageLook): SVGGElement {
	const pencil: Pencil = { paint: paintOf(theme), scale };
	const node = svg("g", {});
	node.innerHTML = unknownHatch(pencil, HATCH_ID);
	return node;
}

function shape(node: SVGRectElement, bar: Bar): void {
	for (const key of ["x", "y", "width", "height"] as const) node.setAttribute(key, bar[key].toFixed(1));
}

/** Fills a mark if its counts changed. Says whether they did. */
export function fillMark(mark: VantageMark, counts: SeenCounts, scale: number): boolean {
	const { counts: before } = mark;
	if (before && counts.every((count, state) => count === before[state])) return false;
	mark.counts = counts;
	const bars = barsOf(mark.sidePx, openCounts(counts, mark.place.isShare), scale);
	for (const part of PARTS) shape(mark.bars[part], bars[part]);
	return true;
}

/** Sets a mark beside its city, and ties it to it where it does not cover it. */
export function offsetMark(mark: VantageMark, offset: Point): void {
	const [dx, dy] = offset;
	mark.offset = offset;
	mark.square.setAttribute("transform", `translate(${dx.toFixed(2)} ${dy.toFixed(2)})`);
	const tie = tieOf(mark.sidePx, [-dx, -dy]);
	for (const node of [mark.tie, mark.city]) node.setAttribute("visibility", tie ? "inherit" : "hidden");
	if (!tie) return;
	mark.tie.setAttribute("x2", (dx + tie[0][0]).toFixed(2));
	mark.tie.setAttribute("y2", (dy + tie[0][1]).toFixed(2));
}

export function moveVantage({ node, place }: VantageMark, project: Project): void {
	const here = project(place.at);
	if (here) node.setAttribute("transform", `translate(${here.x.toFixed(2)} ${here.y.toFixed(2)})`);
	node.setAttribute("visibility", here ? "visible" : "hidden");
}

/** "London 12 of 14". */
export const nameOf = ({ place, counts }: VantageMark) => (counts ? `${place.title} ${shareWords(place, counts)}` : place.title);
