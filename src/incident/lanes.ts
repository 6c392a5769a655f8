/** Bows legs sideways, so that none hides another or runs through a stop it does not use. */
import type { LonLat } from "./derived.ts";
import { arc } from "./sphere.ts";

export type LegEnds = { id: string; from: string; to: string; a: LonLat; b: LonLat; prefer: "straight" | "bowed" };

/** Offsets tried, as fractions of the angle between the ends; positive bows towards the nearer pole. */
const STRAIGHT_FIRST = [0, -0.08, -0.15, -0.22, 0.08, 0.15, 0.23, -0.32, 0.32];
const BOWED_FIRST = [0.08, 0.15, 0, 0.23, -0.08, 0.32, -0.15, -0.23, -0.32];
const SAMPLES = 24;
/** How close counts as touching, as a share of the scene's extent. */
const CLEAR = 0.03;

type Point = [number, number];

/** Web Mercator, in degrees: near enough to every projection the scene is drawn in. */
function flat([lon, lat]: LonLat): Point {
	const clamped = Math.max(-85, Math.min(85, lat));
	return [lon, (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360))];
}

const apart = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1]);

function closest(point: Point, line: readonly Point[]): number {
	return Math.min(...line.map((other) => apart(point, other)));
}

function signTowardsPole(leg: LegEnds): number {
	const left = arc(leg.a, leg.b, 0.1, 2)[1] as LonLat;
	const right = arc(leg.a, leg.b, -0.1, 2)[1] as LonLat;
	const south = leg.a[1] + leg.b[1] < 0;
	return left[1] > right[1] !== south ? 1 : -1;
}

/** Bow of each leg, by id, signed as `arc` takes it. Deterministic: legs are placed in the order given. */
export function laneBows(legs: readonly LegEnds[], stops: ReadonlyMap<string, LonLat>): Map<string, number> {
	const points = [...stops.values()].map(flat);
	const xs = points.map((p) => p[0]);
	const ys = points.map((p) => p[1]);
	const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1e-6);
	const bows = new Map<string, number>();
	const placed: { leg: LegEnds; line: Point[] }[] = [];

	for (const leg of legs) {
		const pole = signTowardsPole(leg);
		const span = apart(flat(leg.a), flat(leg.b));
		const clear = Math.min(CLEAR * extent, span * 0.2) || 1e-6;
		let best = { cost: Infinity, bow: 0, line: [] as Point[] };
		for (const [rank, offset] of (leg.prefer === "straight" ? STRAIGHT_FIRST : BOWED_FIRST).entries()) {
			const line = arc(leg.a, leg.b, offset * pole, SAMPLES).map(flat);
			let cost = rank * 0.12;
			for (const [id, at] of stops) {
				if (id === leg.from || id === leg.to) continue;
				cost += 4 * Math.max(0, 1 - closest(flat(at), line) / clear);
			}
			for (const other of placed) {
				const shared = [leg.from, leg.to].filter((id) => id === other.leg.from || id === other.leg.to);
				const ends = shared.map((id) => flat(stops.get(id) as LonLat));
				const free = line.slice(1, -1).filter((p) => ends.every((end) => apart(p, end) > Math.min(2.5 * clear, span * 0.3)));
				const touching = free.filter((p) => closest(p, other.line) < clear).length;
				cost += (8 * touching) / SAMPLES;
			}
			if (cost < best.cost - 1e-9) best = { cost, bow: offset * pole, line };
		}
		bows.set(leg.id, best.bow);
		placed.push({ leg, line: best.line });
	}
	return bows;
}
