/** The real map: MapLibre below, deck.gl above it, marks and names in SVG on top. Loaded lazily, as it is large. */

import type { Camera } from "../incident/address.ts";
import type { LonLat, Scene } from "../incident/derived.ts";
import type { Showing } from "../incident/showing.ts";
import type { VantagePlace } from "../incident/vantage.ts";
import { type Beside, boxOfScene, fitOf, pxPerDegree } from "../poster/mercator.ts";
import { scaleOf } from "../poster/names.ts";
import { hatchRoomOf, referenceOf, roomNameOf, stripesIn } from "../poster/rooms.ts";
import { seenOf } from "../poster/visible.ts";
import { extentsOf } from "../poster/world.ts";
import { discOf, fitCamera, isOnNearSide, leastZoom } from "./camera.ts";
import type { DeckLayer, Drawing } from "./deckLayer.ts";
import { type Backdrop, type CreateMapEngine, type MapFocus, type MapState, NoPictureError, NoWebGLError } from "./engine.ts";
import { fetchBasemap } from "./fetchBasemap.ts";
import { createField } from "./field/field.ts";
import { pointAtField } from "./field/pointing.ts";
import { turnByKeys } from "./globeKeys.ts";
import { hatchOf, type LegsByRoute, legsByRoute, outlinesOfScene, type RegionStrokes } from "./layers/parts.ts";
import { assureWebGL, createMap, startWorker } from "./mapLibre.ts";
import { createOverlay } from "./overlay/overlay.ts";
import { pictureOf } from "./picture.ts";
import { followPointer } from "./pointer.ts";
import { lightCountries, markCountries, projectionType, repaint, replaceLand } from "./style.ts";

const FLIGHT_MS = 600;
const ZOOM_MS = 200;
/** While AS paths change, names are placed anew after each such stretch. */
const NAMES_MS = 700;
const easeInOut = (t: number) => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

type Cut = { scene: Scene; legs: LegsByRoute; strokes: RegionStrokes };

