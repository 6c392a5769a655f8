/** The lines of a still: land, borders, stripes, regions and routes, in the pixels of one world that the page scales; widths stay. */
import type { LonLat, Scene } from "../incident/derived.ts";
import type { Point } from "./boxes.ts";
import { groundPen } from "./ground.ts";
import { pathOf } from "./land.ts";
import type { VantageGiven } from "./layout.ts";
import { legLines, type Pencil, regionMark, siteOutline, sparseLines } from "./marks.ts";
import { type Fit, WORLD_DEG } from "./mercator.ts";
import { type RoomName, referenceOf } from "./rooms.ts";
import { STRIPE, stripeCountAt, stripesOf } from "./stripes.ts";
import { el, group, type Paint } from "./svg.ts";
import type { Seen } from "./visible.ts";
import { type Basemap, countriesOf, graticule, outlinesOf } from "./world.ts";

/** Everything that is drawn, and where. */
export type Drawing = { scene: Scene; seen: Seen; vantage: readonly VantageGiven[]; basemap: Basemap; fit: Fit; prefix: string; paint: Paint };

const FAINT = "0.55";
const colourOf = (route: "usual" | "diverted") => (route === "usual" ? "usual" : "divert");
const marked = ({ basemap, scene }: Drawing) => countriesOf(basemap, new Set(scene.countries.map(({ code }) => code)));

/** Path data in the pixels of a world of this width: a world as wide as in a large window, so that tenths are fine enough. */
const worldPxOf = (fit: Fit) => Math.round(referenceOf(fit, "large").scale * WORLD_DEG);
const layer = (sidePx: number, attributes: Record<string, string>, markup: string) =>
	el("svg", { viewBox: `0 0 ${sidePx} ${sidePx}`, overflow: "visible", fill: "none", "stroke-linejoin": "round", ...attributes }, markup);

export function groundLayer(drawing: Drawing): string {
	const { basemap, fit, paint } = drawing;
	const sidePx = worldPxOf(fit);
	const pen = groundPen(fit, sidePx);
	const stroked = (d: string, colour: "grat" | "border" | "neutral", width: number, dash?: string) =>
		d === "" ? "" : el("path", { d, stroke: paint(colour), "stroke-width": width, "stroke-dasharray": dash });
	const outlines = outlinesOf(marked(drawing));
	const lines = (shape: Basemap["borders"]) => (shape.type === "MultiLineString" ? pen.lines(shape) : "");
	return layer(
		sidePx,
		{ class: "still-lines" },
		stroked(pen.lines(graticule()), "grat", 1) +
			el("path", { d: pen.land(basemap.land), fill: paint("land") }) +
			stroked(lines(basemap.borders), "border", 0.9) +
			stroked(lines(basemap.disputed), "border", 0.9, "2 2.5") +
			stroked(pen.lines(outlines), "neutral", 1.1, "4 3"),
	);
}

/** Stripes, regions, routes: their widths and spacing are those of narrow maps, or of all others. */
export function routeLayer(drawing: Drawing, room: RoomName, scale: number): string {
	const { fit, paint, scene, seen } = drawing;
	const sidePx = worldPxOf(fit);
	const pen = groundPen(fit, sidePx);
	const reference = referenceOf(fit, room);
	const stripes = stripesOf(marked(drawing), stripeCountAt(reference.scale));
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
			.map(({ leg, faint }) => legLines(pencil, pathOf([pen.line(leg.line)]), leg.grade, colourOf(route), faint));
		return [...drawn.map(({ casing }) => casing), ...drawn.map(({ line }) => line)];
	});
	const striped = el("path", {
		d: pen.stripes(stripes),
		stroke: paint("neutral"),
		"stroke-width": STRIPE.widthPx,
		"stroke-opacity": STRIPE.opacity.toString(),
	});
	const markup = (stripes.length > 0 ? striped : "") + regions.join("") + rings.join("") + legs.join("");
	return markup === "" ? "" : layer(sidePx, { class: `still-lines still-look still-look-${room}` }, markup);
}
