import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { LonLat, Scene } from "./derived.ts";
import { laneBows } from "./lanes.ts";
import { outlineOf } from "./outline.ts";
import { drawnIn, sceneOf } from "./scene.ts";
import type { Flow, IncidentRecord, Place } from "./schema.ts";
import { distanceKm } from "./sphere.ts";

const places = parse(readFileSync("data/places.yaml", "utf8")) as Record<string, Place>;
const known = { grade: "reported" as const, sources: ["a"] };
const hop = (place: string) => ({ place, ...known });

function scene(flows: Flow[]): Scene {
	const record = { id: "x", flows, networks: [{ asn: 1, roles: ["leaker"], ...known }] } as unknown as IncidentRecord;
	return sceneOf(record, { places, registry: { AS1: { name: "One", country: "PK" } }, countries: { PK: { name: "Pakistan", at: [69, 30] } } });
}
const pacific: Flow = {
	id: "f",
	title: "f",
	usual: { hops: ["toronto", "us-west-coast", "seoul"].map(hop) },
	diverted: { hops: ["toronto", "us-west-coast", "china", "seoul"].map(hop) },
};
const closestKm = (at: LonLat, line: readonly LonLat[]) => Math.min(...line.map((point) => distanceKm(point, at)));

describe("the scene", () => {
	it("crosses the antimeridian the short way", () => {
		const { bounds, legs } = scene([pacific]);
		expect(bounds[2] - bounds[0]).toBeLessThan(200);
		for (const leg of legs) for (const point of leg.line) expect(point[0]).toBeGreaterThan(bounds[0] - 1);
	});
	it("ends each leg at its stops", () => {
		const { legs, stops } = scene([pacific]);
		for (const leg of legs) {
			const [from, to] = [leg.from, leg.to].map((id) => stops.find((stop) => stop.id === id)?.at as LonLat);
			expect(distanceKm(leg.line[0] as LonLat, from as LonLat)).toBeLessThan(1);
			expect(distanceKm(leg.line.at(-1) as LonLat, to as LonLat)).toBeLessThan(1);
		}
	});
	it("bows legs that share both ends apart", () => {
		const { legs } = scene([pacific]);
		const [a, b] = legs.filter((leg) => leg.from === "toronto").map((leg) => leg.line[24] as LonLat);
		expect(distanceKm(a as LonLat, b as LonLat)).toBeGreaterThan(150);
	});
	it("runs no leg through a stop it does not use", () => {
		const { legs, stops } = scene([pacific]);
		for (const leg of legs)
			for (const stop of stops.filter((s) => s.id !== leg.from && s.id !== leg.to)) expect(closestKm(stop.at, leg.line)).toBeGreaterThan(100);
	});
	it("draws an undisclosed city as its region, never as a dot with a better grade", () => {
		const { regions, stops } = scene([pacific]);
		expect(regions.map((region) => region.id).sort()).toEqual(["china", "us-west-coast"]);
		expect(stops.find((stop) => stop.id === "china")).toMatchObject({ grade: "inferred", detail: "city not given" });
		expect(stops.find((stop) => stop.id === "toronto")?.grade).toBe("reported");
	});
	it("shows the countries of the networks only where no route is known", () => {
		expect(scene([]).countries.map((country) => country.code)).toEqual(["PK"]);
		expect(scene([pacific]).countries).toEqual([]);
	});
	it("is the same every time", () => expect(scene([pacific])).toEqual(scene([pacific])));
	it("leaves a hop without a place out of the drawing", () => {
		const unknown: Flow = { id: "f", title: "f", diverted: { hops: [hop("london"), { label: "somewhere", ...known }, hop("sydney")] } };
		expect(scene([unknown]).legs.map((leg) => [leg.from, leg.to])).toEqual([["london", "sydney"]]);
	});
});

describe("lanes", () => {
	it("keep a lone diverted leg on its great circle", () => {
		const stops = new Map<string, LonLat>([
			["a", [0, 50]],
			["b", [60, 40]],
		]);
		expect(laneBows([{ id: "l", from: "a", to: "b", a: [0, 50], b: [60, 40], prefer: "straight" }], stops).get("l")).toBe(0);
	});
});

describe("outlines", () => {
	it("hold every candidate city, with hatching inside", () => {
		const cities: LonLat[] = [
			[116.4, 39.9],
			[121.5, 31.2],
			[113.3, 23.1],
		];
		const { ring, hatch } = outlineOf(cities, 116);
		const [lons, lats] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
		for (const [lon, lat] of [...cities, ...hatch.flat()]) {
			expect(lon).toBeGreaterThan(Math.min(...lons) - 0.01);
			expect(lon).toBeLessThan(Math.max(...lons) + 0.01);
			expect(lat).toBeGreaterThan(Math.min(...lats) - 0.01);
			expect(lat).toBeLessThan(Math.max(...lats) + 0.01);
		}
		expect(hatch.length).toBeGreaterThan(5);
	});
});

describe("what is drawn in a stretch of time", () => {
	const segment = (state: "none" | "diverted" | "possibly diverted", episode: string | null) => ({
		startSec: 0,
		endSec: 1,
		state,
		episode,
		grade: null,
		why: null,
	});
	it("hides the diverted route outside its episodes", () => {
		expect(drawnIn(segment("none", null), [pacific])).toEqual({ f: "hidden" });
		expect(drawnIn(segment("diverted", "main"), [{ ...pacific, episodes: ["other"] }])).toEqual({ f: "hidden" });
	});
	it("shows it faintly where the state is uncertain, fully where it is not", () => {
		expect(drawnIn(segment("possibly diverted", "main"), [pacific])).toEqual({ f: "possible" });
		expect(drawnIn(segment("diverted", "main"), [pacific])).toEqual({ f: "shown" });
	});
});
