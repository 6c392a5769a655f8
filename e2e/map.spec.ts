/** The live map: that it is drawn, follows the time, and what stands in its place when it cannot be. */

import { followWithin, heldBy } from "./memory.ts";
import { incidentOf, secOf } from "./records.ts";
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

test("a map that was left is let go: going to and fro leaves no more in memory than going once", async ({ atlas, page }) => {
	const cdp = await page.context().newCDPSession(page);
	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	await followWithin(page, "2019-06-safehost");
	await followWithin(page, ID);
	const once = await heldBy(cdp);
	for (let i = 0; i < 2; i++) {
		await followWithin(page, "2019-06-safehost");
		await followWithin(page, ID);
	}
	expect((await heldBy(cdp)).nodes).toBeLessThan(1.1 * once.nodes);
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

test("land without routes is no map: where their script does not come, the map says so and the picture stays", async ({ atlas, page, excuse }) => {
	excuse(/404|dynamically imported module/, "the script is kept from coming on purpose");
	await page.route("**/assets/deckLayer-*.js", (route) => route.fulfill({ status: 404 }));
	await atlas.openIncident(ID);
	await atlas.mapIs("unavailable");
	await expect(atlas.mapNotice).toContainText("The map could not be drawn. The picture and the timeline still work.");
	await expect(atlas.poster).toBeVisible();
});

/** Its marks of vantage points are looked at without the AS paths between them. */
const YOUTUBE = "2008-02-pakistan-telecom-youtube";

test("vantage points stand at their collectors' cities, none on the unexpected route before its first announcement, 107 of 111 a minute later", async ({
	atlas,
}) => {
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T18:47:52Z&routes=none");
	await atlas.mapIs("settled");
	await expect(atlas.vantage("london")).toBeVisible();
	expect(await atlas.vantageSum()).toEqual({ unexpected: 0, all: 111 });
	const before = await atlas.picture();
	expect(before.vermilion).toBe(0);
	expect(before.blue).toBeGreaterThan(ROUTE_PX);
	// Onset, its first sight at rrc00, and when most had it.
	await atlas.press("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight");
	await atlas.isAt(secOf("2008-02-24T18:48:58Z"));
	await expect.poll(() => atlas.vantageSum()).toEqual({ unexpected: 107, all: 111 });
	await atlas.pictureHas((picture) => picture.vermilion, "at least", 600);
	await atlas.pictureHas((picture) => picture.blue, "at most", before.blue / 4);
	await expect(atlas.vantageTexts.filter({ hasText: "London" })).toHaveText(
		"London: 12 of 13 vantage points on the unexpected route, 1 on the expected route rrc01 (13)",
	);
});

test("pointing at a collector's mark says what its vantage points use, and Escape takes the note away; choosing it leads to the file", async ({
	atlas,
	page,
}) => {
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T20:30:00Z&routes=none");
	await atlas.mapIs("settled");
	const { x, y } = await atlas.middleOf(atlas.vantage("amsterdam"));
	await page.mouse.move(x, y);
	await expect(atlas.mapTip).toHaveText("Amsterdam: 12 of 28 vantage points on the unexpected route, 16 on the expected routerrc03 (17), rrc00 (11, multihop)");
	await atlas.press("Escape");
	await expect(atlas.mapTip).toBeHidden();
	await atlas.clickMark(atlas.vantage("amsterdam"));
	await atlas.hasParam("fact", "measured.ris");
});

test("without WebGL the picture shows the same vantage points, and follows where time comes to rest", async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T18:47:57Z");
	await atlas.mapIs("unavailable");
	await expect(atlas.poster).toContainText("Route collectors, with how many of their vantage points were on the unexpected route:");
	await atlas.press("Shift+ArrowRight");
	await expect(atlas.poster).toContainText("London 12 of 13");
	await atlas.press("End");
	await expect(atlas.poster).toContainText("London no data");
});

const WEST_COAST = "flows.ottawa-korea.diverted.hops.2";

test("a click on a stop leads to its evidence and lights it; drawing the map by it does neither", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	await expect(atlas.halo("us-west-coast")).toHaveCount(0);
	await atlas.dragMark(atlas.stop("us-west-coast"), 40);
	await atlas.hasParam("c", /./);
	await atlas.hasParam("fact", null);
	await atlas.clickMark(atlas.stop("us-west-coast"));
	await atlas.hasParam("fact", WEST_COAST);
	await expect(atlas.halo("us-west-coast")).toBeVisible();
});

test("a chosen fact lights its stop and leg, flat and on the globe, and again after a lost context", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	const plain = await atlas.picture();
	await atlas.openIncident(ID, `?fact=${WEST_COAST}`);
	await atlas.mapIs("settled");
	await expect(atlas.halo("us-west-coast")).toBeVisible();
	// The leg that arrives there, outlined on both sides.
	await atlas.pictureHas((picture) => picture.ink, "at least", plain.ink + 200);
	await atlas.loseContexts();
	await atlas.mapIs("lost");
	await atlas.restoreContexts();
	await atlas.mapIs("settled");
	await expect(atlas.halo("us-west-coast")).toBeVisible();
	await atlas.pictureHas((picture) => picture.ink, "at least", plain.ink + 200);
	await atlas.shape("Globe").click();
	await expect(atlas.halo("us-west-coast")).toBeVisible();
	// Before the start there is no such stop to light.
	await atlas.press("Home");
	await expect(atlas.stop("china")).toHaveCount(0);
});

test("the places of the map are reached by keyboard, in the order of the paths, and lead to the same evidence", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	const toronto = atlas.placeButton("Toronto, China Telecom PoP");
	await atlas.placeButton("Ottawa, Rogers network").focus();
	await atlas.tabTo(toronto, 1);
	await expect(toronto).toBeInViewport({ ratio: 1 });
	await expect(atlas.halo("toronto")).toBeVisible();
	await atlas.press("Enter");
	await atlas.hasParam("fact", "flows.ottawa-korea.diverted.hops.1");
});

test("of all incidents a line is pointed at and chosen on the map, and goes when its time does", async ({ atlas, page }) => {
	/** Pixels that lines and marks colour, and one of them in the middle of the map, in pixels of the page. */
	const field = () =>
		page.evaluate(() => {
			const canvas = document.querySelector<HTMLCanvasElement>(".map-field") as HTMLCanvasElement;
			// Read from a copy: the browser complains about reading one that is drawn on often.
			const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
			const context = copy.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
			context.drawImage(canvas, 0, 0);
			const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
			const box = canvas.getBoundingClientRect();
			const coloured = Array.from({ length: width * height }, (_, i) => i).filter((i) => (data[4 * i + 3] as number) > 60);
			const inMiddle = coloured.find((i) => i % width > width * 0.3 && i % width < width * 0.6 && i > width * height * 0.3 && i < width * height * 0.6) ?? 0;
			return { count: coloured.length, x: box.x + (inMiddle % width), y: box.y + Math.floor(inMiddle / width) };
		});
	await page.goto("./?t=2016-06-14&back=1y");
	await atlas.mapIs("settled");
	const { count, x, y } = await field();
	expect(count).toBeGreaterThan(ROUTE_PX);
	await page.mouse.move(x, y);
	await expect(page.locator(".row.is-selected")).toHaveCount(1);
	await page.mouse.click(x, y);
	await expect(page.getByRole("complementary", { name: "Selected incident" })).toBeVisible();
	await expect(page).toHaveURL(/[?&]sel=/);
	await atlas.time.focus();
	await page.keyboard.press("Home");
	await expect.poll(async () => (await field()).count).toBe(0);
});
