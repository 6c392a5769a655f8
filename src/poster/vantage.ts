/**
 * Marks of vantage points: a square at the city of their collector, filled from the bottom by the share that used the
 * unexpected route. Geometry for map and poster, markup for the poster.
 */
import { SEEN, type SeenState } from "../incident/measured.ts";
import type { SeenCounts } from "../incident/replay.ts";
import type { Point } from "./boxes.ts";
import type { Pencil } from "./marks.ts";
import { el, tenth } from "./svg.ts";

/** At scale 1.15 marks are 11 to 16 px wide. */
const FULL_SCALE = 1.15;
const LEAST_PX = 11;
const MOST_PX = 16;
const OUTLINE_PX = 1.4;
const CASING_PX = 1.5;
/** The expected route fills less of the width than the unexpected one, so that they differ in shape too. */
const EXPECTED_WIDTH = 0.5;
/** Any share at all is to be seen, and one short of all is not to look like all. */
const LEAST_SHARE_PX = 1.5;
const UNKNOWN = { pitchPx: 4, widthPx: 1.5 };
const TIE_PX = 1;
const CITY_PX = 3;

const sized = (px: number, scale: number) => (px * scale) / FULL_SCALE;

/** Width of a mark by the number of its vantage points: the root of it, within limits. */
export function vantageSidePx(points: number, scale: number): number {
	return sized(Math.min(MOST_PX, LEAST_PX - 1 + Math.sqrt(points)), scale);
}

/** Widths of what a mark is drawn with. */
export function vantageWidths(scale: number): Record<"outline" | "casing" | "tie" | "city", number> {
	return { outline: sized(OUTLINE_PX, scale), casing: sized(CASING_PX, scale), tie: sized(TIE_PX, scale), city: sized(CITY_PX, scale) };
}

/** The outline of a multihop collector: two dashes to a side, the first of them round the corner. */
export function multihopDashes(sidePx: number, scale: number): { "stroke-dasharray": string; "stroke-dashoffset": number } {
	const dash = (sidePx - vantageWidths(scale).outline) / 4;
	return { "stroke-dasharray": `${dash.toFixed(2)}`, "stroke-dashoffset": dash / 2 };
}

export type Bar = { x: number; y: number; width: number; height: number };
/** The parts of a mark that are filled, around its middle; the rest has no route or another one, and stays empty. */
export type Bars = Record<"unexpected" | "expected" | "unknown", Bar>;

export function barsOf(sidePx: number, counts: SeenCounts, scale: number): Bars {
	const all = counts.reduce((sum, count) => sum + count, 0) || 1;
	const innerPx = sidePx - 2 * vantageWidths(scale).outline;
	const share = (state: SeenState) => {
		const count = counts[SEEN.indexOf(state)] ?? 0;
		if (count === 0 || count === all) return count === 0 ? 0 : innerPx;
		return Math.min(innerPx - LEAST_SHARE_PX, Math.max(LEAST_SHARE_PX, (innerPx * count) / all));
	};
	const half = innerPx / 2;
	const unexpected = share("unexpected");
	const expected = Math.min(share("expected"), innerPx - unexpected);
	const unknown = Math.min(share("unknown"), innerPx - unexpected - expected);
	const bar = (bottom: number, height: number, width: number): Bar => ({ x: -width / 2, y: bottom - height, width, height });
	return {
		unexpected: bar(half, unexpected, innerPx),
		expected: bar(half - unexpected, expected, innerPx * EXPECTED_WIDTH),
		unknown: bar(half - innerPx + unknown, unknown, innerPx),
	};
}

/** Line from a mark that had to give way to the place it stands for; `null` while it covers it. Around the mark's middle. */
export function tieOf(sidePx: number, [dx, dy]: Point): [Point, Point] | null {
	const half = sidePx / 2;
	if (Math.abs(dx) <= half + 1 && Math.abs(dy) <= half + 1) return null;
	return [
		[Math.min(half, Math.max(-half, dx)), Math.min(half, Math.max(-half, dy))],
		[dx, dy],
	];
}

/** `at`: the middle of the mark. `place`: the city, on screen. */
export type DrawnVantage = { at: Point; place: Point; sidePx: number; counts: SeenCounts; multihop: boolean };

export function unknownHatch({ paint, scale }: Pencil, id: string): string {
	const pitch = sized(UNKNOWN.pitchPx, scale);
	return el(
		"pattern",
		{ id, width: pitch, height: pitch, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
		el("path", { d: `M0 0V${tenth(pitch)}`, stroke: paint("ink-3"), "stroke-width": sized(UNKNOWN.widthPx, scale) * 2 }),
	);
}

const rect = (x: number, y: number, width: number, height: number) => `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
const square = ({ at: [x, y], sidePx }: DrawnVantage, byPx: number) => rect(x - sidePx / 2 - byPx, y - sidePx / 2 - byPx, sidePx + 2 * byPx, sidePx + 2 * byPx);

/** All marks of a picture, one path for each kind of part: they do not lie on each other, so the order of parts is free. */
export function vantageMarks(pencil: Pencil, marks: readonly DrawnVantage[], hatchId: string): string {
	const { paint, scale } = pencil;
	const widths = vantageWidths(scale);
	const path = (d: string, attributes: Record<string, string | number | undefined>) => (d === "" ? "" : el("path", { d, ...attributes }));
	const squares = (of: readonly DrawnVantage[], byPx: number) => of.map((mark) => square(mark, byPx)).join("");
	const all = marks.map((mark) => ({ ...mark, bars: barsOf(mark.sidePx, mark.counts, scale) }));
	const filled = (part: keyof Bars) =>
		all.map(({ at: [x, y], bars: { [part]: bar } }) => (bar.height > 0 ? rect(x + bar.x, y + bar.y, bar.width, bar.height) : "")).join("");
	const ties = marks.flatMap(({ at: [x, y], place, sidePx }) => {
		const tie = tieOf(sidePx, [place[0] - x, place[1] - y]);
		return tie ? [{ from: `${tenth(x + tie[0][0])} ${tenth(y + tie[0][1])}`, to: `${tenth(x + tie[1][0])} ${tenth(y + tie[1][1])}` }] : [];
	});
	const unknown = filled("unknown");
	const outline = { fill: "none", stroke: paint("ink-2"), "stroke-width": widths.outline };
	const outlines = (of: readonly DrawnVantage[], dashes: { "stroke-dasharray"?: string; "stroke-dashoffset"?: number }) =>
		path(squares(of, -widths.outline / 2), { ...outline, ...dashes });
	const [plain, multihop] = [marks.filter((mark) => !mark.multihop), marks.filter((mark) => mark.multihop)];
	const round = { stroke: paint("ink-2"), "stroke-linecap": "round" };
	return (
		path(ties.map(({ from, to }) => `M${from}L${to}`).join(""), { ...round, "stroke-width": widths.tie }) +
		path(ties.map(({ to }) => `M${to}h0`).join(""), { ...round, "stroke-width": widths.city }) +
		path(squares(marks, widths.casing), { fill: paint("water") }) +
		path(squares(marks, 0), { fill: paint("bg") }) +
		path(filled("unexpected"), { fill: paint("divert") }) +
		path(filled("expected"), { fill: paint("usual") }) +
		(unknown === "" ? "" : unknownHatch(pencil, hatchId) + path(unknown, { fill: `url(#${hatchId})` })) +
		outlines(plain, {}) +
		multihop.map((mark) => outlines([mark], multihopDashes(mark.sidePx, scale))).join("")
	);
}
