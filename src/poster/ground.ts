/** The land under a still: everything that could come into view round a fit, as path data of one world. */
import { geoIdentity } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import type { LonLat } from "../incident/derived.ts";
import { type Line, linesOf, pathOf, shapePath } from "./land.ts";
import { type Fit, type Size, standOf, toY, WORLD_DEG } from "./mercator.ts";

/** Sizes a map has on screens there are, upright and wide, and with little height left. Land is drawn as far as any of them sees. */
const SCREENS: Size[] = [
	[320, 320],
	[479, 320],
	[480, 320],
	[960, 320],
	[624, 190],
	[960, 400],
	[1440, 600],
	[2080, 900],
	[700, 900],
].map(([widthPx = 0, heightPx = 0]) => ({ widthPx, heightPx }));
const BEYOND_DEG = 2;

/** In degrees from the middle of the fit; y downwards. */
type Sight = { left: number; right: number; top: number; bottom: number };

function sightOf(fit: Fit): Sight {
	const seen = SCREENS.map((size) => {
		const { lon, y, scale } = standOf(fit, size);
		const [x, down] = [lon - fit.lon, fit.y - y];
		const [halfX, halfY] = [size.widthPx / 2 / scale + BEYOND_DEG, size.heightPx / 2 / scale + BEYOND_DEG];
		return { left: x - halfX, right: x + halfX, top: down - halfY, bottom: down + halfY };
	});
	const most = (pick: (sight: Sight) => number) => Math.max(...seen.map(pick));
	return { left: -most((s) => -s.left), right: most((s) => s.right), top: -most((s) => -s.top), bottom: most((s) => s.bottom) };
}

/** A pen for one fit: the middle of its world is the middle of the fit, and the world is `sidePx` wide. */
export function groundPen(fit: Fit, sidePx: number) {
	const scale = sidePx / WORLD_DEG;
	const at = ([lon, lat]: LonLat): [number, number] => [sidePx / 2 + (lon - fit.lon) * scale, (WORLD_DEG / 2 - toY(lat)) * scale];
	const { left, right, top, bottom } = sightOf(fit);
	const middle = { x: sidePx / 2, y: (WORLD_DEG / 2 - fit.y) * scale };
	const clip = geoIdentity().clipExtent([
		[middle.x + left * scale, middle.y + top * scale],
		[middle.x + right * scale, middle.y + bottom * scale],
	]);
	/** Every turn of the world of which something is in sight. */
	const turns = [-1, 0, 1, 2].map((turn) => turn * WORLD_DEG).filter((lon) => lon + 180 > fit.lon + left && lon - 180 < fit.lon + right);
	const moved = (points: readonly Position[], turn: number) => points.map(([lon, lat]) => at([(lon as number) + turn, lat as number]));
	return {
		at,
		/** Lines of the scene, which has one turn only. */
		line: (points: readonly LonLat[]): Line => ({ points: points.map(at), closed: false }),
		land: ({ coordinates }: MultiPolygon) =>
			shapePath(
				turns.flatMap((turn) => linesOf(clip, { type: "MultiPolygon", coordinates: coordinates.map((polygon) => polygon.map((ring) => moved(ring, turn))) })),
			),
		lines: ({ coordinates }: MultiLineString) =>
			shapePath(turns.flatMap((turn) => linesOf(clip, { type: "MultiLineString", coordinates: coordinates.map((line) => moved(line, turn)) }))),
		stripes: (stripes: readonly LonLat[][]) =>
			pathOf(turns.flatMap((turn) => linesOf(clip, { type: "MultiLineString", coordinates: stripes.map((line) => moved(line, turn)) }))),
	};
}
