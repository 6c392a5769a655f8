/** Great circles on a sphere. Degrees in, degrees out; a position is [longitude, latitude]. */
import type { LonLat } from "./derived.ts";

/** Mean Earth radius R1 of IUGG, km. */
export const EARTH_KM = 6371.0088;
const RAD = Math.PI / 180;
type Vector = [number, number, number];

function toVector([lon, lat]: LonLat): Vector {
	const c = Math.cos(lat * RAD);
	return [c * Math.cos(lon * RAD), c * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

function toLonLat([x, y, z]: Vector): LonLat {
	return [Math.atan2(y, x) / RAD, Math.atan2(z, Math.hypot(x, y)) / RAD];
}

function cross(a: Vector, b: Vector): Vector {
	return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function angle(a: Vector, b: Vector): number {
	return Math.atan2(Math.hypot(...cross(a, b)), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

function along(a: Vector, b: Vector, fraction: number): Vector {
	const full = angle(a, b);
	if (full < 1e-12) return a;
	const s = Math.sin(full);
	const p = Math.sin((1 - fraction) * full) / s;
	const q = Math.sin(fraction * full) / s;
	return [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
}

/** Great-circle distance in km. */
export function distanceKm(a: LonLat, b: LonLat): number {
	return angle(toVector(a), toVector(b)) * EARTH_KM;
}

/** The longitude that names the same meridian as `lon` and is nearest to `near`. */
export function nearestLon(lon: number, near: number): number {
	return lon + 360 * Math.round((near - lon) / 360);
}

/** Shifts longitudes by whole turns so that no step is longer than 180 degrees, starting near `nearLon`. */
export function unwrap(line: readonly LonLat[], nearLon?: number): LonLat[] {
	let previous = nearLon ?? line[0]?.[0] ?? 0;
	return line.map(([lon, lat]) => {
		previous = nearestLon(lon, previous);
		return [previous, lat];
	});
}

/**
 * The great circle from `a` to `b`, bowed sideways. `bow` is the greatest offset as a fraction of the angle between
 * the ends (positive: to the left of the direction of travel); 0 gives the true great circle. Unwrapped.
 */
export function arc(a: LonLat, b: LonLat, bow: number, steps: number): LonLat[] {
	const from = toVector(a);
	const to = toVector(b);
	const side = cross(from, to);
	const length = Math.hypot(...side) || 1;
	const reach = bow * angle(from, to);
	const line: LonLat[] = [];
	for (let i = 0; i <= steps; i++) {
		const u = i / steps;
		const p = along(from, to, u);
		const offset = reach * Math.sin(Math.PI * u);
		const c = Math.cos(offset);
		const s = Math.sin(offset) / length;
		line.push(toLonLat([p[0] * c + side[0] * s, p[1] * c + side[1] * s, p[2] * c + side[2] * s]));
	}
	return unwrap(line, a[0]);
}

/** The mean position of several, on the sphere. */
export function middle(points: readonly LonLat[]): LonLat {
	const sum: Vector = [0, 0, 0];
	for (const point of points) {
		const v = toVector(point);
		sum[0] += v[0];
		sum[1] += v[1];
		sum[2] += v[2];
	}
	return toLonLat(sum);
}

/** Rounds to 0.001 degrees (about 100 m): generated files stay small and the same on every machine. */
export function round3(line: readonly LonLat[]): LonLat[] {
	return line.map(([lon, lat]) => [Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000]);
}
