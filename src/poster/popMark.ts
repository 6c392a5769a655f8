/** The marks of cities with points of presence, on the map and in its key. */
import type { NetworkPops } from "../atlas/network.ts";
import { bestGrade } from "../atlas/networkLanes.ts";
import type { LonLat } from "../incident/derived.ts";
import type { PopClaim } from "../incident/pops.ts";
import type { Grade } from "../incident/schema.ts";
import type { Point } from "./boxes.ts";
import { el, paintOf } from "./svg.ts";

const SIDE_PX = 6.5;
const CASING_PX = 1.5;
const RING_PX = 6.4;

/** How a city is drawn: by its best grade, and by what is known of it and the count where the map is about that. */
export type PopLook = { grade: Grade; claim?: PopClaim };
export type PopCity = PopLook & { name: string; at: LonLat };

const paint = paintOf("css");

/** Solid: a source has the network there; hollow and dashed: inferred. A whole ring: named with the count; a dashed one: not said. */
export function popMark([x, y]: Point, { grade, claim }: PopLook): string {
	const square = (sidePx: number, attributes: Record<string, string | number>) =>
		el("rect", { x: x - sidePx / 2, y: y - sidePx / 2, width: sidePx, height: sidePx, ...attributes });
	const casing = square(SIDE_PX + 2 * CASING_PX, { fill: paint("water") });
	const hollow = { fill: paint("water"), stroke: paint("ink"), "stroke-width": 1.4, "stroke-dasharray": "2.3 1.7" };
	const ring = { cx: x, cy: y, r: RING_PX, fill: "none", stroke: paint("ink"), "stroke-width": 1.4 };
	return (
		casing +
		square(SIDE_PX, grade === "inferred" ? hollow : { fill: paint("ink") }) +
		(claim === undefined ? "" : el("circle", { ...ring, "stroke-dasharray": claim === "named" ? undefined : "2.2 2" }))
	);
}

/** Clear of the mark, px. */
export const popRadiusPx = ({ claim }: PopLook): number => (claim ? RING_PX : SIDE_PX / 2) + CASING_PX;

/** The mark alone, for the key. */
export const popKey = (look: PopLook): string =>
	el("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: "-8 -8 16 16", "aria-hidden": "true" }, popMark([0, 0], look));

/** Each city once, with the best grade of those who name it; inferred ones first, as they lie below. */
export function popCities(pops: readonly NetworkPops[], withClaim: boolean): PopCity[] {
	const found = new Map<string, PopCity>();
	for (const { cities, grade, claim } of pops) {
		for (const { name, at } of cities) {
			const key = `${name} ${at.join(" ")}`;
			const known = found.get(key);
			const told = known?.claim === "named" || claim === undefined ? known?.claim : claim;
			found.set(key, { name, at, grade: bestGrade(known ? [known.grade, grade] : [grade]), ...(withClaim && told ? { claim: told } : {}) });
		}
	}
	return [...found.values()].sort((a, b) => Number(b.grade === "inferred") - Number(a.grade === "inferred"));
}
