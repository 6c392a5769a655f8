/**
 * Where the names of a map's places, routes and vantage points stand. Positions in, positions out: the live map and the still in
 * its place ask with their own, or with those of a room both know (`rooms.ts`).
 */
import type { LonLat, Plane, Scene, SceneLeg } from "../incident/derived.ts";
import { routeWords } from "../incident/placedWords.ts";
import { NO_DATA, type VantagePlace } from "../incident/vantage.ts";
import { type Box, boxRound, type Circle, isInside, type Point } from "./boxes.ts";
import { type LabelAnchor, type LabelStyle, type PlacedLabel, placeLabels } from "./labels.ts";
import { siteRadiusPx, stopRadiusPx } from "./marks.ts";
import { NARROW_PX } from "./mercator.ts";
import { type ColourName, colourOf } from "./palette.ts";
import { lengthPx, placeRouteName } from "./routeNames.ts";
import { nameLayout, nameStyle, type Sizes, sizesAt, type TextStyle, widthPx } from "./type.ts";
import { placeVantageNames, type VantageSpot, vantageBoxes } from "./vantageNames.ts";
import type { Seen } from "./visible.ts";

export type Placed = { x: number; y: number };
/** Where a position is on screen; `null` behind the globe. */
export type Project = (at: LonLat) => Placed | null;
/** Where on screen names may go. `taken`: controls and legend. */
export type Room = { widthPx: number; heightPx: number; taken: readonly Box[] };
export type Line = { text: string; x: number; y: number; style: TextStyle };
/** `box`: as it was placed, with its own place at `from`. `of`: what it is the name of; a vantage point's words change with time. */
export type Name = {
	at: LonLat;
	from: Placed;
	box: Box;
	align: PlacedLabel["anchor"];
	lines: Line[];
	leader: PlacedLabel["leader"];
	of: { kind: "stop" | "country" | "route" | "vantage"; id: string };
};

const EDGE_PX = 6;
export const isNarrow = (room: { widthPx: number }) => room.widthPx < NARROW_PX;
export const scaleOf = (room: { widthPx: number }) => (isNarrow(room) ? 0.85 : 1.15);

/** A site that is a stop as well is drawn as the stop. */
export const sitesOf = (scene: Scene, seen: Seen) => scene.sites.filter((site) => !seen.stops.some(({ stop }) => stop.id === site.id));

const NOT_KNOWN = ["city not given", "city not on record"];

/** Where there is little room only what tells that a place is not known stays of the second line; the ladder beside a map has the rest. */
export function shortened(detail: string, short: boolean): string {
	return short ? (NOT_KNOWN.find((words) => detail.includes(words)) ?? "") : detail;
}

type Anchored = { anchor: LabelAnchor; at: LonLat; of: Name["of"] };

/** A point of a country that lies under a mark: a leader to it ends at the edge of the mark. */
function reachOf({ x, y }: Placed, squares: readonly Box[]): number {
	const over = squares.find((box) => isInside({ left: x, right: x, top: y, bottom: y }, box));
	return over ? Math.hypot(Math.max(x - over.left, over.right - x), Math.max(y - over.top, over.bottom - y)) + 1 : 1;
}

