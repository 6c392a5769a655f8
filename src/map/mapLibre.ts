/** MapLibre as this house uses it: north up, no tilt, no network but its own worker. */
import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibreMap, type MapOptions, prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Camera } from "../incident/address.ts";
import type { Basemap } from "../poster/world.ts";
import type { Projection, Theme } from "../state/view.ts";
import { leastZoom } from "./camera.ts";
import { NoWebGLError } from "./engine.ts";
import { GESTURE_WORDS, takeWheelWhenClicked } from "./gestures.ts";
import { styleOf } from "./style.ts";

// Without it the map stays blank, and says nothing.
setWorkerUrl(workerUrl);
/** Starts the worker that all maps share, so that it is fetched while the land is on its way. */
export const startWorker = prewarm;

/** Closer than this the basemap has nothing more to show. */
const MOST_ZOOM = 7;

/** @throws NoWebGLError */
export function assureWebGL(): void {
	const context = document.createElement("canvas").getContext("webgl2");
	if (!context) throw new NoWebGLError();
	context.getExtension("WEBGL_lose_context")?.loseContext();
}

const MOST_CANVAS_PX = 8192;

export type MapStart = {
	container: HTMLElement;
	basemap: Basemap;
	theme: Theme;
	projection: Projection;
	camera: Camera;
	reducedMotion: boolean;
	cooperative: boolean | undefined;
};

/** @throws NoWebGLError when the browser gives no context after all */
export function createMap({ container, basemap, theme, projection, camera, reducedMotion, cooperative = false }: MapStart): MapLibreMap {
	const size = { widthPx: container.clientWidth, heightPx: container.clientHeight };
	const map = made({
		container,
		style: styleOf(basemap, theme, projection),
		center: camera.center,
		zoom: camera.zoom,
		minZoom: leastZoom(size, projection),
		maxZoom: MOST_ZOOM,
		// For pictures: on screen no canvas is so large.
		maxCanvasSize: [MOST_CANVAS_PX, MOST_CANVAS_PX],
		maxPitch: 0,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		// Scenes over the antimeridian need land on both sides; `leastZoom` keeps anything from being seen twice.
		renderWorldCopies: true,
		attributionControl: false,
		fadeDuration: 0,
		reduceMotion: reducedMotion,
		cooperativeGestures: cooperative,
		locale: GESTURE_WORDS,
		validateStyle: false,
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	if (cooperative) takeWheelWhenClicked(map);
	// The page around it is the region named "Map".
	map.getCanvas().setAttribute("role", "application");
	map.getCanvas().setAttribute("aria-label", "Map: arrow keys move it, plus and minus zoom");
	return map;
}

function made(options: MapOptions): MapLibreMap {
	try {
		return new MapLibreMap(options);
	} catch (cause) {
		throw new NoWebGLError("no WebGL context", { cause });
	}
}
