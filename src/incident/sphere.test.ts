import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LonLat } from "./derived.ts";
import { arc, distanceKm, middle, unwrap } from "./sphere.ts";

const place = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })) as fc.Arbitrary<LonLat>;

describe("great circles", () => {
	it("measure a quarter of the equator as a quarter of the circumference", () => expect(distanceKm([0, 0], [90, 0])).toBeCloseTo((6371.0088 * Math.PI) / 2, 3));
	it("measure London to New York as about 5,570 km", () => expect(distanceKm([-0.126, 51.508], [-74.006, 40.714])).toBeCloseTo(5570, -1));
	it("cross the antimeridian the short way, with longitudes that run on", () => {
		const line = arc([-120, 40], [127, 37.5], 0, 32);
		const steps = line.slice(1).map((point, i) => Math.abs(point[0] - (line[i] as LonLat)[0]));
		expect(Math.max(...steps)).toBeLessThan(20);
		expect(line.at(-1)?.[0]).toBeCloseTo(-233, 3);
	});
	it("bow to the left for a positive bow", () => {
		expect(arc([0, 0], [90, 0], 0.1, 2)[1]?.[1]).toBeGreaterThan(8);
		expect(arc([0, 0], [90, 0], -0.1, 2)[1]?.[1]).toBeLessThan(-8);
	});
	it("start and end where they should, whatever the bow, and never jump", () => {
		fc.assert(
			fc.property(place, place, fc.double({ min: -0.3, max: 0.3, noNaN: true }), (a, b, bow) => {
				fc.pre(distanceKm(a, b) > 1 && distanceKm(a, b) < 19_000);
				const line = arc(a, b, bow, 40);
				expect(distanceKm(line[0] as LonLat, a)).toBeLessThan(0.01);
				expect(distanceKm(line[40] as LonLat, b)).toBeLessThan(0.01);
				for (let i = 1; i < line.length; i++) expect(Math.abs((line[i] as LonLat)[0] - (line[i - 1] as LonLat)[0])).toBeLessThanOrEqual(180);
			}),
		);
	});
	it("unwrap a line that steps over 180 degrees", () =>
		expect(
			unwrap([
				[179, 0],
				[-179, 0],
				[-177, 0],
			]).map((p) => p[0]),
		).toEqual([179, 181, 183]));
	it("find the middle of places on both sides of the antimeridian on it", () =>
		expect(
			Math.abs(
				middle([
					[170, 10],
					[-170, 10],
				])[0],
			),
		).toBeCloseTo(180, 6));
});
