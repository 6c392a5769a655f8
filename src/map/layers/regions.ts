import type { PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer } from "@deck.gl/layers";
import { colourOf } from "../../poster/palette.ts";
import { type Rgba, rgba } from "../colours.ts";
import { type Look, strengthOf } from "./look.ts";
import { BILLBOARD_WIDTH, IN_ORDER, PATH_EXTENSIONS, SOLID } from "./nearSide.ts";
import type { RegionStrokes, Stroke } from "./parts.ts";

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
			getWidth: () => 2,
			getColor: (s) => colour(s, 0.6),
			getDashArray: () => SOLID,
		}),
		new PathLayer<Stroke, PathStyleExtensionProps<Stroke>>({
			...shared,
			id: "region-outline",
			data: strokes.outlines,
			widthScale: BILLBOARD_WIDTH * scale,
			getWidth: () => 1.3,
			getColor: (s) => colour(s, 1),
			getDashArray: () => [4 * scale, 3 * scale],
		}),
	];
}
