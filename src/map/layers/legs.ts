import type { PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer } from "@deck.gl/layers";
import type { SceneLeg } from "../../incident/derived.ts";
import type { Grade } from "../../incident/schema.ts";
import { colourOf } from "../../poster/palette.ts";
import { rgba } from "../colours.ts";
import { type Look, strengthOf } from "./look.ts";
import { BILLBOARD_WIDTH, IN_ORDER, PATH_EXTENSIONS, SOLID } from "./nearSide.ts";
import type { LegsByRoute } from "./parts.ts";

const WIDTH_PX: Record<Grade, number> = { measured: 4, reported: 2.5, inferred: 2.5 };
/** Water on each side, so that crossing routes stay apart. */
const CASING_PX = 1.5;
/** Ink on each side of the casing of a leg that a chosen fact is about. */
const LIT_PX = 2;
/** Dash and gap. */
const DASHES_PX: [number, number] = [6, 4.5];

/**
 * Three layers for each route: outline of what is lit, casing, line; the diverted route above. What time and choice change is
 * colour only.
 */
export function legLayers(legs: LegsByRoute, { seen, focus, key, theme, scale }: Look): PathLayer<SceneLeg>[] {
	const lit = new Set(focus?.legs);
	const strength = new Map(seen.legs.map(({ leg, faint }) => [leg.id, strengthOf(faint)]));
	return (["usual", "diverted"] as const).flatMap((route) => {
		const shared = {
			data: legs[route],
			getPath: (leg: SceneLeg) => leg.line,
			widthUnits: "pixels" as const,
			widthScale: scale * BILLBOARD_WIDTH,
			// Keeps its width at the edge of the globe too.
			billboard: true,
			jointRounded: true,
			extensions: PATH_EXTENSIONS,
			dashUnits: "pixels" as const,
			getDashArray: () => SOLID,
			parameters: IN_ORDER,
			updateTriggers: { getColor: key, getDashArray: scale },
		};
		return [
			new PathLayer<SceneLeg, PathStyleExtensionProps<SceneLeg>>({
				...shared,
				id: `${route}-lit`,
				visible: legs[route].some(({ id }) => lit.has(id) && strength.has(id)),
				getWidth: (leg) => WIDTH_PX[leg.grade] + 2 * (CASING_PX + LIT_PX),
				getColor: (leg) => rgba(theme, "ink", lit.has(leg.id) && strength.has(leg.id) ? 1 : 0),
			}),
			new PathLayer<SceneLeg, PathStyleExtensionProps<SceneLeg>>({
				...shared,
				id: `${route}-casing`,
				getWidth: (leg) => WIDTH_PX[leg.grade] + 2 * CASING_PX,
				getColor: (leg) => rgba(theme, "water", strength.has(leg.id) ? 1 : 0),
			}),
			new PathLayer<SceneLeg, PathStyleExtensionProps<SceneLeg>>({
				...shared,
				id: route,
				getWidth: (leg) => WIDTH_PX[leg.grade],
				getColor: (leg) => rgba(theme, colourOf(route), strength.get(leg.id) ?? 0),
				getDashArray: (leg) => (leg.grade === "inferred" ? [DASHES_PX[0] * scale, DASHES_PX[1] * scale] : SOLID),
			}),
		];
	});
}
