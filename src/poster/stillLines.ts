/** The lines of a still: land, borders, stripes, regions and routes, in the pixels of one world that the page scales; widths stay. */

import type { LonLat, Scene } from "../incident/derived.ts";
import type { Point } from "./boxes.ts";
import type { GroundPen } from "./ground.ts";
import { pathOf } from "./land.ts";
import type { VantageGiven } from "./layout.ts";
import { legLines, type Pencil, regionMark, siteOutline, sparseLines } from "./marks.ts";
import { colourOf, FAINT } from "./palette.ts";
import type { Reference, RoomName } from "./rooms.ts";
import { STRIPE, stripesOf } from "./stripes.ts";
import { el, group, type Paint } from "./svg.ts";
import type { Seen } from "./visible.ts";
import { type Basemap, countriesOf, graticule, outlinesOf } from "./world.ts";

/** Everything that is drawn, and where: `lon` is the meridian in the middle of the world. */
export type Drawing = {
	scene: Scene;
	seen: Seen;
	vantage: readonly VantageGiven[];
	basemap: Basemap;
	lon: number;
	pen: GroundPen;
	referenceIn: (room: RoomName) => Reference;
	/** Stripes round the equator. */
	stripesIn: (room: RoomName) => number;
	prefix: string;
	paint: Paint;
};

const marked = ({ basemap, scene }: Drawing) => countriesOf(basemap, new Set(scene.countries.map(({ code }) => code)));

export function layer(sidePx: number, className: string, markup: string): string {
	const attributes = { viewBox: `0 0 ${sidePx} ${sidePx}`, overflow: "visible", fill: "none", "stroke-linejoin": "round" };
	return markup === "" ? "" : el("svg", { class: `still-lines ${className}`.trim(), ...attributes }, markup);
}

/** Graticule, land and borders, as the live map opens with them. */
export function groundLayers(basemap: Basemap, pen: GroundPen, paint: Paint): string {
	const stroked = (d: string, colour: "grat" | "border", width: number, dash?: string) =>
		d === "" ? "" : el("path", { d, stroke: paint(colour), "stroke-width": width, "stroke-dasharray": dash });
	const borders = (shape: Basemap["borders"]) => (shape.type === "MultiLineString" ? pen.borders(shape) : "");
	return layer(
		pen.sidePx,
		"",
		stroked(pen.borders(graticule()), "grat", 1) +
			el("path", { d: pen.land(basemap.land), fill: paint("land") }) +
			stroked(borders(basemap.borders), "border", 0.9) +
			stroked(borders(basemap.disputed), "border", 0.9, "2 2.5"),
	);
}

/** Countries, regions, routes: their widths and spacing are those of narrow maps, or of all others. */
export function routeLayers(drawing: Drawing, room: RoomName, scale: number): string {
	const { pen, paint, scene, seen } = drawing;
	const reference = drawing.referenceIn(room);
	const countries = marked(drawing);
	const stripes = pen.lines({ type: "MultiLineString", coordinates: stripesOf(countries, drawing.stripesIn(room)) });
	const outlines = pen.borders(outlinesOf(countries));
	const pencil: Pencil = { paint, scale };
	const inRoom = (at: LonLat): Point => {
		const { x, y } = reference.project(at);
		return [x, y];
	};
	const regions = seen.regions.map(({ region, route, faint }) => {
		const hatch = sparseLines(region.hatch, inRoom, scale).map((line) => line.map(pen.at) as [Point, Point]);
		return group(faint ? { opacity: FAINT } : {}, regionMark(pencil, region.ring.map(pen.at), hatch, colourOf(route)));
	});
	const rings = scene.sites.flatMap(({ ring }) => (ring ? [siteOutline(pencil, ring.map(pen.at))] : []));
	const legs = (["usual", "diverted"] as const).flatMap((route) => {
		const drawn = seen.legs
			.filter(({ leg }) => leg.route === route)
			.map(({ leg, faint, weight }) =>
				legLines(pencil, pathOf([pen.line(leg.line)]), { ...leg, plane: seen.plane, ...(weight ? { weight } : {}) }, colourOf(route), faint),
			);
		return [...drawn.map(({ casing }) => casing), ...drawn.map(({ line }) => line)];
	});
	const striped = el("path", { d: stripes, stroke: paint("neutral"), "stroke-width": STRIPE.widthPx, "stroke-opacity": STRIPE.opacity.toString() });
	const outlined = el("path", { d: outlines, stroke: paint("neutral"), "stroke-width": 1.1, "stroke-dasharray": "4 3" });
	const ground = (stripes === "" ? "" : striped) + (outlines === "" ? "" : outlined);
	return layer(pen.sidePx, `still-look still-look-${room}`, ground + regions.join("") + rings.join("") + legs.join(""));
}
