import { describe, expect, it } from "vitest";
import type { LonLat } from "../../incident/derived.ts";
import { discOf, isOnNearSide } from "../camera.ts";
import { lensOf } from "./lens.ts";

const size = { widthPx: 800, heightPx: 500 };
const camera = { center: [140, 30] as LonLat, zoom: 1.2 };
const flat = lensOf("flat", camera, size);
const globe = lensOf("globe", camera, size);
const onScreen = (lens: typeof flat, at: LonLat) => {
	const [x, y] = lens.pointsOf([at]);
	return [(x ?? 0) * lens.scale + lens.x, (y ?? 0) * lens.scale + lens.y];
};

describe("the flat lens", () => {
	it("has what the camera looks at in the middle, north above and east to the right", () => {
		expect(onScreen(flat, camera.center)[0]).toBeCloseTo(400);
		expect(onScreen(flat, camera.center)[1]).toBeCloseTo(250);
		expect(onScreen(flat, [150, 30])[0]).toBeGreaterThan(400);
		expect(onScreen(flat, [140, 40])[1]).toBeLessThan(250);
	});

	it("keeps its own units under every camera, so that a line is worked out once", () => {
		const other = lensOf("flat", { center: [-60, -10], zoom: 3 }, size);
		expect(other.key).toBe(flat.key);
		expect(other.pointsOf([[10, 50]])).toEqual(flat.pointsOf([[10, 50]]));
	});

	it("moves what lies on another copy of the world into view, and nothing that is out of it", () => {
		expect(flat.copies(-230, -200)).toEqual([360]);
		expect(flat.copies(140, 150)).toEqual([0]);
		const near = lensOf("flat", { center: [140, 30], zoom: 5 }, size);
		expect(near.copies(0, 10)).toEqual([]);
	});
});

describe("the globe's lens", () => {
	it("has what it is turned to in the middle, and hides the other side", () => {
		expect(onScreen(globe, camera.center)[0]).toBeCloseTo(400);
		expect(onScreen(globe, camera.center)[1]).toBeCloseTo(250);
		expect(globe.pointsOf([[-40, -30]])[0]).toBeNaN();
		expect(onScreen(globe, [150, 30])[0]).toBeGreaterThan(400);
		expect(onScreen(globe, [140, 45])[1]).toBeLessThan(250);
	});

	it("hides exactly what the rest of the map hides, and ends where the disc ends", () => {
		const disc = discOf(camera, size);
		let furthest = 0;
		for (let lon = -180; lon < 180; lon += 3) {
			for (let lat = -84; lat <= 84; lat += 3) {
				const [x, y] = globe.pointsOf([[lon, lat]]);
				expect(Number.isNaN(x)).toBe(!isOnNearSide([lon, lat], camera, size));
				if (!Number.isNaN(x)) furthest = Math.max(furthest, Math.hypot(x as number, y as number));
			}
		}
		expect(furthest).toBeLessThanOrEqual(disc + 0.01);
		expect(furthest).toBeGreaterThan(0.98 * disc);
	});

	it("has other units for another camera", () => {
		expect(lensOf("globe", { ...camera, zoom: 2 }, size).key).not.toBe(globe.key);
	});
});
