import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer } from "@deck.gl/layers";
import type { LonLat, Scene, SceneRegion } from "../../incident/derived.ts";
import type { Theme } from "../../state/view.ts";
import { type Rgba, rgba } from "../colours.ts";
import { type DrawnByFlow, regionStanding } from "../drawn.ts";
import { BILLBOARD_WIDTH, IN_ORDER, onlyNearSide } from "./nearSide.ts";

type Stroke = { path: LonLat[]; region: SceneRegion | null };
export type RegionStrokes = { outlines: Stroke[]; hatch: Stroke[] };

const dashes = new PathStyleExtension({ dash: true, highPrecisionDash: true });

/** Outlines and hatch lines of a scene, taken apart once. Sites without a region of their own are neutral. */
export function regionStrokes(scene: Scene): RegionStrokes {
	return {
		outlines: [
			...scene.regions.map((region) => ({ path: region.ring, region })),
			...scene.sites.flatMap((site) => (site.ring ? [{ path: site.ring, region: null }] : [])),
		],
		hatch: scene.regions.flatMap((region) => region.hatch.map((path) => ({ path, region }))),
	};
}

export function regionLayers(strokes: RegionStrokes, scene: Scene, drawn: DrawnByFlow, theme: Theme, scale: number): PathLayer<Stroke>[] {
	const colour = ({ region }: Stroke, opacity: number): Rgba => {
		if (region === null) return rgba(theme, "neutral", opacity);
		const stands = regionStanding(region, scene, drawn);
		return rgba(theme, stands.route === "usual" ? "usual" : "divert", opacity * stands.opacity);
	};
	const shared = {
		getPath: (stroke: Stroke) => stroke.path,
		widthUnits: "pixels" as const,
		widthScale: scale * BILLBOARD_WIDTH,
		billboard: true,
		parameters: IN_ORDER,
		updateTriggers: { getColor: `${theme} ${JSON.stringify(drawn)}` },
	};
	return [
		new PathLayer<Stroke>({ ...shared, id: "region-hatch", data: strokes.hatch, getWidth: 1.8, getColor: (s) => colour(s, 0.62), extensions: [onlyNearSide] }),
		new PathLayer<Stroke, PathStyleExtensionProps<Stroke>>({
			...shared,
			id: "region-outline",
			data: strokes.outlines,
			getWidth: 1.3,
			getColor: (s) => colour(s, 1),
			extensions: [dashes, onlyNearSide],
			dashUnits: "pixels",
			getDashArray: [4, 3],
		}),
	];
}
