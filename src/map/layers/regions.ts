import type { PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer } from "@deck.gl/layers";
import type { LonLat, Scene } from "../../incident/derived.ts";
import type { Point } from "../../poster/boxes.ts";
import { sparseLines } from "../../poster/marks.ts";
import { colourOf } from "../../poster/palette.ts";
import { type Rgba, rgba } from "../colours.ts";
import { type Look, strengthOf } from "./look.ts";
import { BILLBOARD_WIDTH, IN_ORDER, PATH_EXTENSIONS, SOLID } from "./nearSide.ts";

/** `region` is the region's id; `null` for a site, which is neutral. */
type Stroke = { path: LonLat[]; region: string | null };
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

export function regionLayers(strokes: RegionStrokes, { seen, key, theme, scale }: Look): PathLayer<Stroke>[] {
	const standing = new Map(seen.regions.map((region) => [region.region.id, region]));
	const colour = ({ region }: Stroke, opacity: number): Rgba => {
		if (region === null) return rgba(theme, "neutral", opacity);
		const stands = standing.get(region);
		return stands ? rgba(theme, colourOf(stands.route), opacity * strengthOf(stands.faint)) : rgba(theme, "divert", 0);
	};
	const shared = {
		getPath: (stroke: Stroke) => stroke.path,
		widthUnits: "pixels" as const,
		billboard: true,
		parameters: IN_ORDER,
		extensions: PATH_EXTENSIONS,
		dashUnits: "pixels" as const,
		updateTriggers: { getColor: key, getDashArray: scale },
	};
	return [
		new PathLayer<Stroke, PathStyleExtensionProps<Stroke>>({
			...shared,
			id: "region-hatch",
			data: strokes.hatch,
			widthScale: BILLBOARD_WIDTH * Math.max(1, scale),
			getWidth: 2,
			getColor: (s) => colour(s, 0.6),
			getDashArray: SOLID,
		}),
		new PathLayer<Stroke, PathStyleExtensionProps<Stroke>>({
			...shared,
			id: "region-outline",
			data: strokes.outlines,
			widthScale: BILLBOARD_WIDTH * scale,
			getWidth: 1.3,
			getColor: (s) => colour(s, 1),
			getDashArray: [4 * scale, 3 * scale],
		}),
	];
}
