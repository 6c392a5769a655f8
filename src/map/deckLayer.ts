/** deck.gl above MapLibre, on its own canvas, made anew whenever its context was lost. */
import type { LayersList, PickingInfo } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";

/** Lines are a pixel or two wide: a generous reach for mouse and finger. */
const PICK_PX = 12;

export type DeckLayer = {
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
	onPick: (id: string | null, how: "hover" | "click") => void;
};

export function addDeck(map: MapLibreMap, events: DeckEvents): DeckLayer {
	const make = () => {
		const idOf = (info: PickingInfo) => (info.object as { id?: string } | undefined)?.id ?? null;
		const overlay: MapLibreOverlay = new MapLibreOverlay({
			layers: [],
			pickingRadius: PICK_PX,
			onHover: (info) => events.onPick(idOf(info), "hover"),
			onClick: (info) => events.onPick(idOf(info), "click"),
			onAfterRender: () => events.onDrawn(),
			onDeviceInitialized: () => {
				const canvas = overlay.getCanvas();
				canvas?.addEventListener("webglcontextlost", (event) => {
					// Without this the browser never gives the context back.
					event.preventDefault();
					if (current === overlay) events.onLost();
				});
				canvas?.addEventListener("webglcontextrestored", () => current === overlay && events.onRestored());
			},
			onError: () => {},
		});
		return overlay;
	};
	let current = make();
	map.addControl(current);
	return {
		setLayers: (layers) => current.setProps({ layers }),
		renew() {
			const old = current;
			current = make();
			map.removeControl(old);
			map.addControl(current);
		},
		remove: () => {
			map.removeControl(current);
		},
	};
}
