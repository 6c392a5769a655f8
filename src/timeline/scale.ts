/** From instants to pixels and back. Linear; whatever reads it asks only these two questions. */
import type { Span } from "../incident/derived.ts";

export type TimeScale = { span: Span; widthPx: number; xOf: (atSec: number) => number; atOf: (xPx: number) => number };

export function timeScale(span: Span, widthPx: number): TimeScale {
	const perPx = (span.endSec - span.startSec) / widthPx;
	return {
		span,
		widthPx,
		xOf: (atSec) => (atSec - span.startSec) / perPx,
		atOf: (xPx) => span.startSec + Math.min(widthPx, Math.max(0, xPx)) * perPx,
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
