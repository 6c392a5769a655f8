/** Routes and regions of one incident: deck.gl above MapLibre, on its own canvas, made anew whenever its context was lost. */
import type { LayersList } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";
import { createFrames } from "./frames.ts";
import { legLayers } from "./layers/legs.ts";
import type { Look } from "./layers/look.ts";
import type { LegsByRoute, RegionStrokes } from "./layers/parts.ts";
import { regionLayers } from "./layers/regions.ts";

/** A scene as it looks now; `null`: nothing is drawn. */
export type Drawing = { legs: LegsByRoute; strokes: RegionStrokes; look: Look } | null;

export type DeckLayer = {
	/** Rejects when deck.gl gets no context of its own. */
	ready: Promise<void>;
	show(drawing: Drawing): void;
	/** Draws at once, with this many pixels to one on screen (`null`: as many as the screen has); `take` may read the canvas before it is shown. */
	redraw(ratio: number | null, take?: (canvas: HTMLCanvasElement) => void): void;
	/** Replaces deck's canvas and context. */
	renew(): void;
	remove(): void;
};

export type DeckEvents = {
	/** A frame with the layers set last is on the canvas. */
	onDrawn: () => void;
	onLost: () => void;
	onRestored: () => void;
};

const layersOf = (drawing: Drawing): LayersList => (drawing ? [...regionLayers(drawing.strokes, drawing.look), ...legLayers(drawing.legs, drawing.look)] : []);

/** `drawing`: what its first frame shows, as where software draws a frame without anything costs a third of a second too. */
export function addDeck(map: MapLibreMap, events: DeckEvents, drawing: Drawing): DeckLayer {
	let layers = layersOf(drawing);
	const frames = createFrames();
	/** deck.gl looks at every frame whether there is something to draw, which costs a twentieth of a slow processor while nothing moves. */
	// biome-ignore lint/complexity/useLiteralKeys: deck.gl's types keep both to themselves
	const letSleep = (overlay: MapLibreOverlay) => overlay["_deck"]?.["animationLoop"]?.setProps({ animationFrameProvider: frames.provider });
	map.on("render", frames.wake);
	/** deck.gl leaves its device behind, whose watch over the screen's pixel ratio would keep map and page in memory for ever. */
	// biome-ignore lint/complexity/useLiteralKeys: as above
	const deviceOf = (overlay: MapLibreOverlay) => overlay["_deck"]?.["device"];
	let current: MapLibreOverlay | null = null;
	const watch = (overlay: MapLibreOverlay) => {
		const canvas = overlay.getCanvas();
		canvas?.addEventListener("webglcontextlost", (event) => {
			// Without this the browser never gives the context back.
			event.preventDefault();
			if (current !== overlay) return;
			// Taken down while its context is dead: later its buffers would belong to no context.
			remove();
			events.onLost();
		});
		canvas?.addEventListener("webglcontextrestored", () => current === null && events.onRestored());
	};
	const add = () =>
		new Promise<void>((resolve, reject) => {
			const overlay: MapLibreOverlay = new MapLibreOverlay({
				layers,
				onAfterRender: () => events.onDrawn(),
				onDeviceInitialized: () => {
					watch(overlay);
					letSleep(overlay);
					resolve();
				},
				onError: reject,
			});
			current = overlay;
			map.addControl(overlay);
		});
	const remove = () => {
		if (!current) return;
		const device = deviceOf(current);
		map.removeControl(current);
		current = null;
		device?.getDefaultCanvasContext().destroy();
		device?.destroy();
	};
	return {
		ready: add(),
		show(next) {
			layers = layersOf(next);
			current?.setProps({ layers });
			frames.wake();
		},
		redraw(ratio, take) {
			current?.setProps({ useDevicePixels: ratio ?? true });
			// biome-ignore lint/complexity/useLiteralKeys: as above
			current?.["_deck"]?.redraw("asked for");
			const canvas = current?.getCanvas();
			if (canvas) take?.(canvas);
		},
		renew() {
			remove();
			// If no context comes, the picture stays in the map's place.
			add().catch(() => {});
		},
		remove,
	};
}
