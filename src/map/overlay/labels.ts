/** Names beside the marks. Placed when the camera rests; while it moves they keep their offset, so that nothing jumps. */
import type { LonLat, SceneLeg } from "../../incident/derived.ts";
import { type Box, boxRound, type Circle, type Point } from "../../poster/boxes.ts";
import { type LabelAnchor, type PlacedLabel, placeLabels } from "../../poster/labels.ts";
import { siteRadiusPx, stopRadiusPx } from "../../poster/marks.ts";
import { type ColourName, PALETTE } from "../../poster/palette.ts";
import { lengthPx, placeRouteName } from "../../poster/routeNames.ts";
import { type Sizes, sizesAt, widthPx } from "../../poster/type.ts";
import type { Theme } from "../../state/view.ts";
import { type Picture, type Placed, type Project, sitesOf, svg } from "./marks.ts";

/** Where on screen names may go. `taken`: controls and legend. */
export type Room = { widthPx: number; heightPx: number; taken: readonly Box[] };
export type Label = { node: SVGElement; at: LonLat; from: Placed };

const EDGE_PX = 6;
export const isNarrow = (room: { widthPx: number }) => room.widthPx < 480;

/** On a narrow map only what tells that a place is not known stays of the second line; the ladder beside it has the rest. */
function shortened(detail: string, narrow: boolean): string {
	if (!narrow) return detail;
	return detail.includes("city not given") ? "city not given" : "";
}

type Anchored = { anchor: LabelAnchor; at: LonLat };

function anchorsOf({ scene, seen, scale }: Picture, project: Project, room: Room): Anchored[] {
	const narrow = isNarrow(room);
	const anchored = (at: LonLat, rest: Omit<LabelAnchor, "x" | "y">): Anchored[] => {
		const here = project(at);
		// Far outside the frame there is nothing to name.
		if (!here || here.x < 0 || here.y < 0 || here.x > room.widthPx || here.y > room.heightPx) return [];
		return [{ at, anchor: { ...here, ...rest, detail: shortened(rest.detail, narrow) } }];
	};
	const stops = seen.stops.flatMap(({ stop, route }) => {
		const words = route === "usual" && stop.usualWords ? stop.usualWords : stop;
		const ring = seen.regions.find(({ region }) => region.id === stop.id)?.region.ring ?? [];
		const outline = ring.flatMap((at) => project(at) ?? []).map(({ x, y }): Point => [x, y]);
		const around = outline.length > 2 ? { around: boxRound(outline) } : {};
		return anchored(stop.at, {
			id: stop.id,
			radius: stopRadiusPx(stop.grade, scale),
			title: words.title,
			detail: words.detail,
			priority: stop.end ? 3 : 2,
			...around,
		});
	});
	const sites = sitesOf(scene, seen).flatMap((site) =>
		anchored(site.at, { id: site.id, radius: siteRadiusPx(scale), title: site.title, detail: site.detail, priority: 1 }),
	);
	const countries = scene.countries.flatMap(({ code, at, title, detail }) =>
		anchored(at, { id: `country-${code}`, radius: 1, title, detail: narrow ? "" : detail, priority: 0, centred: true }),
	);
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

/** Finds room for every name. Those for which there is none stay away. */
export function placeNames(picture: Picture, project: Project, unproject: (at: Placed) => LonLat, room: Room): Label[] {
	const { seen, theme, scale } = picture;
	const sizes = sizesAt(scale, isNarrow(room));
	const frame: Box = { left: EDGE_PX, top: EDGE_PX, right: room.widthPx - EDGE_PX, bottom: room.heightPx - EDGE_PX };
	const legs = seen.legs.map(({ leg }) => ({ leg, runs: facing(leg.line, project) }));
	const routes = legs.flatMap(({ runs }) => runs);
	const faint = seen.regions.flatMap(({ region }) => [region.ring, ...region.hatch].flatMap((line) => facing(line, project)));
	const found = anchorsOf(picture, project, room);
	const anchors = found.map(({ anchor }) => anchor);
	const placed = placeLabels(anchors, { routes, faint, boxes: room.taken }, frame, {
		measure: (text, role) => widthPx(text, role === "title" ? { sizePx: sizes.placePx, weight: 600 } : { sizePx: sizes.detailPx, weight: 400 }),
		linePx: { title: Math.round(sizes.placePx * 1.2), detail: Math.round(sizes.detailPx * 1.28) },
		gapPx: 5 * scale,
		wrapPx: Math.min(172 * scale, 0.4 * room.widthPx),
	});
	const byId = new Map(found.map((one) => [one.anchor.id, one]));
	const names = placed.map((label): Label => {
		const { at, anchor } = byId.get(label.id) as Anchored;
		return { node: labelNode(label, theme, sizes), at, from: { x: anchor.x, y: anchor.y } };
	});
	return [...names, ...routeNames(legs, placed, anchors, sizes, frame, { ...room, theme, unproject })];
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
		return [{ node, at: on.unproject(from), from }];
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
		node.append(
			role === "title" ? textNode(text, label.x, y, sizes.placePx, 600, "ink", palette) : textNode(text, label.x, y, sizes.detailPx, 400, "ink-2", palette),
		);
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
