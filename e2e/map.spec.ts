/** The live map: that it is drawn, follows the time, and what stands in its place when it cannot be. */

import { incidentOf } from "./records.ts";
import { expect, test } from "./test.ts";

// Wide enough for the wide layout; small, as it is painted without a GPU.
test.use({ viewport: { width: 1100, height: 700 } });

const ID = "2016-02-canada-korea";
const { overview, onsetSec } = incidentOf(ID).derived;
/** A route on screen colours at least so many pixels; names and stray edges far fewer. */
const ROUTE_PX = 400;

test("this browser has WebGL 2, without which the tests below would prove nothing", async ({ atlas, page }) => {
	await atlas.openAtlas();
	expect(await page.evaluate(() => document.createElement("canvas").getContext("webgl2")?.isContextLost())).toBe(false);
	await atlas.mapIs("settled");
	const { colours, vermilion } = await atlas.picture();
	expect(colours).toBeGreaterThan(20);
	expect(vermilion).toBeGreaterThan(0);
});

test("the map draws land, the usual route always, and the diverted one only while traffic was diverted", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	const peak = await atlas.picture();
	expect(peak.colours).toBeGreaterThan(20);
	expect(peak.vermilion).toBeGreaterThan(ROUTE_PX);
	expect(peak.blue).toBeGreaterThan(ROUTE_PX);
	await atlas.press("Home");
	await atlas.pictureHas((picture) => picture.vermilion, "at most", 0);
	expect((await atlas.picture()).blue).toBeGreaterThan(ROUTE_PX);
	await atlas.press("Shift+ArrowRight", "Shift+ArrowRight");
	await atlas.pictureHas((picture) => picture.vermilion, "at least", ROUTE_PX);
});

test("a lost graphics context is said and bridged by the picture, and the map comes back as it was", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	const before = await atlas.picture();
	expect(await atlas.loseContexts()).toBe(2);
	await atlas.mapIs("lost");
	await expect(atlas.mapNotice).toContainText("lost its graphics context");
	await expect(atlas.poster).toBeVisible();
	await atlas.pictureHas((picture) => picture.vermilion, "at least", ROUTE_PX);
	await atlas.restoreContexts();
	await atlas.mapIs("settled");
	await expect(atlas.poster).toBeHidden();
	await atlas.pictureHas((picture) => picture.vermilion, "at least", before.vermilion * 0.9);
	await atlas.press("Home");
	await atlas.pictureHas((picture) => picture.vermilion, "at most", 0);
});

test("without WebGL the picture stands in the map's place, says so, and follows the time", async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(ID);
	await atlas.mapIs("unavailable");
	await expect(atlas.mapNotice).toContainText("needs WebGL, which this browser does not offer");
	await expect(atlas.poster).toBeVisible();
	expect((await atlas.picture()).vermilion).toBeGreaterThan(ROUTE_PX);
	await atlas.press("Home");
	await atlas.isAt(overview.startSec);
	await atlas.pictureHas((picture) => picture.vermilion, "at most", 0);
	await atlas.press("Shift+ArrowRight");
	await atlas.isAt(onsetSec);
	await atlas.pictureHas((picture) => picture.vermilion, "at least", 100);
	await atlas.clickTime(0.5);
	await atlas.press("Space");
	await atlas.movedOnFrom(onsetSec);
});

test("globe and flat are one switch apart, and the address keeps the choice", async ({ atlas, page }) => {
	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	const flat = await atlas.picture();
	await atlas.shape("Globe").click();
	await expect(atlas.shape("Globe")).toHaveAttribute("aria-pressed", "true");
	await atlas.hasParam("view", "globe");
	await expect.poll(async () => (await atlas.picture()).corner).not.toBe(flat.corner);
	const { corner } = await atlas.picture();
	await atlas.pictureHas((picture) => picture.vermilion, "at least", ROUTE_PX);
	await page.reload();
	await atlas.mapIs("settled");
	await expect(atlas.shape("Globe")).toHaveAttribute("aria-pressed", "true");
	expect((await atlas.picture()).corner).toBe(corner);
	await atlas.shape("Flat").click();
	await atlas.hasParam("view", null);
	await expect.poll(async () => (await atlas.picture()).corner).toBe(flat.corner);
});

test("the theme button darkens the map at once, its route still in view", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	expect((await atlas.picture()).lightness).toBeGreaterThan(190);
	await atlas.themeButton.click();
	await atlas.pictureHas((picture) => picture.lightness, "at most", 60);
	await atlas.pictureHas((picture) => picture.vermilion, "at least", ROUTE_PX);
});

test("without its coarse land the map says so, keeps the picture, and Try again draws it; the fine coasts may be missing", async ({ atlas, page, excuse }) => {
	excuse(/Failed to load resource: the server responded with a status of 404/, "the land is kept from coming on purpose");
	const coarse = "**/map/land-110m.json";
	for (const land of [coarse, "**/map/land-50m.json"]) await page.route(land, (route) => route.fulfill({ status: 404 }));
	await atlas.openIncident(ID);
	await atlas.mapIs("unavailable");
	await expect(atlas.mapNotice).toContainText("The map could not be drawn. The picture and the timeline still work.");
	await expect(atlas.poster).toBeVisible();
	await page.unroute(coarse);
	const fine = page.waitForResponse(/land-50m/);
	await atlas.tryAgain.click();
	await atlas.mapIs("settled");
	expect((await fine).status()).toBe(404);
	await atlas.pictureHas((picture) => picture.vermilion, "at least", ROUTE_PX);
	await expect(atlas.mapNotice).toHaveCount(0);
});
