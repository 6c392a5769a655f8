/** What the app asks of the map. `createMapEngine` makes the real one; tests give a fake. */
import type { FieldFlow, FieldIncident, FieldShapes } from "../atlas/shapes.ts";
import type { Camera } from "../incident/address.ts";
import type { Scene } from "../incident/derived.ts";
import type { Focus } from "../incident/focus.ts";
import type { SeenCounts } from "../incident/replay.ts";
import type { Showing } from "../incident/showing.ts";
import type { VantagePlace } from "../incident/vantage.ts";
import type { Box } from "../poster/boxes.ts";
import type { Projection, Theme } from "../state/view.ts";

/** loading: not yet all to see · settled: everything asked for is drawn · lost: context lost, being restored. */
export type MapState = "loading" | "settled" | "lost";

/** Incidents of the overview: `all` faint, `active` strong. */
export type Backdrop = { all: FieldShapes; active: FieldIncident | null };

/** What of the overview is under the pointer: an incident, by its place in the atlas, or a flow. */
export type Picked = { index: number } | { flow: FieldFlow };

/** `fine` may be promised: it is fetched only once the map stands. */
export type LandUrls = { coarse: string; fine: string | Promise<string> };

/** What is lit up: parts of the scene, or all marks of vantage points. */
export type MapFocus = Pick<Focus, "stops" | "legs" | "countries"> & { vantage: boolean };

/** A mark that can be chosen: a stop (also its region) or site, by its id in the scene; or a vantage point's. */
export type MapTarget = { kind: "stop"; id: string } | { kind: "vantage"; id: string };

export type MapOptions = {
	container: HTMLElement;
	/** Addresses of land-110m.json, which the map opens with, and of land-50m.json, which replaces it once the map stands. */
	landUrls: LandUrls;
	/** The coarse land, where it was asked for already. */
	land?: Promise<Response>;
	theme: Theme;
	projection: Projection;
	/** `null`: fit the scene. */
	camera: Camera | null;
	reducedMotion: boolean;
	/** Wheel and single fingers are the page's, until the map is clicked. */
	cooperative?: boolean;
	/** Called on every change; it starts as "loading". */
	onState: (state: MapState) => void;
	/** Routes cannot be drawn after all: the map was taken down. */
	onFail: (error: unknown) => void;
	/** The reader moved the map (not called for fits and flights). */
	onCamera: (camera: Camera) => void;
	/** Parts of the container, in its own pixels, that names must not cover: controls, legend. */
	taken?: () => readonly Box[];
	/** A backdrop line or point was clicked (or hovered); `null` when the pointer left. */
	onPick?: (picked: Picked | null, how: "hover" | "click") => void;
	/** A mark of the scene or its name was clicked or tapped. Without it they are not to be chosen. */
	onChoose?: (target: MapTarget) => void;
};

/** What is on screen, without what lies over it: land and routes as pixels, marks and names as SVG of the same size on screen. */
export type MapPicture = { canvas: HTMLCanvasElement; overlay: string; widthPx: number; heightPx: number };

export interface MapEngine {
	/** Replaces what is drawn. `fit` moves the camera to it. */
	setScene(scene: Scene | null, fit: boolean): void;
	/** Which routes show and how thick; called where that changes. Ids not named are hidden. */
	draw(showing: Pick<Showing, "drawn" | "weight">): void;
	/** Cities with route collectors; `null` for none. Their marks stay empty until `drawVantage`. */
	setVantage(places: readonly VantagePlace[] | null): void;
	/** What their vantage points use now, in the order of the places. Made to be called while time plays: it only fills marks. */
	drawVantage(counts: readonly SeenCounts[]): void;
	/** Lights up what a chosen fact is about; `null`: nothing. */
	setFocus(focus: MapFocus | null): void;
	/** What is drawn below the scene. Made to be called while time plays. */
	setBackdrop(backdrop: Backdrop | null): void;
	setTheme(theme: Theme): void;
	setProjection(projection: Projection): void;
	/** Fits the scene, or without one the overview. */
	fit(): void;
	/** Goes to a camera somebody chose: an address, a chapter of a briefing. */
	flyTo(camera: Camera): void;
	zoomBy(steps: number): void;
	/** With `ratio` pixels to one on screen. Throws NoPictureError. */
	picture(ratio: number): MapPicture;
	destroy(): void;
}

/** Why there is no picture of the map: one plain line. */
export class NoPictureError extends Error {}

/** The browser gives no WebGL: trying again will not help. */
export class NoWebGLError extends Error {}

/** Rejects with `NoWebGLError`, or with whatever kept the land from being read. */
export type CreateMapEngine = (options: MapOptions) => Promise<MapEngine>;
