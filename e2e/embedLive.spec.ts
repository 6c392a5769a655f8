/** The live map of an embed: nothing of it before it is asked for, then the site's own, in a sandbox too; and the way back to the picture. */
import type { FrameLocator } from "@playwright/test";
import { EMBEDDED, Embed, serveArticle } from "./article.ts";
import { objectionsTo } from "./axe.ts";
import { pictureOf } from "./pixels.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";
/** A route on screen colours at least so many pixels of a frame 700 px wide; names and stray edges far fewer. */
const ROUTE_PX = 400;

const mapIn = (frame: Pick<FrameLocator, "getByRole">) => frame.getByRole("region", { name: "Map" });
const liveIn = (frame: Pick<FrameLocator, "getByRole">) => frame.getByRole("button", { name: "Live map" });
const backIn = (frame: Pick<FrameLocator, "getByRole">) => frame.getByRole("button", { name: "Picture" });

test("in a sandbox of another origin the live map comes by key when asked, follows time, leaves the wheel to the article, and goes again", async ({
	page,
	baseURL,
}) => {
	const { address, stop } = await serveArticle(baseURL as string);
	const asked: string[] = [];
	page.on("request", (request) => asked.push(request.url()));
	await page.goto(address);
	const embed = new Embed(page, 0);
	const { frame, time } = embed;
	await expect(liveIn(frame)).toBeVisible();
	expect(await frame.locator("html").evaluate(() => self.origin)).toBe("null");
	expect(asked.filter((url) => /live-map|land-|record\.js/.test(url))).toEqual([]);
	await expect(new Embed(page, 3).picture).toBeVisible();
	await expect(liveIn(new Embed(page, 3).frame), `controls=0 in ${EMBEDDED[3]}`).toBeHidden();
	await embed.hasTypeface();
	const heightPx = await embed.heightPx;

	await embed.button.click();
	await page.keyboard.press("Shift+Tab");
	await expect(liveIn(frame)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(mapIn(frame)).toHaveAttribute("data-map", "settled", { timeout: 60_000 });
	await expect(embed.button, "time plays on").toHaveAccessibleName("Pause");
	await embed.button.click();
	await expect(embed.picture).toBeHidden();
	expect(await embed.heightPx, "the frame keeps its height").toBe(heightPx);

	const canvas = async () => pictureOf(page, await mapIn(frame).screenshot());
	await time.focus();
	await page.keyboard.press("Home");
	await expect.poll(async () => (await canvas()).vermilion).toBeLessThan(ROUTE_PX / 4);
	expect((await canvas()).blue).toBeGreaterThan(ROUTE_PX);
	const { x, y } = await embed.point(0.4);
	await page.mouse.click(x, y);
	await expect.poll(async () => (await canvas()).vermilion).toBeGreaterThan(ROUTE_PX);

	const still = await canvas();
	const box = await mapIn(frame).boundingBox();
	if (!box) throw new Error("the map is not on screen");
	await page.mouse.move(box.x + 200, box.y + 90);
	await page.mouse.wheel(0, -240);
	await expect(mapIn(frame).locator(".maplibregl-cooperative-gesture-screen")).toContainText("click the map first");
	await expect.poll(async () => (await canvas()).blue).toBeGreaterThan(still.blue * 0.97);
	await mapIn(frame).getByRole("button", { name: "Globe" }).click();
	await expect.poll(async () => Math.abs((await canvas()).lightness - still.lightness)).toBeGreaterThan(0.5);

	const instant = await embed.now();
	await backIn(frame).click();
	await expect(mapIn(frame)).toHaveCount(0);
	await expect(embed.picture).toBeVisible();
	expect(await embed.now()).toBe(instant);
	await expect(liveIn(frame)).toBeFocused();
	stop();
});

test("where the live map cannot be loaded, loses its context or finds no worker or WebGL, the picture stays and words say why", async ({
	page,
	baseURL,
	excuse,
}) => {
	excuse(/ERR_FAILED/, "the script is kept away to see what is said");
	const address = `${baseURL}embed/${MODEL}/`;
	const said = page.getByRole("status");
	const picture = page.locator(".picture:visible > svg");
	await page.route(/live-map-.*\.js/, (route) => route.abort(), { times: 1 });
	await page.goto(address);
	await liveIn(page).click();
	await expect(said).toHaveText("The live map could not be loaded. The picture still works.");
	await liveIn(page).click();
	await expect(mapIn(page)).toHaveAttribute("data-map", "settled", { timeout: 60_000 });
	await expect(said).toBeEmpty();
	await mapIn(page).evaluate((region) => {
		const contexts = [...region.querySelectorAll("canvas")].flatMap((canvas) => canvas.getContext("webgl2") ?? []);
		contexts[0]?.getExtension("WEBGL_lose_context")?.loseContext();
	});
	await expect(said).toHaveText("The live map lost its graphics context. The picture is back.");
	await expect(mapIn(page)).toHaveCount(0);
	await expect(picture).toBeVisible();

	await page.goto(address);
	await page.evaluate(() => {
		const refuse = () => {
			throw new DOMException("The operation is insecure.", "SecurityError");
		};
		window.Worker = new Proxy(Worker, { construct: refuse });
	});
	await liveIn(page).click();
	await expect(said).toHaveText("This browser does not let the live map run in a frame. “Open in Detour Atlas” shows it.");
	await expect(mapIn(page)).toHaveCount(0);
	await expect(picture).toBeVisible();

	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto(address);
	await liveIn(page).click();
	await expect(said).toHaveText("The live map needs WebGL, which this browser does not offer.");
	await expect(picture).toBeVisible();

	await page.addInitScript(() => Reflect.deleteProperty(window, "WebGL2RenderingContext"));
	await page.goto(address);
	await expect(page.locator("html")).toHaveAttribute("data-live", "true");
	await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
	await expect(liveIn(page)).toBeHidden();
});

test("axe has nothing to object to in an embed's live map, and it is as wide as a phone, in either theme", async ({ page, baseURL }) => {
	await page.setViewportSize({ width: 390, height: 700 });
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		await page.goto(`${baseURL}embed/${MODEL}/?t=2016-03-20`);
		await liveIn(page).click();
		await expect(mapIn(page)).toHaveAttribute("data-map", "settled", { timeout: 60_000 });
		const { vermilion, lightness } = await pictureOf(page, await mapIn(page).screenshot());
		expect(vermilion).toBeGreaterThan(ROUTE_PX / 4);
		if (colorScheme === "light") expect(lightness).toBeGreaterThan(180);
		else expect(lightness).toBeLessThan(80);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		expect.soft(await objectionsTo(page), colorScheme).toEqual([]);
	}
	await page.emulateMedia({ colorScheme: "light" });
	await expect.poll(async () => (await pictureOf(page, await mapIn(page).screenshot())).lightness, "it follows the reader's theme").toBeGreaterThan(180);
});
