/** The real map: MapLibre below, deck.gl above it, marks and names in SVG on top. Loaded lazily, as it is large. */
import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { LonLat, Scene } from "../incident/derived.ts";
import type { Drawn } from "../incident/scene.ts";
import type { Camera } from "../state/view.ts";
import { fetchBasemap } from "./basemap.ts";
import { discOf, fitCamera, isOnNearSide, leastZoom } from "./camera.ts";
import { addDeck } from "./deckLayer.ts";
import type { Backdrop, CreateMapEngine, MapState } from "./engine.ts";
import { type BackdropShapes, backdropLayers, backdropShapes, shapesOf } from "./layers/backdrop.ts";
import { type LegsByRoute, legLayers, legsByRoute } from "./layers/legs.ts";
import { type RegionStrokes, regionLayers, regionStrokes } from "./layers/regions.ts";
import { createOverlay } from "./overlay/overlay.ts";
import { addHatch, markCountries, projectionType, repaint, styleOf } from "./style.ts";

setWorkerUrl(workerUrl);

const FLIGHT_MS = 600;
/** Closer than this the basemap has nothing more to show. */
const MOST_ZOOM = 7;
const easeInOut = (t: number) => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

type Cut = { scene: Scene; legs: LegsByRoute; regions: RegionStrokes };

