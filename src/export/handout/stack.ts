/** Things on paper one below the other. Where each ends is known at once; drawing waits, as maps take longest. */
import { el, group, paintOf } from "../../poster/svg.ts";
import { type BandLook, bandFigure, keyFigure, type MapLook, mapFigure } from "./figures.ts";
import { type Place, type Run, setWords } from "./flow.ts";
import { gradeRuns } from "./words.ts";

export type Stack = ReturnType<typeof createStack>;

const paint = paintOf("light");

/** Sizes in points. */
export function createStack({ left, top, widthPt }: Place) {
	const marks: (() => string)[] = [];
	let y = top;
	const put = (markup: () => string, heightPt: number) => {
		marks.push(markup);
		y += heightPt;
	};
	return {
		/** Where the next one goes. */
		place: (): Place => ({ left, top: y, widthPt }),
		put,
		write: (tag: string, runs: readonly Run[], sizePt: number, afterPt: number) => {
			const { markup, heightPt } = setWords(runs, { left, top: y, widthPt }, { sizePt, linePt: sizePt * 1.3, paint });
			put(() => group({ "data-tag": tag }, markup), heightPt + afterPt);
		},
		markup: () => marks.map((mark) => mark()).join(""),
	};
}

/** Map of this height with its key, what grades mean, the band, and a line below them all. Returns where they end. */
export function stackFigures(stack: Stack, map: MapLook, mapPt: number, band: BandLook): number {
	const mapPlace = stack.place();
	stack.put(() => mapFigure(map, mapPlace, mapPt), mapPt + 4);
	const key = keyFigure(map, stack.place());
	if (key) stack.put(key.markup, key.heightPt + 3);
	stack.write("P", gradeRuns(), 7, 7);
	const drawn = bandFigure(band, stack.place());
	stack.put(drawn.markup, drawn.heightPt + 1);
	const words: Run[] = [
		{ text: "Timeline ", weight: 600 },
		{ text: `${drawn.words}. Times are UTC.`, colour: "ink-2" },
	];
	stack.write("P", words, 7, 5);
	const { left, top, widthPt } = stack.place();
	stack.put(() => el("path", { d: `M${left} ${top.toFixed(1)}h${widthPt.toFixed(1)}`, stroke: paint("line"), "stroke-width": 0.7 }), 6);
	return stack.place().top;
}
