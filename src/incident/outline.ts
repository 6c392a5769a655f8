/** The shape of a place that is known only roughly: an ellipse through its candidate cities, and its hatching. */
import type { LonLat } from "./derived.ts";
import { distanceKm, middle, nearestLon } from "./sphere.ts";

const KM_PER_DEGREE = 111.195;
const RING_POINTS = 56;
/** Room left round the outermost candidate, km. */
const MARGIN_KM = 150;

type Point = [number, number];
export type Outline = { ring: LonLat[]; hatch: [LonLat, LonLat][] };

/** Outline and hatch of a region, in longitudes near `nearLon`. With one candidate it is a circle of 150 km. */
export function outlineOf(candidates: readonly LonLat[], nearLon: number): Outline {
	const [lon0, lat0] = middle(candidates);
	const centerLon = nearestLon(lon0, nearLon);
	const squeeze = Math.cos((lat0 * Math.PI) / 180);
	const toPlane = ([lon, lat]: LonLat): Point => [(nearestLon(lon, centerLon) - centerLon) * squeeze * KM_PER_DEGREE, (lat - lat0) * KM_PER_DEGREE];
	const toMap = ([x, y]: Point): LonLat => [centerLon + x / KM_PER_DEGREE / squeeze, lat0 + y / KM_PER_DEGREE];

	const points = candidates.map(toPlane);
	let xx = 0;
	let yy = 0;
	let xy = 0;
	for (const [x, y] of points) {
		xx += x * x;
		yy += y * y;
		xy += x * y;
	}
	const turn = points.length > 1 ? Math.atan2(2 * xy, xx - yy) / 2 : 0;
	const [c, s] = [Math.cos(turn), Math.sin(turn)];
	const along = Math.max(...points.map(([x, y]) => Math.abs(x * c + y * s)));
	const across = Math.max(...points.map(([x, y]) => Math.abs(-x * s + y * c)));
	const major = along * 1.2 + MARGIN_KM;
	const minor = Math.max(across * 1.4 + MARGIN_KM, major * 0.34);
	const turned = (u: number, v: number): LonLat => toMap([u * c - v * s, u * s + v * c]);

	const ring: LonLat[] = [];
	for (let i = 0; i <= RING_POINTS; i++) {
		const a = (2 * Math.PI * i) / RING_POINTS;
		ring.push(turned(major * Math.cos(a), minor * Math.sin(a)));
	}
	return { ring, hatch: hatchOf(major, minor, turn, toMap) };
}

/** Chords of the ellipse at 45 degrees on the map. */
function hatchOf(major: number, minor: number, turn: number, toMap: (p: Point) => LonLat): [LonLat, LonLat][] {
	const direction = Math.PI / 4;
	const [dx, dy] = [Math.cos(direction - turn), Math.sin(direction - turn)];
	const [nx, ny] = [-dy, dx];
	const reach = Math.hypot(major * nx, minor * ny);
	const step = Math.sqrt(major * minor) / 6.5;
	const lines: [LonLat, LonLat][] = [];
	const [c, s] = [Math.cos(turn), Math.sin(turn)];
	for (let d = -Math.floor(reach / step) * step; d < reach; d += step) {
		// Where (n·d + t·direction) meets (u/major)² + (v/minor)² = 1.
		const a = (dx / major) ** 2 + (dy / minor) ** 2;
		const b = 2 * ((d * nx * dx) / major ** 2 + (d * ny * dy) / minor ** 2);
		const k = ((d * nx) / major) ** 2 + ((d * ny) / minor) ** 2 - 1;
		const root = b * b - 4 * a * k;
		if (root <= 0) continue;
		const at = (t: number): LonLat => {
			const [u, v] = [d * nx + t * dx, d * ny + t * dy];
			return toMap([u * c - v * s, u * s + v * c]);
		};
		const chord: [LonLat, LonLat] = [at((-b - Math.sqrt(root)) / (2 * a)), at((-b + Math.sqrt(root)) / (2 * a))];
		if (distanceKm(...chord) > step / 2) lines.push(chord);
	}
	return lines;
}
