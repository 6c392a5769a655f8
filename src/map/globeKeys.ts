/** Arrow keys on the globe. MapLibre's own keep its zoom number, and so blow the globe up towards the poles. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { LonLat } from "../incident/derived.ts";
import { sameSizeZoom } from "./camera.ts";

const STEP_DEG = 12;
const STEP_MS = 200;
/** Nearer to a pole "left" and "right" mean nothing any more. */
const MOST_LAT = 80;
const STEPS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Turns the globe while `isGlobe` says there is one. */
export function turnByKeys(map: MapLibreMap, isGlobe: () => boolean, reducedMotion: boolean): void {
	const container = map.getCanvasContainer();
	container.addEventListener(
		"keydown",
		(event) => {
			const step = STEPS[event.key];
			if (!step || !isGlobe() || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			event.stopPropagation();
			const { lng, lat } = map.getCenter();
			const stepDeg = STEP_DEG / 2 ** Math.max(0, map.getZoom() - 1);
			const center: LonLat = [lng + step[0] * stepDeg, Math.max(-MOST_LAT, Math.min(MOST_LAT, lat + step[1] * stepDeg))];
			map.easeTo({ center, zoom: sameSizeZoom(map.getZoom(), lat, center[1]), duration: reducedMotion ? 0 : STEP_MS }, { originalEvent: event });
		},
		{ capture: true },
	);
}
