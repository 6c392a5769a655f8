/** Embeds in somebody else's page: light, shown before any script, moved by mouse, keys and touch, in a sandbox. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { EMBEDDED, Embed, embedsInPlace, serveArticle } from "./article.ts";
import { objectionsTo } from "./axe.ts";
import { hold } from "./hold.ts";
import { CATALOGUE, DIST, dayOf, incidentOf, readoutAt } from "./records.ts";
import { serveUnder } from "./staticServer.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";
/** Every built page of an embed, current and fixed, by its path below `embed/`. */
const built = () =>
	readdirSync(join(DIST, "embed"), { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith("index.html"))
		.map((file) => [file, readFileSync(join(DIST, "embed", file), "utf8")] as const);
const weigh = (text: string) => gzipSync(text).length;

test("every embed comes within 60 kB to its picture and 120 kB to its scrubber, and asks for nothing but the typeface", async ({ page, baseURL }) => {
	const pages = built();
	expect(pages.length).toBeGreaterThan(2 * CATALOGUE.length);
	const rows = pages.map(([id, html]) => ({ id, picture: weigh(html.slice(0, html.indexOf("</main>"))), scrubber: weigh(html) }));
	console.table(rows.sort((a, b) => b.scrubber - a.scrubber).slice(0, 5));
	for (const { id, picture, scrubber } of rows) {
		expect.soft(picture, id).toBeLessThan(60_000);
		expect.soft(scrubber, id).toBeLessThan(120_000);
	}
	const asked: string[] = [];
	page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace(/-[\w-]{8}\./, ".")));
	await page.goto(`${baseURL}embed/${MODEL}/`);
	await expect(page.locator("html")).toHaveAttribute("data-live", "true");
	await page.waitForLoadState("networkidle");
	expect(asked.filter((path) => path !== "/favicon.svg")).toEqual([`/embed/${MODEL}/`, "/assets/embed-fonts.js"]);
});

test("every embed's policy allows its styles and scripts by hash, and no others", () => {
	for (const [id, html] of built()) {
		const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "none";
		const allowed = (name: string) =>
			policy
				.split("; ")
				.find((part) => part.startsWith(`${name} `))
				?.split(" ")
				.slice(1);
		const hashes = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
		const scripts = hashes(/<script(?! type="application\/json")[^>]*>([\s\S]*?)<\/script>/g);
		expect(scripts, id).toHaveLength(2);
		expect(allowed("script-src"), id).toEqual([...scripts, "'strict-dynamic'"]);
		expect(allowed("style-src"), id).toEqual(hashes(/<style>([\s\S]*?)<\/style>/g));
		expect(html, id).not.toMatch(/<script[^>]* src=|rel="stylesheet"|\sstyle="|\son[a-z]+="/);
	}
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	test("four sandboxed embeds of an article show picture, sentence and link", async ({ page, baseURL }) => {
		const { address, stop } = await serveArticle(baseURL as string);
		await page.goto(address);
		for (const [nth, path] of EMBEDDED.entries()) {
			const embed = new Embed(page, nth);
			const { title } = incidentOf(path.split("/")[0] as string);
			await expect(embed.picture).toBeVisible();
			await expect(embed.frame.getByRole("heading", { level: 1 })).toHaveText(title);
			await expect(embed.frame.locator(".readout")).toContainText(/ (diverted|disturbed) \((measured|reported|inferred)\)$/);
			await expect(embed.link).toHaveAttribute("href", `../../incidents/${path.split("/")[0]}/`);
			await expect(embed.time).toBeHidden();
		}
		stop();
	});
});

