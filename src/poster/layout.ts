/** Where everything in a poster goes: one projection, and labels that fit it. */
import type { GeoProjection } from "d3-geo";
import type { LonLat, RouteName, Scene } from "../incident/derived.ts";
import { routeWords } from "../incident/placedWords.ts";
import type { SeenCounts } from "../incident/replay.ts";
import { openCounts } from "../incident/share.ts";
import { shareWords, type VantagePlace } from "../incident/vantage.ts";
import { type Box, boxRound, type Circle, type Point } from "./boxes.ts";
import { type LabelAnchor, type PlacedLabel, placeLabels } from "./labels.ts";
import { type CountryShapes, type Line, linesOf } from "./land.ts";
import { siteRadiusPx, smallCountryRadiusPx, stopRadiusPx } from "./marks.ts";
import { shortened } from "./names.ts";
import { type Fit, type MapFit, projectionAt, projectionOf } from "./projection.ts";
import { lengthPx, placeRouteName } from "./routeNames.ts";
import { spread } from "./spread.ts";
import { nameLayout, nameStyle, type Sizes, widthPx, wrapPx } from "./type.ts";
import { type DrawnVantage, vantageSidePx } from "./vantage.ts";
import { circleBox, placeVantageNames, vantageBoxes } from "./vantageNames.ts";
import type { Seen, SeenLeg } from "./visible.ts";

/** Room round the scene, px: the least that is wanted, and more where labels need it. */
const ROOMS_PX = [40, 64, 92, 124];
const FRAME_MARGIN_PX = 6;
/** Between two marks of vantage points, px. */
const VANTAGE_GAP_PX = 2;
/** AS paths through more cities than this are not shrunk for their names, and large letters leave no room for what is said of each city. */
const MANY_STOPS = 6;
const LARGE_SCALE = 1.3;
const LARGE_ROOM_PX = 22;
/** The longer words beside a route want a line at least this much of their length. */
const LINE_FOR_WORDS = 0.5;

export type DrawnLeg = { seen: SeenLeg; lines: Line[] };
export type RouteLabel = { route: RouteName; text: string; box: Box };
/** A city with route collectors, and what its vantage points used. */
export type VantageGiven = { place: VantagePlace; counts: SeenCounts };
export type Layout = { projection: GeoProjection; legs: DrawnLeg[]; labels: PlacedLabel[]; routeLabels: RouteLabel[]; vantage: DrawnVantage[] };

export type Space = {
	frame: Box;
	/** Where the scene may be: the frame without heading and legend. */
	free: Box;
	/** Heading, legend and credit. */
	taken: Box[];
	scale: number;
	sizes: Sizes;
	narrow: boolean;
};

export const projected = (projection: GeoProjection, line: readonly LonLat[]) => line.map((p) => projection(p) as Point);

const isLargePlaced = ({ plane }: Seen, scale: number) => plane === "control" && scale >= LARGE_SCALE;

function anchorsOf(seen: Seen, projection: GeoProjection, shapes: CountryShapes, { scale, sizes, narrow }: Space): LabelAnchor[] {
	const at = (p: LonLat) => {
		const [x, y] = projection(p) as Point;
		return { x, y };
	};
	const isLarge = isLargePlaced(seen, scale);
	const stops = seen.stops.map(({ stop, route }): LabelAnchor => {
		const radius = stopRadiusPx(stop.grade, scale);
		const region = seen.regions.find((r) => r.region.id === stop.id)?.region;
		const words = route === "usual" && stop.usualWords ? stop.usualWords : stop;
		const around = region && boxRound(projected(projection, region.ring));
		return {
			id: stop.id,
			...at(stop.at),
			radius,
			title: words.title,
			detail: shortened(words.detail, narrow || isLarge),
			priority: stop.end ? 3 : 2,
			...(around ? { around } : {}),
		};
	});
	const sites = seen.sites.map(
		(site): LabelAnchor => ({
			id: site.id,
			...at(site.at),
			radius: siteRadiusPx(scale),
			title: site.title,
			detail: shortened(site.detail, narrow),
			priority: 1,
		}),
	);
	const countries = seen.countries.map((country): LabelAnchor => {
		const words = { id: `country-${country.code}`, title: country.title, detail: narrow ? "" : country.detail, priority: 0 };
		const ring = shapes.outline(projection, country.code) === null ? null : shapes.mainRing(country.code);
		if (ring === null) return { ...words, ...at(country.at), radius: smallCountryRadiusPx(scale) + 2 };
		const around = boxRound(projected(projection, ring));
		// A country that is narrower than its words has them beside itself.
		const textPx = Math.max(widthPx(words.title, nameStyle("title", sizes)), Math.min(wrapPx(scale), widthPx(words.detail, nameStyle("detail", sizes))));
		const centred = around.right - around.left > textPx;
		return { ...words, ...at(country.at), radius: 1, around, centred };
	});
	return [...stops, ...sites, ...countries];
}

/** Of a route, longest first. */
const routeLines = (legs: readonly DrawnLeg[], route: RouteName): Point[][] =>
	legs
		.filter(({ seen }) => seen.leg.route === route)
		.flatMap((leg) => leg.lines.map((line) => line.points))
		.sort((a, b) => lengthPx(b) - lengthPx(a));

