/** The band of a clip as SVG text in literal colours: stretches with edges as soft as they are known, breaks and ticks. */
import type { Incident, Span } from "../incident/derived.ts";
import type { Theme } from "../poster/palette.ts";
import { el, escapeXml, group, type Paint, paintOf } from "../poster/svg.ts";
import { bandHeightPx, hatchPath, type Piece, piecesOf } from "./band.ts";
import { gapWords, quietGaps } from "./gaps.ts";
import { px, type TimeScale, textWidthPx, timeScale } from "./scale.ts";
import { LABEL_GAP_PX, ticksOf } from "./ticks.ts";

/** Room for the playhead above and below the lane. At scale 1. */
const LANE = { y: 5, heightPx: 24 };
const BAND_PX = 52;
const TICK_Y = 48;
const SLOT_WORDS = "no duration published";

/** `key` tells bands of one page apart: ids within an SVG are ids of the page. */
type Look = { widthPx: number; scale: number; theme: Theme | "css"; key?: string };

function boxOf(piece: Piece): { y: number; height: number } {
	const height = bandHeightPx(piece.grade, LANE.heightPx);
	return { y: LANE.y + (LANE.heightPx - height) / 2, height };
}

const colourOf = (piece: Piece, paint: Paint) => paint(piece.fill === "no data" ? "line-2" : "divert");

function fill(piece: Piece, id: string, paint: Paint): string {
	const { y, height } = boxOf(piece);
	if (piece.fill === "slot") return "";
	if (piece.fill === "solid") return el("rect", { x: px(piece.x), y, width: px(piece.widthPx), height, fill: paint("divert") });
	const hatching = (stroke: string) => el("path", { d: hatchPath(piece.x, y, piece.widthPx, height), fill: "none", stroke, "stroke-width": 2 });
	if (piece.fill === "no data" || piece.fade === "none") return hatching(colourOf(piece, paint));
	// Fading is data: the further from what is certain, the less it is said.
	const stop = (offset: string, opacity: string) => el("stop", { offset, "stop-color": paint("divert"), "stop-opacity": opacity });
	const [left, right] = [piece.fade === "right" ? "1" : "0.14", piece.fade === "left" ? "1" : "0.14"];
	const stops = stop("0", left) + (piece.fade === "both" ? stop("0.5", "1") : "") + stop("1", right);
	const ramp = { id, gradientUnits: "userSpaceOnUse", x1: px(piece.fromX), x2: px(piece.toX), y1: 0, y2: 0 };
	return el("linearGradient", ramp, stops) + hatching(`url(#${id})`);
}

function edge(piece: Piece, paint: Paint): string {
	const { y, height } = boxOf(piece);
	const line = { fill: "none", stroke: colourOf(piece, paint), "stroke-width": 1 };
	if (piece.edge === "solid") return el("rect", { ...line, x: px(piece.x + 0.5), y: y + 0.5, width: px(Math.max(1, piece.widthPx - 1)), height: height - 1 });
	const d = `M${px(piece.x)} ${y + 0.5}h${px(piece.widthPx)}M${px(piece.x)} ${y + height - 0.5}h${px(piece.widthPx)}`;
	return el("path", { ...line, "stroke-dasharray": "3.5 2.5", d });
}

function slot(piece: Piece, widthPx: number, paint: Paint): string {
	if (piece.fill !== "slot") return "";
	const half = textWidthPx(SLOT_WORDS, 12) / 2 + 4;
	const middle = (Math.max(0, piece.x) + Math.min(widthPx, piece.x + piece.widthPx)) / 2;
	const at = { x: px(Math.min(widthPx - half, Math.max(half, middle))), y: LANE.y + LANE.heightPx / 2 + 4 };
	return el("text", { ...at, "text-anchor": "middle", "font-size": 12, fill: paint("ink-2") }, SLOT_WORDS);
}

