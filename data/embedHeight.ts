/**
 * How high an embed is at a width, worked out from its built page and the sizes in `src/embed/embed.css`: oEmbed must name a height,
 * and no build has a browser. Records differ by more than 100 px, so one height for all would leave scroll bars or empty space.
 */
import { textWidthPx, type Weight } from "../src/poster/measure.ts";
import { textOf } from "../src/poster/svg.ts";

/** Text of the system's own typeface, which stands until the embed's has come, may be a little wider. */
const SPARE = 1.02;
const SIDES_PX = 32;
const LINK_PX = 180;
/** Of the key. A mark may be a little higher than its line of 18. */
const KEY_ROW_PX = 18.6;
/** Between a mark of the key and its words. */
const MARKER_GAP_PX = 5;
/** The button for the live map beside the key: what it takes of the key's width, and the least its row is high. */
const LIVE_MAP = { widthPx: 92, rowPx: 28 };

/** How many lines words or entries take, one after the other. */
function rowsOf(entries: readonly number[], maxPx: number, gapPx: number): number {
	let [rows, x] = [1, 0];
	for (const width of entries) {
		if (x > 0 && x + gapPx + width > maxPx) {
			rows++;
			x = 0;
		}
		x += (x > 0 ? gapPx : 0) + width;
		rows += Math.ceil(Math.max(0, x - maxPx) / maxPx);
	}
	return rows;
}

const markerPx = (entry: string) => {
	const width = /<svg[^>]* width="(\d+)"/.exec(entry)?.[1];
	return width === undefined ? 0 : Number(width) + MARKER_GAP_PX;
};

/** In px, for widths of 480 px and more, where paths are not shown as strips. It may be a line too much, not too little. */
export function embedHeightPx(html: string, widthPx: number): number {
	const innerPx = widthPx - SIDES_PX;
	const found = (pattern: RegExp) => html.match(pattern)?.[1];
	const linesIn = (markup: string, sizePx: number, weight: Weight, maxPx = innerPx) => {
		const width = (text: string) => textWidthPx(text, sizePx * SPARE, weight);
		return markup.split("<br>").reduce((sum, line) => sum + rowsOf(textOf(line).split(" ").map(width), maxPx, width(" ")), 0);
	};
	const note = found(/<p class="retracted"[^>]*>(.*?)<\/p>/s);
	const title = found(/<h1>(.*?)<\/h1>/s) ?? "";
	const headline = found(/<\/h1><p>(.*?)<\/p>/s) ?? "";
	// Of the pictures that a page holds, oEmbed shows the first.
	const key = found(/<figcaption>(.*?)<\/figcaption>/s)?.replace(/<div class="variant" data-routes="[a-z ]*">.*?<\/div>/gs, "");
	const noRoute = found(/<section class="no-route"[^>]*><p>(.*?)<\/p>/s);
	const credit = found(/<footer><p>(.*?)<\/p>/s) ?? "";
	const entries = [...(key ?? "").matchAll(/<span>(.*?)<\/span>/gs)].map(([, entry = ""]) => textWidthPx(textOf(entry), 12 * SPARE, 400) + markerPx(entry));
	const live = html.includes("data-live-map=");
	const keyPx = key === undefined ? 0 : 6 + KEY_ROW_PX * rowsOf(entries, innerPx - (live ? LIVE_MAP.widthPx : 0), 14);
	return Math.ceil(
		(note === undefined ? 0 : 18 + 20 * linesIn(note, 13, 600)) +
			(18 + 24 * linesIn(title, 18, 600) + 19 * linesIn(headline, 13.5, 400)) +
			(widthPx * 236) / 640 +
			Math.max(live ? LIVE_MAP.rowPx : 0, keyPx) +
			(noRoute === undefined ? 0 : 10 + 18 * linesIn(noRoute, 13, 400)) +
			(29 + 4 + 48) +
			(21 + Math.max(24, 18 * linesIn(credit, 12, 400, innerPx - LINK_PX))),
	);
}
