/** Moves square marks apart until none lies on another: cities of Europe are nearer to each other than marks are wide. */
import type { Box, Point } from "./boxes.ts";

/** A square round the place it stands for, px. */
export type Square = { x: number; y: number; sidePx: number };

/** How often all squares look for a nearer place once each has one. */
const ROUNDS = 4;
/** A crowd is not larger than this. */
const NEAR_PX = 160;
/** Squares that touch do not overlap; arithmetic must not say otherwise. */
const TOUCH_PX = 1e-6;

/** What the middle of a square has to keep away from: within `x` ± `reachX` and `y` ± `reachY` it would lie on something. */
type Wall = { x: number; y: number; reachX: number; reachY: number };

const isFree = (walls: readonly Wall[], [x, y]: Point) =>
	walls.every((wall) => Math.abs(x - wall.x) >= wall.reachX - TOUCH_PX || Math.abs(y - wall.y) >= wall.reachY - TOUCH_PX);
const distance2 = (a: Point, b: Point) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;

/** The free place nearest to a point: the point itself, straight across a wall, or in the corner of two. */
function nearestFree(home: Point, all: readonly Wall[]): Point {
	if (isFree(all, home)) return home;
	const walls = all.filter((wall) => Math.abs(wall.x - home[0]) < NEAR_PX && Math.abs(wall.y - home[1]) < NEAR_PX);
	const nearestFirst = (middle: number, edges: readonly number[]) => [middle, ...edges].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
	const xs = nearestFirst(
		home[0],
		walls.flatMap(({ x, reachX }) => [x - reachX, x + reachX]),
	);
	const ys = nearestFirst(
		home[1],
		walls.flatMap(({ y, reachY }) => [y - reachY, y + reachY]),
	);
	let best: Point | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (const x of xs) {
		if ((x - home[0]) ** 2 >= least) break;
		for (const y of ys) {
			const far = distance2(home, [x, y]);
			if (far >= least) break;
			if (!isFree(walls, [x, y])) continue;
			best = [x, y];
			least = far;
		}
	}
	return best ?? home;
}

/**
 * Where the middle of each square goes: its place, or as near to it as the others and the `fixed` boxes let it, with
 * `gapPx` between them. Squares given earlier stay nearer to their places. Deterministic.
 */
export function spread(squares: readonly Square[], fixed: readonly Box[], gapPx: number): Point[] {
	const at: (Point | null)[] = squares.map(() => null);
	const place = (i: number) => {
		const { x, y, sidePx } = squares[i] as Square;
		const others = squares.flatMap((other, j): Wall[] => {
			const there = at[j];
			const reach = (sidePx + other.sidePx) / 2 + gapPx;
			return there && j !== i ? [{ x: there[0], y: there[1], reachX: reach, reachY: reach }] : [];
		});
		const boxes = fixed.map(
			(box): Wall => ({
				x: (box.left + box.right) / 2,
				y: (box.top + box.bottom) / 2,
				reachX: (box.right - box.left + sidePx) / 2 + gapPx,
				reachY: (box.bottom - box.top + sidePx) / 2 + gapPx,
			}),
		);
		at[i] = nearestFree([x, y], [...others, ...boxes]);
	};
	for (let round = 0; round < ROUNDS; round++) {
		const before = [...at];
		if (round > 0) exchange(squares, at as Point[]);
		// Whoever comes later keeps away from all before: after each round nothing overlaps.
		for (let i = 0; i < squares.length; i++) place(i);
		if (at.every((point, i) => point?.[0] === before[i]?.[0] && point?.[1] === before[i]?.[1])) break;
	}
	return at as Point[];
}

/** Two squares that together are nearer to their places in each other's stead change places. */
function exchange(squares: readonly Square[], at: Point[]): void {
	const cost = (i: number, there: Point) => distance2([(squares[i] as Square).x, (squares[i] as Square).y], there);
	for (let i = 0; i < squares.length; i++) {
		for (let j = 0; j < i; j++) {
			const [a, b] = [at[i] as Point, at[j] as Point];
			if (cost(i, b) + cost(j, a) >= cost(i, a) + cost(j, b) - TOUCH_PX) continue;
			at[i] = b;
			at[j] = a;
		}
	}
}
