/** A picture of the live map, with title, key and credit round it as the other pictures have. */

import { sentenceAt } from "../incident/sentence.ts";
import { instantText, noGeography } from "../poster/captions.ts";
import { posterFile } from "../poster/file.ts";
import type { Theme } from "../poster/palette.ts";
import { type Sheet, sheetOf } from "../poster/sheet.ts";
import { imageOf, pngOf } from "./png.ts";
import type { Shown } from "./shapes.ts";
import { fontCssFor } from "./typeface.ts";

/** Land and routes as pixels, marks and names as SVG; sizes in pixels of the screen. */
export type LiveMap = { canvas: HTMLCanvasElement; overlay: string; widthPx: number; heightPx: number };
/** The map on screen with `times` its pixels. Throws PictureError where there is none. */
export type TakeMap = (times: number) => LiveMap;

const NARROW_PX = 480;
/** Between map and key. */
const FOOT_PX = 10;

function sheetRound({ incident, atSec, series }: Shown, { widthPx, heightPx }: LiveMap, theme: Theme): Sheet {
	const { derived } = incident;
	return sheetOf({
		...{ incident, series, widthPx, theme, instants: [atSec], footPx: FOOT_PX, height: { mapPx: heightPx } },
		lines: [derived.period, [instantText(incident, atSec), sentenceAt(derived, atSec), noGeography(incident)].filter(Boolean).join(" · ")],
		scale: widthPx < NARROW_PX ? 0.85 : 1.15,
	});
}

export type LivePng = { png: Blob; widthPx: number; heightPx: number; hasFont: boolean };

/** Throws PictureError with a line for the reader. `onStep`: how many of `PNG_STEPS` are done. */
export async function livePng(shown: Shown, theme: Theme, takeMap: TakeMap, times: number, onStep: (done: number) => void): Promise<LivePng> {
	const live = takeMap(times);
	const sheet = sheetRound(shown, live, theme);
	const svg = sheet.svg("");
	const [sheetFont, namesFont] = await Promise.all([svg, live.overlay].map(fontCssFor));
	const [widthPx, heightPx] = [Math.round(sheet.widthPx), Math.round(sheet.heightPx)];
	const names = await imageOf(posterFile(live.overlay, live.widthPx, live.heightPx, namesFont));
	try {
		const png = await pngOf(posterFile(svg, widthPx, heightPx, sheetFont), widthPx, heightPx, times, onStep, (context) => {
			const at = [0, sheet.map.top * times, live.widthPx * times, live.heightPx * times] as const;
			context.drawImage(live.canvas, ...at);
			context.drawImage(names.image, ...at);
		});
		return { png, widthPx, heightPx, hasFont: sheetFont !== "" && namesFont !== "" };
	} finally {
		names.release();
		// Gives the memory back at once.
		live.canvas.width = 0;
	}
}
