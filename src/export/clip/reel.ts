/** A stretch of an incident as a row of frames. Frame i is always the same picture: it depends on the choices and on nothing else. */
import { grainOf, instantWords } from "../../i18n/dates.ts";
import type { Incident, Span } from "../../incident/derived.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { createDrawnState } from "../../poster/drawnState.ts";
import { posterFile } from "../../poster/file.ts";
import type { Land } from "../../poster/land.ts";
import { wrapText } from "../../poster/measure.ts";
import { PALETTE, type Theme } from "../../poster/palette.ts";
import { posterSvg } from "../../poster/poster.ts";
import { placedIn, sheetOf } from "../../poster/sheet.ts";
import { el, group } from "../../poster/svg.ts";
import { FONT_FAMILY, widthPx as textPx } from "../../poster/type.ts";
import { imageOf } from "../png.ts";
import { SHAPES, type Shape } from "../shapes.ts";
import { fontCssFor } from "../typeface.ts";

/** The band of a stretch, drawn by the room that knows how. Pixels count from its left and top. */
export type Band = {
	heightPx: number;
	lane: { topPx: number; heightPx: number };
	xOf: (atSec: number) => number;
	atOf: (xPx: number) => number;
	markup: (past: boolean) => string;
};
export type DrawBand = (span: Span, look: { widthPx: number; scale: number; theme: Theme }) => Band;

export type ReelInput = {
	incident: Incident;
	series: string | null;
	span: Span;
	drawBand: DrawBand;
	land: Land;
	shape: Shape;
	theme: Theme;
	/** Pixels of the picture per pixel of its shape. */
	times: number;
	lengthSec: number;
	framesPerSec: number;
};

type Frame = { atSec: number; state: number; instant: string; sentence: string };

export type Reel = {
	canvas: HTMLCanvasElement;
	frames: number;
	framesPerSec: number;
	/** Frames of which each shows another map, for who wants to know all colours. */
	keyFrames: readonly number[];
	/** Puts a frame on the canvas. */
	draw: (frame: number) => Promise<void>;
};

/** Instants evenly spaced along the band, its first and its last among them; which of them share a map. */
function framesOf({ incident, series, span, lengthSec, framesPerSec }: ReelInput, band: Band, plotPx: number): Frame[] {
	const count = Math.max(2, Math.round(lengthSec * framesPerSec));
	const { derived } = incident;
	const grain = grainOf(span.endSec - span.startSec);
	const drawnState = createDrawnState(incident, series);
	const states = new Map<string, number>();
	return Array.from({ length: count }, (_, i) => {
		const atSec = Math.min(span.endSec, Math.max(span.startSec, band.atOf((i / (count - 1)) * plotPx)));
		const shown = drawnState(atSec);
		const state = states.get(shown) ?? states.set(shown, states.size).size - 1;
		return { atSec, state, instant: `${instantWords(atSec, grain)}${grain === "day" ? " (UTC)" : ""}`, sentence: sentenceAt(derived, atSec) };
	});
}

function firstOfEach(frames: readonly Frame[]): number[] {
	return frames.flatMap(({ state }, i) => (frames.findIndex((other) => other.state === state) === i ? [i] : []));
}

