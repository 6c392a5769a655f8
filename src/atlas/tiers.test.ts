import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOverlapping, overlapping, tiersOf } from "./tiers.ts";

describe("what overlaps a stretch of time", () => {
	it("is the same as by looking at every incident", () => {
		const incident = fc.record({
			start: fc.integer({ min: 0, max: 1_000_000 }),
			length: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 900_000 })),
		});
		fc.assert(
			fc.property(
				fc.array(incident, { maxLength: 80 }),
				fc.integer({ min: -1000, max: 1_100_000 }),
				fc.integer({ min: 0, max: 300_000 }),
				(incidents, from, span) => {
					const sorted = [...incidents].sort((a, b) => a.start - b.start);
					const atlas = { startSec: Float64Array.from(sorted, ({ start }) => start), endSec: Float64Array.from(sorted, ({ start, length }) => start + length) };
					const tiers = tiersOf(
						atlas,
						Uint32Array.from(sorted, (_, i) => i),
					);
					const expected = sorted.flatMap(({ start, length }, i) => (start <= from + span && start + length >= from ? [i] : []));
					expect(overlapping(tiers, from, from + span).sort((a, b) => a - b)).toEqual(expected);
					expect(countOverlapping(tiers, from, from + span)).toBe(expected.length);
				},
			),
		);
	});

	it("holds everything in an endless stretch", () => {
		const atlas = { startSec: Float64Array.of(1, 2, 3), endSec: Float64Array.of(1, 900_000, 4) };
		expect(overlapping(tiersOf(atlas, Uint32Array.of(0, 2)), Number.NEGATIVE_INFINITY, 10).sort()).toEqual([0, 2]);
	});
});