test("in a sandbox and under the article's policy, embeds scrub by mouse and keys, tell their height and keep their hands off the article's keys", async ({
	page,
	baseURL,
}) => {
	const { address, stop } = await serveArticle(baseURL as string);
	await page.goto(address);
	const [model, dark, , bare] = await embedsInPlace(page);
	const incident = incidentOf(MODEL);
	await expect(model.time).toHaveAttribute("aria-valuetext", readoutAt(incident, Date.UTC(2016, 2, 20) / 1000));
	expect(await dark.frame.locator("html").getAttribute("data-theme")).toBe("dark");
	await expect(bare.time).toBeHidden();
	await expect(bare.picture).toBeVisible();

	const [from, to] = [await model.point(0.02), await model.point(0.5)];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await expect(model.frame.locator(".picture:visible text", { hasText: /^diverted$/ })).toBeHidden();
	await page.mouse.move(to.x, to.y, { steps: 6 });
	await page.mouse.up();
	await expect(model.frame.locator(".picture:visible text", { hasText: /^diverted$/ })).toBeVisible();
	await expect(model.time).toHaveAttribute("aria-valuetext", readoutAt(incident, await model.now()));
	await expect(model.picture.locator("desc")).toContainText("diverted (reported)");
	expect(await model.link.getAttribute("href")).toContain(`/${MODEL}/?t=${dayOf(await model.now())}`);

	const before = await model.now();
	await page.keyboard.press("ArrowRight");
	await expect.poll(() => model.now()).toBeGreaterThan(before);
	await page.keyboard.press("End");
	await expect.poll(() => model.now()).toBe(incident.derived.window.endSec);
	await page.keyboard.press("Shift+ArrowLeft");
	await expect.poll(() => model.now()).toBe(incident.derived.segments[3]?.endSec);
	await model.button.click();
	await expect(model.button).toHaveAccessibleName("Pause");
	await model.button.click();

	await page.getByRole("textbox", { name: "Search" }).focus();
	const still = await model.now();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Home");
	expect(await model.now()).toBe(still);
	stop();
});

