/** In somebody else's page the wheel and a single finger are left to that page, until the map is clicked. */
import type { Map as MapLibreMap } from "maplibre-gl";

/** MapLibre's own words are "Use Ctrl + scroll to zoom the map"; a click helps as well. */
export const GESTURE_WORDS = {
	"CooperativeGesturesHandler.WindowsHelpText": "To zoom: Ctrl and wheel, or click the map first",
	"CooperativeGesturesHandler.MacHelpText": "To zoom: ⌘ and wheel, or click the map first",
	"CooperativeGesturesHandler.MobileHelpText": "Two fingers move the map",
};

/** For a map made with `cooperativeGestures`: a click of the mouse makes the wheel the map's, until the pointer leaves it. */
export function takeWheelWhenClicked(map: MapLibreMap): void {
	const container = map.getCanvasContainer();
	container.addEventListener("pointerdown", ({ pointerType }) => {
		if (pointerType !== "touch") map.cooperativeGestures.disable();
	});
	container.addEventListener("pointerleave", ({ pointerType }) => {
		if (pointerType !== "touch") map.cooperativeGestures.enable();
	});
}
