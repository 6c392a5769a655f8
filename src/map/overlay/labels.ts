/** Names beside the marks. Placed when the camera rests; while it moves they keep their offset, so that nothing jumps. */
import type { LonLat, Scene, SceneLeg } from "../../incident/derived.ts";
import { type Box, type Circle, type Point, boxRound } from "../../poster/boxes.ts";
import { type LabelAnchor, type LabelStyle, type TextRole, placeLabels } from "../../poster/labels.ts";
import { textWidthPx } from "../../poster/measure.ts";
import { type ColourName, PALETTE } from "../../poster/palette.ts";
import { lengthPx, placeRouteName } from "../../poster/routeNames.ts";
import type { Theme } from "../../state/view.ts";
import { type DrawnByFlow, legOpacity, stopStanding } from "../drawn.ts";
import { type Placed, type Project, stopRadius, svg } from "./marks.ts";

/** What is named, in what state, and where on screen names may go. `taken`: controls and legend. */
export type Picture = { scene: Scene; drawn: DrawnByFlow; theme: Theme; scale: number };
export type Room = { widthPx: number; heightPx: number; taken: readonly Box[] };
export type Label = { node: SVGElement; at: LonLat; from: Placed };

const EDGE_PX = 8;
const SMALL_PX = 480;
type Sizes = Record<TextRole, number>;
const sizesOf = (room: Room): Sizes => (room.widthPx < SMALL_PX ? { title: 12, detail: 11.5 } : { title: 14, detail: 12.5 });

function styleOf(sizes: Sizes): LabelStyle {
	return {
		measure: (text, role) => textWidthPx(text, sizes[role], role === "title" ? 600 : 400),
		linePx: { title: sizes.title * 1.3, detail: sizes.detail * 1.3 },
		gapPx: 6,
		wrapPx: 132,
	};
}

type Named = { id: string; at: LonLat; title: string; detail: string };

/** Everything with a name that shows now. On a small map the second lines stay away: the ladder beside it has them. */
function anchorsOf({ scene, drawn, scale }: Picture, project: Project, room: Room): { anchor: LabelAnchor; at: LonLat }[] {
	const anchor = ({ id, at, title, detail }: Named, radius: number, priority: number, ring?: readonly LonLat[] | null) => {
		const here = project(at);
		if (!here) return [];
		const outline = (ring ?? []).flatMap((point) => project(point) ?? []).map(({ x, y }): Point => [x, y]);
		const around = outline.length > 2 ? { around: boxRound(outline) } : {};
		const centred = radius === 0 ? { centred: true } : {};
		return [{ at, anchor: { id, ...here, radius, title, detail: room.widthPx < SMALL_PX ? "" : detail, priority, ...around, ...centred } }];
	};
	return [
		...scene.stops
			.filter((stop) => stopStanding(stop, drawn).opacity > 0)
			.flatMap((stop) => anchor(stop, stopRadius(stop.grade, scale), stop.end ? 3 : 2, scene.regions.find((r) => r.id === stop.id)?.ring)),
		...scene.sites.flatMap((site) => anchor(site, stopRadius(site.grade, scale), 2, site.ring)),
		...scene.countries.flatMap((country) => anchor({ ...country, id: country.code }, 0, 1)),
	];
}

/** The stretches of a leg that face the reader. */
function seen(leg: SceneLeg, project: Project): Point[][] {
	const runs: Point[][] = [[]];
	for (const at of leg.line) {
		const here = project(at);
		if (here) (runs.at(-1) as Point[]).push([here.x, here.y]);
		else if ((runs.at(-1) as Point[]).length > 0) runs.push([]);
	}
	return runs.filter((run) => run.length > 1);
}

/** Finds room for every name. Those for which there is none stay away. */
export function placeNames(picture: Picture, project: Project, unproject: (at: Placed) => LonLat, room: Room): Label[] {
	const { scene, drawn, theme } = picture;
	const sizes = sizesOf(room);
	const style = styleOf(sizes);
	const frame: Box = { left: EDGE_PX, top: EDGE_PX, right: room.widthPx - EDGE_PX, bottom: room.heightPx - EDGE_PX };
	const legs = scene.legs.filter((leg) => legOpacity(leg, drawn) > 0).map((leg) => ({ leg, runs: seen(leg, project) }));
	const routes = legs.flatMap(({ runs }) => runs);
	const found = anchorsOf(picture, project, room);
	const anchors = found.map(({ anchor }) => anchor);
	// Hatching is busy to read on: every stripe a name would cross counts against the place.
	const faint = scene.regions.flatMap((region) => region.hatch).map(([a, b]) => [project(a), project(b)].flatMap((p) => (p ? [[p.x, p.y] as Point] : [])));
	const placed = placeLabels(anchors, { routes, faint, boxes: room.taken }, frame, style);
	const atOf = new Map(found.map(({ anchor, at }) => [anchor.id, at]));
	const fromOf = new Map(anchors.map((anchor) => [anchor.id, anchor]));

	const labels = placed.map((label): Label => {
		const { x, y } = fromOf.get(label.id) as LabelAnchor;
		const node = svg("g", { "text-anchor": label.anchor });
		if (label.leader) node.append(leaderNode(label.leader, theme));
		node.append(...label.lines.map((line) => textNode(line.text, label.x, line.y, line.role, line.role === "title" ? "ink" : "ink-2", theme, sizes)));
		return { node, at: atOf.get(label.id) as LonLat, from: { x, y } };
	});

	const boxes = [...room.taken, ...placed.map((label) => label.box)];
	const markers: Circle[] = anchors.map(({ x, y, radius }) => ({ x, y, radius }));
	for (const route of ["usual", "diverted"] as const) {
		const runs = legs.filter(({ leg }) => leg.route === route).flatMap((entry) => entry.runs);
		const longest = runs.sort((a, b) => lengthPx(b) - lengthPx(a))[0];
		const box = longest && placeRouteName(longest, style.measure(route, "title"), style.linePx.title, { lines: routes, boxes, markers }, frame);
		if (!box) continue;
		boxes.push(box);
		const from = { x: (box.left + box.right) / 2, y: box.top + style.linePx.title * 0.76 };
		const node = svg("g", { "text-anchor": "middle" });
		node.append(textNode(route, from.x, from.y, "title", route === "usual" ? "usual" : "divert", theme, sizes));
		labels.push({ node, at: unproject(from), from });
	}
	return labels;
}

function textNode(words: string, x: number, y: number, role: TextRole, colour: ColourName, theme: Theme, sizes: Sizes): SVGElement {
	const text = svg("text", {
		x: x.toFixed(1),
		y: y.toFixed(1),
		"font-size": sizes[role],
		"font-weight": role === "title" ? 600 : 400,
		fill: PALETTE[theme][colour],
		stroke: PALETTE[theme].water,
		"stroke-width": 4,
		"stroke-linejoin": "round",
		"paint-order": "stroke",
	});
	text.textContent = words;
	return text;
}

function leaderNode([x1, y1, x2, y2]: [number, number, number, number], theme: Theme): SVGElement {
	return svg("line", { x1, y1, x2, y2, stroke: PALETTE[theme]["ink-2"], "stroke-width": 1 });
}
