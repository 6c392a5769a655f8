/** The row over the band: date, state sentence, which chapter this is. Worked out for a whole stretch, so that nothing in it moves as time plays. */
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Incident, Span } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { textWidthPx } from "../poster/measure.ts";
import { type Room, SIZES, sentenceLines } from "./room.ts";

const SAMPLES = 60;
const MOST_DOTS = 12;
const MOST_LINES = 2;
const SMALLER_DATE = 0.8;
/** A dot with what parts it from the next, and what parts dots from words; in pixels of the mock. */
const DOT = { stepPx: 34, afterPx: 24 };
const GAP_PX = { sentence: 26, where: 30 };
/** So much of a row is left to the sentence at least. */
const LEAST_PX = 200;

type Place = Pick<Room, "unit" | "padPx" | "widthPx" | "phone">;

export type When = {
	dots: boolean;
	datePx: number;
	dateText: (atSec: number) => string;
	/** Where the sentence begins, px from the left. */
	sentenceLeftPx: number;
	sentence: (atSec: number) => string[];
	/** No sentence of the stretch takes more than one line. */
	isOneLine: boolean;
};

/** `label`: which chapter this is, in words. The size of the date, and then the dots before it, give way to a sentence of two lines. Sizes in px. */
export function whenOf({ derived }: Pick<Incident, "derived">, span: Span, label: string, count: number, { unit, padPx, widthPx, phone }: Place): When {
	const grain = grainOf(span.endSec - span.startSec);
	// One text from one place: it gets longer, and nothing after it moves.
	const dateText = (atSec: number) => (grain === "day" ? `${instantWords(atSec, grain)} UTC` : instantWords(atSec, grain));
	// Evenly, and in every segment: one of minutes would be missed in a stretch of years.
	const samples = [
		...Array.from({ length: SAMPLES }, (_, i) => span.startSec + ((span.endSec - span.startSec) * i) / (SAMPLES - 1)),
		...derived.segments
			.flatMap(({ startSec, endSec }) => [startSec, (startSec + endSec) / 2])
			.filter((atSec) => atSec >= span.startSec && atSec <= span.endSec),
	];
	const labelPx = textWidthPx(label, SIZES.smallPx * unit, 400);
	const dateScale = unit * (grain === "day" ? 1 : 0.82) * (phone ? 0.8 : 1);
	const rowWith = (dots: boolean, size: number) => {
		const datePx = SIZES.datePx * dateScale * size;
		const sentenceLeftPx = phone ? 0 : Math.max(...samples.map((atSec) => textWidthPx(dateText(atSec), datePx, 600))) * 1.02 + GAP_PX.sentence * unit;
		const wherePx = labelPx + (dots ? count * DOT.stepPx + DOT.afterPx : 0) * unit + GAP_PX.where * unit;
		const roomPx = widthPx - 2 * padPx - (phone ? 0 : sentenceLeftPx + wherePx);
		const sentence = (atSec: number) => sentenceLines(sentenceAt(derived, atSec), SIZES.smallPx * unit, Math.max(LEAST_PX * unit, roomPx));
		return { dots, datePx, sentenceLeftPx, sentence, most: Math.max(...samples.map((atSec) => sentence(atSec).length)) };
	};
	const canHaveDots = !phone && count > 1 && count <= MOST_DOTS;
	let row = rowWith(canHaveDots, 1);
	if (row.most > MOST_LINES) row = rowWith(canHaveDots, SMALLER_DATE);
	// Dots repeat the label.
	if (row.most > MOST_LINES) row = rowWith(false, SMALLER_DATE);
	const { most, ...fits } = row;
	return { ...fits, dateText, isOneLine: most === 1 };
}
