/** Boxes, circles and lines in pixels, y downwards: what a label may touch and what it may not. */

export type Point = [number, number];
export type Box = { left: number; top: number; right: number; bottom: number };
export type Circle = { x: number; y: number; radius: number };

export function grown(box: Box, byPx: number): Box {
	return { left: box.left - byPx, top: box.top - byPx, right: box.right + byPx, bottom: box.bottom + byPx };
}

export function boxRound(points: readonly Point[]): Box {
	const xs = points.map((p) => p[0]);
	const ys = points.map((p) => p[1]);
	return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function isInside(box: Box, frame: Box): boolean {
	return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

export function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The point of a box that is nearest to a given one. */
export function nearestIn(box: Box, [x, y]: Point): Point {
	return [Math.min(Math.max(x, box.left), box.right), Math.min(Math.max(y, box.top), box.bottom)];
}

export function touchesCircle(box: Box, { x, y, radius }: Circle): boolean {
	const [nearX, nearY] = nearestIn(box, [x, y]);
	return Math.hypot(nearX - x, nearY - y) < radius;
}

/** Whether a stretch of line enters a box (Liang and Barsky's clipping, without the clipped ends). */
export function entersBox([x1, y1]: Point, [x2, y2]: Point, box: Box): boolean {
	let from = 0;
	let to = 1;
	const clip = (step: number, room: number): boolean => {
		if (step === 0) return room >= 0;
		const at = room / step;
		if (step < 0) from = Math.max(from, at);
		else to = Math.min(to, at);
		return from <= to;
	};
	const dx = x2 - x1;
	const dy = y2 - y1;
	return clip(-dx, x1 - box.left) && clip(dx, box.right - x1) && clip(-dy, y1 - box.top) && clip(dy, box.bottom - y1);
}

export function lineEnters(line: readonly Point[], box: Box): boolean {
	for (let i = 1; i < line.length; i++) if (entersBox(line[i - 1] as Point, line[i] as Point, box)) return true;
	return false;
}

/** Whether a stretch of line passes nearer to a circle's middle than its radius. */
export function entersCircle(a: Point, b: Point, { x, y, radius }: Circle): boolean {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.min(1, Math.max(0, along));
	return Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y) < radius;
}