/** Needs a page: canvases and its typeface. Throws where the browser gives no canvas of that size. */
export async function createReel(input: ReelInput): Promise<Reel> {
	const { incident, series, land, theme, shape, times } = input;
	const { widthPx, heightPx, scale } = SHAPES[shape];
	const marginPx = Math.round(16 * scale);
	const plotPx = widthPx - 2 * marginPx;
	const band = input.drawBand(input.span, { widthPx: plotPx, scale, theme });
	const frames = framesOf(input, band, plotPx);
	const keyFrames = firstOfEach(frames);

	const instantStyle = { sizePx: Math.round(17 * scale), weight: 600 } as const;
	const sentenceStyle = { sizePx: Math.round(13 * scale), weight: 400 } as const;
	const instantPx = Math.max(...frames.map(({ instant }) => textPx(instant, instantStyle))) + 14 * scale;
	const sentences = new Map(
		[...new Set(frames.map(({ sentence }) => sentence))].map((text) => [text, wrapText(text, plotPx, (line) => textPx(line, sentenceStyle))]),
	);
	/** Beside the instant, if every sentence of the clip fits there; it does not move within a clip. */
	const beside = Math.max(...[...sentences.keys()].map((text) => textPx(text, sentenceStyle))) <= plotPx - instantPx;
	const sentenceLinePx = Math.round(sentenceStyle.sizePx * 1.3);
	const wordsPx = Math.round(instantStyle.sizePx * 1.5) + (beside ? 0 : sentenceLinePx * Math.max(...[...sentences.values()].map((lines) => lines.length)) + 4);
	const footPx = Math.round(wordsPx + band.heightPx + 14 * scale);
	const sheet = sheetOf({
		...{ incident, series, widthPx, footPx, scale, theme, lines: [incident.derived.period] },
		instants: keyFrames.map((i) => (frames[i] as Frame).atSec),
		height: { sheetPx: heightPx },
	});
	const bandTop = sheet.foot.top + 6 * scale + wordsPx;

	const canvasOf = () => {
		const canvas = document.createElement("canvas");
		canvas.width = widthPx * times;
		canvas.height = heightPx * times;
		// Read back rather than shown: so it is drawn by the processor, in the same way every time.
		const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
		if (!context || canvas.width !== widthPx * times) throw new RangeError("no canvas of that size");
		context.scale(times, times);
		return { canvas, context };
	};
	const draw = async (context: CanvasRenderingContext2D, svg: string) => {
		const { image, release } = await imageOf(posterFile(svg, widthPx, heightPx, await fontCssFor(svg)));
		context.drawImage(image, 0, 0, widthPx, heightPx);
		release();
	};
	const sheetSvg = ({ atSec, state }: Frame, past: boolean) => {
		const parts = { legend: false, credit: false, title: false };
		const { left, top, right, bottom } = sheet.map;
		const size = { widthPx: right - left, heightPx: bottom - top };
		// Side by side with itself: so that every state has the same projection.
		const map = posterSvg({ incident, atSec, series, ...size, scale, theme, locale: "en", land, parts, beside: [incident], key: `clip-${state}` });
		return sheet.svg(placedIn(sheet.map, map) + group({ transform: `translate(${sheet.foot.left} ${bandTop})` }, band.markup(past)) + frameLines(sheet.map));
	};
	const frameLines = ({ left, top, right, bottom }: typeof sheet.map) =>
		el("path", { d: `M${left} ${top}H${right}M${left} ${bottom}H${right}`, stroke: PALETTE[theme].line, "stroke-width": 1 });

	const whole = canvasOf();
	/** The state that stands, and its band as it is once it is past. */
	const still = canvasOf();
	const past = canvasOf();
	let standing = -1;
	const show = async (frame: Frame) => {
		if (standing === frame.state) return;
		if (standing === -1) await draw(past.context, sheetSvg(frame, true));
		await draw(still.context, sheetSvg(frame, false));
		standing = frame.state;
	};
	const letters = frames.map(({ instant, sentence }) => instant + sentence).join("");
	const write = (text: string, x: number, y: number, { sizePx, weight }: { sizePx: number; weight: number }, colour: "ink" | "ink-2") => {
		whole.context.font = `${weight} ${sizePx}px ${FONT_FAMILY}`;
		whole.context.fillStyle = PALETTE[theme][colour];
		whole.context.fillText(text, x, y);
	};
	await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px ${FONT_FAMILY}`, letters)));

	return {
		canvas: whole.canvas,
		frames: frames.length,
		framesPerSec: input.framesPerSec,
		keyFrames,
		draw: async (index) => {
			const frame = frames[index] as Frame;
			await show(frame);
			const { context } = whole;
			const x = sheet.foot.left + band.xOf(frame.atSec);
			context.drawImage(still.canvas, 0, 0, widthPx, heightPx);
			context.save();
			context.beginPath();
			context.rect(0, bandTop, x, band.heightPx);
			context.clip();
			context.drawImage(past.canvas, 0, 0, widthPx, heightPx);
			context.restore();
			const { topPx, heightPx: lanePx } = band.lane;
			context.fillStyle = PALETTE[theme].bg;
			context.fillRect(x - 3 * scale, bandTop + topPx - scale, 6 * scale, lanePx + 2 * scale);
			context.fillStyle = PALETTE[theme].ink;
			context.fillRect(x - 1.5 * scale, bandTop + topPx, 3 * scale, lanePx);
			const baseline = sheet.foot.top + 6 * scale + instantStyle.sizePx;
			write(frame.instant, sheet.foot.left, baseline, instantStyle, "ink");
			if (beside) write(frame.sentence, sheet.foot.left + instantPx, baseline, sentenceStyle, "ink-2");
			else {
				const lines = sentences.get(frame.sentence) ?? [];
				lines.forEach((line, i) => write(line, sheet.foot.left, baseline + 4 + sentenceLinePx * (i + 1), sentenceStyle, "ink-2"));
			}
		},
	};
}