/** Marks of vantage points, clear of stops, sites and each other. */
function vantageOf(given: readonly VantageGiven[], projection: GeoProjection, markers: readonly Circle[], { scale }: Space): DrawnVantage[] {
	const marks = given.map(({ place, counts }) => ({
		place: projection(place.at) as Point,
		sidePx: vantageSidePx(place.points.length, scale),
		counts: openCounts(counts, place.isShare),
		multihop: place.multihop,
	}));
	const squares = marks.map(({ place: [x, y], sidePx }) => ({ x, y, sidePx }));
	const at = spread(squares, markers.map(circleBox), VANTAGE_GAP_PX * scale);
	return marks.map((mark, i) => ({ ...mark, at: at[i] as Point }));
}

const vantageWords = ({ place, counts }: VantageGiven) => ({ id: `vantage-${place.id}`, title: `${place.title} ${shareWords(place, counts)}` });

/** `beside`: what the pictures hold that share this one's projection, itself among them. `fit`: where it looks, if that is given. */
type Shown = { scene: Scene; seen: Seen; vantage: readonly VantageGiven[]; shapes: CountryShapes; beside: readonly Fit[] | null; fit: MapFit | null };

function layoutWith(roomPx: number, { scene, seen, vantage: given, shapes, beside, fit }: Shown, space: Space): Layout & { loss: number } {
	const { frame, free, scale, sizes, taken, narrow } = space;
	const inner: Box = { left: free.left + roomPx, top: free.top + roomPx, right: free.right - roomPx, bottom: free.bottom - roomPx };
	const vantageAt = given.map(({ place }) => place.at);
	const projection = fit ? projectionAt(fit, frame) : projectionOf(beside ?? [{ scene, vantage: vantageAt }], shapes, inner, frame);
	const legs = seen.legs.map((leg): DrawnLeg => ({ seen: leg, lines: linesOf(projection, { type: "LineString", coordinates: leg.leg.line }) }));
	const routes = legs.flatMap((leg) => leg.lines.map((line) => line.points));
	const hatching = seen.regions.flatMap(({ region }) => [projected(projection, region.ring), ...region.hatch.map((line) => projected(projection, line))]);
	const anchors = anchorsOf(seen, projection, shapes, space);
	const vantage = vantageOf(
		given,
		projection,
		anchors.filter(({ id }) => !id.startsWith("country-")),
		space,
	);
	const squares = vantageBoxes(vantage);
	const margin: Box = {
		left: frame.left + FRAME_MARGIN_PX,
		top: frame.top + FRAME_MARGIN_PX,
		right: frame.right - FRAME_MARGIN_PX,
		bottom: frame.bottom - FRAME_MARGIN_PX,
	};
	const style = nameLayout(sizes, scale, frame.right - frame.left);
	const labels = placeLabels(anchors, { routes, faint: hatching, boxes: [...taken, ...squares] }, margin, style);
	const boxes = [...taken, ...squares, ...labels.map((label) => label.box)];
	const leaders = labels.flatMap(({ leader }) =>
		leader
			? [
					[
						[leader[0], leader[1]],
						[leader[2], leader[3]],
					] as Point[],
				]
			: [],
	);
	const markers: Circle[] = anchors;
	const routeLabels = (["usual", "diverted"] as const).flatMap((route): RouteLabel[] => {
		const lines = routeLines(legs, route);
		const around = { lines: [...routes, ...leaders], boxes, markers };
		const [words, ...shorter] = routeWords(route, seen.plane);
		for (const text of words === undefined ? [] : [words, ...shorter]) {
			const wordsPx = widthPx(text, { sizePx: sizes.routePx, weight: 600 });
			const leastPx = shorter.length > 0 && text === words ? wordsPx * LINE_FOR_WORDS : 0;
			for (const line of lines.filter((one) => lengthPx(one) >= leastPx)) {
				const box = placeRouteName(line, wordsPx, sizes.routePx, around, margin);
				if (!box) continue;
				boxes.push(box);
				return [{ route, text, box }];
			}
		}
		return [];
	});
	const wanted = anchors.reduce((sum, anchor) => sum + (anchor.detail === "" ? 2 : 3), 0);
	const got = labels.reduce((sum, label) => sum + (label.lines.length > 1 ? 3 : 2), 0);
	const spots = narrow ? [] : vantage.map((mark, i) => ({ ...mark, ...vantageWords(given[i] as VantageGiven) }));
	const names = placeVantageNames(spots, { placed: labels, routes, boxes: [...taken, ...routeLabels.map(({ box }) => box)], markers }, margin, style);
	// A leader is a smaller loss than a line that is not there; names of vantage points come where there is room, and ask for none.
	return { projection, legs, labels: [...labels, ...names], routeLabels, vantage, loss: wanted - got + leaders.length * 0.2 };
}

/** The tightest fit in which the fewest labels are lost. */
export function layoutOf(shown: Shown, space: Space): Layout {
	const widest = Math.min(space.free.right - space.free.left, space.free.bottom - space.free.top) / 2;
	let best: (Layout & { loss: number }) | null = null;
	// A whole world is not shrunk for its names: that would only crowd them more.
	const isWorld = shown.vantage.length > 0 && shown.seen.legs.length === 0;
	const isCrowded = shown.seen.plane === "control" && shown.scene.stops.length > MANY_STOPS;
	// Nor would pictures side by side have one scale if each took the room its names want.
	const rooms = isLargePlaced(shown.seen, space.scale) ? [LARGE_ROOM_PX, ...ROOMS_PX] : ROOMS_PX;
	for (const roomPx of isWorld || isCrowded || shown.beside || shown.fit ? rooms.slice(0, 1) : rooms) {
		const layout = layoutWith(Math.min(roomPx * Math.min(space.scale, 1.15), widest * 0.6), shown, space);
		if (best === null || layout.loss < best.loss - 0.5) best = layout;
		if (best.loss < 0.5) break;
	}
	return best as Layout;
}
