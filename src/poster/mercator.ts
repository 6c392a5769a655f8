/**
 * Where the flat map stands so that a scene fits: one rule for the live map, which works it out, and for the still in its
 * place, which a style sheet puts there (`ui/fit.css`). Sizes in CSS pixels; `y` is Web Mercator's, in degrees of longitude
 * at the equator.
 */
import type { Camera } from "../incident/address.ts";
import type { LonLat, Scene } from "../incident/derived.ts";

export type Size = { widthPx: number; heightPx: number };
type Box = Scene["bounds"];
/** What has to be in view: the middle of it, and how far it reaches. The numbers a style sheet has to know are multiples of `STEP_DEG`. */
export type Fit = { lon: number; y: number; spanX: number; spanY: number };

export const WORLD_DEG = 360;
const RAD = Math.PI / 180;
/** Width of the flat world at zoom 0. */
export const WORLD_PX = 512;
/** Cut at 62° east, so that detours over the Atlantic and the Pacific both stay whole. */
export const OVERVIEW: Box = [-298, -46, 62, 72];
/** A scene of one city still shows its continent. */
const LEAST_SPAN = { x: 56, y: 36 };
export const STEP_DEG = 4;
/** The middle is no nearer to a pole than this: the edge of the world is in view there anyway. */
const MOST_Y = 128;
/** Room for labels, controls (right) and legend (bottom). */
const PADDING = {
	small: { top: 52, right: 40, bottom: { px: 72, share: 0.22 }, left: 34 },
	large: { top: 60, right: 118, bottom: { px: 104, share: 0.18 }, left: 72 },
};
/** However small the map is, the scene gets this much of it. */
const LEAST_INNER_PX = 80;
export const NARROW_PX = 480;

export const toY = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * RAD) / 2)) / RAD;
export const toLat = (y: number) => (2 * Math.atan(Math.exp(y * RAD)) - Math.PI / 2) / RAD;

/** Pixels to a degree of longitude on the flat map. */
export const pxPerDegree = (zoom: number) => (WORLD_PX * 2 ** zoom) / WORLD_DEG;

const joined = (a: Box, b: Box): Box => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];

/** What a camera has to show beside the scene itself: extents of its countries, cities with route collectors. */
export type Beside = { extents: readonly Box[]; vantage: readonly LonLat[] };

/** Without a route, countries and vantage points have to be in view; a route is shown as large as it gets. */
export function boxOfScene(scene: Scene, { extents, vantage }: Beside): Box {
	const seen = scene.legs.length === 0 && scene.stops.length === 0 ? vantage : [];
	return [...extents, ...seen.map(([lon, lat]): Box => [lon, lat, lon, lat])].reduce(joined, scene.bounds);
}

const stepsUp = (deg: number) => Math.ceil(deg / STEP_DEG - 1e-9) * STEP_DEG;

export function fitOf([west, south, east, north]: Box): Fit {
	const [y0, y1] = [toY(south), toY(north)];
	const y = Math.max(-MOST_Y, Math.min(MOST_Y, Math.round((y0 + y1) / 2 / STEP_DEG) * STEP_DEG));
	const span = (deg: number, least: number) => Math.min(WORLD_DEG, Math.max(least, stepsUp(deg)));
	return {
		lon: (west + east) / 2,
		y,
		spanX: span(east - west, LEAST_SPAN.x),
		spanY: span(2 * Math.max(y1 - y, y - y0), LEAST_SPAN.y),
	};
}

function roomOf({ widthPx, heightPx }: Size) {
	const { bottom, ...pad } = widthPx < NARROW_PX ? PADDING.small : PADDING.large;
	return { ...pad, bottom: Math.min(bottom.px, heightPx * bottom.share) };
}

/** Where the flat map stands on screen: its middle, and pixels to a degree. */
export type Stand = { lon: number; y: number; scale: number };

/** The whole fit in view, never more than one world (nor less than zoom 0), and nothing beyond its upper and lower edge. */
export function standOf({ lon, y, spanX, spanY }: Fit, size: Size): Stand {
	const { widthPx, heightPx } = size;
	const pad = roomOf(size);
	const innerX = Math.max(widthPx - pad.left - pad.right, LEAST_INNER_PX);
	const innerY = Math.max(heightPx - pad.top - pad.bottom, LEAST_INNER_PX);
	const scale = Math.max(Math.min(innerX / spanX, innerY / spanY), Math.max(widthPx, heightPx, WORLD_PX) / WORLD_DEG);
	const reach = Math.max(0, WORLD_DEG / 2 - heightPx / 2 / scale);
	return {
		lon: lon + (pad.right - pad.left) / 2 / scale,
		y: Math.max(-reach, Math.min(reach, y + (pad.top - pad.bottom) / 2 / scale)),
		scale,
	};
}

export const cameraOf = ({ lon, y, scale }: Stand): Camera => ({ center: [lon, toLat(y)], zoom: Math.log2((scale * WORLD_DEG) / WORLD_PX) });

export const standAt = ({ center: [lon, lat], zoom }: Camera): Stand => ({ lon, y: toY(lat), scale: pxPerDegree(zoom) });

/** Pixels of a place, and back, for a map of this size that stands so. Places are taken in the turn that is nearest to its middle. */
export function viewOf({ lon, y, scale }: Stand, { widthPx, heightPx }: Size) {
	return {
		project: ([placeLon, lat]: LonLat) => {
			const nearest = placeLon + WORLD_DEG * Math.round((lon - placeLon) / WORLD_DEG);
			return { x: widthPx / 2 + (nearest - lon) * scale, y: heightPx / 2 - (toY(lat) - y) * scale };
		},
		unproject: (at: { x: number; y: number }): LonLat => [lon + (at.x - widthPx / 2) / scale, toLat(y - (at.y - heightPx / 2) / scale)],
	};
}

/** Classes of a still, which tell the style sheet its fit: the page's policy allows no style attribute. */
export const fitClasses = ({ y, spanX, spanY }: Fit) => `fit-x-${spanX} fit-y-${spanY} fit-n-${WORLD_DEG / 2 - y}`;

/** The style sheet that gives those classes their numbers. */
export function fitSheet(): string {
	const rules = (name: string, from: number, to = WORLD_DEG) =>
		Array.from({ length: (to - from) / STEP_DEG + 1 }, (_, i) => `.fit-${name}-${from + i * STEP_DEG}{--fit-${name}:${from + i * STEP_DEG}}`);
	return `${[...rules("x", LEAST_SPAN.x), ...rules("y", LEAST_SPAN.y), ...rules("n", WORLD_DEG / 2 - MOST_Y, WORLD_DEG / 2 + MOST_Y)].join("\n")}\n`;
}
