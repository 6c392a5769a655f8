/** Where everything stands on the screen of a room. Worked out for the whole story, so that nothing moves from chapter to chapter. */
import { textWidthPx, type Weight } from "../poster/measure.ts";
import type { Shown } from "./deck.ts";
import { evidenceWords, footWords } from "./words.ts";

/** The mocks' screen; sizes below are pixels of it. */
const SCREEN = { widthPx: 1920, heightPx: 1080 };
/** 30 of the mock's pixels never get smaller than 18 of the screen's, nor than 15 on a phone. */
const LEAST_UNIT = { screen: 0.6, phone: 0.5 };
const PHONE_PX = 700;
const TYPE_STEP = 1.12;

export const SIZES = { textPx: 34, datePx: 56, smallPx: 30, bandScale: 2.6, mapScale: 2.9 };
/** What the name of the atlas takes of the last line. */
const BRAND_PX = 290;
const TITLE_SIZES = [68, 60, 52];
const MOST_TITLE_LINES = 2;

/** Words of a chapter in lines, broken as they are drawn. */
export type Words = {
	titlePx: number;
	title: string[];
	text: string[];
	foot: string[];
	/** What title and text take of the map at most, over all chapters about the same incident: so that its map stays where it is. */
	headPx: number;
	headWidthPx: number;
};

export type Room = {
	widthPx: number;
	heightPx: number;
	/** Screen pixels per pixel of the mock. */
	unit: number;
	padPx: number;
	phone: boolean;
	/** Of everything below the map. */
	footPx: number;
	words: Words[];
};

/** Lines that fit, as full as they get; a word that is wider than a line has one of its own. */
export function wordLines(text: string, sizePx: number, weight: Weight, maxPx: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ").filter(Boolean)) {
		const longer = `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && textWidthPx(longer, sizePx, weight) <= maxPx) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** A state sentence in one line, else broken where its parts meet, else between words. */
export function sentenceLines(sentence: string, sizePx: number, maxPx: number): string[] {
	const fits = (text: string) => textWidthPx(text, sizePx, 400) <= maxPx;
	const parts = sentence.split(" · ");
	for (let first = parts.length; first > 0; first--) {
		const lines = [parts.slice(0, first).join(" · "), parts.slice(first).join(" · ")].filter(Boolean);
		if (lines.every(fits)) return lines;
	}
	return wordLines(sentence, sizePx, 400, maxPx);
}

/** The same number of lines, about equally long: a last line of one word reads badly from afar. */
function evenLines(text: string, sizePx: number, weight: Weight, maxPx: number): string[] {
	const full = wordLines(text, sizePx, weight, maxPx);
	for (let share = 0.55; share < 1; share += 0.05) {
		const even = wordLines(text, sizePx, weight, maxPx * share);
		if (even.length === full.length) return even;
	}
	return full;
}

function titleLines(title: string, unit: number, maxPx: number): { titlePx: number; title: string[] } {
	for (const size of TITLE_SIZES) {
		const lines = wordLines(title, size * unit, 600, maxPx);
		if (lines.length === 1 || (size === TITLE_SIZES.at(-1) && lines.length <= MOST_TITLE_LINES)) return { titlePx: size * unit, title: lines };
	}
	const titlePx = (TITLE_SIZES.at(-1) as number) * 0.8 * unit;
	return { titlePx, title: wordLines(title, titlePx, 600, maxPx) };
}

/** `typeStep`: how many times larger type was asked for; negative: smaller. */
export function roomOf(shown: readonly Shown[], widthPx: number, heightPx: number, typeStep: number, titleOf: (shown: Shown) => string): Room {
	const phone = widthPx < PHONE_PX;
	const fit = Math.min(widthPx / SCREEN.widthPx, heightPx / SCREEN.heightPx);
	const unit = Math.max(phone ? LEAST_UNIT.phone : LEAST_UNIT.screen, fit * TYPE_STEP ** typeStep);
	const padPx = Math.round(Math.max(16, 80 * Math.min(unit, fit)));
	const innerPx = widthPx - 2 * padPx;
	const broken = shown.map((one) => {
		const { titlePx, title } = titleLines(titleOf(one), unit, innerPx);
		const small = (text: string) => wordLines(text, SIZES.smallPx * unit, 400, phone ? innerPx : innerPx - BRAND_PX * unit);
		return {
			titlePx,
			title,
			text: evenLines(one.chapter.text, SIZES.textPx * unit, 400, innerPx),
			foot: [...small(footWords(one)), ...small(evidenceWords(one))],
		};
	});
	const heightOf = ({ titlePx, title, text }: (typeof broken)[number]) => title.length * titlePx * 1.14 + text.length * SIZES.textPx * 1.3 * unit;
	const widthOf = ({ titlePx, title, text }: (typeof broken)[number]) =>
		Math.max(0, ...title.map((line) => textWidthPx(line, titlePx, 600)), ...text.map((line) => textWidthPx(line, SIZES.textPx * unit, 400)));
	const words = broken.map((own, i): Words => {
		const same = broken.filter((_, j) => shown[j]?.chapter.incident === shown[i]?.chapter.incident);
		const headPx = Math.round(Math.min(heightPx * 0.45, padPx * 0.7 + Math.max(...same.map(heightOf)) + 12 * unit));
		return { ...own, headPx, headWidthPx: Math.min(widthPx, padPx * 1.5 + Math.max(...same.map(widthOf))) };
	});
	const footLines = Math.max(1, ...words.map(({ foot }) => foot.length));
	const whenPx = (phone ? 168 : 84) * unit;
	const footPx = Math.round(18 * unit + whenPx + 52 * SIZES.bandScale * unit + (14 + footLines * 36) * unit + Math.max(14, padPx * 0.3));
	return { widthPx, heightPx, unit, padPx, phone, footPx, words };
}
