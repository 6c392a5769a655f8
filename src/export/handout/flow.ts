/** Words set in lines: runs of text in several styles, broken at spaces; addresses wherever they must. Sizes in points. */
import { clustersOf } from "../../i18n/clusters.ts";
import type { ColourName } from "../../poster/palette.ts";
import { el, escapeXml, type Paint } from "../../poster/svg.ts";
import { widthPx } from "../../poster/type.ts";

export type Run = { text: string; weight?: 400 | 600; colour?: ColourName; href?: string };
export type Set = { markup: string; heightPt: number };
export type Place = { left: number; top: number; widthPt: number };
type Style = { sizePt: number; linePt: number; paint: Paint /** Lines after the first start this far in. */; hangPt?: number };
type Piece = { x: number; widthPt: number; text: string; run: Run };

/** Whether a text runs from right to left, as its first letter does. */
const isRtl = (text: string) => /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);

/** Parts that stay whole. What is longer than a line is broken after the signs that part an address, else anywhere. */
function wordsOf(text: string, mostPt: number, width: (part: string) => number): string[] {
	return text.split(/(?<= )/).flatMap((word) => {
		if (width(word) <= mostPt) return [word];
		return word.split(/(?<=[/\-_.?&=])/).flatMap((part) => (width(part) <= mostPt ? [part] : clustersOf(part)));
	});
}

function linesOf(runs: readonly Run[], widthPt: number, { sizePt, hangPt = 0 }: Style): Piece[][] {
	const lines: Piece[][] = [[]];
	let x = 0;
	for (const run of runs) {
		const width = (part: string) => widthPx(part, { sizePx: sizePt, weight: run.weight ?? 400 });
		for (const word of wordsOf(run.text, widthPt - hangPt, width)) {
			const start = lines.length === 1 ? 0 : hangPt;
			if (x > start && x + width(word.trimEnd()) > widthPt) {
				lines.push([]);
				x = hangPt;
			}
			const line = lines.at(-1) as Piece[];
			const last = line.at(-1);
			if (last?.run === run) {
				last.text += word;
				last.widthPt += width(word);
			} else line.push({ x, widthPt: width(word), text: word, run });
			x += width(word);
		}
	}
	return lines;
}

/** Draws the runs one after the other; how high that is follows from the words. */
export function setWords(runs: readonly Run[], { left, top, widthPt }: Place, style: Style): Set {
	const lines = linesOf(runs, widthPt, style);
	const marks = lines.flatMap((line, i) =>
		line.map(({ x, text, run }) => {
			const y = top + i * style.linePt + style.sizePt * 0.95;
			const attributes = { x: (left + x).toFixed(2), y: y.toFixed(2), "font-size": style.sizePt, "font-weight": run.weight === 600 ? "600" : undefined };
			// Still placed by its left side: in a line from the right that is its end.
			if (isRtl(run.text)) Object.assign(attributes, { direction: "rtl", "text-anchor": "end" });
			const words = el("text", { ...attributes, fill: style.paint(run.colour ?? (run.href ? "usual" : "ink")) }, escapeXml(text.trimEnd()));
			return run.href ? el("a", { href: run.href }, words) : words;
		}),
	);
	return { markup: marks.join(""), heightPt: lines.length * style.linePt };
}
