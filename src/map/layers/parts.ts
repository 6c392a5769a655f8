/** A scene taken apart for deck.gl, without deck.gl. */
import type { LonLat, RouteName, Scene, SceneLeg } from "../../incident/derived.ts";
import type { Point } from "../../poster/boxes.ts";
import { sparseLines } from "../../poster/marks.ts";

/** Legs sorted by route once per scene: the same arrays every time, so deck.gl uploads a geometry only once. */
export type LegsByRoute = Record<RouteName, SceneLeg[]>;
export function legsByRoute(scene: Scene): LegsByRoute {
	return { usual: scene.legs.filter((leg) => leg.route === "usual"), diverted: scene.legs.filter((leg) => leg.route === "diverted") };
}

/** `region` is the region's id; `null` for a site, which is neutral. */
export type Stroke = { path: LonLat[]; region: string | null };
export type RegionStrokes = { outlines: Stroke[]; hatch: Stroke[] };

/** Outlines of a scene, taken apart once; hatch lines come with `hatchOf`. */
export function outlinesOfScene(scene: Scene): Stroke[] {
	const regions = scene.regions.map((region): Stroke => ({ path: region.ring, region: region.id }));
	return [...regions, ...scene.sites.flatMap((site): Stroke[] => (site.ring ? [{ path: site.ring, region: null }] : []))];
}

/** Hatch lines that stand far enough apart on screen; `project` gives pixels, also behind the globe. */
export function hatchOf(scene: Scene, project: (at: LonLat) => Point, scale: number): Stroke[] {
	return scene.regions.flatMap((region) => sparseLines(region.hatch, project, scale).map((path) => ({ path, region: region.id })));
}
