import { expect, it } from "vitest";
import { lensOf } from "./lens.ts";
import { addTrace, createTraces, distanceTo, type Trace } from "./traces.ts";

const trace = (points: number[]): Trace => ({ points: Float64Array.from(points), west: 0, east: 0 });

it("measures to the nearest part of a line, wherever it was moved, and to nothing that is out of sight", () => {
	const line = trace([0, 0, 10, 0, 10, 10]);
	expect(distanceTo(line, 5, 3, 0)).toBe(3);
	expect(distanceTo(line, 13, 14, 0)).toBe(5);
	expect(distanceTo(line, 365, 3, 360)).toBe(3);
	expect(distanceTo(trace([7, 7, 7, 7]), 7, 9, 0)).toBe(2);
	expect(distanceTo(trace([Number.NaN, Number.NaN, Number.NaN, Number.NaN]), 0, 0, 0)).toBe(Number.POSITIVE_INFINITY);
});

it("lifts the pen where a line goes behind the globe", () => {
	const drawn: string[] = [];
	const pen = { moveTo: (x: number, y: number) => drawn.push(`M${x} ${y}`), lineTo: (x: number, y: number) => drawn.push(`L${x} ${y}`) };
	addTrace(pen as unknown as CanvasPath, trace([0, 0, 1, 1, Number.NaN, Number.NaN, 3, 3, 4, 4]), 10);
	expect(drawn.join("")).toBe("M10 0L11 1M13 3L14 4");
});

it("keeps a line's trace until the lens has other units", () => {
	const traces = createTraces();
	const size = { widthPx: 800, heightPx: 500 };
	const line: [number, number][] = [
		[0, 0],
		[10, 10],
	];
	const flat = traces.of(line, lensOf("flat", { center: [0, 0], zoom: 1 }, size));
	expect(traces.of(line, lensOf("flat", { center: [50, 20], zoom: 3 }, size))).toBe(flat);
	const globe = traces.of(line, lensOf("globe", { center: [0, 0], zoom: 1 }, size));
	expect(globe).not.toBe(flat);
	expect(traces.of(line, lensOf("globe", { center: [5, 0], zoom: 1 }, size))).not.toBe(globe);
});
