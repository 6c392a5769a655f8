import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, isInside, lineEnters, overlaps, type Point, touchesCircle } from "./boxes.ts";
import { type LabelAnchor, type LabelStyle, placeLabels } from "./labels.ts";

const frame: Box = { left: 0, top: 0, right: 600, bottom: 400 };
const style: LabelStyle = {
	measure: (text, role) => text.length * (role === "title" ? 8 : 6.5),
	linePx: { title: 17, detail: 15, minor: 14 },
	gapPx: 5,
	wrapPx: 160,
};
const anchor = (id: string, x: number, y: number, more: Partial<LabelAnchor> = {}): LabelAnchor => ({
	id,
	x,
	y,
	radius: 8,
	title: "Toronto",
	detail: "China Telecom PoP",
	priority: 1,
	...more,
});
const one = (a: LabelAnchor, routes: Point[][] = []) => placeLabels([a], { routes }, frame, style)[0];

describe("a label", () => {
	it("stands to the right of its marker where there is room", () => {
		expect(one(anchor("a", 300, 200))).toMatchObject({ anchor: "start", leader: null, x: 313 });
	});

	it("goes left at the right edge, and below where both sides are closed", () => {
		expect(one(anchor("a", 590, 200))).toMatchObject({ anchor: "end", leader: null });
		const across: Point[] = [
			[0, 200],
			[600, 200],
		];
		const below = one(anchor("a", 300, 200), [across]);
		expect(below?.anchor).toBe("middle");
		expect(below?.box.top).toBeGreaterThan(200);
	});

	it("takes a leader when every place near is taken", () => {
		const boxes: Box[] = [
			{ left: 200, top: 130, right: 292, bottom: 270 },
			{ left: 308, top: 130, right: 420, bottom: 270 },
			{ left: 292, top: 130, right: 308, bottom: 188 },
		];
		const [label] = placeLabels([anchor("a", 300, 200)], { routes: [], boxes }, frame, style);
		expect(label?.leader).not.toBeNull();
	});

	it("loses its second line before it crosses a route", () => {
		const lines: Point[][] = [-30, 30].flatMap((dy) => [
			[
				[0, 200 + dy],
				[600, 200 + dy],
			] as Point[],
		]);
		const label = placeLabels(
			[anchor("a", 300, 200, { detail: "one, two, three, four", title: "X" })],
			{
				routes: lines,
				boxes: [
					{ left: 0, top: 0, right: 600, bottom: 165 },
					{ left: 0, top: 235, right: 600, bottom: 400 },
				],
			},
			frame,
			{
				...style,
				wrapPx: 10,
			},
		)[0];
		expect(label?.lines).toHaveLength(1);
		expect(lines.some((line) => lineEnters(line, label?.box as Box))).toBe(false);
	});

	it("stands outside the region it belongs to", () => {
		const around: Box = { left: 250, top: 120, right: 350, bottom: 280 };
		const label = one(anchor("a", 300, 200, { around }));
		expect(overlaps(label?.box as Box, around)).toBe(false);
		expect(label?.leader).toBeNull();
	});

	it("names an area on the area itself", () => {
		const label = one(anchor("a", 300, 200, { centred: true, radius: 1 }));
		expect(((label?.box.left ?? 0) + (label?.box.right ?? 0)) / 2).toBeCloseTo(300);
	});

	it("is left out where nothing fits at all", () => {
		expect(placeLabels([anchor("a", 20, 20)], { routes: [] }, { left: 0, top: 0, right: 40, bottom: 40 }, style)).toEqual([]);
	});
});

const anchors = fc
	.array(
		fc.record({
			x: fc.integer({ min: -20, max: 620 }),
			y: fc.integer({ min: -20, max: 420 }),
			radius: fc.integer({ min: 1, max: 14 }),
			title: fc.string({ minLength: 1, maxLength: 18 }),
			detail: fc.string({ maxLength: 60 }),
			priority: fc.integer({ min: 0, max: 3 }),
			centred: fc.boolean(),
		}),
		{ maxLength: 24 },
	)
	.map((list) => list.map((entry, i): LabelAnchor => ({ ...entry, id: `p${i}` })));
const routes = fc.array(fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 })) as fc.Arbitrary<Point>, { maxLength: 6 }), {
	maxLength: 4,
});

describe("labels, whatever their anchors are", () => {
	it("never overlap each other, stay in the frame and off every marker but the point of an area", () => {
		fc.assert(
			fc.property(anchors, routes, (list, lines) => {
				const labels = placeLabels(list, { routes: lines }, frame, style);
				labels.forEach((a, i) => {
					expect(isInside(a.box, frame)).toBe(true);
					for (const b of labels.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false);
					for (const marker of list) if (!(marker.id === a.id && marker.centred)) expect(touchesCircle(a.box, marker)).toBe(false);
				});
			}),
			{ numRuns: 150 },
		);
	});

	it("come out the same for the same input", () => {
		fc.assert(
			fc.property(anchors, routes, (list, lines) => {
				expect(placeLabels(list, { routes: lines }, frame, style)).toEqual(
					placeLabels(structuredClone(list), { routes: structuredClone(lines) }, frame, style),
				);
			}),
			{ numRuns: 30 },
		);
	});
});
