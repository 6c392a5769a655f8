import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer } from "@deck.gl/layers";
import type { RouteName, Scene, SceneLeg } from "../../incident/derived.ts";
import type { Grade } from "../../incident/schema.ts";
import type { Theme } from "../../state/view.ts";
import { rgba } from "../colours.ts";
import { type DrawnByFlow, legOpacity } from "../drawn.ts";
import { BILLBOARD_WIDTH, IN_ORDER, onlyNearSide } from "./nearSide.ts";

const WIDTH_PX: Record<Grade, number> = { measured: 4, reported: 2.5, inferred: 2.5 };
/** Water on each side, so that crossing routes stay apart. */
const CASING_PX = 1.5;
/** Dash and gap. */
const DASHES_PX: [number, number] = [6, 4.5];
const SOLID: [number, number] = [0, 0];
const dashes = new PathStyleExtension({ dash: true, highPrecisionDash: true });

/** Legs sorted by route once per scene: the same arrays every time, so deck.gl uploads a geometry only once. */
export type LegsByRoute = Record<RouteName, SceneLeg[]>;
export function legsByRoute(scene: Scene): LegsByRoute {
	return { usual: scene.legs.filter((leg) => leg.route === "usual"), diverted: scene.legs.filter((leg) => leg.route === "diverted") };
}

/** Two layers for each route: casing and line. What time changes is colour only. */
export function legLayers(legs: LegsByRoute, drawn: DrawnByFlow, theme: Theme, scale: number): PathLayer<SceneLeg>[] {
	const state = `${theme} ${JSON.stringify(drawn)}`;
	return (["usual", "diverted"] as const).flatMap((route) => {
		const shared = {
			data: legs[route],
			getPath: (leg: SceneLeg) => leg.line,
			widthUnits: "pixels" as const,
			widthScale: scale * BILLBOARD_WIDTH,
			// Keeps its width at the edge of the globe too.
			billboard: true,
			jointRounded: true,
			parameters: IN_ORDER,
			updateTriggers: { getColor: state, getWidth: scale, getDashArray: scale },
		};
		return [
			new PathLayer<SceneLeg>({
				...shared,
				id: `${route}-casing`,
				getWidth: (leg) => WIDTH_PX[leg.grade] + (2 * CASING_PX) / scale,
				getColor: (leg) => rgba(theme, "water", legOpacity(leg, drawn) > 0 ? 1 : 0),
				extensions: [onlyNearSide],
			}),
			new PathLayer<SceneLeg, PathStyleExtensionProps<SceneLeg>>({
				...shared,
				id: route,
				getWidth: (leg) => WIDTH_PX[leg.grade],
				getColor: (leg) => rgba(theme, route === "usual" ? "usual" : "divert", legOpacity(leg, drawn)),
				extensions: [dashes, onlyNearSide],
				dashUnits: "pixels",
				getDashArray: (leg) => (leg.grade === "inferred" ? [DASHES_PX[0] * scale, DASHES_PX[1] * scale] : SOLID),
			}),
		];
	});
}
