/** A pen for stills: places in the pixels of one world in Web Mercator, with everything that could come into view. */
import { geoIdentity } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import type { LonLat } from "../incident/derived.ts";
import type { Point } from "./boxes.ts";
import { coarsePath, type Line, linesOf, pathOf } from "./land.ts";
import { type Fit, type Size, type Stand, standOf, toY, WORLD_DEG } from "./mercator.ts";

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
/** Land and borders are written in whole pixels, which are short, and may stray by this many of the thinning's own. */
const COARSE = 1.5;
const WHOLE = 1;

/** What could come into view: degrees from west to east, and from north to south (`y`, downwards). */
export type Sight = { left: number; right: number; top: number; bottom: number };

const seenFrom = ({ lon, y, scale }: Stand, { widthPx, heightPx }: Size): Sight => {
	const [halfX, halfY] = [widthPx / 2 / scale + BEYOND_DEG, heightPx / 2 / scale + BEYOND_DEG];
	return { left: lon - halfX, right: lon + halfX, top: -y - halfY, bottom: -y + halfY };
};

/** Of a map that stands somewhere, or of maps of all sizes that show a fit. */
export function sightOf(given: { stand: Stand; size: Size } | { fit: Fit }): Sight {
	if ("stand" in given) return seenFrom(given.stand, given.size);
	const all = SCREENS.map((size) => seenFrom(standOf(given.fit, size), size));
	return {
		left: Math.min(...all.map(({ left }) => left)),
		right: Math.max(...all.map(({ right }) => right)),
		top: Math.min(...all.map(({ top }) => top)),
		bottom: Math.max(...all.map(({ bottom }) => bottom)),
	};
}

export type GroundPen = ReturnType<typeof groundPen>;

/** `lon`: the meridian in the middle of the world. `sidePx`: how wide that is. */
export function groundPen(lon: number, sidePx: number, { left, right, top, bottom }: Sight) {
	const scale = sidePx / WORLD_DEG;
	const place = (placeLon: number, y: number): Point => [sidePx / 2 + (placeLon - lon) * scale, (WORLD_DEG / 2 + y) * scale];
	const clip = geoIdentity().clipExtent([place(left, top), place(right, bottom)]);
	/** Every turn of the world of which something is in sight. */
	const turns: number[] = [];
	for (let turn = Math.ceil((left - 180) / WORLD_DEG); turn * WORLD_DEG - 180 < right; turn++) turns.push(turn * WORLD_DEG);
	const moved = (points: readonly Position[], turn: number) => points.map(([x, lat]) => place((x as number) + turn, -toY(lat as number)));
	const inSight = ({ coordinates }: MultiLineString) =>
		turns.flatMap((turn) => linesOf(clip, { type: "MultiLineString", coordinates: coordinates.map((line) => moved(line, turn)) }));
	const at = ([x, lat]: LonLat): Point => place(x, -toY(lat));
	return {
		sidePx,
		at,
		turns,
		/** A line of the scene, which has one turn only. */
		line: (points: readonly LonLat[]): Line => ({ points: points.map(at), closed: false }),
		land: ({ coordinates }: MultiPolygon) => {
			const rings = (turn: number) => coordinates.map((polygon) => polygon.map((ring) => moved(ring, turn)));
			return coarsePath(
				turns.flatMap((turn) => linesOf(clip, { type: "MultiPolygon", coordinates: rings(turn) })),
				COARSE,
				WHOLE,
			);
		},
		borders: (shape: MultiLineString) => coarsePath(inSight(shape), COARSE, WHOLE),
		/** Lines that are not thinned, in every turn in sight. */
		lines: (shape: MultiLineString) => pathOf(inSight(shape)),
	};
}