test("where 'self' matches nothing in a sandbox, as in WebKit, an embed still has style, scrubber, height, typeface and live map", async ({ page, excuse }) => {
	excuse(/favicon\.svg' violates/, "the icon, which no frame shows");
	const host = await serveUnder("/", (html) => html.replaceAll("'self'", ""));
	const { address, stop } = await serveArticle(host.address);
	await page.goto(address);
	const [model] = await embedsInPlace(page);
	await model.hasTypeface();
	await expect(model.frame.locator("meta[http-equiv]")).not.toHaveAttribute("content", /'self'/);
	await expect(model.picture).toHaveCSS("background-color", "rgb(241, 244, 246)");
	const before = await model.now();
	await model.time.press("ArrowRight");
	await expect.poll(() => model.now()).toBeGreaterThan(before);
	await model.frame.getByRole("button", { name: "Live map" }).click();
	await expect(model.frame.getByRole("region", { name: "Map" }), "its scripts and their style came in").toHaveCSS("position", "relative");
	stop();
	host.stop();
});

test("punctuation after an address is dropped, an address that was escaped twice is read, and one that is not a time gets a sentence", async ({
	page,
	baseURL,
}) => {
	const time = page.getByRole("slider", { name: "Time", exact: true });
	const said = page.getByText("The address of this frame asks for");
	const incident = incidentOf(MODEL);
	for (const query of ["?t=2016-06-14)", "?utm_source=newsletter&amp;theme=dark&amp;t=2016-06-14.", "?theme=dark&#038;t=2016-06-14"]) {
		await page.goto(`${baseURL}embed/${MODEL}/${query}`);
		await expect(time).toHaveAttribute("aria-valuetext", readoutAt(incident, Date.UTC(2016, 5, 14) / 1000));
		await expect(said).toBeHidden();
	}
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await page.goto(`${baseURL}embed/${MODEL}/?t=2016-06-1`);
	await expect(time).toHaveAttribute("aria-valuetext", readoutAt(incident, incident.derived.peakSec));
	await expect(said).toHaveText("The address of this frame asks for “2016-06-1”, which is not a time, so it opens at the peak.");
	await expect(said).toBeVisible();
});

test("the address says what the map draws: AS paths in the place of packets' routes, or no line", async ({ page, baseURL }) => {
	const id = "2017-04-scandinavia-japan";
	const names = () => page.locator(".picture:visible svg").getByText(/^(usual|diverted)( AS path, placed(: not where packets went)?)?$/);
	const caption = page.locator("figcaption");
	await page.goto(`${baseURL}embed/${id}/`);
	await expect(names().filter({ visible: true })).not.toHaveCount(0);
	await expect(names().filter({ visible: true, hasText: "AS path, placed" })).toHaveCount(0);
	await expect(caption).not.toContainText("not where packets went", { useInnerText: true });
	await page.goto(`${baseURL}embed/${id}/?routes=paths`);
	await expect(names().filter({ visible: true, hasText: "AS path, placed" })).not.toHaveCount(0);
	await expect(caption).toContainText("not where packets went", { useInnerText: true });
	await expect(page.getByRole("link", { name: "Open in Detour Atlas" })).toHaveAttribute("href", /[?&]routes=paths/);
	await page.goto(`${baseURL}embed/${id}/?routes=none`);
	await expect(page.getByRole("slider", { name: "Time", exact: true })).toHaveAttribute("aria-valuenow", /./);
	await expect(names().filter({ visible: true })).toHaveCount(0);
});

test("an article moves by a line at most as the typeface comes to its embeds", async ({ page, baseURL }) => {
	const { address, stop } = await serveArticle(baseURL as string);
	const release = await hold(page, "**/embed-fonts-*.js");
	await page.goto(address, { waitUntil: "commit" });
	const embeds = await embedsInPlace(page);
	const heights = () => Promise.all(embeds.map((embed) => embed.heightPx));
	const before = await heights();
	release();
	for (const embed of embeds) await embed.hasTypeface();
	const after = await heights();
	for (const [nth, height] of after.entries()) expect(Math.abs(height - (before[nth] ?? 0)), EMBEDDED[nth]).toBeLessThan(22);
	stop();
});

test("a host whose script comes late asks the frames for their height", async ({ page, baseURL }) => {
	const { address, stop } = await serveArticle(baseURL as string);
	const release = await hold(page, "**/host.js");
	await page.goto(address, { waitUntil: "commit" });
	for (let nth = 0; nth < EMBEDDED.length; nth++) await expect(new Embed(page, nth).frame.locator("html")).toHaveAttribute("data-live", "true");
	const model = new Embed(page, 0);
	expect(await model.heightPx).toBe(200);
	release();
	await embedsInPlace(page);
	stop();
});

test.describe("by touch", () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
	test("a finger scrubs sideways, and a hostile address or a frame of no size does no harm", async ({ page, baseURL }) => {
		const { address, stop } = await serveArticle(baseURL as string);
		await page.goto(address);
		const [first, embed] = await embedsInPlace(page);
		const at = await embed.point(0.2);
		await page.touchscreen.tap(at.x, at.y);
		const tapped = await embed.now();
		const touch = await page.context().newCDPSession(page);
		const send = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
			touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: at.y }] });
		await send("touchStart", at.x);
		for (let i = 1; i <= 6; i++) await send("touchMove", at.x + i * 15);
		await send("touchEnd", 0);
		await expect.poll(() => embed.now()).toBeGreaterThan(tapped);
		const sized = (width: string, height: string) =>
			page
				.locator("iframe")
				.nth(0)
				.evaluate((frame, to) => void Object.assign(frame, to), { width, height });
		await sized("0", "0");
		await sized("320", "0");
		await expect.poll(async () => (await first.heightPx) - (await first.neededPx), "a frame of no size gets its height once it has a width").toBe(0);
		const overEdge = () => first.frame.locator("html").evaluate((html) => html.scrollWidth - innerWidth);
		await sized("380", "600");
		await expect.poll(async () => (await first.time.locator("svg").boundingBox())?.width).toBeGreaterThan(290);
		await sized("320", "600");
		await expect.poll(overEdge, "a frame that was made narrower has nothing over its edge").toBe(0);
		stop();

		const evil = encodeURIComponent('"><script>alert(1)</script>');
		await page.setViewportSize({ width: 320, height: 480 });
		await page.goto(`${baseURL}embed/${MODEL}/?t=${evil}&theme=${evil}&lang=${evil}&controls=${evil}&autoplay=${evil}&speed=${evil}&path=${evil}&x=${evil}`);
		const time = page.getByRole("slider", { name: "Time", exact: true });
		await expect(time).toHaveAttribute("aria-valuetext", readoutAt(incidentOf(MODEL), incidentOf(MODEL).derived.peakSec));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});
});

test("axe has nothing to object to in either theme, wide or narrow", async ({ page, baseURL }) => {
	for (const colorScheme of ["light", "dark"] as const) {
		for (const id of [MODEL, colorScheme === "light" ? "2018-07-iran-telegram" : "2018-11-mainone-google"]) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize(colorScheme === "light" ? { width: 800, height: 600 } : { width: 320, height: 700 });
			await page.goto(`${baseURL}embed/${id}/`);
			await expect(page.locator("html")).toHaveAttribute("data-live", "true");
			expect.soft(await objectionsTo(page), `${id} ${colorScheme}`).toEqual([]);
		}
	}
});
