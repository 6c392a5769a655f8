/** Where everything in a poster goes: one projection, and labels that fit it. */
import type { GeoProjection } from "d3-geo";
import type { LonLat, RouteName, Scene } from "../incident/derived.ts";
import { type Box, boxRound, type Circle, type Point } from "./boxes.ts";
import { type LabelAnchor, type PlacedLabel, placeLabels } from "./labels.ts";
import { type CountryShapes, type Line, linesOf } from "./land.ts";
import { siteRadiusPx, smallCountryRadiusPx, stopRadiusPx } from "./marks.ts";
import { projectionOf } from "./projection.ts";
import { lengthPx, placeRouteName } from "./routeNames.ts";
import { type Sizes, widthPx } from "./type.ts";
import type { Seen, SeenLeg } from "./visible.ts";

/** Room round the scene, px: the least that is wanted, and more where labels need it. */
const ROOMS_PX = [40, 64, 92, 124];
const FRAME_MARGIN_PX = 6;
/** A second line wider than this at scale 1 is broken, px. */
const WRAP_PX = 172;

export type DrawnLeg = { seen: SeenLeg; lines: Line[] };
export type RouteLabel = { route: RouteName; box: Box };
export type Layout = { projection: GeoProjection; legs: DrawnLeg[]; labels: PlacedLabel[]; routeLabels: RouteLabel[] };

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

/** In a narrow picture only what tells that a place is not known stays of the second line. */
function shortened(detail: string, narrow: boolean): string {
	if (!narrow) return detail;
	return detail.includes("city not given") ? "city not given" : "";
}

function anchorsOf(seen: Seen, projection: GeoProjection, shapes: CountryShapes, { scale, sizes, narrow }: Space): LabelAnchor[] {
	const at = (p: LonLat) => {
		const [x, y] = projection(p) as Point;
		return { x, y };
	};
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
			detail: shortened(words.detail, narrow),
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
		const textPx = Math.max(
			widthPx(words.title, { sizePx: sizes.placePx, weight: 600 }),
			Math.min(WRAP_PX * scale, widthPx(words.detail, { sizePx: sizes.detailPx, weight: 400 })),
		);
		const centred = around.right - around.left > textPx;
		return { ...words, ...at(country.at), radius: 1, around, centred };
	});
	return [...stops, ...sites, ...countries];
}

function longest(legs: readonly DrawnLeg[], route: RouteName): Point[] | null {
	const lines = legs.filter(({ seen }) => seen.leg.route === route).flatMap((leg) => leg.lines.map((line) => line.points));
	return lines.length === 0 ? null : lines.reduce((best, line) => (lengthPx(line) > lengthPx(best) ? line : best));
}

function layoutWith(roomPx: number, scene: Scene, seen: Seen, shapes: CountryShapes, space: Space): Layout & { loss: number } {
	const { frame, free, scale, sizes, taken } = space;
	const inner: Box = { left: free.left + roomPx, top: free.top + roomPx, right: free.right - roomPx, bottom: free.bottom - roomPx };
	const projection = projectionOf(scene, shapes, inner, frame);
	const legs = seen.legs.map((leg): DrawnLeg => ({ seen: leg, lines: linesOf(projection, { type: "LineString", coordinates: leg.leg.line }) }));
	const routes = legs.flatMap((leg) => leg.lines.map((line) => line.points));
	const hatching = seen.regions.flatMap(({ region }) => [projected(projection, region.ring), ...region.hatch.map((line) => projected(projection, line))]);
	const anchors = anchorsOf(seen, projection, shapes, space);
	const margin: Box = {
		left: frame.left + FRAME_MARGIN_PX,
		top: frame.top + FRAME_MARGIN_PX,
		right: frame.right - FRAME_MARGIN_PX,
		bottom: frame.bottom - FRAME_MARGIN_PX,
	};
	const labels = placeLabels(anchors, { routes, faint: hatching, boxes: taken }, margin, {
		measure: (text, role) => widthPx(text, role === "title" ? { sizePx: sizes.placePx, weight: 600 } : { sizePx: sizes.detailPx, weight: 400 }),
		linePx: { title: Math.round(sizes.placePx * 1.2), detail: Math.round(sizes.detailPx * 1.28) },
		gapPx: 5 * scale,
		wrapPx: Math.min(WRAP_PX * scale, 0.4 * (frame.right - frame.left)),
	});
	const boxes = [...taken, ...labels.map((label) => label.box)];
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
		const line = longest(legs, route);
		const box =
			line &&
			placeRouteName(line, widthPx(route, { sizePx: sizes.routePx, weight: 600 }), sizes.routePx, { lines: [...routes, ...leaders], boxes, markers }, margin);
		if (!box) return [];
		boxes.push(box);
		return [{ route, box }];
	});
	const wanted = anchors.reduce((sum, anchor) => sum + (anchor.detail === "" ? 2 : 3), 0);
	const got = labels.reduce((sum, label) => sum + (label.lines.length > 1 ? 3 : 2), 0);
	// A leader is a smaller loss than a line that is not there.
	return { projection, legs, labels, routeLabels, loss: wanted - got + leaders.length * 0.2 };
}

/** The tightest fit in which the fewest labels are lost. */
export function layoutOf(scene: Scene, seen: Seen, shapes: CountryShapes, space: Space): Layout {
	const widest = Math.min(space.free.right - space.free.left, space.free.bottom - space.free.top) / 2;
	let best: (Layout & { loss: number }) | null = null;
	for (const roomPx of ROOMS_PX) {
		const layout = layoutWith(Math.min(roomPx * Math.min(space.scale, 1.15), widest * 0.6), scene, seen, shapes, space);
		if (best === null || layout.loss < best.loss - 0.5) best = layout;
		if (best.loss < 0.5) break;
	}
	return best as Layout;
}
