/** The atlas's still in its live map's place: diverted paths of all incidents, faint, as `map/field/` draws them. */
import { ARC_LOOKS, type FieldShapes } from "../atlas/shapes.ts";
import type { LonLat } from "../incident/derived.ts";
import { ARC_LINES, type ArcLine, FIELD, flowWidthPx, overviewTitle } from "./fieldLook.ts";
import { groundPen, sightOf } from "./ground.ts";
import { pathOf } from "./land.ts";
import { fitClasses, fitOf, OVERVIEW } from "./mercator.ts";
import { worldPxOf } from "./still.ts";
import { groundLayers, layer } from "./stillLines.ts";
import { el, group, paintOf } from "./svg.ts";
import type { Basemap } from "./world.ts";

/** Single arcs, or flows where they are too many. Colours are the page's own. */
export function overviewStill({ incidents, flows }: FieldShapes, basemap: Basemap): string {
	const fit = fitOf(OVERVIEW);
	const pen = groundPen(fit.lon, worldPxOf(fit), sightOf({ fit }));
	const paint = paintOf("css");
	const drawn = (lines: readonly (readonly LonLat[])[]) => pen.lines({ type: "MultiLineString", coordinates: lines.map((line) => [...line]) });
	const most = flows.at(-1)?.count ?? 1;
	const flowLine = (count: number): ArcLine => ({ widthPx: flowWidthPx(count, most), dash: null, dots: false, opacity: FIELD.opacity });
	const wide = flows.map(({ line, count }) => ({ d: drawn([line]), look: flowLine(count) }));
	const arcs = ARC_LOOKS.map((look) => ({
		d: drawn(incidents.flatMap((incident) => incident.arcs.filter((arc) => arc.look === look).map(({ line }) => line))),
		look: ARC_LINES[look],
	}));
	const lines = [...wide, ...arcs].map(({ d, look: { widthPx, dash, dots, opacity } }) => {
		if (d === "") return "";
		const ends = { "stroke-dasharray": dash?.join(" "), "stroke-linecap": dash === null || dots ? "round" : undefined };
		return el("path", { d, "stroke-opacity": String(opacity), "stroke-width": String(widthPx), ...ends });
	});
	const { radius, line } = FIELD.ring;
	// A line without length and with round ends is a dot that keeps its size.
	const dots = pathOf(
		[...new Set(incidents.flatMap(({ points }) => points))].flatMap(([lon, lat]) =>
			pen.turns.map((turn) => ({ points: [pen.at([lon + turn, lat])], closed: false })),
		),
	).replace(/(?<=\d)(?=m|$)/g, "h0");
	const rings =
		dots === ""
			? ""
			: el("path", { d: dots, stroke: paint("divert"), "stroke-opacity": String(FIELD.ringOpacity), "stroke-width": 2 * radius + line }) +
				el("path", { d: dots, stroke: paint("bg"), "stroke-width": 2 * radius - line });
	return el(
		"svg",
		{ class: `still-world ${fitClasses(fit)}`, role: "img", "aria-labelledby": "overview-title" },
		el("title", { id: "overview-title" }, overviewTitle({ incidents })) +
			groundLayers(basemap, pen, paint) +
			layer(pen.sidePx, "", group({ stroke: paint("divert") }, lines.join("")) + group({ "stroke-linecap": "round" }, rings)),
	);
}
