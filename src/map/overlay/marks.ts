/** Stops, sites and arrowheads as SVG above the canvases, in the poster's own marks: crisp at any size, never behind a line. */
import type { LonLat, Scene, SceneCountry } from "../../incident/derived.ts";
import {
	arrowLegPx,
	arrowMark,
	countryHatch,
	haloMark,
	type Pencil,
	sceneStopMark,
	siteMark,
	siteRadiusPx,
	smallCountryMark,
	smallCountryRadiusPx,
	stopRadiusPx,
} from "../../poster/marks.ts";
import { type Placed, type Project, sitesOf } from "../../poster/names.ts";
import { colourOf } from "../../poster/palette.ts";
import { paintOf } from "../../poster/svg.ts";
import type { Seen } from "../../poster/visible.ts";
import type { Theme } from "../../state/view.ts";
import type { MapFocus } from "../engine.ts";
import { strengthOf } from "../layers/look.ts";

/** What stands above the map, and how. `offMap`: countries too small for the basemap. */
export type Picture = { scene: Scene; seen: Seen; offMap: readonly SceneCountry[]; focus: MapFocus | null; theme: Theme; scale: number };
/** A mark with a leg is its arrowhead: turned along it, and away while the leg is too short to carry one. */
export type Mark = { node: SVGGElement; at: LonLat; leg: { toward: LonLat; from: LonLat; to: LonLat; leastPx: number } | null };

const HATCH_ID = "map-small-country";

export function svg<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Record<string, string | number>): SVGElementTagNameMap[Name] {
	const node = document.createElementNS("http://www.w3.org/2000/svg", name);
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
	return node;
}

/** Our own shapes: numbers and colours, no text from data. */
function drawing(markup: string, opacity = 1): SVGGElement {
	const node = svg("g", opacity === 1 ? {} : { opacity });
	node.innerHTML = markup;
	return node;
}

/** The marks of a scene as it stands, lowest first. What is not seen is not made. */
export function marksOf({ scene, seen, offMap, focus, theme, scale }: Picture): Mark[] {
	const pencil: Pencil = { paint: paintOf(theme), scale };
	const leastPx = arrowLegPx(scale);
	const arrows = seen.legs.flatMap(({ leg, faint }): Mark[] => {
		if (leg.arrow === null) return [];
		const node = drawing(arrowMark(pencil, [0, 0], [1, 0], colourOf(leg.route)), strengthOf(faint));
		const ends = { from: leg.line[0] as LonLat, to: leg.line.at(-1) as LonLat };
		return [{ node, at: leg.arrow.at, leg: { toward: leg.arrow.toward, ...ends, leastPx } }];
	});
	const countries = offMap.map(
		({ at }): Mark => ({ node: drawing(countryHatch(pencil, HATCH_ID) + smallCountryMark(pencil, [0, 0], HATCH_ID)), at, leg: null }),
	);
	const named = (node: SVGGElement, id: string) => {
		node.setAttribute("data-stop", id);
		return node;
	};
	const sites = sitesOf(scene, seen).map(({ id, at, grade }): Mark => ({ node: named(drawing(siteMark(pencil, [0, 0], grade, null)), id), at, leg: null }));
	const stops = seen.stops.map(({ stop, route }): Mark => {
		return { node: named(drawing(sceneStopMark(pencil, [0, 0], stop, seen.plane, colourOf(route))), stop.id), at: stop.at, leg: null };
	});
	const halo = (id: string, at: LonLat, radiusPx: number): Mark => {
		const node = drawing(haloMark(pencil, radiusPx));
		node.setAttribute("data-halo", id);
		return { node, at, leg: null };
	};
	const lit = new Set(focus?.stops);
	const halos = [
		...offMap.filter(({ code }) => focus?.countries.includes(code)).map(({ code, at }) => halo(code, at, smallCountryRadiusPx(scale))),
		...sitesOf(scene, seen).flatMap(({ id, at }) => (lit.has(id) ? [halo(id, at, siteRadiusPx(scale))] : [])),
		...seen.stops.flatMap(({ stop: { id, at, grade } }) => (lit.has(id) ? [halo(id, at, stopRadiusPx(grade, scale))] : [])),
	];
	return [...arrows, ...halos, ...countries, ...sites, ...stops];
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
	if (!there || (from && to && Math.hypot(to.x - from.x, to.y - from.y) < leg.leastPx)) return null;
	return ` rotate(${((Math.atan2(there.y - here.y, there.x - here.x) * 180) / Math.PI).toFixed(1)})`;
}
