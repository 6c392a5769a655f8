/** The marks and names of a still: each in its own pixels, at a place in per cent of the world. */

import type { LonLat } from "../incident/derived.ts";
import { openCounts } from "../incident/share.ts";
import { shareWords } from "../incident/vantage.ts";
import type { Point } from "./boxes.ts";
import { arrowLegPx, arrowMark, countryHatch, type Pencil, sceneStopMark, siteMark, siteRadiusPx, smallCountryMark, stopRadiusPx } from "./marks.ts";
import { toY, WORLD_DEG } from "./mercator.ts";
import { type Name, namedSpot, placeNames, scaleOf, sitesOf } from "./names.ts";
import { colourOf, FAINT } from "./palette.ts";
import type { RoomName } from "./rooms.ts";
import { spread } from "./spread.ts";
import type { Drawing } from "./stillLines.ts";
import { el, group, type Paint, tenth } from "./svg.ts";
import { textMark } from "./type.ts";
import { vantageMarks, vantageSidePx } from "./vantage.ts";
import { circleBox } from "./vantageNames.ts";

const GAP_PX = 2;
const percent = (share: number) => `${Math.round(share * 1e5) / 1e3}%`;

/** Something in its own pixels round a place, wherever that comes to stand. */
function standing(middle: number, [lon, lat]: LonLat, markup: string): string {
	const nearest = lon + WORLD_DEG * Math.round((middle - lon) / WORLD_DEG);
	const [x, y] = [percent(0.5 + (nearest - middle) / WORLD_DEG), percent(0.5 - toY(lat) / WORLD_DEG)];
	return el("svg", { x, y, overflow: "visible" }, markup);
}

/** Stops, sites, small countries, arrowheads: the same in all rooms but narrow ones. */
export function placeMarks({ scene, seen, basemap, lon, referenceIn, paint, prefix }: Drawing, room: RoomName): string {
	const { room: size, project } = referenceIn(room);
	const scale = scaleOf(size);
	const pencil: Pencil = { paint, scale };
	const put = (at: LonLat, markup: string) => standing(lon, at, markup);
	const px = (at: LonLat | undefined): Point => {
		const { x, y } = project(at as LonLat);
		return [x, y];
	};
	const arrows = seen.legs.map(({ leg, faint }) => {
		const [[x1, y1], [x2, y2]] = [px(leg.line[0]), px(leg.line.at(-1))];
		if (leg.arrow === null || Math.hypot(x2 - x1, y2 - y1) < arrowLegPx(scale)) return "";
		const [[x, y], [towardX, towardY]] = [px(leg.arrow.at), px(leg.arrow.toward)];
		const arrow = arrowMark(pencil, [0, 0], [towardX - x, towardY - y], colourOf(leg.route));
		return put(leg.arrow.at, group(faint ? { opacity: FAINT } : {}, arrow));
	});
	const mapped = new Set(basemap.countries.features.map(({ id }) => id));
	const small = scene.countries.filter(({ code }) => !mapped.has(code));
	const hatchId = `${prefix}-${room}-hatch`;
	const countries = small.map(({ at }) => put(at, smallCountryMark(pencil, [0, 0], hatchId)));
	const sites = sitesOf(scene, seen).map(({ at, grade }) => put(at, siteMark(pencil, [0, 0], grade, null)));
	const stops = seen.stops.map(({ stop, route }) => put(stop.at, sceneStopMark(pencil, [0, 0], stop, seen.plane, colourOf(route))));
	return (small.length > 0 ? countryHatch(pencil, hatchId) : "") + [...arrows, ...countries, ...sites, ...stops].join("");
}

function written(middle: number, paint: Paint, { at, from, align, lines, leader }: Name): string {
	const line =
		leader &&
		el("path", {
			d: `M${tenth(leader[0] - from.x)} ${tenth(leader[1] - from.y)}L${tenth(leader[2] - from.x)} ${tenth(leader[3] - from.y)}`,
			stroke: paint("ink-2"),
			"stroke-width": 1.1,
		});
	return standing(middle, at, (line ?? "") + lines.map(({ text, x, y, style }) => textMark(paint, text, x - from.x, y - from.y, align, style)).join(""));
}

/** Marks of vantage points, and all names: where they stand depends on the room. */
export function roomMarks({ scene, seen, vantage, lon, referenceIn, paint, prefix }: Drawing, roomName: RoomName): { vantage: string; names: string } {
	const { room, project, unproject } = referenceIn(roomName);
	const scale = scaleOf(room);
	const at = (place: LonLat): Point => {
		const { x, y } = project(place);
		return [x, y];
	};
	const circle = (place: LonLat, radius: number) => circleBox({ ...project(place), radius });
	const fixed = [
		...seen.stops.map(({ stop }) => circle(stop.at, stopRadiusPx(stop.grade, scale))),
		...sitesOf(scene, seen).map((site) => circle(site.at, siteRadiusPx(scale))),
	];
	const marks = vantage.map(({ place, counts }) => ({ place, counts, city: at(place.at), sidePx: vantageSidePx(place.points.length, scale) }));
	const found = spread(
		marks.map(({ city: [x, y], sidePx }) => ({ x, y, sidePx })),
		fixed,
		GAP_PX * scale,
	);
	const spots = marks.map(({ place, counts, city, sidePx }, i) => ({
		...namedSpot(place, `${place.title} ${shareWords(place, counts)}`),
		place: city,
		at: found[i] as Point,
		sidePx,
	}));
	const squares = marks.map(({ place, counts, city, sidePx }, i) => {
		const [dx, dy] = [(found[i] as Point)[0] - city[0], (found[i] as Point)[1] - city[1]];
		const mark = vantageMarks(
			{ paint, scale },
			[{ at: [0, 0], place: [-dx, -dy], sidePx, counts: openCounts(counts, place.isShare), multihop: place.multihop }],
			`${prefix}-${roomName}-${i}`,
		);
		return standing(lon, place.at, group({ transform: `translate(${tenth(dx)} ${tenth(dy)})` }, mark));
	});
	const names = placeNames({ scene, seen, spots }, project, unproject, room);
	return { vantage: squares.join(""), names: names.map((name) => written(lon, paint, name)).join("") };
}
