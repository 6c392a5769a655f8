import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "./boxes.ts";
import { spread } from "./spread.ts";
import { barsOf, tieOf, vantageSidePx } from "./vantage.ts";

const SCALE = 1.15;
/** unknown, none, other, expected, unexpected */
const bars = (...counts: number[]) => barsOf(16, counts, SCALE);
const inner = bars(0, 0, 0, 0, 1).unexpected;

describe("the mark of a collector", () => {
	it("is 11 to 16 px wide, by the root of the number of its vantage points", () => {
		expect(vantageSidePx(1, SCALE)).toBeCloseTo(11);
		expect(vantageSidePx(9, SCALE)).toBeCloseTo(13);
		for (const many of [36, 89, 5000]) expect(vantageSidePx(many, SCALE)).toBeCloseTo(16);
	});

	it("is filled from below by the share on the unexpected route, and above it by the expected one", () => {
		const { unexpected, expected, unknown } = bars(0, 0, 0, 1, 3);
		expect(unexpected.height).toBeCloseTo(inner.height * 0.75);
		expect(unexpected.y + unexpected.height).toBeCloseTo(inner.y + inner.height);
		expect(expected.y + expected.height).toBeCloseTo(unexpected.y);
		expect(expected.height).toBeCloseTo(inner.height * 0.25);
		expect(unknown.height).toBe(0);
	});

	it("tells the two routes apart without colour: the expected one fills less of the width", () => {
		const { unexpected, expected } = bars(0, 0, 0, 1, 1);
		expect(expected.width).toBeLessThan(unexpected.width * 0.6);
	});

	it("stays empty where there is another route or none, and is hatched from above where nothing is known", () => {
		const { unexpected, expected, unknown } = bars(1, 1, 1, 0, 0);
		expect([unexpected.height, expected.height]).toEqual([0, 0]);
		expect(unknown.y).toBeCloseTo(inner.y);
		expect(unknown.height).toBeCloseTo(inner.height / 3);
	});

	it("shows one of many, and does not show all where one is missing", () => {
		expect(bars(0, 0, 0, 999, 1).unexpected.height).toBeGreaterThanOrEqual(1.5);
		expect(bars(0, 0, 0, 1, 999).unexpected.height).toBeLessThanOrEqual(inner.height - 1.5);
	});

	it("never fills more than itself, whatever the counts", () => {
		const count = fc.integer({ min: 0, max: 400 });
		fc.assert(
			fc.property(fc.tuple(count, count, count, count, count), (counts) => {
				const { unexpected, expected, unknown } = barsOf(11, counts, SCALE);
				const { height } = barsOf(11, [0, 0, 0, 0, 1], SCALE).unexpected;
				expect(unexpected.height + expected.height + unknown.height).toBeLessThanOrEqual(height + 1e-9);
			}),
		);
	});

	it("is tied to its city once it does not cover it any more", () => {
		expect(tieOf(12, [6, -3])).toBeNull();
		expect(tieOf(12, [20, -3])).toEqual([
			[6, -3],
			[20, -3],
		]);
	});
});

const side = fc.double({ min: 8, max: 18, noNaN: true });
const place = fc.double({ min: 0, max: 120, noNaN: true });
const squares = fc.array(fc.record({ x: place, y: place, sidePx: side }), { maxLength: 28 });

describe("marks that crowd", () => {
	const boxOf = ([x, y]: [number, number], sidePx: number): Box => ({
		left: x - sidePx / 2,
		right: x + sidePx / 2,
		top: y - sidePx / 2,
		bottom: y + sidePx / 2,
	});
	const overlapPx = (a: Box, b: Box) => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

	it("never lie on each other or on a stop, and come out the same for the same input", () => {
		const stop: Box = { left: 50, right: 66, top: 50, bottom: 66 };
		fc.assert(
			fc.property(squares, (given) => {
				const at = spread(given, [stop], 2);
				expect(spread(given, [stop], 2)).toEqual(at);
				const boxes = at.map((point, i) => boxOf(point, given[i]?.sidePx ?? 0));
				for (const [i, box] of boxes.entries()) {
					expect(overlapPx(box, stop)).toBeLessThanOrEqual(0);
					for (const other of boxes.slice(i + 1)) expect(overlapPx(box, other)).toBeLessThanOrEqual(0);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it("stay where they are while there is room", () => {
		const apart = [0, 40, 80].map((x) => ({ x, y: x / 2, sidePx: 12 }));
		expect(spread(apart, [], 2)).toEqual(apart.map(({ x, y }) => [x, y]));
	});

	it("give way no farther than they have to", () => {
		const [first, second] = spread(
			[
				{ x: 0, y: 0, sidePx: 12 },
				{ x: 5, y: 1, sidePx: 12 },
			],
			[],
			2,
		);
		expect(first).toEqual([0, 0]);
		expect(second).toEqual([14, 1]);
	});
});
