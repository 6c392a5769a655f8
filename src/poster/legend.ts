/** The key at the bottom left: only what occurs in the picture. */

import { SEEN, type SeenState } from "../incident/measured.ts";
import { PLACED, PLACED_BEFORE, PLACED_END, PLACED_GAP, PLACED_MEANS } from "../incident/placedWords.ts";
import type { Grade } from "../incident/schema.ts";
import type { Box } from "./boxes.ts";
import { arrowMark, type LegStyle, legMark, type Pencil, sceneStopMark, stopMark } from "./marks.ts";
import { wrapText } from "./measure.ts";
import { type ColourName, colourOf, FAINT } from "./palette.ts";
import { el, group, type Paint } from "./svg.ts";
import { type Sizes, type TextStyle, textMark, widthPx } from "./type.ts";
import { vantageMarks } from "./vantage.ts";

/** Of AS paths: dots and a square, dots across a gap, where a path ends, a usual one that was in use before. */
export type PlacedMark = "placed" | "gap" | "end" | "before";
export type KeyEntry =
	| { mark: "usual" | "diverted" }
	| { mark: "line"; grade: Grade }
	| { mark: "node"; grade: Grade }
	| { mark: "region" | "site" | "country" | "arrow" | PlacedMark }
	| { mark: "unexpected" | "expected" | "unknown" | "multihop" }
	| { mark: "words"; text: string };

type Row = { entry: KeyEntry; text: string; x: number }[];

type Worded = Exclude<KeyEntry["mark"], "usual" | "diverted" | "line" | "node" | "words">;

const WORDS: Record<Worded, string> = {
	region: "place known only roughly",
	site: "place a source names",
	country: "country of a network",
	arrow: "traffic; announcements travel the other way",
	placed: `${PLACED}: ${PLACED_MEANS}`,
	gap: PLACED_GAP,
	end: PLACED_END,
	before: PLACED_BEFORE,
	unexpected: "route collector: filled by its vantage points on the unexpected route",
	expected: "on the expected route",
	unknown: "not known",
	multihop: "multihop: its sessions come from elsewhere",
};
/** Between a mark and its words. */
const KEY_GAP_PX = 7;
const VANTAGE_PX = 13;
const MARK_PX: Record<KeyEntry["mark"], number> = {
	...{ usual: 10, diverted: 10, line: 22, node: 14, region: 20, site: 8, country: 20, arrow: 20, placed: 22, before: 22, gap: 22, end: 14, words: 0 },
	...{ unexpected: VANTAGE_PX, expected: VANTAGE_PX, unknown: VANTAGE_PX, multihop: VANTAGE_PX },
};

function textOf(entry: KeyEntry): string {
	if (entry.mark === "words") return entry.text;
	if (entry.mark === "usual" || entry.mark === "diverted") return entry.mark;
	return entry.mark === "line" || entry.mark === "node" ? entry.grade : WORDS[entry.mark];
}

/** Diagonal strokes in a small rounded shape, as every hatched key looks. */
function hatchKey(pencil: Pencil, x: number, y: number, colour: ColourName): string {
	const stroke = pencil.paint(colour);
	const strokes = [-5.5, -0.5, 4.5].map((dx) => `M${x + 10 + dx - 3} ${y + 3.5}L${x + 10 + dx + 4} ${y - 3.5}`).join("");
	return (
		el("path", { d: strokes, fill: "none", stroke, "stroke-width": 1.6, "stroke-opacity": "0.7" }) +
		el("ellipse", { cx: x + 10, cy: y, rx: 9.5, ry: 6, fill: "none", stroke, "stroke-width": 1.2, "stroke-dasharray": "3 2.2" })
	);
}

/** The mark of a collector, of which this share is in a state; `multihop` as of one with nothing in it. */
function vantageKey(pencil: Pencil, mark: SeenState | "multihop", x: number, y: number, hatchId: string): string {
	const counts = SEEN.map((state) => (state === mark ? 1 : state === "none" && (mark === "unexpected" || mark === "multihop") ? 1 : 0));
	const at: [number, number] = [x + VANTAGE_PX / 2, y];
	return vantageMarks(pencil, [{ at, place: at, sidePx: VANTAGE_PX, counts, multihop: mark === "multihop" }], hatchId);
}

