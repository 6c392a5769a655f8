/** Puts a word ("usual", "diverted") beside a route, so that no route is told by its colour alone. Pixels in, pixels out. */
import { type Box, boxRound, type Circle, grown, isInside, lineEnters, overlaps, type Point, touchesCircle } from "./boxes.ts";

/** Where along the line the word is tried, and how far beside it, px. */
const ALONG = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.2, 0.8, 0.12, 0.88];
const BESIDE_PX = [7, 12, 20, 30];

export type NameObstacles = { lines: readonly Point[][]; boxes: readonly Box[]; markers: readonly Circle[] };

/** Length of a line, px. */
export function lengthPx(line: readonly Point[]): number {
	let sum = 0;
	for (let i = 1; i < line.length; i++) sum += Math.hypot((line[i] as Point)[0] - (line[i - 1] as Point)[0], (line[i] as Point)[1] - (line[i - 1] as Point)[1]);
	return sum;
}

/**
 * Box for a word of this size beside `line` (two points or more), clear of every line, box and marker given and inside
 * the frame; nearer to the line and to its middle first, above before below. `null` if there is no room.
 */
export function placeRouteName(line: readonly Point[], widthPx: number, heightPx: number, obstacles: NameObstacles, frame: Box): Box | null {
	const lines = obstacles.lines.filter((l) => l.length > 1).map((points) => ({ points, round: boxRound(points) }));
	for (const besidePx of BESIDE_PX) {
		for (const fraction of ALONG) {
			const i = Math.min(line.length - 2, Math.floor(fraction * (line.length - 1)));
			const [a, b] = [line[i] as Point, line[i + 1] as Point];
			const step = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
			const normal: Point = [(b[1] - a[1]) / step, -(b[0] - a[0]) / step];
			const up = normal[1] <= 0 ? 1 : -1;
			for (const side of [up, -up]) {
				const [nx, ny] = [normal[0] * side, normal[1] * side];
				const reach = besidePx + Math.abs(nx) * (widthPx / 2) + Math.abs(ny) * (heightPx / 2);
				const [x, y] = [a[0] + nx * reach, a[1] + ny * reach];
				const box: Box = { left: x - widthPx / 2, top: y - heightPx / 2, right: x + widthPx / 2, bottom: y + heightPx / 2 };
				if (!isInside(box, frame)) continue;
				const near = grown(box, 3);
				if (obstacles.boxes.some((other) => overlaps(other, near)) || obstacles.markers.some((m) => touchesCircle(near, m))) continue;
				if (lines.some((l) => overlaps(l.round, near) && lineEnters(l.points, near))) continue;
				return box;
			}
		}
	}
	return null;
}
