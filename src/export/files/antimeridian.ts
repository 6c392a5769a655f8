/** Cuts what runs past ±180 degrees into parts that do not, as RFC 7946 (3.1.9) asks. Longitudes come in unwrapped. */
import type { LonLat } from "../../incident/derived.ts";

const round = (value: number) => Math.round(value * 1000) / 1000 + 0;
/** Whole turns to take off so that a longitude falls into (-180, 180]. */
const turnOf = (lon: number) => Math.ceil((lon - 180) / 360);

/** Where the step from `a` to `b` meets a meridian. */
const meets = (a: LonLat, b: LonLat, lon: number): LonLat => [lon, a[1] + ((b[1] - a[1]) * (lon - a[0])) / (b[0] - a[0])];
const moved = (point: LonLat, turn: number): LonLat => [round(point[0] - 360 * turn), round(point[1])];

/** A line in parts within ±180 degrees; two parts that meet at the antimeridian end and begin on it. A line of one point gives none. */
export function cutLine(line: readonly LonLat[]): LonLat[][] {
	const parts: LonLat[][] = [];
	let part: LonLat[] = [];
	line.forEach((point, i) => {
		const before = line[i - 1];
		const turn = turnOf(point[0]);
		if (before && turnOf(before[0]) !== turn) {
			const was = turnOf(before[0]);
			const meridian = 180 + 360 * Math.min(was, turn);
			const at = meets(before, point, meridian);
			part.push(moved(at, was));
			parts.push(part);
			part = [[round(turn > was ? -180 : 180), round(at[1])]];
		}
		part.push(moved(point, turn));
	});
	parts.push(part);
	return parts.map((one) => one.filter((p, i) => i === 0 || p[0] !== one[i - 1]?.[0] || p[1] !== one[i - 1]?.[1])).filter((one) => one.length > 1);
}

/** Keeps what lies on one side of a meridian (Sutherland and Hodgman). */
function side(ring: readonly LonLat[], lon: number, isInside: (lon: number) => boolean): LonLat[] {
	return ring.flatMap((point, i) => {
		const before = ring[(i + ring.length - 1) % ring.length] as LonLat;
		const crosses = isInside(before[0]) !== isInside(point[0]);
		return [...(crosses ? [meets(before, point, lon)] : []), ...(isInside(point[0]) ? [point] : [])];
	});
}

const areaOf = (ring: readonly LonLat[]) =>
	ring.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length] as LonLat;
		return sum + x * nextY - nextX * y;
	}, 0);

/** Outlines, closed and counter-clockwise, of the parts of a convex ring within ±180 degrees. `ring` may be closed or open. */
export function cutRing(ring: readonly LonLat[]): LonLat[][] {
	const [first, last] = [ring[0], ring.at(-1)];
	const open = first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
	const lons = open.map(([lon]) => lon);
	const parts: LonLat[][] = [];
	for (let turn = turnOf(Math.min(...lons)); turn <= turnOf(Math.max(...lons)); turn++) {
		const [west, east] = [-180 + 360 * turn, 180 + 360 * turn];
		const inside = side(
			side(open, west, (lon) => lon >= west),
			east,
			(lon) => lon <= east,
		).map((point) => moved(point, turn));
		if (inside.length < 3 || areaOf(inside) === 0) continue;
		const turned = areaOf(inside) > 0 ? inside : inside.reverse();
		parts.push([...turned, turned[0] as LonLat]);
	}
	return parts;
}