export const createMapEngine: CreateMapEngine = async (options) => {
	const { container, reducedMotion, onState, onCamera } = options;
	const probe = document.createElement("canvas").getContext("webgl2");
	if (!probe) {
		onState("unavailable");
		throw new Error("no WebGL");
	}
	probe.getExtension("WEBGL_lose_context")?.loseContext();
	const basemap = await fetchBasemap(options.landUrl);

	let { theme, projection } = options;
	let cut: Cut | null = null;
	let backdrop: { all: BackdropShapes; active: BackdropShapes } | null = null;
	let backdropEntries: Backdrop["entries"] | null = null;
	let drawn: Readonly<Record<string, Drawn>> = {};
	let fitted = options.camera === null;

	const size = () => ({ widthPx: container.clientWidth, heightPx: container.clientHeight });
	const room = () => ({ ...size(), taken: options.taken?.() ?? [] });
	const scale = () => (container.clientWidth < 480 ? 0.85 : 1.15);
	const start = options.camera ?? fitCamera(null, projection, size());
	const map = new MapLibreMap({
		container,
		style: styleOf(basemap, theme, projection),
		center: start.center,
		zoom: start.zoom,
		minZoom: leastZoom(size(), projection),
		maxZoom: MOST_ZOOM,
		maxPitch: 0,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		renderWorldCopies: true,
		attributionControl: false,
		fadeDuration: 0,
		reduceMotion: reducedMotion,
		validateStyle: false,
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	const canvas = map.getCanvas();
	canvas.setAttribute("role", "application");
	canvas.setAttribute("aria-label", "Map: arrow keys move it, plus and minus zoom");

	const camera = (): Camera => ({ center: map.getCenter().toArray() as LonLat, zoom: map.getZoom() });
	const project = ([lon, lat]: LonLat) => {
		const { lng } = map.getCenter();
		const near: LonLat = [lon + 360 * Math.round((lng - lon) / 360), lat];
		return projection === "globe" && !isOnNearSide(near, camera(), size()) ? null : map.project(near);
	};
	const overlay = createOverlay(container, project, ({ x, y }) => map.unproject([x, y]).toArray() as LonLat);
	const follow = () => overlay.move(room(), projection === "globe" ? discOf(camera(), size()) : null);

	// Settled: the basemap is idle, and deck.gl has drawn the layers it was given last.
	const done = { map: false, deck: false };
	let state: MapState = "loading";
	const report = (next: MapState) => {
		if (next === state) return;
		state = next;
		onState(next);
	};
	const settleIfDone = () => {
		if (!done.map || !done.deck || lost.size > 0) return;
		overlay.settle(room());
		report("settled");
	};
	const unsettle = () => {
		done.map = false;
		done.deck = false;
		map.triggerRepaint();
	};
	const lost = new Set<"map" | "deck">();
	const lose = (which: "map" | "deck") => {
		lost.add(which);
		report("lost");
	};
	// deck.gl does not come back by itself: its canvas and layers are made anew.
	const restore = (which: "map" | "deck") => {
		lost.delete(which);
		if (lost.size > 0) return;
		unsettle();
		deck.renew();
		setLayers();
		refreshCountries();
	};
	const deck = addDeck(map, {
		onDrawn: () => {
			done.deck = true;
			settleIfDone();
		},
		onLost: () => lose("deck"),
		onRestored: () => restore("deck"),
		onPick: (id, how) => backdrop && options.onPick?.(id, how),
	});
	map.on("webglcontextlost", () => lose("map"));
	map.on("webglcontextrestored", () => restore("map"));

	const setLayers = () =>
		deck.setLayers([
			backdrop && backdropLayers(backdrop.all, backdrop.active, theme),
			cut && [...regionLayers(cut.regions, cut.scene, drawn, theme, scale()), ...legLayers(cut.legs, drawn, theme, scale())],
		]);
	const show = () => {
		setLayers();
		overlay.show(cut && { scene: cut.scene, drawn, theme, scale: scale() });
	};
	const refreshCountries = () => map.isStyleLoaded() && markCountries(map, basemap, new Set(cut?.scene.countries.map((country) => country.code)));

	const goTo = ({ center, zoom }: Camera, still: boolean) => {
		if (still || reducedMotion) map.jumpTo({ center, zoom });
		else map.easeTo({ center, zoom, duration: FLIGHT_MS, easing: easeInOut });
	};
	const fit = (still: boolean) => {
		fitted = true;
		goTo(fitCamera(cut?.scene ?? null, projection, size()), still);
	};

	map.on("style.load", () => {
		addHatch(map, theme);
		refreshCountries();
	});
	map.on("render", follow);
	map.on("idle", () => {
		done.map = true;
		settleIfDone();
	});
	map.on("moveend", (event) => {
		overlay.settle(room());
		if (!event.originalEvent) return;
		fitted = false;
		onCamera(camera());
	});
	map.on("resize", () => {
		map.setMinZoom(leastZoom(size(), projection));
		if (fitted) fit(true);
		show();
		overlay.settle(room());
	});

	return {
		setScene(scene, fitIt) {
			cut = scene && { scene, legs: legsByRoute(scene), regions: regionStrokes(scene) };
			report("loading");
			unsettle();
			show();
			refreshCountries();
			if (fitIt) fit(state === "loading");
		},
		draw(next) {
			drawn = next;
			show();
			overlay.settle(room());
		},
		setBackdrop(next) {
			if (next?.entries !== backdropEntries) {
				backdropEntries = next?.entries ?? null;
				backdrop = next && { all: backdropShapes(next.entries), active: { lines: [], points: [] } };
			}
			if (backdrop) backdrop.active = shapesOf(backdrop.all, next?.active ?? null);
			setLayers();
		},
		setTheme(next) {
			theme = next;
			repaint(map, theme);
			show();
			overlay.settle(room());
		},
		setProjection(next) {
			projection = next;
			map.setMinZoom(leastZoom(size(), projection));
			map.setProjection({ type: projectionType(projection) });
			if (fitted) fit(true);
		},
		fit: () => fit(false),
		flyTo(to) {
			fitted = false;
			goTo(to, false);
		},
		zoomBy(steps) {
			map.easeTo({ zoom: map.getZoom() + steps, duration: reducedMotion ? 0 : 200 }, { originalEvent: new Event("zoom") });
		},
		destroy() {
			overlay.remove();
			deck.remove();
			map.remove();
		},
	};
};
