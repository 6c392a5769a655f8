import { readFileSync } from "node:fs";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { basemapOf, countriesOf, extentsOf, outlinesOf } from "./world.ts";

const basemap = basemapOf(JSON.parse(readFileSync("public/map/land-50m.json", "utf8")));

function points(country: Feature | undefined): Position[] {
	const shape = country?.geometry as Polygon | MultiPolygon;
	return shape.type === "Polygon" ? shape.coordinates.flat() : shape.coordinates.flat(2);
}

describe("the basemap", () => {
	it("outlines Russia without a line along the antimeridian", () => {
		const { coordinates } = outlinesOf(countriesOf(basemap, new Set(["RU"])));
		const along = coordinates.filter((line) =>
			line.some((p, i) => i > 0 && Math.abs(p[0] as number) > 179.99 && Math.abs(line[i - 1]?.[0] as number) > 179.99),
		);
		expect(coordinates.length).toBeGreaterThan(3);
		expect(along).toEqual([]);
	});

	it("hatches Crimea as nobody's", () => {
		const inCrimea = ([lon, lat]: Position) => (lon as number) > 33 && (lon as number) < 34.4 && (lat as number) > 44.3 && (lat as number) < 45.9;
		const russia = basemap.countries.features.find(({ id }) => id === "RU");
		expect(points(russia).some(inCrimea)).toBe(true);
		for (const code of ["RU", "UA"]) {
			const [country] = countriesOf(basemap, new Set([code])).features;
			expect(points(country).some(inCrimea)).toBe(false);
		}
	});

	it("fits the mainland of a country, not its islands far away", () => {
		const [box] = extentsOf(basemap.countries, [{ code: "US", title: "", detail: "", at: [-99, 40] }]);
		expect(box?.[0]).toBeGreaterThan(-130);
		expect(box?.[2]).toBeLessThan(-60);
	});
});
