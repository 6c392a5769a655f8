import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { showingOverall } from "../incident/showing.ts";
import { fitOf, fitSheet, standOf, viewOf } from "./mercator.ts";
import { placeNames } from "./names.ts";
import { referenceOf, roomNameOf, standingWell } from "./rooms.ts";
import { stillSvg } from "./still.ts";
import { stripesOf } from "./stripes.ts";
import { seenOf } from "./visible.ts";
import { basemapOf, countriesOf } from "./world.ts";

const basemap = basemapOf(JSON.parse(readFileSync("public/map/land-110m.json", "utf8")));
const read = (id: string) => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8")) as Incident;
const model = read("2016-02-canada-korea");
const [screen, phone] = [
	{ widthPx: 960, heightPx: 594 },
	{ widthPx: 390, heightPx: 320 },
];

describe("the fit", () => {
	it("has the numbers that the style sheet knows", () => {
		const sheet = readFileSync("src/ui/fit.css", "utf8");
		expect(sheet.slice(sheet.indexOf(".fit-"))).toBe(fitSheet());
		for (const box of [[-10, 84, 10, 85], [-179, -85, 179, 85], model.derived.scene.bounds] as const) {
			const { y, spanX, spanY } = fitOf([...box]);
			for (const rule of [`.fit-x-${spanX}{`, `.fit-y-${spanY}{`, `.fit-n-${180 - y}{`]) expect(sheet).toContain(rule);
		}
	});

	it.each([screen, phone, { widthPx: 624, heightPx: 172 }, { widthPx: 700, heightPx: 1000 }])("keeps the edges of the world outside", (size) => {
		for (const box of [
			[-170, 26, 135, 81],
			[-75, -60, -60, -50],
			[0, 80, 1, 84],
		] as const) {
			const { y, scale } = standOf(fitOf([...box]), size);
			expect(y + size.heightPx / 2 / scale).toBeLessThan(180 + 1e-9);
			expect(y - size.heightPx / 2 / scale).toBeGreaterThan(-180 - 1e-9);
			expect(scale * 360).toBeGreaterThanOrEqual(Math.max(size.widthPx, size.heightPx) - 1e-9);
		}
	});
});

describe("the still", () => {
	const svg = stillSvg({ incident: model, atSec: model.derived.peakSec, series: null, basemap });

	it("needs no style attribute and holds no script", () => {
		expect(svg).not.toMatch(/ style=|<script/);
		expect(svg).toMatch(/^<svg class="still-world fit-x-176 fit-y-\d+ fit-n-\d+"/);
	});

	it("gives the same bytes for the same input", () => {
		expect(stillSvg({ incident: model, atSec: model.derived.peakSec, series: null, basemap })).toBe(svg);
	});

	it("takes a camera of the reader's own to the middle of the map", () => {
		const stand = { lon: 127, y: 40, scale: 20 };
		const posed = stillSvg({ incident: model, atSec: model.derived.peakSec, series: null, basemap, posed: { stand, size: screen, taken: [] } });
		// A world of 7200 px, its middle meridian in the middle, 140° of its height above.
		expect(posed).toContain(`<svg x="-3120" y="-2503" width="7200" height="7200"`);
		expect(posed).not.toContain("fit-x-");
	});
});

describe("names that were placed for a room both pictures know", () => {
	const { scene } = model.derived;
	const seen = seenOf(scene, showingOverall(model));
	const fit = fitOf(scene.bounds);
	const namesFor = (size: typeof screen) => {
		const { project, unproject, room } = referenceOf(fit, roomNameOf(size));
		return placeNames({ scene, seen, spots: [] }, project, unproject, room);
	};

	it.each([screen, { widthPx: 1440, heightPx: 774 }, { widthPx: 800, heightPx: 414 }, phone])("stand well in a map of $widthPx × $heightPx", (size) => {
		const names = namesFor(size);
		expect(names.length).toBeGreaterThan(4);
		expect(standingWell(names, viewOf(standOf(fit, size), size).project, { ...size, taken: [] })).toEqual(names);
	});

	it("do not where the map is too small for them, or a legend covers one", () => {
		const tiny = { widthPx: 480, heightPx: 120 };
		expect(standingWell(namesFor(tiny), viewOf(standOf(fit, tiny), tiny).project, { ...tiny, taken: [] })).toBeNull();
		const { project } = viewOf(standOf(fit, screen), screen);
		expect(standingWell(namesFor(screen), project, { ...screen, taken: [{ left: 0, top: 200, right: 960, bottom: 594 }] })).toBeNull();
	});
});

describe("stripes over a country", () => {
	const russia = countriesOf(basemap, new Set(["RU"]));

	it("go on over the antimeridian as if it were not there", () => {
		const count = 100;
		const pitch = 360 / count;
		const ends = stripesOf(russia, count).flat();
		const y = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
		expect(ends.length).toBeGreaterThan(40);
		for (const [lon, lat] of ends) {
			const stripe = (y(lat) - lon) / pitch;
			expect(Math.abs(stripe - Math.round(stripe))).toBeLessThan(1e-6);
		}
	});
});
