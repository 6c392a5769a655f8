/** Names beside the marks. Placed when the camera rests; while it moves they keep their offset, so that nothing jumps. */
import type { LonLat, SceneLeg } from "../../incident/derived.ts";
import { type Box, boxRound, type Circle, isInside, type Point } from "../../poster/boxes.ts";
import { type LabelAnchor, type PlacedLabel, placeLabels } from "../../poster/labels.ts";
import { siteRadiusPx, stopRadiusPx } from "../../poster/marks.ts";
import { type ColourName, PALETTE } from "../../poster/palette.ts";
import { lengthPx, placeRouteName } from "../../poster/routeNames.ts";
import { nameLayout, nameStyle, type Sizes, sizesAt, widthPx } from "../../poster/type.ts";
import { placeVantageNames, vantageBoxes } from "../../poster/vantageNames.ts";
import type { Theme } from "../../state/view.ts";
import type { MapTarget } from "../engine.ts";
import { type Picture, type Placed, type Project, sitesOf, svg } from "./marks.ts";
import type { MarkSpot } from "./vantageLayer.ts";
import { nameOf } from "./vantageMarks.ts";

/** Where on screen names may go. `taken`: controls and legend. */
export type Room = { widthPx: number; heightPx: number; taken: readonly Box[] };
/**
 * `box`: as it was placed, with the label's place at `from`. `target`: what it is the name of, if that can be chosen. `text`:
 * words that change with time.
 */
export type Label = { node: SVGElement; at: LonLat; from: Placed; box: Box; target: MapTarget | null; text?: SVGTextElement };

const EDGE_PX = 6;
export const isNarrow = (room: { widthPx: number }) => room.widthPx < 480;

/** On a narrow map only what tells that a place is not known stays of the second line; the ladder beside it has the rest. */
function shortened(detail: string, narrow: boolean): string {
	if (!narrow) return detail;
	return detail.includes("city not given") ? "city not given" : "";
}

type Anchored = { anchor: LabelAnchor; at: LonLat; target: MapTarget | null };

/** A point of a country that lies under a mark: a leader to it ends at the edge of the mark. */
function reachOf({ x, y }: Placed, squares: readonly Box[]): number {
	const over = squares.find((box) => isInside({ left: x, right: x, top: y, bottom: y }, box));
	return over ? Math.hypot(Math.max(x - over.left, over.right - x), Math.max(y - over.top, over.bottom - y)) + 1 : 1;
}

function anchorsOf({ scene, seen, scale }: Picture, squares: readonly Box[], project: Project, room: Room): Anchored[] {
	const narrow = isNarrow(room);
	const anchored = (at: LonLat, rest: Omit<LabelAnchor, "x" | "y">, target: MapTarget | null): Anchored[] => {
		const here = project(at);
		// Far outside the frame there is nothing to name.
		if (!here || here.x < 0 || here.y < 0 || here.x > room.widthPx || here.y > room.heightPx) return [];
		return [{ at, target, anchor: { ...here, ...rest, detail: shortened(rest.detail, narrow) } }];
	};
	const stops = seen.stops.flatMap(({ stop, route }) => {
		const words = route === "usual" && stop.usualWords ? stop.usualWords : stop;
		const ring = seen.regions.find(({ region }) => region.id === stop.id)?.region.ring ?? [];
		const outline = ring.flatMap((at) => project(at) ?? []).map(({ x, y }): Point => [x, y]);
		const around = outline.length > 2 ? { around: boxRound(outline) } : {};
		const { title, detail } = words;
		const radius = stopRadiusPx(stop.grade, scale);
		return anchored(stop.at, { id: stop.id, radius, title, detail, priority: stop.end ? 3 : 2, ...around }, { kind: "stop", id: stop.id });
	});
	const sites = sitesOf(scene, seen).flatMap(({ id, at, title, detail }) =>
		anchored(at, { id, radius: siteRadiusPx(scale), title, detail, priority: 1 }, { kind: "stop", id }),
	);
	const countries = scene.countries.flatMap(({ code, at, title, detail }) => {
		const here = project(at);
		const radius = here ? reachOf(here, squares) : 1;
		return anchored(at, { id: `country-${code}`, radius, title, detail, priority: 0, centred: true }, null);
	});
	return [...stops, ...sites, ...countries];
}

/** The stretches of a line that face the reader. */
function facing(line: readonly LonLat[], project: Project): Point[][] {
	const runs: Point[][] = [[]];
	for (const at of line) {
		const here = project(at);
		if (here) runs.at(-1)?.push([here.x, here.y]);
		else if (runs.at(-1)?.length) runs.push([]);
	}
	return runs.filter((run) => run.length > 1);
}

