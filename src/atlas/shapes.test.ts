import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openAtlas } from "./atlas.ts";
import { createShapes, MOST_ARCS } from "./shapes.ts";

const atlas = openAtlas(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));
const shapesOf = createShapes(atlas);
const all = Array.from({ length: atlas.count }, (_, i) => i);

describe("what is drawn of many incidents", () => {
	it("is every leg by itself while they are few, each from and to its places", () => {
		const { incidents, flows, legs } = shapesOf(all);
		const arcs = incidents.flatMap((incident) => incident.arcs);
		expect(flows).toEqual([]);
		expect(arcs).toHaveLength(legs);
		expect(legs).toBe(atlas.legA.length);
		const [first] = arcs;
		const place = atlas.places[atlas.legA[0] as number];
		expect(first?.line[0]?.[1]).toBeCloseTo(place?.at[1] ?? 0, 1);
	});

	it("is flows between places with their counts when they are many, in whichever direction", () => {
		const index = atlas.indexOf.get("2016-02-canada-korea") as number;
		const times = MOST_ARCS;
		const { incidents, flows, legs } = shapesOf(Array<number>(times).fill(index));
		expect(incidents).toEqual([]);
		expect(legs).toBe(4 * times);
		expect(flows.reduce((sum, { count }) => sum + count, 0)).toBe(legs);
		expect(new Set(flows.map(({ count }) => count))).toEqual(new Set([times]));
	});

	it("gives what it made before as the same object", () => {
		expect(shapesOf([3, 5]).incidents[1]).toBe(shapesOf([5]).incidents[0]);
	});

	it("puts a mark on every place that a source names, and none in the middle of a country it only names as such", () => {
		const index = atlas.indexOf.get("2016-02-canada-korea") as number;
		const marked = shapesOf([index]).incidents[0]?.points.map((point) => atlas.places.find(({ at }) => at === point)?.name);
		expect(marked).toContain("Toronto");
		expect(marked).not.toContain("China");
		expect(atlas.places.find(({ name }) => name === "China")?.vague).toBe(true);
	});

	it("never turns the long way round the world", () => {
		for (const { line } of shapesOf(all).incidents.flatMap(({ arcs }) => arcs)) {
			for (const [i, [lon]] of line.entries()) if (i > 0) expect(Math.abs(lon - (line[i - 1]?.[0] ?? lon))).toBeLessThan(90);
		}
	});
});
