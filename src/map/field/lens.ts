/** Where places lie on screen, for lines drawn on a plain canvas: fast, as hundreds of lines follow every move of the camera. */

import type { Camera } from "../../incident/address.ts";
import type { LonLat } from "../../incident/derived.ts";
import { pxPerDegree, type Size, toY } from "../../poster/mercator.ts";
import type { Projection } from "../../state/view.ts";
import { EYE_HEIGHTS, horizonOf, radiusOfZoom } from "../camera.ts";

/** From degrees to the lens's own units, and from those to CSS pixels: own × `scale` + `x` or `y`. */
export type Lens = {
	/** Lenses with the same key have the same own units, so that what was made for one is right for the other. */
	key: string;
	scale: number;
	x: number;
	y: number;
	/** x and y of each point in turn; NaN where the globe hides it. */
	pointsOf: (line: readonly LonLat[]) => Float64Array;
	/** By how much, in own units, something that reaches from `west` to `east` (own units) is moved to be in view: once for each copy of the world. */
	copies: (west: number, east: number) => readonly number[];
};

const RAD = Math.PI / 180;
const TURN_DEG = 360;
const HERE = [0] as const;

/** Own units are degrees of longitude, Web Mercator: the camera then is only scale and shift. */
function flatLens({ center: [lon, lat], zoom }: Camera, { widthPx, heightPx }: Size): Lens {
	const scale = pxPerDegree(zoom);
	const half = widthPx / 2 / scale;
	return {
		key: "flat",
		scale,
		x: widthPx / 2 - lon * scale,
		y: heightPx / 2 + toY(lat) * scale,
		pointsOf: (line) => {
			const points = new Float64Array(2 * line.length);
			for (let i = 0; i < line.length; i++) {
				const at = line[i] as LonLat;
				points[2 * i] = at[0];
				points[2 * i + 1] = -toY(at[1]);
			}
			return points;
		},
		copies: (west, east) => {
			const shifts: number[] = [];
			for (let turn = Math.ceil((lon - half - east) / TURN_DEG) || 0; turn * TURN_DEG + west <= lon + half; turn++) shifts.push(turn * TURN_DEG);
			return shifts;
		},
	};
}

/** Own units are pixels from the middle: MapLibre's eye is 1.5 heights of the map above the ground. */
function globeLens(camera: Camera, size: Size): Lens {
	const { widthPx, heightPx } = size;
	const [lon, lat] = camera.center;
	const radius = radiusOfZoom(camera.zoom, lat);
	const eye = EYE_HEIGHTS * heightPx;
	const [sin, cos] = [Math.sin(lat * RAD), Math.cos(lat * RAD)];
	const horizon = horizonOf(camera, size);
	return {
		key: `${lon} ${lat} ${camera.zoom} ${heightPx}`,
		scale: 1,
		x: widthPx / 2,
		y: heightPx / 2,
		pointsOf: (line) => {
			const points = new Float64Array(2 * line.length);
			for (let i = 0; i < line.length; i++) {
				const at = line[i] as LonLat;
				const turn = (at[0] - lon) * RAD;
				const up = Math.sin(at[1] * RAD);
				const out = Math.cos(at[1] * RAD);
				const east = out * Math.sin(turn);
				const front = out * Math.cos(turn);
				// The globe turned so that its middle faces the eye: how near a point is to it, from -1 to 1.
				const near = front * cos + up * sin;
				const perspective = near > horizon ? (radius * eye) / (eye + radius * (1 - near)) : Number.NaN;
				points[2 * i] = east * perspective;
				points[2 * i + 1] = (front * sin - up * cos) * perspective;
			}
			return points;
		},
		copies: () => HERE,
	};
}

export function lensOf(projection: Projection, camera: Camera, size: Size): Lens {
	return projection === "globe" ? globeLens(camera, size) : flatLens(camera, size);
}
