/** Where the camera stands so that a scene fits, flat and on the globe. Pure: sizes in CSS pixels, angles in degrees. */

import type { Camera } from "../incident/address.ts";
import type { LonLat, Scene } from "../incident/derived.ts";
import { middle } from "../incident/sphere.ts";
import { type Beside, boxOfScene, cameraOf, fitOf, OVERVIEW, type Size, standOf, WORLD_PX } from "../poster/mercator.ts";
import type { Projection } from "../state/view.ts";

/** The globe shows this much round a single city. */
const LEAST_SPAN_DEG = 56;
/** Distance of MapLibre's camera from what it looks at, in heights of the map (its default field of view). */
export const EYE_HEIGHTS = 1.5;
const RAD = Math.PI / 180;

/** Least zoom of a flat map: one world is as wide, and as high, as the map, so nothing is ever seen twice. */
export function leastZoom({ widthPx, heightPx }: Size, projection: Projection): number {
	return projection === "globe" ? -1 : Math.max(0, Math.log2(Math.max(widthPx, heightPx) / WORLD_PX));
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

/**
 * Camera that shows the whole scene; without a scene, the overview of the world. A route is shown as large as it gets. Where
 * there is none, countries and vantage points have to be in view; a globe then turns to the middle of them all.
 */
export function fitCamera(scene: Scene | null, projection: Projection, size: Size, beside: Beside): Camera {
	const box = scene ? boxOfScene(scene, beside) : OVERVIEW;
	if (projection === "flat") return cameraOf(standOf(fitOf(box), size));
	const seen = scene && scene.legs.length === 0 && scene.stops.length === 0 ? beside.vantage : [];
	const places = [...(scene?.stops ?? []), ...(scene?.sites ?? []), ...(scene?.countries ?? [])].map((place) => place.at);
	const points = [...places, ...seen, ...(scene?.legs ?? []).flatMap((leg) => leg.line)];
	return globeCamera(seen.length > 0 ? middle(points)[0] : (box[0] + box[2]) / 2, points, size);
}