export const createMapEngine: CreateMapEngine = async (options) => {
	const { container, reducedMotion, onState, onCamera } = options;
	assureWebGL();
	// Half of all that the map is made of, on its way while the land is being drawn.
	const routes = import("./deckLayer.ts");
	routes.catch(() => undefined);
	startWorker();
	let basemap = await fetchBasemap(options.landUrls.coarse, options.land);
	/** As it opens: what has to be in view does not change with finer coasts. */
	const { countries: coarse } = basemap;
	const mapped = new Set(coarse.features.map((country) => country.id));

	let { theme, projection } = options;
	let cut: Cut | null = null;
	let backdrop: Backdrop | null = null;
	let showing: Pick<Showing, "drawn" | "weight"> = { drawn: {}, weight: {} };
	let vantage: readonly VantagePlace[] = [];
	let focus: MapFocus | null = null;
	let fitted = options.camera === null;
	let state: MapState = "loading";
	let styled = false;
	/** Stripes over countries that stand now, as a count round the equator. */
	let striped = 0;
	let destroyed = false;
	let refined: "not yet" | "asked" | "here" = "not yet";
	/** Settled: the basemap is idle, and deck.gl has drawn the layers it was given last. */
	const done = { map: false, deck: false };
	const lost = new Set<"map" | "deck">();

	const measured = () => ({ widthPx: container.clientWidth, heightPx: container.clientHeight });
	/** Kept, as to ask for it in the middle of a tick would make the browser lay out the page there and then. */
	let sized = measured();
	const size = () => sized;
	const room = () => ({ ...size(), taken: options.taken?.() ?? [] });
	const scale = () => scaleOf(size());
	const overview = () => fitCamera(null, projection, size(), { extents: [], vantage: [] });
	const map = createMap({ container, basemap, theme, projection, camera: options.camera ?? overview(), reducedMotion, cooperative: options.cooperative });
	turnByKeys(map, () => projection === "globe", reducedMotion);
	const camera = (): Camera => ({ center: map.getCenter().toArray() as LonLat, zoom: map.getZoom() });

	/** The copy of a place that is nearest to the middle, so that nothing is off by a whole turn. */
	const nearest = ([lon, lat]: LonLat): LonLat => [lon + 360 * Math.round((map.getCenter().lng - lon) / 360), lat];
	const project = (at: LonLat) => (projection === "globe" && !isOnNearSide(at, camera(), size()) ? null : map.project(nearest(at)));
	const pixels = (at: LonLat): [number, number] => {
		const { x, y } = map.project(nearest(at));
		return [x, y];
	};
	const overlay = createOverlay(container, project, ({ x, y }) => map.unproject([x, y]).toArray() as LonLat);
	const field = createField(map.getCanvasContainer());
	if (options.onPick) pointAtField(map, field, options.onPick);
	const pointer = options.onChoose && followPointer(map, container, overlay, options.onChoose);

	const report = (next: MapState) => {
		if (next === state) return;
		state = next;
		onState(next);
	};
	const settleIfDone = () => {
		if (!done.map || !done.deck || lost.size > 0) return;
		if (state !== "settled") placeNames();
		report("settled");
		void refine();
	};
	/** Finer coasts once the map stands. Without them the coarse ones stay: nobody misses a line. */
	const refine = async () => {
		if (refined !== "not yet") return;
		refined = "asked";
		const fine = await Promise.resolve(options.landUrls.fine)
			.then(fetchBasemap)
			.catch(() => null);
		if (fine === null || destroyed) return;
		basemap = fine;
		refined = "here";
		showFine();
	};
	const showFine = () => {
		if (refined !== "here" || !styled) return;
		replaceLand(map, basemap);
		showCountries();
	};
	const unsettle = () => {
		done.map = false;
		done.deck = false;
		map.triggerRepaint();
	};
	const lose = (which: "map" | "deck") => {
		lost.add(which);
		report("lost");
	};
	// deck.gl does not come back by itself: its canvas and layers are made anew.
	const restore = (which: "map" | "deck") => {
		lost.delete(which);
		if (lost.size > 0) return;
		unsettle();
		deck?.renew();
		show();
	};
	let deck: DeckLayer | null = null;
	let drawing: Drawing = null;
	const addRoutes = async () => {
		const { addDeck } = await routes;
		if (destroyed) return;
		deck = addDeck(
			map,
			{
				onDrawn: () => {
					done.deck = true;
					settleIfDone();
				},
				onLost: () => lose("deck"),
				onRestored: () => restore("deck"),
			},
			drawing,
		);
		await deck.ready.catch((cause) => {
			throw new NoWebGLError("no WebGL context for the routes", { cause });
		});
	};

	/** Hands everything over anew; what did not change is the same object, and costs nothing. */
	const show = () => {
		const seen = cut && seenOf(cut.scene, showing);
		const look = seen && {
			seen,
			focus,
			key: `${theme} ${JSON.stringify([showing.drawn, focus?.legs])}`,
			weightKey: JSON.stringify(showing.weight),
			theme,
			scale: scale(),
		};
		drawing = cut && look && { ...cut, look };
		deck?.show(drawing);
		overlay.show(cut && look && { scene: cut.scene, offMap: cut.scene.countries.filter(({ code }) => !mapped.has(code)), ...look }, theme);
	};
	const view = () => ({ projection, camera: camera(), size: size() });
	/** The active incident is strong in the field only until its own scene stands. */
	const showField = () => field.show(backdrop && { ...backdrop, active: cut ? null : backdrop.active }, theme, view());
	const showCountries = () => {
		striped = cut ? stripes(cut.scene) : 0;
		markCountries(map, basemap, new Set(cut?.scene.countries.map(({ code }) => code)), striped);
		lightCountries(map, basemap, new Set(focus?.countries));
	};
	const beside = (scene: Scene): Beside => ({ extents: extentsOf(coarse, scene.countries), vantage: vantage.map((place) => place.at) });
	/** How the scene stands in a room that the still in the page knows too; `null` while the map shows anything but the fitted scene. */
	const fitFor = (scene: Scene) => fitOf(boxOfScene(scene, beside(scene)));
	const isAsFitted = () => fitted && projection === "flat";
	const reference = (name = roomNameOf(size())) => (cut && isAsFitted() ? referenceOf(fitFor(cut.scene), name, cut.scene.plane) : null);
	const stripes = (scene: Scene) => stripesIn(fitFor(scene), size(), isAsFitted() ? null : pxPerDegree(map.getZoom()));
	const placeNames = () => overlay.settle(room(), reference());
	let namesDue: ReturnType<typeof setTimeout> | undefined;
	const namesLater = () => {
		namesDue ??= setTimeout(() => {
			namesDue = undefined;
			if (!destroyed) placeNames();
		}, NAMES_MS);
	};
	/** After anything that may give names another place, once the camera rests. */
	const settleNames = () => {
		if (cut) {
			if (styled && cut.scene.countries.length > 0 && stripes(cut.scene) !== striped) showCountries();
			const stood = reference(hatchRoomOf(size()));
			const project = (at: LonLat): [number, number] => {
				if (!stood) return pixels(at);
				const { x, y } = stood.project(at);
				return [x, y];
			};
			const hatch = hatchOf(cut.scene, project, scale());
			if (hatch.length !== cut.strokes.hatch.length) {
				cut.strokes = { ...cut.strokes, hatch };
				show();
			}
		}
		placeNames();
	};
	const goTo = ({ center, zoom }: Camera, still: boolean) => {
		if (still || reducedMotion) map.jumpTo({ center, zoom });
		else map.easeTo({ center, zoom, duration: FLIGHT_MS, easing: easeInOut });
	};
	const refit = (still: boolean) => {
		fitted = true;
		if (!cut) return goTo(overview(), still);
		goTo(fitCamera(cut.scene, projection, size(), beside(cut.scene)), still);
	};

	map.on("webglcontextlost", () => {
		styled = false;
		lose("map");
	});
	map.on("webglcontextrestored", () => restore("map"));
	// Also after a lost context. What was asked for before the style stood is made good here.
	map.on("style.load", () => {
		styled = true;
		repaint(map, theme);
		map.setProjection({ type: projectionType(projection) });
		showCountries();
		showFine();
	});
	map.on("render", () => {
		overlay.move(room(), projection === "globe" ? discOf(camera(), size()) : null);
		field.follow(view());
	});
	map.on("idle", () => {
		done.map = true;
		settleIfDone();
	});
	map.on("moveend", (event) => {
		settleNames();
		// Only what the reader did carries the event it came from.
		if (!event.originalEvent) return;
		fitted = false;
		onCamera(camera());
	});
	map.on("resize", () => {
		sized = measured();
		map.setMinZoom(leastZoom(size(), projection));
		if (fitted) refit(true);
		show();
		settleNames();
	});

	const destroy = () => {
		if (destroyed) return;
		destroyed = true;
		clearTimeout(namesDue);
		pointer?.remove();
		overlay.remove();
		deck?.remove();
		map.remove();
	};
	addRoutes().catch((error: unknown) => {
		if (destroyed) return;
		destroy();
		options.onFail(error);
	});
	return {
		setScene(scene, fitIt) {
			const first = state === "loading";
			cut = scene && { scene, legs: legsByRoute(scene), strokes: { outlines: outlinesOfScene(scene), hatch: [] } };
			report("loading");
			unsettle();
			if (fitIt) refit(first);
			show();
			showField();
			if (styled) showCountries();
			settleNames();
		},
		draw(next) {
			// Counts change more often than what is drawn.
			if (JSON.stringify([next.drawn, next.weight]) === JSON.stringify([showing.drawn, showing.weight])) return;
			showing = next;
			show();
			// AS paths of a series change at any tick, and to place names takes longer than a tick may.
			if (cut?.scene.plane === "control") namesLater();
			else placeNames();
		},
		setVantage(places) {
			vantage = places ?? [];
			overlay.vantage.set(vantage);
			settleNames();
		},
		drawVantage(counts) {
			overlay.vantage.fill(counts);
			pointer?.refresh();
		},
		setFocus(next) {
			focus = next;
			show();
			if (styled) lightCountries(map, basemap, new Set(focus?.countries));
		},
		setBackdrop(next) {
			backdrop = next;
			showField();
		},
		setTheme(next) {
			if (next === theme) return;
			theme = next;
			if (styled) repaint(map, theme);
			show();
			showField();
			placeNames();
		},
		setProjection(next) {
			if (next === projection) return;
			projection = next;
			map.setMinZoom(leastZoom(size(), projection));
			if (styled) map.setProjection({ type: projectionType(projection) });
			if (fitted) refit(true);
			settleNames();
		},
		fit: () => refit(false),
		flyTo(to) {
			fitted = false;
			goTo(to, false);
		},
		zoomBy(steps) {
			map.easeTo({ zoom: map.getZoom() + steps, duration: reducedMotion ? 0 : ZOOM_MS }, { originalEvent: new Event("zoom") });
		},
		picture(ratio) {
			if (lost.size > 0) throw new NoPictureError("The live map lost its graphics context, and there is no picture of it until that is back.");
			if (state !== "settled" || !deck) throw new NoPictureError("The live map is still being drawn. Try again in a moment.");
			if (namesDue !== undefined) placeNames();
			return { canvas: pictureOf(map, deck, size(), ratio), overlay: overlay.markup(room(), theme), ...size() };
		},
		destroy,
	};
};
