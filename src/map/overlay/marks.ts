/** Stops, sites and arrowheads as SVG above the canvases: crisp at any size, and never behind a line. */
import type { LonLat, Scene } from "../../incident/derived.ts";
import type { Grade } from "../../incident/schema.ts";
import { type ColourName, PALETTE } from "../../poster/palette.ts";
import type { Theme } from "../../state/view.ts";
import { type DrawnByFlow, legOpacity, stopStanding } from "../drawn.ts";

export type Placed = { x: number; y: number };
/** Where a position is on screen; `null` behind the globe or off the map. */
export type Project = (at: LonLat) => Placed | null;
/** A mark with a leg is its arrowhead: turned along it, and away while the leg is too short to carry one. */
export type Mark = { node: SVGElement; at: LonLat; leg: { toward: LonLat; from: LonLat; to: LonLat } | null };

const SVG = "http://www.w3.org/2000/svg";
const RADIUS_PX: Record<Grade, number> = { measured: 6, reported: 5.3, inferred: 5.3 };
const STROKE_PX: Record<Grade, number> = { measured: 0, reported: 2.6, inferred: 1.8 };
const CASING_PX = 1.5;
const SHORTEST_LEG_PX = 34;

export function svg<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Record<string, string | number>): SVGElementTagNameMap[Name] {
	const node = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
	return node;
}

/** Radius within which nothing else should be written. */
export const stopRadius = (grade: Grade, scale: number) => (RADIUS_PX[grade] + STROKE_PX[grade] / 2) * scale;

function stopNode(grade: Grade, colour: ColourName, theme: Theme, scale: number, opacity: number): SVGElement {
	const palette = PALETTE[theme];
	const r = RADIUS_PX[grade] * scale;
	const stroke = STROKE_PX[grade] * scale;
	const group = svg("g", { opacity });
	group.append(svg("circle", { r: r + stroke / 2 + CASING_PX, fill: palette.water }));
	const dashed: Record<string, string> = grade === "inferred" ? { "stroke-dasharray": `${2.8 * scale} ${2.2 * scale}` } : {};
	group.append(svg("circle", { r, fill: grade === "measured" ? palette[colour] : palette.bg, stroke: palette[colour], "stroke-width": stroke, ...dashed }));
	return group;
}

function arrowNode(colour: ColourName, theme: Theme, scale: number, opacity: number): SVGElement {
	const palette = PALETTE[theme];
	const group = svg("g", { opacity });
	group.append(
		svg("path", {
			d: `M${5 * scale} 0L${-5 * scale} ${-4.5 * scale}L${-5 * scale} ${4.5 * scale}Z`,
			fill: palette[colour],
			stroke: palette.water,
			"stroke-width": CASING_PX,
			"stroke-linejoin": "round",
			"paint-order": "stroke",
		}),
	);
	return group;
}

/** The marks of a scene as it stands, lowest first. What is hidden is not made. */
export function marksOf(scene: Scene, drawn: DrawnByFlow, theme: Theme, scale: number): Mark[] {
	const arrows = scene.legs.flatMap((leg): Mark[] => {
		const opacity = legOpacity(leg, drawn);
		const node = arrowNode(leg.route === "usual" ? "usual" : "divert", theme, scale, opacity);
		const { at, toward } = leg.arrow;
		return opacity > 0 ? [{ node, at, leg: { toward, from: leg.line[0] as LonLat, to: leg.line.at(-1) as LonLat } }] : [];
	});
	const sites = scene.sites.map((site): Mark => ({ node: stopNode(site.grade, "neutral", theme, scale, 1), at: site.at, leg: null }));
	const stops = scene.stops.flatMap((stop): Mark[] => {
		const { opacity, route } = stopStanding(stop, drawn);
		const colour: ColourName = stop.end ? "ink" : route === "usual" ? "usual" : "divert";
		return opacity > 0 ? [{ node: stopNode(stop.grade, colour, theme, scale, opacity), at: stop.at, leg: null }] : [];
	});
	return [...arrows, ...sites, ...stops];
}

/** Moves a mark to its place on screen, or hides it. */
export function moveMark({ node, at, leg }: Mark, project: Project): void {
	const here = project(at);
	const turn = here && (leg ? turnOf(here, leg, project) : "");
	if (here === null || turn === null) {
		node.setAttribute("visibility", "hidden");
		return;
	}
	node.setAttribute("transform", `translate(${here.x.toFixed(2)} ${here.y.toFixed(2)})${turn}`);
	node.removeAttribute("visibility");
}

function turnOf(here: Placed, leg: NonNullable<Mark["leg"]>, project: Project): string | null {
	const there = project(leg.toward);
	const [from, to] = [project(leg.from), project(leg.to)];
	if (!there || (from && to && Math.hypot(to.x - from.x, to.y - from.y) < SHORTEST_LEG_PX)) return null;
	return ` rotate(${((Math.atan2(there.y - here.y, there.x - here.x) * 180) / Math.PI).toFixed(1)})`;
}
