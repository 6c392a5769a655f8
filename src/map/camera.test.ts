import { describe, expect, it } from "vitest";
import type { LonLat, Scene } from "../incident/derived.ts";
import { cameraOf, fitOf, type Size, standOf } from "../poster/mercator.ts";
import { fitCamera, isOnNearSide, leastZoom, sameSizeZoom } from "./camera.ts";

const flatCamera = (box: Scene["bounds"], size: Size) => cameraOf(standOf(fitOf(box), size));

const wide = { widthPx: 978, heightPx: 595 };
const small = { widthPx: 390, heightPx: 320 };
const y = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** Pixels of a place on the flat map, from its top left corner. */
function pixels([lon, lat]: LonLat, camera: ReturnType<typeof flatCamera>, size: typeof wide): [number, number] {
	const scale = (512 * 2 ** camera.zoom) / 360;
	return [size.widthPx / 2 + (lon - camera.center[0]) * scale, size.heightPx / 2 - (y(lat) - y(camera.center[1])) * scale];
}

describe("fitting the flat map", () => {
	it.each([wide, small])("shows a scene over the antimeridian whole, with room for names", (size) => {
		const bounds: Scene["bounds"] = [-251, 19, -75, 63];
		const camera = flatCamera(bounds, size);
		const [left, top] = pixels([-251, 63], camera, size);
		const [right, bottom] = pixels([-75, 19], camera, size);
		expect(left).toBeGreaterThan(20);
		expect(top).toBeGreaterThan(20);
		expect(right).toBeLessThan(size.widthPx - 30);
		expect(bottom).toBeLessThan(size.heightPx - 30);
	});

	it("shows a continent round a single city", () => {
		const camera = flatCamera([127, 37.5, 127, 37.5], wide);
		const degrees = (wide.widthPx / (512 * 2 ** camera.zoom)) * 360;
		expect(degrees).toBeGreaterThan(50);
		expect(degrees).toBeLessThan(120);
	});

	it("never shows a place twice", () => {
		const camera = flatCamera([-179, -60, 179, 70], wide);
		expect(512 * 2 ** camera.zoom).toBeGreaterThanOrEqual(wide.widthPx - 1e-6);
		expect(leastZoom(wide, "flat")).toBeCloseTo(Math.log2(978 / 512));
	});
});

describe("an incident without a route", () => {
	const nowhere: Scene = { legs: [], stops: [], regions: [], sites: [], countries: [], bounds: [60, 20, 80, 40] };
	const cities: LonLat[] = [
		[139.7, 35.7],
		[-122.1, 37.4],
		[-46.6, -23.5],
		[18.1, 59.3],
	];

	it("shows the cities of its vantage points beside the countries", () => {
		const camera = fitCamera(nowhere, "flat", wide, { extents: [], vantage: cities });
		for (const city of cities) {
			const [x, yPx] = pixels(city, camera, wide);
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(wide.widthPx);
			expect(yPx).toBeGreaterThan(0);
			expect(yPx).toBeLessThan(wide.heightPx);
		}
	});

	it("turns the globe to the middle of them", () => {
		const camera = fitCamera(nowhere, "globe", wide, { extents: [], vantage: [...cities.slice(3), [8.7, 50.1], [2.3, 48.9]] });
		for (const city of [cities[3] as LonLat, [2.3, 48.9] as LonLat]) expect(isOnNearSide(city, camera, wide)).toBe(true);
		expect(camera.center[0]).toBeGreaterThan(0);
		expect(camera.center[0]).toBeLessThan(70);
	});

	it("is not made smaller for vantage points once it has one", () => {
		const leg = {
			id: "l",
			flow: "f",
			route: "usual",
			grade: "reported",
			from: "a",
			to: "b",
			line: [
				[60, 20],
				[80, 40],
			],
		} as unknown as Scene["legs"][number];
		const routed = { ...nowhere, legs: [leg] };
		const alone = fitCamera(routed, "flat", wide, { extents: [], vantage: [] });
		expect(fitCamera(routed, "flat", wide, { extents: [], vantage: cities })).toEqual(alone);
	});
});

describe("the globe", () => {
	const scene: Scene = {
		legs: [],
		stops: [],
		regions: [],
		sites: [
			{ id: "a", at: [-251, 30], title: "", detail: "", grade: "reported", ring: null },
			{ id: "b", at: [-76, 45], title: "", detail: "", grade: "reported", ring: null },
		],
		countries: [],
		bounds: [-251, 20, -75, 62],
	};

	it("turns the whole scene to the reader", () => {
		const camera = fitCamera(scene, "globe", wide, { extents: [], vantage: [] });
		for (const site of scene.sites) expect(isOnNearSide(site.at, camera, wide)).toBe(true);
	});

	it("hides the other side, whatever turn its longitude is given in", () => {
		const camera = { center: [-163, 40] as LonLat, zoom: 1.5 };
		expect(isOnNearSide([17, -40], camera, wide)).toBe(false);
		expect(isOnNearSide([17 + 360, -40], camera, wide)).toBe(false);
		expect(isOnNearSide([197, 40], camera, wide)).toBe(true);
	});

	it("sees less than half of the ball, as the eye is near", () => {
		const camera = { center: [0, 0] as LonLat, zoom: 1.5 };
		expect(isOnNearSide([60, 0], camera, wide)).toBe(true);
		expect(isOnNearSide([85, 0], camera, wide)).toBe(false);
	});

	it("keeps its size when turned towards a pole", () => {
		expect(sameSizeZoom(2, 0, 60)).toBeCloseTo(1);
	});
});
