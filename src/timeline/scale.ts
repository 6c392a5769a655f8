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

/** About how wide a text sets. Plex Sans averages 0.54 em a character; the rest is margin. */
export function textWidthPx(text: string, sizePx: number): number {
	return text.length * sizePx * 0.56;
}

/** The text, cut with an ellipsis where it would not fit. */
export function fitted(text: string, sizePx: number, widthPx: number): string {
	if (textWidthPx(text, sizePx) <= widthPx) return text;
	return `${text.slice(0, Math.max(1, Math.floor(widthPx / (sizePx * 0.56)) - 1)).trimEnd()}…`;
}