function markOf(entry: KeyEntry, pencil: Pencil, regionColour: ColourName, x: number, y: number, hatchId: string): string {
	const plain: Pencil = { paint: pencil.paint, scale: 1 };
	const onGround: Pencil = { ...plain, paint: (name) => pencil.paint(name === "water" ? "bg" : name) };
	switch (entry.mark) {
		case "usual":
		case "diverted":
			return el("rect", { x, y: y - 5, width: 10, height: 10, rx: 2, fill: pencil.paint(colourOf(entry.mark)) });
		case "line":
			return group({ fill: "none" }, legMark(onGround, `M${x} ${y}h22`, { grade: entry.grade, plane: "data" }, "ink-2", false));
		case "node":
			return stopMark(onGround, [x + 7, y], entry.grade, "ink-2");
		case "before": {
			const dots = legMark(onGround, `M${x + 1} ${y}h20`, { grade: "inferred", plane: "control" }, "usual", false);
			return group({ fill: "none", opacity: FAINT }, dots);
		}
		case "placed":
		case "gap": {
			const style: LegStyle = { grade: "inferred", plane: "control", ...(entry.mark === "gap" ? { gap: true } : {}) };
			const dots = legMark(onGround, `M${x + 1} ${y}h20`, style, "ink-2", false);
			return (
				group({ fill: "none" }, dots) +
				(entry.mark === "gap" ? "" : sceneStopMark({ ...onGround, scale: 0.8 }, [x + 11, y], { grade: "inferred", end: false }, "control", "ink-2"))
			);
		}
		case "end":
			return sceneStopMark(onGround, [x + 7, y], { grade: "inferred", end: true }, "control", "ink-2");
		case "region":
			return hatchKey(pencil, x, y, regionColour);
		case "country":
			return hatchKey(pencil, x, y, "neutral");
		case "site":
			return el("rect", { x: x + 1, y: y - 3, width: 6, height: 6, fill: "none", stroke: pencil.paint("neutral"), "stroke-width": 1.8 });
		case "arrow":
			return el("path", { d: `M${x} ${y}h20`, stroke: pencil.paint("ink-2"), "stroke-width": 1.5 }) + arrowMark(onGround, [x + 11, y], [x + 12, y], "ink-2");
		case "unexpected":
		case "expected":
		case "unknown":
		case "multihop":
			return vantageKey(plain, entry.mark, x, y, hatchId);
		case "words":
			return "";
	}
}

/** A mark of AS paths as the key has it, its words, and how wide it is; from `x` on and with its middle at `y`, px. */
export function placedMark(mark: PlacedMark, paint: Paint, x: number, y: number): { markup: string; words: string; widthPx: number } {
	return { markup: markOf({ mark }, { paint, scale: 1 }, "divert", x, y, ""), words: WORDS[mark], widthPx: MARK_PX[mark] };
}

/** The same with its words beside it. */
export function placedEntryMark(mark: PlacedMark, paint: Paint, x: number, y: number, sizePx: number): string {
	const { markup, words, widthPx: markPx } = placedMark(mark, paint, x, y);
	return markup + textMark(paint, words, x + markPx + KEY_GAP_PX, y + sizePx * 0.35, "start", { sizePx, weight: 400, colour: "ink-2", halo: false });
}

export type Legend = { markup: string; box: Box };

/**
 * Draws the key into the bottom left corner of `frame`, in as many rows as it takes. `null` without entries. `hatchId`: a
 * name in the picture for the hatching of what is not known.
 */
export function legendOf(entries: readonly KeyEntry[], pencil: Pencil, sizes: Sizes, regionColour: ColourName, hatchId: string, frame: Box): Legend | null {
	if (entries.length === 0) return null;
	const style: TextStyle = { sizePx: sizes.keyPx, weight: 400, colour: "ink-2", halo: false };
	const [padX, padY, gap, betweenPx] = [12, 6, KEY_GAP_PX, 16];
	const rowPx = Math.round(sizes.keyPx * 1.65);
	const maxPx = frame.right - frame.left - 2 * padX;
	const rows: Row[] = [];
	let x = Infinity;
	for (const entry of entries) {
		const markPx = MARK_PX[entry.mark] + (entry.mark === "words" ? 0 : gap);
		const lines = wrapText(textOf(entry), maxPx - markPx, (text) => widthPx(text, style));
		const width = markPx + Math.max(...lines.map((line) => widthPx(line, style)));
		// Routes, grades and shapes stay together in a row; the long words about arrows start their own.
		if (x + width > maxPx || lines.length > 1) {
			rows.push([]);
			x = 0;
		}
		lines.forEach((text, i) => {
			if (i > 0) rows.push([]);
			rows.at(-1)?.push({ entry: i === 0 ? entry : { mark: "words", text }, text, x: i === 0 ? x : x + markPx });
		});
		x += width + betweenPx;
	}
	const widest = Math.max(...rows.flat().map(({ entry, text, x: at }) => at + (entry.mark === "words" ? 0 : MARK_PX[entry.mark] + gap) + widthPx(text, style)));
	const box: Box = { left: frame.left, right: frame.left + widest + 2 * padX, top: frame.bottom - rows.length * rowPx - 2 * padY, bottom: frame.bottom };
	const back = el("rect", {
		x: box.left,
		y: box.top,
		width: box.right - box.left,
		height: box.bottom - box.top,
		rx: 8,
		fill: pencil.paint("bg"),
		stroke: pencil.paint("line"),
	});
	const written = rows.flatMap((row, r) => {
		const y = Math.round(box.top + padY + rowPx * (r + 0.5));
		return row.map(({ entry, text, x: at }) => {
			const left = Math.round(box.left + padX + at);
			const markPx = entry.mark === "words" ? 0 : MARK_PX[entry.mark] + gap;
			return markOf(entry, pencil, regionColour, left, y, hatchId) + textMark(pencil.paint, text, left + markPx, y + sizes.keyPx * 0.35, "start", style);
		});
	});
	return { markup: back + written.join(""), box };
}
