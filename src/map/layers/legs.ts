import type { PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer } from "@deck.gl/layers";
import type { SceneLeg } from "../../incident/derived.ts";
import { lineLook } from "../../poster/marks.ts";
import { colourOf } from "../../poster/palette.ts";
import { rgba } from "../colours.ts";
import { type Look, strengthOf } from "./look.ts";
import { BILLBOARD_WIDTH, IN_ORDER, PATH_EXTENSIONS, SOLID } from "./nearSide.ts";
import type { LegsByRoute } from "./parts.ts";

/** Water on each side, so that crossing routes stay apart. */
const CASING_PX = 1.5;
/** Ink on each side of the casing of a leg that a chosen fact is about. */
const LIT_PX = 2;

/**
 * Three layers for each route: outline of what is lit, casing, line; the diverted route above. What time and choice change is
 * colour only.
 */
export function legLayers(legs: LegsByRoute, { seen, focus, key, weightKey, theme, scale }: Look): PathLayer<SceneLeg>[] {
	const lit = new Set(focus?.legs);
	const strength = new Map(seen.legs.map(({ leg, faint }) => [leg.id, strengthOf(faint)]));
	const weights = new Map(seen.legs.map(({ leg, weight }) => [leg.id, weight]));
	const looks = (leg: SceneLeg) => {
		const weight = weights.get(leg.id);
		return lineLook({ ...leg, plane: seen.plane, ...(weight ? { weight } : {}) });
	};
	return (["usual", "diverted"] as const).flatMap((route) => {
		const shared = {
			data: legs[route],
			getPath: (leg: SceneLeg) => leg.line,
			widthUnits: "pixels" as const,
			widthScale: scale * BILLBOARD_WIDTH,
			// Keeps its width at the edge of the globe too.
			billboard: true,
			jointRounded: true,
			// Dots are dashes of no length with round ends.
			capRounded: seen.plane === "control",
			extensions: PATH_EXTENSIONS,
			dashUnits: "pixels" as const,
			getDashArray: () => SOLID,
			parameters: IN_ORDER,
			updateTriggers: { getColor: key, getWidth: weightKey, getDashArray: [scale, weightKey] },
		};
		return [
			new PathLayer<SceneLeg, PathStyleExtensionProps<SceneLeg>>({
				...shared,
				id: `${route}-lit`,
				visible: legs[route].some(({ id }) => lit.has(id) && strength.has(id)),
				getWidth: (leg) => looks(leg).widthPx + 2 * (CASING_PX + LIT_PX),
				getColor: (leg) => rgba(theme, "ink", lit.has(leg.id) && strength.has(leg.id) ? 1 : 0),
			}),
			new PathLayer<SceneLeg, PathStyleExtensionProps<SceneLeg>>({
				...shared,
				id: `${route}-casing`,
				getWidth: (leg) => looks(leg).widthPx + 2 * CASING_PX,
				getColor: (leg) => rgba(theme, "water", strength.has(leg.id) ? 1 : 0),
			}),
			new PathLayer<SceneLeg, PathStyleExtensionProps<SceneLeg>>({
				...shared,
				id: route,
				getWidth: (leg) => looks(leg).widthPx,
				getColor: (leg) => rgba(theme, colourOf(route), strength.get(leg.id) ?? 0),
				getDashArray: (leg) => {
					const { dash } = looks(leg);
					return dash ? [dash[0] * scale, dash[1] * scale] : SOLID;
				},
			}),
		];
	});
}
