import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { alignHops } from "./align.ts";
import { figuresOf } from "./lengths.ts";
import type { Flow, Place } from "./schema.ts";
import { distanceKm } from "./sphere.ts";

const places = parse(readFileSync("data/places.yaml", "utf8")) as Record<string, Place>;
const hop = (place: string) => ({ place, grade: "reported" as const, sources: ["a"] });
const flow = (usual: string[], diverted: string[]): Flow => ({ id: "f", title: "f", usual: { hops: usual.map(hop) }, diverted: { hops: diverted.map(hop) } });
const at = (id: string) => (places[id] as Extract<Place, { kind: "city" }>).at;

describe("lengths", () => {
	it("are exact between named cities", () => {
		const km = Math.round(distanceKm(at("london"), at("sydney")));
		expect(figuresOf(flow(["london", "sydney"], ["london", "sydney"]), places).usualKm).toEqual({ min: km, max: km });
	});
	it("are ranges over the candidate cities of undisclosed places", () => {
		const figures = figuresOf(flow(["ottawa", "toronto", "us-west-coast", "seoul"], ["ottawa", "toronto", "us-west-coast", "china", "seoul"]), places);
		expect(figures.combinations).toBe(9);
		expect(figures.extraKm).toEqual({ min: 1321, max: 4144 });
		expect(figures.addedDelayMs).toEqual({ min: 13.2, max: 41.4 });
	});
	it("take the least added delay as the extra way there and back by light in fibre", () => {
		const { extraKm, addedDelayMs } = figuresOf(flow(["london", "new-york"], ["london", "moscow", "new-york"]), places);
		expect(addedDelayMs?.min).toBeCloseTo(((extraKm?.min ?? 0) * 2) / 200, 1);
	});
	it("are not compared when the two routes do not share their ends", () => {
		expect(figuresOf(flow(["london", "paris"], ["london", "moscow"]), places).extraKm).toBeNull();
	});
	it("merge repeated countries", () =>
		expect(figuresOf(flow(["ottawa", "toronto", "seattle"], ["ottawa", "seoul"]), places).countries.usual).toEqual(["CA", "US"]));
});

describe("aligned hops", () => {
	it("stand side by side where both routes pass the same place", () => {
		const rows = alignHops(["ottawa", "toronto", "seoul"].map(hop), ["ottawa", "toronto", "china", "seoul"].map(hop));
		expect(rows.map((row) => [row.usual?.place ?? null, row.diverted?.place ?? null])).toEqual([
			["ottawa", "ottawa"],
			["toronto", "toronto"],
			[null, "china"],
			["seoul", "seoul"],
		]);
	});
	it("keep the order of each route", () => {
		const rows = alignHops(["london", "paris"].map(hop), ["paris", "london"].map(hop));
		expect(rows.flatMap((row) => row.usual?.place ?? [])).toEqual(["london", "paris"]);
		expect(rows.flatMap((row) => row.diverted?.place ?? [])).toEqual(["paris", "london"]);
	});
});
