/** From instants to pixels and back; whatever reads a scale asks only these two questions. */
import type { Span } from "../incident/derived.ts";
import { warpFor } from "./warp.ts";

/** A gap that is drawn short, and where. */
export type Break = { gap: Span; fromX: number; toX: number };

export type TimeScale = {
	span: Span;
	widthPx: number;
	xOf: (atSec: number) => number;
	atOf: (xPx: number) => number;
	/** How many seconds of true time as many pixels would show: the length of the span, but for its breaks. */
	drawnSec: number;
	breaks: readonly Break[];
};

/** Linear, but for the gaps it is told to cut short. */
export function timeScale(span: Span, widthPx: number, gaps: readonly Span[] = []): TimeScale {
	const { squeeze, stretch, cuts, drawnSec } = warpFor(span, gaps);
	const perPx = drawnSec / widthPx;
	const from = squeeze(span.startSec);
	const xOf = (atSec: number) => (squeeze(atSec) - from) / perPx;
	return {
		span,
		widthPx,
		xOf,
		atOf: (xPx) => stretch(from + Math.min(widthPx, Math.max(0, xPx)) * perPx),
		drawnSec,
		breaks: cuts
			.map((gap) => ({ gap, fromX: Math.max(0, xOf(gap.startSec)), toX: Math.min(widthPx, xOf(gap.endSec)) }))
			.filter(({ fromX, toX }) => toX > fromX),
	};
}

/** Pixels to a tenth: what SVG attributes say. */
export function px(value: number): number {
	return Math.round(value * 10) / 10;
}

/** Widths of letters in Plex Sans, in em, a little on the wide side. */
const LETTERS: readonly [RegExp, number][] = [
	[/[ .,:;'’·|ijl]/, 0.29],
	[/[frt()-]/, 0.38],
	[/[A-Zmw→←…]/, 0.72],
	[/[0-9]/, 0.6],
];
const OTHER_EM = 0.56;

/** About how wide a text sets. */
export function textWidthPx(text: string, sizePx: number): number {
	let em = 0;
	for (const letter of text) em += LETTERS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_EM;
	return em * sizePx;
}

/** The text, cut with an ellipsis where it would not fit. */
export function fitted(text: string, sizePx: number, widthPx: number): string {
	if (textWidthPx(text, sizePx) <= widthPx) return text;
	let kept = text.length - 1;
	while (kept > 1 && textWidthPx(`${text.slice(0, kept)}…`, sizePx) > widthPx) kept--;
	return `${text.slice(0, kept).trimEnd()}…`;
}

/** The text in lines that fit. A word that is wider than a line is cut. */
export function wrapped(text: string, sizePx: number, widthPx: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && textWidthPx(longer, sizePx) <= widthPx) lines[lines.length - 1] = longer;
		else lines.push(fitted(word, sizePx, widthPx));
	}
	return lines;
}
