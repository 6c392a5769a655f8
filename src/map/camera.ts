/** Where the camera stands so that a scene fits, flat and on the globe. Pure: sizes in CSS pixels, angles in degrees. */

import type { Camera } from "../incident/address.ts";
import type { LonLat, Scene } from "../incident/derived.ts";
import { middle } from "../incident/sphere.ts";
import type { Projection } from "../state/view.ts";

export type Size = { widthPx: number; heightPx: number };
type Box = Scene["bounds"];

/** Width of the flat world at zoom 0. */
const WORLD_PX = 512;
/** A scene of one city still shows its continent. */
const LEAST_SPAN_DEG = 56;
/** Cut at 62° east, so that detours over the Atlantic and the Pacific both stay whole. */
export const OVERVIEW: Box = [-298, -46, 62, 72];
/** Distance of MapLibre's camera from what it looks at, in heights of the map (its default field of view). */
export const EYE_HEIGHTS = 1.5;
const RAD = Math.PI / 180;

/** Room for labels, controls (right) and legend (bottom). */
function paddingOf({ widthPx, heightPx }: Size) {
	const small = widthPx < 480;
	return small
		? { top: 52, right: 40, bottom: Math.min(72, heightPx * 0.22), left: 34 }
		: { top: 60, right: 118, bottom: Math.min(104, heightPx * 0.18), left: 72 };
}

/** Web Mercator latitude, in degrees of longitude at the equator. */
export const toY = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * RAD) / 2)) / RAD;
const toLat = (y: number) => (2 * Math.atan(Math.exp(y * RAD)) - Math.PI / 2) / RAD;

/** Pixels to a degree of longitude on the flat map. */
export const pxPerDegree = (zoom: number) => (WORLD_PX * 2 ** zoom) / 360;

/** Least zoom of a flat map: one world is as wide as the map, so nothing is ever seen twice. */
export function leastZoom(size: Size, projection: Projection): number {
	return projection === "globe" ? -1 : Math.max(0, Math.log2(size.widthPx / WORLD_PX));
}

export function flatCamera(box: Box, size: Size): Camera {
	const [west, south, east, north] = box;
	const pad = paddingOf(size);
	const [y0, y1] = [toY(south), toY(north)];
	const innerX = Math.max(size.widthPx - pad.left - pad.right, 80);
	const innerY = Math.max(size.heightPx - pad.top - pad.bottom, 80);
	const least = Math.min(1, innerX / innerY) * LEAST_SPAN_DEG;
	const widest = Math.min(innerX / Math.max(east - west, least), innerY / Math.max(y1 - y0, least / Math.max(1, innerX / innerY)));
	const zoom = Math.max(Math.log2((widest * 360) / WORLD_PX), leastZoom(size, "flat"));
	const scale = pxPerDegree(zoom);
	const lon = (west + east) / 2 + (pad.right - pad.left) / 2 / scale;
	return { center: [lon, toLat((y0 + y1) / 2 + (pad.top - pad.bottom) / 2 / scale)], zoom };
}

/** Zoom at which the globe has this radius in pixels, with `lat` in the middle: MapLibre's zoom follows Mercator's scale there. */
const zoomOfRadius = (radiusPx: number, lat: number) => Math.log2((radiusPx * 2 * Math.PI * Math.cos(lat * RAD)) / WORLD_PX);
export const radiusOfZoom = (zoom: number, lat: number) => (WORLD_PX * 2 ** zoom) / (2 * Math.PI * Math.cos(lat * RAD));

/** Zoom at which the globe is as large with `toLat` in the middle as it is now with `fromLat`. */
export const sameSizeZoom = (zoom: number, fromLat: number, toLat: number) => zoomOfRadius(radiusOfZoom(zoom, fromLat), toLat);

/** Radius of a globe whose visible disc has the given radius: from nearby one sees less than half of a ball. */
function radiusOfDisc(discPx: number, heightPx: number): number {
	const eye = EYE_HEIGHTS * heightPx;
	return (discPx ** 2 + Math.sqrt(discPx ** 4 + discPx ** 2 * eye ** 2)) / eye;
}

/** Radius in pixels of the disc one sees of the globe. */
export function discOf(camera: Camera, { heightPx }: Size): number {
	const eye = EYE_HEIGHTS * heightPx;
	const radius = radiusOfZoom(camera.zoom, camera.center[1]);
	return (radius * eye) / Math.sqrt(eye * eye + 2 * radius * eye);
}

const cosBetween = (a: LonLat, b: LonLat) =>
	Math.sin(a[1] * RAD) * Math.sin(b[1] * RAD) + Math.cos(a[1] * RAD) * Math.cos(b[1] * RAD) * Math.cos((a[0] - b[0]) * RAD);

/** Where the globe's horizon lies: cosine of the angle from its middle to what is just in sight. */
export function horizonOf(camera: Camera, { heightPx }: Size): number {
	const radius = radiusOfZoom(camera.zoom, camera.center[1]);
	return radius / (radius + EYE_HEIGHTS * heightPx);
}

/** Whether a place is on the side of the globe that faces the reader. */
export function isOnNearSide(at: LonLat, camera: Camera, size: Size): boolean {
	return cosBetween(at, camera.center) > horizonOf(camera, size);
}

/** Globe turned to `lon` and the middle latitude of `points`, near enough to show them. */
function globeCamera(lon: number, points: readonly LonLat[], size: Size): Camera {
	const lat = points.length > 0 ? middle(points)[1] : 25;
	const center: LonLat = [lon, Math.max(-55, Math.min(55, lat))];
	const whole = radiusOfDisc(0.44 * Math.min(size.widthPx, size.heightPx), size.heightPx);
	const widest = Math.max(...points.map((p) => Math.acos(Math.max(-1, Math.min(1, cosBetween(p, center))))), (LEAST_SPAN_DEG / 2) * RAD);
	const reach = widest > Math.PI / 2.6 ? 1 : Math.sin(widest) * 1.15;
	const radius = points.length > 0 ? Math.min(whole / reach, whole * 2.5) : whole;
	return { center, zoom: zoomOfRadius(radius, center[1]) };
}

const joined = (a: Box, b: Box): Box => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];

/** What a camera has to show beside the scene itself: extents of its countries, cities with route collectors. */
export type Beside = { extents: readonly Box[]; vantage: readonly LonLat[] };

/**
 * Camera that shows the whole scene; without a scene, the overview of the world. A route is shown as large as it gets. Where
 * there is none, countries and vantage points have to be in view; a globe then turns to the middle of them all.
 */
export function fitCamera(scene: Scene | null, projection: Projection, size: Size, { extents, vantage }: Beside): Camera {
	const seen = scene && scene.legs.length === 0 && scene.stops.length === 0 ? vantage : [];
	const box = [...extents, ...seen.map(([lon, lat]): Box => [lon, lat, lon, lat])].reduce(joined, scene?.bounds ?? OVERVIEW);
	if (projection === "flat") return flatCamera(box, size);
	const places = [...(scene?.stops ?? []), ...(scene?.sites ?? []), ...(scene?.countries ?? [])].map((place) => place.at);
	const points = [...places, ...seen, ...(scene?.legs ?? []).flatMap((leg) => leg.line)];
	return globeCamera(seen.length > 0 ? middle(points)[0] : (box[0] + box[2]) / 2, points, size);
}
