import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openAtlas } from "./atlas.ts";
import { MOST_ARCS, shapesOf } from "./shapes.ts";

const atlas = openAtlas(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));
const all = Array.from({ length: atlas.count }, (_, i) => i);

describe("what is drawn of many incidents", () => {
	it("is every leg by itself while they are few, each from and to its places", () => {
		const { arcs, flows, legs } = shapesOf(atlas, all);
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
		const { arcs, flows, legs } = shapesOf(atlas, Array<number>(times).fill(index));
		expect(arcs).toEqual([]);
		expect(legs).toBe(4 * times);
		expect(flows.reduce((sum, { count }) => sum + count, 0)).toBe(legs);
		expect(new Set(flows.map(({ count }) => count))).toEqual(new Set([times]));
	});

	it("never turns the long way round the world", () => {
		for (const { line } of shapesOf(atlas, all).arcs) {
			for (const [i, [lon]] of line.entries()) if (i > 0) expect(Math.abs(lon - (line[i - 1]?.[0] ?? lon))).toBeLessThan(90);
		}
	});
});
