/** The map as it stands, drawn anew with more pixels. Both canvases are read in the moment they are drawn: once shown, they are cleared. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Size } from "../poster/mercator.ts";
import type { DeckLayer } from "./deckLayer.ts";
import { NoPictureError } from "./engine.ts";

const TOO_LARGE = "This browser cannot draw the live map so large. Choose a smaller size.";

/** A canvas whose edges are rounded may lack a pixel. */
const isWhole = (canvas: HTMLCanvasElement, { widthPx, heightPx }: Size, ratio: number) =>
	canvas.width >= Math.floor(widthPx * ratio) - 1 && canvas.height >= Math.floor(heightPx * ratio) - 1;

/** Land and routes without marks and names, which stay lines: `ratio` pixels to one on screen. Throws NoPictureError. Afterwards the map is as before. */
export function pictureOf(map: MapLibreMap, deck: DeckLayer, size: Size, ratio: number): HTMLCanvasElement {
	const picture = document.createElement("canvas");
	picture.width = Math.round(size.widthPx * ratio);
	picture.height = Math.round(size.heightPx * ratio);
	const context = picture.getContext("2d");
	if (!context || picture.width !== Math.round(size.widthPx * ratio)) throw new NoPictureError(TOO_LARGE);
	const take = (canvas: HTMLCanvasElement) => {
		if (!isWhole(canvas, size, ratio)) throw new NoPictureError(TOO_LARGE);
		context.drawImage(canvas, 0, 0, picture.width, picture.height);
	};
	try {
		map.setPixelRatio(ratio);
		map.redraw();
		take(map.getCanvas());
		deck.redraw(ratio, take);
	} finally {
		// Not in its types, but in its words: null is the screen's own ratio again.
		map.setPixelRatio(null as unknown as number);
		map.redraw();
		deck.redraw(null);
	}
	return picture;
}
