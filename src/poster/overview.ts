/** All detours on one still map: what the atlas shows until its live map stands, and where there is none. */
import { geoNaturalEarth1 } from "d3-geo";
import { ARC_LOOKS, type FieldShapes } from "../atlas/shapes.ts";
import type { Point } from "./boxes.ts";
import { ARC_LINES, overviewTitle } from "./fieldLook.ts";
import { basemapOf, type Land, linesOf, pathOf } from "./land.ts";
import { el, group, tenth } from "./svg.ts";

const WIDTH_PX = 1016;
const HEIGHT_PX = 600;
/** The map is cut at 62° E, so that Pacific and Atlantic detours both stay whole. */
const MIDDLE_LON = -118;

/** One SVG with diverted paths, faint: single arcs, or flows where they are too many. Colours are the page's own. */
export function overviewSvg({ incidents, flows }: FieldShapes, land: Land): string {
	const arcs = incidents.flatMap((incident) => incident.arcs);
	const projection = geoNaturalEarth1()
		.rotate([-MIDDLE_LON, 0])
		.fitExtent(
			[
				[8, 20],
				[WIDTH_PX - 8, HEIGHT_PX + 30],
			],
			{ type: "Sphere" },
		)
		.precision(0.7);
	const basemap = basemapOf(land, projection, false);
	const lines = ARC_LOOKS.map((look) => {
		const coordinates = [...arcs.filter((arc) => arc.look === look), ...(look === "reported" ? flows : [])].map(({ line }) => line);
		const d = pathOf(linesOf(projection, { type: "MultiLineString", coordinates }));
		const { widthPx, dash, dots } = ARC_LINES[look];
		return d === "" ? "" : el("path", { d, "stroke-width": widthPx, "stroke-dasharray": dash?.join(" "), "stroke-linecap": dots ? "round" : undefined });
	});
	const points = incidents.flatMap((incident) => incident.points.map((at) => projection(at) as Point));
	const places = [...new Set(points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`))];
	const dots = places.map((place) => {
		const [cx, cy] = place.split(" ");
		return el("circle", { cx, cy, r: 2.6 });
	});
	const body = [
		el("title", { id: "overview-title" }, overviewTitle({ incidents })),
		el("rect", { width: WIDTH_PX, height: HEIGHT_PX, fill: "var(--water)" }),
		basemap.graticule === "" ? "" : el("path", { d: basemap.graticule, fill: "none", stroke: "var(--grat)", "stroke-width": 1 }),
		el("path", { d: basemap.land, fill: "var(--land)" }),
		group({ fill: "none", stroke: "var(--divert)", opacity: "0.5" }, lines.join("")),
		group({ fill: "var(--bg)", stroke: "var(--divert)", "stroke-width": 1.3, opacity: "0.7" }, dots.join("")),
	];
	return el(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			viewBox: `0 0 ${WIDTH_PX} ${HEIGHT_PX}`,
			preserveAspectRatio: "xMidYMid slice",
			role: "img",
			"aria-labelledby": "overview-title",
		},
		body.join(""),
	);
}
