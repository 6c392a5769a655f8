/** Lines as a lens sees them, kept until its own units change: on the flat map for good. */
import type { LonLat } from "../../incident/derived.ts";
import type { Lens } from "./lens.ts";

/** `points` as `Lens.pointsOf` gives them, own units; `west` and `east` their ends. */
export type Trace = { points: Float64Array; west: number; east: number };

export type Traces = { of: (line: readonly LonLat[], lens: Lens) => Trace };

function traceOf(points: Float64Array): Trace {
	let west = Number.POSITIVE_INFINITY;
	let east = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < points.length; i += 2) {
		const x = points[i] as number;
		if (x < west) west = x;
		if (x > east) east = x;
	}
	return { points, west, east };
}

export function createTraces(): Traces {
	let key = "";
	let kept = new WeakMap<readonly LonLat[], Trace>();
	return {
		of(line, lens) {
			if (lens.key !== key) kept = new WeakMap();
			key = lens.key;
			const known = kept.get(line);
			if (known) return known;
			const trace = traceOf(lens.pointsOf(line));
			kept.set(line, trace);
			return trace;
		},
	};
}

/** Adds a trace, moved by `shift`, to the path that is being made. Called for every line at every tick, so without a list per point. */
export function addTrace(context: CanvasPath, { points }: Trace, shift: number): void {
	let down = false;
	for (let i = 0; i < points.length; i += 2) {
		const x = (points[i] as number) + shift;
		if (Number.isNaN(x)) down = false;
		else if (down) context.lineTo(x, points[i + 1] as number);
		else {
			context.moveTo(x, points[i + 1] as number);
			down = true;
		}
	}
}

/** Distance from a point to a trace moved by `shift`, own units; Infinity where nothing of it is in sight. */
export function distanceTo({ points }: Trace, x: number, y: number, shift: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let i = 2; i < points.length; i += 2) {
		const [x1, y1] = [(points[i - 2] as number) + shift, points[i - 1] as number];
		const [dx, dy] = [(points[i] as number) + shift - x1, (points[i + 1] as number) - y1];
		const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
		const squared = (x1 + along * dx - x) ** 2 + (y1 + along * dy - y) ** 2;
		if (squared < least) least = squared;
	}
	return Math.sqrt(least);
}