function anchorsOf(scene: Scene, seen: Seen, squares: readonly Box[], project: Project, room: Room): Anchored[] {
	const narrow = isNarrow(room);
	const scale = scaleOf(room);
	const anchored = (at: LonLat, rest: Omit<LabelAnchor, "x" | "y">, of: Name["of"]): Anchored[] => {
		const here = project(at);
		// Far outside the frame there is nothing to name.
		if (!here || here.x < 0 || here.y < 0 || here.x > room.widthPx || here.y > room.heightPx) return [];
		return [{ at, of, anchor: { ...here, ...rest, detail: shortened(rest.detail, narrow) } }];
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
		return anchored(at, { id: `country-${code}`, radius, title, detail, priority: 0, centred: true }, { kind: "country", id: code });
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

const COLOURS = { title: "ink", detail: "ink-2", minor: "ink-3" } as const satisfies Record<string, ColourName>;

function nameOf({ lines, x, anchor: align, box, leader }: PlacedLabel, { at, from, of }: Pick<Name, "at" | "from" | "of">, sizes: Sizes): Name {
	const written = lines.map(({ text, role, y }): Line => ({ text, x, y, style: { ...nameStyle(role, sizes), colour: COLOURS[role], halo: true } }));
	return { at, from, box, align, lines: written, leader, of };
}

/** `words`: what stands there now, `title` being the widest it gets. */
export type NamedSpot = VantageSpot & { city: { id: string; at: LonLat }; words: string };

/** The name of a mark, as wide as it ever gets: the count changes in its place. */
export function namedSpot({ id, title, at, points, isShare }: VantagePlace, words: string): Pick<NamedSpot, "id" | "title" | "city" | "words"> {
	const all = isShare ? `${points.length} of ${points.length}` : `${points.length}`;
	return { id: `vantage-${id}`, title: `${title} ${all.length > NO_DATA.length ? all : NO_DATA}`, city: { id, at }, words };
}

type Given = { scene: Scene; seen: Seen; spots: readonly NamedSpot[] };

/** Finds room for every name, those of vantage points last. Those for which there is none stay away. */
export function placeNames({ scene, seen, spots }: Given, project: Project, unproject: (at: Placed) => LonLat, room: Room): Name[] {
	const scale = scaleOf(room);
	const sizes = sizesAt(scale, isNarrow(room));
	const frame: Box = { left: EDGE_PX, top: EDGE_PX, right: room.widthPx - EDGE_PX, bottom: room.heightPx - EDGE_PX };
	const legs = seen.legs.map(({ leg }) => ({ leg, runs: facing(leg.line, project) }));
	const routes = legs.flatMap(({ runs }) => runs);
	const faint = seen.regions.flatMap(({ region }) => [region.ring, ...region.hatch].flatMap((line) => facing(line, project)));
	const squares = vantageBoxes(spots);
	const found = anchorsOf(scene, seen, squares, project, room);
	const anchors = found.map(({ anchor }) => anchor);
	const boxes = [...room.taken, ...squares];
	const style: LabelStyle = nameLayout(sizes, scale, room.widthPx);
	const placed = placeLabels(anchors, { routes, faint, boxes }, frame, style);
	const byId = new Map(found.map((one) => [one.anchor.id, one]));
	const names = placed.map((label) => {
		const { at, anchor, of } = byId.get(label.id) as Anchored;
		return nameOf(label, { at, from: { x: anchor.x, y: anchor.y }, of }, sizes);
	});
	const words = routeNames(legs, seen.plane, placed, anchors, sizes, frame, boxes, unproject);
	if (isNarrow(room)) return [...names, ...words];
	const standing = { placed, routes, boxes: [...room.taken, ...words.map(({ box }) => box)], markers: anchors };
	const shares = placeVantageNames(spots, standing, frame, style).map((label): Name => {
		const { place, city, words: text } = spots.find((spot) => spot.id === label.id) as NamedSpot;
		const name = nameOf(label, { at: city.at, from: { x: place[0], y: place[1] }, of: { kind: "vantage", id: city.id } }, sizes);
		return { ...name, lines: name.lines.map((line) => ({ ...line, text })) };
	});
	return [...names, ...words, ...shares];
}

type LegRuns = { leg: SceneLeg; runs: Point[][] };

/** One word beside each route, so that none is told by its colour alone. */
function routeNames(
	legs: readonly LegRuns[],
	plane: Plane,
	placed: readonly PlacedLabel[],
	markers: readonly Circle[],
	sizes: Sizes,
	frame: Box,
	taken: readonly Box[],
	unproject: (at: Placed) => LonLat,
): Name[] {
	const boxes = [...taken, ...placed.map((label) => label.box)];
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
	return (["usual", "diverted"] as const).flatMap((route): Name[] => {
		const runs = legs.filter(({ leg }) => leg.route === route).flatMap((entry) => entry.runs);
		const longest = runs.sort((a, b) => lengthPx(b) - lengthPx(a))[0];
		const style: TextStyle = { sizePx: sizes.routePx, weight: 600, colour: colourOf(route), halo: true };
		for (const text of longest ? routeWords(route, plane) : []) {
			const box = placeRouteName(longest as Point[], widthPx(text, style), sizes.routePx, { lines, boxes, markers }, frame);
			if (!box) continue;
			boxes.push(box);
			const from = { x: (box.left + box.right) / 2, y: box.bottom - sizes.routePx * 0.2 };
			return [{ at: unproject(from), from, box, align: "middle", lines: [{ text, ...from, style }], leader: null, of: { kind: "route", id: route } }];
		}
		return [];
	});
}