/** Finds room for every name, those of vantage points last. Those for which there is none stay away. */
export function placeNames(picture: Picture, spots: readonly MarkSpot[], project: Project, unproject: (at: Placed) => LonLat, room: Room): Label[] {
	const { seen, theme, scale } = picture;
	const sizes = sizesAt(scale, isNarrow(room));
	const frame: Box = { left: EDGE_PX, top: EDGE_PX, right: room.widthPx - EDGE_PX, bottom: room.heightPx - EDGE_PX };
	const legs = seen.legs.map(({ leg }) => ({ leg, runs: facing(leg.line, project) }));
	const routes = legs.flatMap(({ runs }) => runs);
	const faint = seen.regions.flatMap(({ region }) => [region.ring, ...region.hatch].flatMap((line) => facing(line, project)));
	const squares = vantageBoxes(spots);
	const found = anchorsOf(picture, squares, project, room);
	const anchors = found.map(({ anchor }) => anchor);
	const boxes = [...room.taken, ...squares];
	const style = nameLayout(sizes, scale, room.widthPx);
	const placed = placeLabels(anchors, { routes, faint, boxes }, frame, style);
	const byId = new Map(found.map((one) => [one.anchor.id, one]));
	const names = placed.map((label): Label => {
		const { at, anchor, target } = byId.get(label.id) as Anchored;
		return { node: labelNode(label, theme, sizes), at, from: { x: anchor.x, y: anchor.y }, box: label.box, target };
	});
	const words = routeNames(legs, placed, anchors, sizes, frame, { taken: boxes, theme, unproject });
	if (isNarrow(room)) return [...names, ...words];
	const standing = { placed, routes, boxes: [...room.taken, ...words.map(({ box }) => box)], markers: anchors };
	const shares = placeVantageNames(spots, standing, frame, style).map((label): Label => {
		const { mark, place } = spots.find((spot) => spot.id === label.id) as MarkSpot;
		const node = labelNode({ ...label, lines: label.lines.map((line) => ({ ...line, text: nameOf(mark) })) }, theme, sizes);
		const text = node.querySelector("text") as SVGTextElement;
		return { node, text, at: mark.place.at, from: { x: place[0], y: place[1] }, box: label.box, target: { kind: "vantage", id: mark.place.id } };
	});
	return [...names, ...words, ...shares];
}

type LegRuns = { leg: SceneLeg; runs: Point[][] };

/** One word beside each route, so that none is told by its colour alone. */
function routeNames(
	legs: readonly LegRuns[],
	placed: readonly PlacedLabel[],
	markers: readonly Circle[],
	sizes: Sizes,
	frame: Box,
	on: { taken: readonly Box[]; theme: Theme; unproject: (at: Placed) => LonLat },
): Label[] {
	const boxes = [...on.taken, ...placed.map((label) => label.box)];
	const leaders = placed.flatMap(({ leader }): Point[][] =>
		leader
			? [
					[
						[leader[0], leader[1]],
						[leader[2], leader[3]],
					],
				]
			: [],
	);
	const lines = [...legs.flatMap(({ runs }) => runs), ...leaders];
	return (["usual", "diverted"] as const).flatMap((route): Label[] => {
		const runs = legs.filter(({ leg }) => leg.route === route).flatMap((entry) => entry.runs);
		const longest = runs.sort((a, b) => lengthPx(b) - lengthPx(a))[0];
		const box = longest && placeRouteName(longest, widthPx(route, { sizePx: sizes.routePx, weight: 600 }), sizes.routePx, { lines, boxes, markers }, frame);
		if (!box) return [];
		boxes.push(box);
		const from = { x: (box.left + box.right) / 2, y: box.bottom - sizes.routePx * 0.2 };
		const node = svg("g", { "text-anchor": "middle" });
		node.append(textNode(route, from.x, from.y, sizes.routePx, 600, route === "usual" ? "usual" : "divert", PALETTE[on.theme]));
		return [{ node, at: on.unproject(from), from, box, target: null }];
	});
}

function labelNode(label: PlacedLabel, of: Theme, sizes: Sizes): SVGElement {
	const palette = PALETTE[of];
	const node = svg("g", { "text-anchor": label.anchor });
	if (label.leader) {
		const [x1, y1, x2, y2] = label.leader;
		node.append(svg("line", { x1, y1, x2, y2, stroke: palette["ink-2"], "stroke-width": 1.1 }));
	}
	for (const { text, role, y } of label.lines) {
		const { sizePx, weight } = nameStyle(role, sizes);
		node.append(textNode(text, label.x, y, sizePx, weight, role === "title" ? "ink" : role === "detail" ? "ink-2" : "ink-3", palette));
	}
	return node;
}

function textNode(words: string, x: number, y: number, sizePx: number, weight: number, colour: ColourName, palette: Record<ColourName, string>): SVGElement {
	const text = svg("text", {
		x: x.toFixed(1),
		y: y.toFixed(1),
		"font-size": sizePx,
		"font-weight": weight,
		fill: palette[colour],
		stroke: palette.water,
		"stroke-width": 4,
		"stroke-linejoin": "round",
		"paint-order": "stroke",
	});
	text.textContent = words;
	return text;
}
