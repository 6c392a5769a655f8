/** What lies under a point of the map and can be chosen. Pixels in; marks come before names, names before regions. */
import type { Box, Point } from "../../poster/boxes.ts";
import { siteRadiusPx, stopRadiusPx } from "../../poster/marks.ts";
import { type Placed, type Project, sitesOf } from "../../poster/names.ts";
import type { MapTarget } from "../engine.ts";
import type { Label } from "./labels.ts";
import type { Picture } from "./marks.ts";
import type { MarkSpot } from "./vantageLayer.ts";

/** A mark on screen: `radius` is half its width. */
export type Spot = { target: MapTarget; x: number; y: number; radius: number };

/** Stops and sites that are seen, and face the reader. */
export function stopSpots({ scene, seen, scale }: Picture, project: Project): Spot[] {
	const spot = (id: string, here: Placed | null, radius: number): Spot[] => (here ? [{ target: { kind: "stop", id }, ...here, radius }] : []);
	return [
		...seen.stops.flatMap(({ stop }) => spot(stop.id, project(stop.at), stopRadiusPx(stop.grade, scale))),
		...sitesOf(scene, seen).flatMap((site) => spot(site.id, project(site.at), siteRadiusPx(scale))),
	];
}

export const vantageSpots = (spots: readonly MarkSpot[]): Spot[] =>
	spots.map(({ mark, at: [x, y], sidePx }) => ({ target: { kind: "vantage", id: mark.place.id }, x, y, radius: sidePx / 2 }));

/** Even-odd rule. */
function isWithin(ring: readonly Point[], x: number, y: number): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [[x1, y1], [x2, y2]] = [ring[i] as Point, ring[j] as Point];
		if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
	}
	return inside;
}

function regionAt({ scene, seen }: Picture, { x, y }: Placed, project: Project): MapTarget | null {
	const rings = [
		...seen.regions.map(({ region }) => ({ id: region.id, ring: region.ring })),
		...sitesOf(scene, seen).flatMap(({ id, ring }) => (ring ? [{ id, ring }] : [])),
	];
	const found = rings.find(({ ring }) => {
		const outline = ring.map(project);
		return (
			outline.every((at) => at !== null) &&
			isWithin(
				outline.map((at): Point => [at.x, at.y]),
				x,
				y,
			)
		);
	});
	return found ? { kind: "stop", id: found.id } : null;
}

function labelAt(labels: readonly Label[], { x, y }: Placed, project: Project): MapTarget | null {
	const found = labels.find(({ at, from, box, target }) => {
		const here = target && project(at);
		if (!here) return false;
		const [dx, dy] = [here.x - from.x, here.y - from.y];
		const moved: Box = { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
		return x >= moved.left && x <= moved.right && y >= moved.top && y <= moved.bottom;
	});
	return found?.target ?? null;
}

/** `reachPx`: how far beyond itself a mark may be touched. The nearest wins. */
export function hitOf(at: Placed, reachPx: number, spots: readonly Spot[], labels: readonly Label[], picture: Picture, project: Project): MapTarget | null {
	const far = (spot: Spot) => Math.hypot(spot.x - at.x, spot.y - at.y);
	const near = spots.filter((spot) => far(spot) <= spot.radius + reachPx).sort((a, b) => far(a) - far(b));
	return near[0]?.target ?? labelAt(labels, at, project) ?? regionAt(picture, at, project);
}
