/** The foot of a card: whose it is, and how long the incident lasted on the same log axis for all. */
import type { Derived } from "../incident/derived.ts";
import { type PlacedMark, placedEntryMark } from "./legend.ts";
import { wrapText } from "./measure.ts";
import { el, group, type Paint } from "./svg.ts";
import { type TextStyle, textMark, widthPx } from "./type.ts";

export const CARD = { widthPx: 1200, heightPx: 630 };
export const MAP_BOTTOM_PX = 510;
export type CardPaint = { paint: Paint };

const AXIS = { leftPx: 560, rightPx: 1138, topPx: 559, heightPx: 14 };
const MIDDLE_PX = AXIS.topPx + AXIS.heightPx / 2;
const HOUR_SEC = 3600;
const DAY_SEC = 24 * HOUR_SEC;
const YEAR_SEC = 365.25 * DAY_SEC;
const TICKS: [number, string, "start" | "middle" | "end"][] = [
	[60, "1 min", "start"],
	[HOUR_SEC, "1 hour", "middle"],
	[DAY_SEC, "1 day", "middle"],
	[YEAR_SEC / 12, "1 month", "middle"],
	[3 * YEAR_SEC, "3 years", "end"],
];
const HATCH_STEP_PX = 9;
const WORDS_RIGHT_PX = 536;
const WORDS_WIDTH_PX = 216;
const WORDS: TextStyle = { sizePx: 21, weight: 400, colour: "ink-2", halo: false };

/** Where a duration lies on the axis, px; what is shorter than a minute or longer than three years stands at its end. */
function xOf(sec: number): number {
	const share = Math.log(sec / 60) / Math.log((3 * YEAR_SEC) / 60);
	return AXIS.leftPx + Math.min(1, Math.max(0, share)) * (AXIS.rightPx - AXIS.leftPx);
}

/** Hatching at 45 degrees between two x, cut at the bar's edges. */
function hatching(fromX: number, toX: number): string {
	const { topPx, heightPx } = AXIS;
	let d = "";
	for (let foot = fromX - heightPx; foot < toX; foot += HATCH_STEP_PX) {
		const [a, b] = [Math.max(foot, fromX), Math.min(foot + heightPx, toX)];
		if (b - a > 0.5) d += `M${a.toFixed(1)} ${(topPx + heightPx - (a - foot)).toFixed(1)}L${b.toFixed(1)} ${(topPx + heightPx - (b - foot)).toFixed(1)}`;
	}
	return d;
}

/** Solid to the shortest duration that is told, hatched to the longest (TOKENS 5); a dashed slot where none was published. */
function barOf(range: Derived["duration"]["range"], paint: Paint): string {
	const { leftPx, rightPx, topPx, heightPx } = AXIS;
	const box = { x: leftPx, y: topPx, height: heightPx };
	if (range === null) {
		return el("rect", { ...box, width: rightPx - leftPx, fill: paint("bg"), stroke: paint("line-2"), "stroke-width": 1.5, "stroke-dasharray": "6 4.5" });
	}
	const minX = Math.max(xOf(range.min), leftPx + 4);
	const maxX = xOf(range.max);
	const solid = el("rect", { ...box, width: minX - leftPx, fill: paint("divert") });
	if (maxX - minX < 2) return solid;
	return (
		solid +
		el("rect", { ...box, x: minX, width: maxX - minX, fill: paint("bg") }) +
		el("path", { d: hatching(minX, maxX), fill: "none", stroke: paint("divert"), "stroke-width": 3.4 })
	);
}

function axisOf(paint: Paint): string {
	const { leftPx, rightPx, topPx, heightPx } = AXIS;
	const ends = `M${leftPx} ${topPx - 3}V${topPx + heightPx + 3}M${rightPx} ${topPx - 3}V${topPx + heightPx + 3}M${leftPx} ${MIDDLE_PX}H${rightPx}`;
	const between = TICKS.slice(1, -1).map(([sec]) => `M${xOf(sec).toFixed(1)} ${topPx - 3}V${topPx + heightPx + 3}`);
	return el("path", { d: ends + between.join(""), fill: "none", stroke: paint("line-2"), "stroke-width": 1.5 });
}

function durationMarks({ text, range }: Derived["duration"], paint: Paint): string {
	const broken = wrapText(text, WORDS_WIDTH_PX, (line) => widthPx(line, WORDS));
	const lines = text.startsWith("duration") ? broken : ["duration", ...broken];
	const leading = WORDS.sizePx * 1.2;
	const firstY = MIDDLE_PX + WORDS.sizePx * 0.35 - ((lines.length - 1) * leading) / 2;
	const labels = TICKS.map(([sec, label, anchor]) => textMark(paint, label, xOf(sec), 600, anchor, { sizePx: 19, weight: 400, colour: "ink-2", halo: false }));
	return (
		lines.map((line, i) => textMark(paint, line, WORDS_RIGHT_PX, firstY + i * leading, "end", WORDS)).join("") +
		axisOf(paint) +
		barOf(range, paint) +
		labels.join("")
	);
}

/** The mark of the site, as in `public/favicon.svg`. */
function mark(paint: Paint): string {
	const line = { fill: "none", "stroke-width": 3.4 };
	return group(
		{ transform: "translate(58 542) scale(1.32)" },
		el("path", { ...line, d: "M5 23h22", stroke: paint("usual"), "stroke-linecap": "round" }) +
			el("path", { ...line, d: "M5 23C10 23 10 8 16 8s6 15 11 15", stroke: paint("divert") }) +
			el("circle", { cx: 5, cy: 23, r: 3.6, fill: paint("ink") }) +
			el("circle", { cx: 27, cy: 23, r: 3.6, fill: paint("ink") }),
	);
}

/** Says above the axis what lines of the map are. */
const KEY = { sizePx: 16, yPx: 534 };

/** The band below the map: whose it is, and how long the incident lasted or other words. `key`: what lines of the map are. */
export function bandOf(says: Derived["duration"] | string, { paint }: CardPaint, key: PlacedMark | null = null): string {
	const credit = "Natural Earth · CC BY 4.0";
	return (
		el("rect", { x: 0, y: MAP_BOTTOM_PX, width: CARD.widthPx, height: CARD.heightPx - MAP_BOTTOM_PX, fill: paint("bg") }) +
		el("rect", { x: 0, y: MAP_BOTTOM_PX - 1, width: CARD.widthPx, height: 2, fill: paint("line") }) +
		mark(paint) +
		textMark(paint, "Detour Atlas", 112, 572, "start", { sizePx: 28, weight: 600, colour: "ink", halo: false }) +
		textMark(paint, credit, 112, 600, "start", { sizePx: 16, weight: 400, colour: "ink-3", halo: false }) +
		(key ? placedEntryMark(key, paint, AXIS.leftPx, KEY.yPx, KEY.sizePx) : "") +
		(typeof says === "string" ? textMark(paint, says, AXIS.rightPx, 579, "end", { ...WORDS, sizePx: 25 }) : durationMarks(says, paint))
	);
}
