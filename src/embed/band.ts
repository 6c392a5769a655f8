/** The band of an embed as SVG text: stretches with edges as soft as they are known, and ticks. Pixels; y counts from its top. */
import type { Span } from "../incident/derived.ts";
import { el, escapeXml, group } from "../poster/svg.ts";
import { bandHeightPx, hatchPath, type Piece, piecesOf } from "../timeline/band.ts";
import { px, type TimeScale, textWidthPx, timeScale } from "../timeline/scale.ts";
import { ticksOf } from "../timeline/ticks.ts";
import type { Facts } from "./facts.ts";

/** Room for the playhead above and below the lane. */
const LANE = { y: 4, heightPx: 22 };
export const BAND_PX = 48;
const TICK_TEXT_Y = 43;
const SLOT_WORDS = "no duration published";

type Box = { y: number; heightPx: number };

function boxOf(piece: Piece): Box {
	const heightPx = bandHeightPx(piece.grade, LANE.heightPx);
	return { y: LANE.y + (LANE.heightPx - heightPx) / 2, heightPx };
}

/** Fading is data: the further from what is certain, the less it is said. */
function fade(piece: Piece, id: string): string {
	const [left, right] = [piece.fade === "right" ? "1" : "0.14", piece.fade === "left" ? "1" : "0.14"];
	const stop = (offset: string, opacity: string) => el("stop", { class: "band-stop", offset, "stop-opacity": opacity });
	const middle = piece.fade === "both" ? stop("0.5", "1") : "";
	return el(
		"linearGradient",
		{ id, gradientUnits: "userSpaceOnUse", x1: px(piece.fromX), x2: px(piece.toX), y1: 0, y2: 0 },
		stop("0", left) + middle + stop("1", right),
	);
}

function fill(piece: Piece, id: string): string {
	const { y, heightPx } = boxOf(piece);
	if (piece.fill === "slot") return "";
	if (piece.fill === "solid") return el("rect", { class: "band-solid", x: px(piece.x), y, width: px(piece.widthPx), height: heightPx });
	const d = hatchPath(piece.x, y, piece.widthPx, heightPx);
	if (piece.fill === "no data") return el("path", { class: "band-hatch band-none", d });
	if (piece.fade === "none") return el("path", { class: "band-hatch band-divert", d });
	return fade(piece, id) + el("path", { class: "band-hatch", stroke: `url(#${id})`, d });
}

function edge(piece: Piece): string {
	const { y, heightPx } = boxOf(piece);
	if (piece.edge === "solid") {
		return el("rect", { class: "band-outline", x: px(piece.x + 0.5), y: y + 0.5, width: px(Math.max(1, piece.widthPx - 1)), height: heightPx - 1 });
	}
	const d = `M${px(piece.x)} ${y + 0.5}h${px(piece.widthPx)}M${px(piece.x)} ${y + heightPx - 0.5}h${px(piece.widthPx)}`;
	return el("path", { class: piece.fill === "no data" ? "band-edge band-none" : "band-edge", d });
}

function slot(piece: Piece, widthPx: number): string {
	if (piece.fill !== "slot") return "";
	const half = textWidthPx(SLOT_WORDS, 12) / 2 + 4;
	const middle = (Math.max(0, piece.x) + Math.min(widthPx, piece.x + piece.widthPx)) / 2;
	const x = Math.min(widthPx - half, Math.max(half, middle));
	return el("text", { class: "band-slot", x: px(x), y: LANE.y + LANE.heightPx / 2 + 4 }, SLOT_WORDS);
}

function ticks(scale: TimeScale): string {
	const all = ticksOf(scale, 36);
	const lines = all.map((tick) => `M${px(scale.xOf(tick.atSec))} ${LANE.y + LANE.heightPx}v6`).join("");
	const words = all.map((tick) =>
		tick.label === "" ? "" : el("text", { class: "band-tick", x: px(scale.xOf(tick.atSec)), y: TICK_TEXT_Y }, escapeXml(tick.label)),
	);
	return el("path", { class: "band-line", d: lines }) + words.join("");
}

/** The band at a width, with a veil over what comes after the playhead; both are moved by script. */
export function bandSvg(facts: Facts, span: Span, widthPx: number): { markup: string; scale: TimeScale } {
	const scale = timeScale(span, widthPx);
	const pieces = piecesOf(facts, scale);
	const track = el("rect", { class: "band-track", x: 0, y: LANE.y, width: widthPx, height: LANE.heightPx });
	const clip = el("clipPath", { id: "plot" }, el("rect", { x: 0, y: 0, width: widthPx, height: BAND_PX }));
	const plot = (markup: string) => group({ "clip-path": "url(#plot)" }, markup);
	const head = { class: "band-head", x: -2, y: 0, width: 4, height: LANE.heightPx + 8, rx: 2 };
	const body = [
		clip,
		track,
		plot(pieces.map((piece, i) => fill(piece, `fade-${i}`)).join("")),
		plot(el("rect", { class: "band-veil", x: 0, y: LANE.y, width: widthPx, height: LANE.heightPx })),
		plot(pieces.map(edge).join("")),
		pieces.map((piece) => slot(piece, widthPx)).join(""),
		ticks(scale),
		el("rect", head),
	];
	const svg = el("svg", { class: "band", viewBox: `0 0 ${px(widthPx)} ${BAND_PX}`, width: px(widthPx), height: BAND_PX, "aria-hidden": "true" }, body.join(""));
	return { markup: svg, scale };
}
