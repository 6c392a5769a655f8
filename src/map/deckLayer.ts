/** deck.gl above MapLibre, on its own canvas, made anew whenever its context was lost. */
import type { LayersList, PickingInfo } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { FieldArc, FieldFlow, FieldPoint } from "../atlas/shapes.ts";
import type { Picked } from "./engine.ts";

/** Lines are a pixel or two wide: a generous reach for mouse and finger. */
const PICK_PX = 12;

export type DeckLayer = {
	/** Rejects when deck.gl gets no context of its own. */
	ready: Promise<void>;
	setLayers(layers: LayersList): void;
	/** Replaces deck's canvas and context; the layers must be set again. */
	renew(): void;
	remove(): void;
};

export type DeckEvents = {
	/** A frame with the layers set last is on the canvas. */
	onDrawn: () => void;
	onLost: () => void;
	onRestored: () => void;
	onPick: (picked: Picked | null, how: "hover" | "click") => void;
};

function pickedOf(info: PickingInfo): Picked | null {
	const object = info.object as FieldArc | FieldPoint | FieldFlow | undefined;
	if (!object) return null;
	return "count" in object ? { flow: object } : { index: object.index };
}

export function addDeck(map: MapLibreMap, events: DeckEvents): DeckLayer {
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
				layers: [],
				pickingRadius: PICK_PX,
				onHover: (info) => events.onPick(pickedOf(info), "hover"),
				onClick: (info) => events.onPick(pickedOf(info), "click"),
				onAfterRender: () => events.onDrawn(),
				onDeviceInitialized: () => {
					watch(overlay);
					resolve();
				},
				onError: reject,
			});
			current = overlay;
			map.addControl(overlay);
		});
	const remove = () => {
		if (current) map.removeControl(current);
		current = null;
	};
	return {
		ready: add(),
		setLayers: (layers) => current?.setProps({ layers }),
		renew() {
			remove();
			// If no context comes, the picture stays in the map's place.
			add().catch(() => {});
		},
		remove,
	};
}
