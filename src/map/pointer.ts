/** Pointing at marks and choosing them. Whatever moves the map stays MapLibre's: a press that became a drag is no click. */
import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { collectorWords, countWords } from "../incident/vantage.ts";
import { grown } from "../poster/boxes.ts";
import type { MapTarget } from "./engine.ts";
import type { Overlay } from "./overlay/overlay.ts";
import { createTip } from "./tip.ts";

/** How far beside a mark a pointer still means it, px. */
const REACH_PX = { mouse: 3, touch: 14 };

export type Pointer = {
	/** What is pointed at may say something else now. */
	refresh(): void;
	remove(): void;
};

export function followPointer(map: MapLibreMap, container: HTMLElement, overlay: Overlay, onChoose: (target: MapTarget) => void): Pointer {
	const tip = createTip(container);
	/** City whose vantage points are told of. */
	let told: string | null = null;

	const tell = (id: string | null) => {
		told = id;
		const spot = id === null ? null : overlay.vantageAt(id);
		const counts = spot?.mark.counts;
		if (!spot || !counts) return tip.hide();
		const [x, y] = spot.at;
		tip.show([countWords(spot.mark.place, counts), collectorWords(spot.mark.place)], grown({ left: x, right: x, top: y, bottom: y }, spot.sidePx / 2));
	};
	const point = (target: MapTarget | null) => {
		map.getCanvasContainer().style.cursor = target ? "pointer" : "";
		const id = target?.kind === "vantage" ? target.id : null;
		if (id !== told) tell(id);
	};
	map.on("mousemove", ({ point: at, originalEvent }: MapMouseEvent) => {
		const target = originalEvent.buttons === 0 ? overlay.hit(at, REACH_PX.mouse) : null;
		if (target === null && told !== null && tip.holds(at)) return;
		point(target);
	});
	map.on("click", ({ point: at, originalEvent }: MapMouseEvent) => {
		const touched = (originalEvent as Partial<PointerEvent>).pointerType === "touch";
		const target = overlay.hit(at, touched ? REACH_PX.touch : REACH_PX.mouse);
		point(touched && target?.kind !== "vantage" ? null : target);
		if (target) onChoose(target);
	});
	map.on("mouseout", () => point(null));
	map.on("movestart", () => point(null));
	return {
		refresh: () => told !== null && tell(told),
		remove: tip.remove,
	};
}
