import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { showingOverall } from "../incident/showing.ts";
import { type AtlasInput, type AtlasPlace, atlasFileOf, openAtlas } from "./atlas.ts";
import { createShapes, MOST_ARCS, MOST_FLOWS } from "./shapes.ts";

const atlas = openAtlas(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));
const shapesOf = createShapes(atlas);
const all = Array.from({ length: atlas.count }, (_, i) => i);
const EMPTY: AtlasInput = {
	own: null,
	startSec: 0,
	endSec: 0,
	duration: null,
	kinds: ["route-leak"],
	outcomes: [],
	stances: [],
	examples: [],
	routes: ["known"],
	verdict: "potential",
	grade: 0,
	networks: [],
	countries: [],
	prefixes: [],
	legs: [],
	sites: [],
};

describe("what is drawn of many incidents", () => {
	it("is every leg by itself while they are few, each from and to its places", () => {
		const { incidents, flows, legs, placed } = shapesOf(all);
		const arcs = incidents.flatMap((incident) => incident.arcs);
		expect(flows).toEqual([]);
		expect(arcs).toHaveLength(legs + placed);
		expect(arcs).toHaveLength(atlas.legA.length);
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

	it("is the largest flows, as counted leg by leg, also when asked again", () => {
		const places = Array.from({ length: 40 }, (_, n): AtlasPlace => ({ name: `P${n}`, country: null, at: [n, n] }));
		const routes = fc.array(fc.record({ a: fc.nat(39), b: fc.nat(39), grade: fc.constant(0), bow: fc.constant(0) }), {
			minLength: MOST_ARCS + 1,
			maxLength: 1500,
		});
		const inputOf = (leg: AtlasInput["legs"][number]): AtlasInput => ({ ...EMPTY, legs: [leg] });
		fc.assert(
			fc.property(routes, (legs) => {
				const many = createShapes(openAtlas(atlasFileOf(legs.map(inputOf), [], places)));
				const counts = new Map<string, number>();
				for (const { a, b } of legs) {
					const between = `P${Math.min(a, b)} P${Math.max(a, b)}`;
					counts.set(between, (counts.get(between) ?? 0) + 1);
				}
				const largest = [...counts.values()].sort((x, y) => x - y).slice(-MOST_FLOWS);
				const visible = legs.map((_, i) => i);
				for (const { flows } of [many(visible), many(visible)]) {
					expect(flows.map(({ count }) => count)).toEqual(largest);
					for (const { from, to, count } of flows) expect(count).toBe(counts.get(`${from} ${to}`));
					expect(new Set(flows.map(({ from, to }) => `${from} ${to}`)).size).toBe(flows.length);
				}
			}),
			// Shrinking lists this long takes minutes.
			{ numRuns: 30, endOnFailure: true },
		);
	});

	it("is AS paths in a look of their own, without a mark at a city where nobody said that anything was", () => {
		const shape = (id: string) => shapesOf([atlas.indexOf.get(id) as number]).incidents[0];
		const looks = (id: string) => new Set(shape(id)?.arcs.map(({ look }) => look));
		expect(looks("2018-07-iran-telegram")).toEqual(new Set(["placed"]));
		for (const [index, { id }] of atlas.own) {
			const sites = atlas.site.slice(atlas.siteFrom[index], atlas.siteFrom[index + 1]).filter((place) => !atlas.places[place]?.vague);
			if (looks(id).has("placed")) expect(shape(id)?.points, id).toHaveLength(sites.length);
		}
		// It has an AS path too, but packets come first.
		expect(looks("2013-07-opin-kerfi-mitm")).not.toContain("placed");
		expect(shape("2013-07-opin-kerfi-mitm")?.points.length).toBeGreaterThan(0);
		expect(looks("2015-11-bharti-airtel")).toEqual(new Set());
	});

	it("is of AS paths only what stands at the peak", () => {
		const record = JSON.parse(readFileSync("public/data/incidents/2022-02-klayswap.json", "utf8")) as Incident;
		const { drawn } = showingOverall(record);
		const diverted = record.derived.scene.legs.filter(({ route }) => route === "diverted");
		const standing = diverted.filter(({ id }) => drawn[id] !== undefined);
		expect(standing.length).toBeLessThan(diverted.length);
		expect(shapesOf([atlas.indexOf.get(record.id) as number]).incidents[0]?.arcs).toHaveLength(standing.length);
	});

	it("leaves AS paths out where they are too many, and never puts them together", () => {
		const places = Array.from({ length: 9 }, (_, n): AtlasPlace => ({ name: `P${n}`, country: null, at: [n, n] }));
		const inputOf = (a: number, routes: AtlasInput["routes"]): AtlasInput => ({ ...EMPTY, routes, legs: [{ a, b: a + 1, grade: 0, bow: 0 }] });
		const many = (known: number, placed: number) => {
			const inputs = [
				...Array<null>(known)
					.fill(null)
					.map(() => inputOf(0, ["known"])),
				...Array<null>(placed)
					.fill(null)
					.map(() => inputOf(4, ["placed"])),
			];
			return createShapes(openAtlas(atlasFileOf(inputs, [], places)))(inputs.map((_, i) => i));
		};
		const looks = ({ incidents }: ReturnType<typeof many>) => incidents.flatMap(({ arcs }) => arcs.map(({ look }) => look));
		const few = many(MOST_ARCS - 3, 3);
		expect(few).toMatchObject({ legs: MOST_ARCS - 3, placed: 3, placedDrawn: true, flows: [] });
		expect(looks(few).filter((look) => look === "placed")).toHaveLength(3);
		const crowded = many(MOST_ARCS - 3, 4);
		expect(crowded).toMatchObject({ legs: MOST_ARCS - 3, placed: 4, placedDrawn: false, flows: [] });
		expect(looks(crowded)).toEqual(Array(MOST_ARCS - 3).fill("measured"));
		const flows = many(MOST_ARCS + 1, 500);
		expect(flows).toMatchObject({ incidents: [], placed: 500, flows: [{ from: "P0", to: "P1", count: MOST_ARCS + 1 }] });
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
			for (const [i, [lon, lat]] of line.entries()) if (i > 0 && Math.abs(lat) < 75) expect(Math.abs(lon - (line[i - 1]?.[0] ?? lon))).toBeLessThan(90);
		}
	});
});
