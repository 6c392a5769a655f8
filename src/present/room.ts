/** Where everything stands on the screen of a room. Worked out for the whole story, so that nothing moves from chapter to chapter. */
import { textWidthPx, type Weight, wrapText } from "../poster/measure.ts";
import type { Shown } from "./deck.ts";
import { evidenceWords, footWords } from "./words.ts";

/** The mocks' screen; sizes below are pixels of it. */
const SCREEN = { widthPx: 1920, heightPx: 1080 };
/** 30 of the mock's pixels never get smaller than 18 of the screen's, nor than 15 on a phone. */
const LEAST_UNIT = { screen: 0.6, phone: 0.5 };
const PHONE_PX = 700;
const TYPE_STEP = 1.12;

export const SIZES = { titlePx: 68, textPx: 34, datePx: 56, smallPx: 30, bandScale: 2.6, mapScale: 2.9 };
/** What the name of the atlas takes of the last line. */
const BRAND_PX = 290;
const TITLE_SIZES = [68, 60, 52];
const MOST_TITLE_LINES = 2;

export type Room = {
	widthPx: number;
	heightPx: number;
	/** Screen pixels per pixel of the mock. */
	unit: number;
	padPx: number;
	phone: boolean;
	/** Height of title and text over the map, and of everything below it. */
	headPx: number;
	/** How far title and text reach at most, for the names of the map. */
	headWidthPx: number;
	footPx: number;
	/** Lines by chapter, broken as they are drawn. */
	words: { titlePx: number; title: string[]; text: string[]; foot: string[] }[];
};

const linesOf = (text: string, sizePx: number, weight: Weight, maxPx: number) =>
	text === "" ? [] : wrapText(text, maxPx, (part) => textWidthPx(part, sizePx, weight));

function titleLines(title: string, unit: number, maxPx: number): { titlePx: number; title: string[] } {
	for (const size of TITLE_SIZES) {
		const lines = linesOf(title, size * unit, 600, maxPx);
		if (lines.length === 1 || (size === TITLE_SIZES.at(-1) && lines.length <= MOST_TITLE_LINES)) return { titlePx: size * unit, title: lines };
	}
	const titlePx = (TITLE_SIZES.at(-1) as number) * 0.8 * unit;
	return { titlePx, title: linesOf(title, titlePx, 600, maxPx) };
}

/** `typeStep`: how many times larger type was asked for; negative: smaller. */
export function roomOf(shown: readonly Shown[], widthPx: number, heightPx: number, typeStep: number, titleOf: (shown: Shown) => string): Room {
	const phone = widthPx < PHONE_PX;
	const fit = Math.min(widthPx / SCREEN.widthPx, heightPx / SCREEN.heightPx);
	const unit = Math.max(phone ? LEAST_UNIT.phone : LEAST_UNIT.screen, fit * TYPE_STEP ** typeStep);
	const padPx = Math.round(Math.max(16, 80 * Math.min(unit, fit)));
	const innerPx = widthPx - 2 * padPx;
	const footPxWide = phone ? innerPx : innerPx - BRAND_PX * unit;
	const words = shown.map((one) => {
		const { titlePx, title } = titleLines(titleOf(one), unit, innerPx);
		return {
			titlePx,
			title,
			text: linesOf(one.chapter.text, SIZES.textPx * unit, 400, innerPx),
			foot: [...linesOf(footWords(one), SIZES.smallPx * unit, 400, footPxWide), ...linesOf(evidenceWords(one), SIZES.smallPx * unit, 400, footPxWide)],
		};
	});
	const headOf = ({ titlePx, title, text }: (typeof words)[number]) => title.length * titlePx * 1.14 + text.length * SIZES.textPx * 1.3 * unit;
	const widest = ({ titlePx, title, text }: (typeof words)[number]) =>
		Math.max(0, ...title.map((line) => textWidthPx(line, titlePx, 600)), ...text.map((line) => textWidthPx(line, SIZES.textPx * unit, 400)));
	const headPx = Math.round(Math.min(heightPx * 0.45, padPx * 0.7 + Math.max(0, ...words.map(headOf)) + 12 * unit));
	const footLines = Math.max(1, ...words.map(({ foot }) => foot.length));
	const whenPx = (phone ? 150 : 84) * unit;
	const footPx = Math.round(18 * unit + whenPx + 52 * SIZES.bandScale * unit + (14 + footLines * 36) * unit + Math.max(14, padPx * 0.3));
	return { widthPx, heightPx, unit, padPx, phone, headPx, headWidthPx: Math.min(widthPx, padPx * 1.5 + Math.max(0, ...words.map(widest))), footPx, words };
}