/** A gap that is drawn short is an empty strip with two slashes, and says how long it truly is. */
function breaks({ breaks: all }: TimeScale, paint: Paint): string {
	return all
		.map(({ gap, fromX, toX }) => {
			const middle = (fromX + toX) / 2;
			const slash = (x: number) => `M${px(x - 3)} ${LANE.y + LANE.heightPx}L${px(x + 3)} ${LANE.y}`;
			return (
				el("rect", { x: px(fromX), y: LANE.y, width: px(toX - fromX), height: LANE.heightPx, fill: paint("bg") }) +
				el("path", { d: slash(middle - 2.5) + slash(middle + 2.5), stroke: paint("line-2"), "stroke-width": 1.5 }) +
				el("text", { x: px(middle), y: TICK_Y, "text-anchor": "middle", "font-size": 11.5, fill: paint("ink-3") }, escapeXml(gapWords(gap)))
			);
		})
		.join("");
}

function ticks(scale: TimeScale, paint: Paint): string {
	const all = ticksOf(scale, 36);
	const lines = all.map(({ atSec }) => `M${px(scale.xOf(atSec))} ${LANE.y + LANE.heightPx}v19`).join("");
	const words = all.map(({ atSec, label }) =>
		label === "" ? "" : el("text", { x: px(scale.xOf(atSec) + LABEL_GAP_PX), y: TICK_Y, "font-size": 12, fill: paint("ink-3") }, escapeXml(label)),
	);
	return el("path", { d: lines, fill: "none", stroke: paint("line-2"), "stroke-width": 1 }) + words.join("");
}

/** The band of a stretch, with these gaps drawn short. Pixels count from its left and top. */
export function takenBand(incident: Incident, span: Span, gaps: readonly Span[], { widthPx, scale, theme, key = "band" }: Look) {
	const paint = paintOf(theme);
	const time = timeScale(span, widthPx / scale, gaps);
	const pieces = piecesOf(incident.derived, time);
	const within = el("clipPath", { id: `${key}-plot` }, el("rect", { x: 0, y: 0, width: time.widthPx, height: BAND_PX }));
	return {
		heightPx: BAND_PX * scale,
		hasBreaks: time.breaks.length > 0,
		span,
		/** Where its lane lies, for the playhead. */
		lane: { topPx: (LANE.y - 3) * scale, heightPx: (LANE.heightPx + 6) * scale },
		xOf: (atSec: number) => time.xOf(atSec) * scale,
		atOf: (xPx: number) => time.atOf(xPx / scale),
		/** What is still to come has fills of half strength, and edges of full strength. */
		markup: (past: boolean) =>
			group(
				{ transform: `scale(${scale})` },
				within +
					el("rect", { x: 0, y: LANE.y, width: time.widthPx, height: LANE.heightPx, fill: paint("water") }) +
					group(
						{ "clip-path": `url(#${key}-plot)`, opacity: past ? undefined : "0.5" },
						pieces.map((piece, i) => fill(piece, `${key}-fade-${i}`, paint)).join(""),
					) +
					group({ "clip-path": `url(#${key}-plot)` }, pieces.map((piece) => edge(piece, paint)).join("")) +
					pieces.map((piece) => slot(piece, time.widthPx, paint)).join("") +
					breaks(time, paint) +
					ticks(time, paint),
			),
	};
}

/** Less of the width than this, and the mark of an instant would cover all there is to see. */
const LEAST_SHARE = 0.06;

/** The band of a whole incident with everything said of it; of its main stretch alone, where that is too short to be seen beside the rest. */
export function wholeBand(incident: Incident, look: Look) {
	const { overview, window, segments } = incident.derived;
	const gaps = quietGaps(incident);
	const time = timeScale(overview, look.widthPx, gaps);
	const seenPx = segments.filter(({ state }) => state !== "none").reduce((sum, { startSec, endSec }) => sum + time.xOf(endSec) - time.xOf(startSec), 0);
	return seenPx < LEAST_SHARE * look.widthPx ? takenBand(incident, window, [], look) : takenBand(incident, overview, gaps, look);
}
