/** What a visitor can take away from an incident. */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { objectionsTo } from "./axe.ts";
import { pngSize, Taking } from "./taking.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";

test.beforeEach(async ({ atlas }) => {
	await atlas.withoutWebGL();
});

test("by keyboard alone the picture is seen, saved as SVG and PNG, and the focus comes back", async ({ atlas, page }) => {
	const taking = new Taking(page);
	await atlas.openIncident(MODEL, "?t=2016-06-14");
	await taking.opener.focus();
	await atlas.press("Enter");
	await taking.drawn();
	await taking.size.selectOption({ label: "1×, 1280 × 720 px" });
	const png = await taking.save("Save as PNG");
	expect(png.name).toBe(`detour-atlas-${MODEL}-2016-06-14.png`);
	expect(pngSize(png.bytes)).toEqual([1280, 720]);
	await expect(taking.said).toContainText("1280 × 720 pixels");
	const svg = (await taking.save("Save as SVG")).bytes.toString("utf8");
	expect(svg).toContain('<svg width="1280" height="720"');
	for (const words of ["Detour Atlas · Natural Earth", "14 Jun 2016", "place known only roughly"]) expect(svg).toContain(words);
	await atlas.press("Escape");
	await expect(taking.dialog).toBeHidden();
	await expect(taking.opener).toBeFocused();
	await page.locator("h1").click();
	await atlas.press("t");
	await expect(taking.dialog).toBeVisible();
});

test("three instants in a tall picture at four times the size, and one plain line where the browser cannot make it", async ({ atlas, page }) => {
	const taking = new Taking(page);
	await atlas.openIncident(MODEL);
	await taking.opener.click();
	await taking.choice("Before, peak and after").check();
	await taking.choice("9:16").check();
	await taking.drawn();
	await taking.size.selectOption("4");
	expect(pngSize((await taking.save("Save as PNG")).bytes)).toEqual([4320, 7680]);
	await page.evaluate(() => {
		HTMLCanvasElement.prototype.toBlob = (done) => done(null);
	});
	await taking.dialog.getByRole("button", { name: "Save as PNG" }).click();
	await expect(taking.said).toHaveText("This browser cannot make so large a picture. Choose a smaller size, or save it as SVG.");
	await expect(taking.choice("9:16")).toBeChecked();
});

test("the GeoJSON stays within ±180 degrees, and the saved page opens from a disk with its sources", async ({ atlas, page, context }, info) => {
	const taking = new Taking(page);
	await atlas.openIncident(MODEL);
	await taking.opener.click();
	const { features } = JSON.parse((await taking.save("GeoJSON")).bytes.toString("utf8"));
	const numbers = JSON.stringify(features.map(({ geometry }: { geometry: unknown }) => geometry)).match(/-?\d+(\.\d+)?/g) ?? [];
	expect(numbers.length).toBeGreaterThan(100);
	expect(Math.max(...numbers.map((text) => Math.abs(Number(text))))).toBeLessThanOrEqual(180);
	const saved = await taking.save("Save as one HTML file");
	expect(saved.name).toBe(`detour-atlas-${MODEL}.html`);
	const path = info.outputPath("saved.html");
	writeFileSync(path, saved.bytes);
	const disk = await context.newPage();
	const asked: string[] = [];
	disk.on("request", (request) => void (request.url().startsWith("data:") || asked.push(request.url())));
	disk.on("console", (message) => void asked.push(message.text()));
	const address = pathToFileURL(path).href;
	await disk.goto(address);
	await expect(disk.getByRole("heading", { level: 1 })).toHaveText("Canada to South Korea through China for six months, by Demchak and Shavitt");
	await expect(disk.getByRole("img", { name: /Canada to South Korea/ })).toBeVisible();
	await expect(
		disk
			.getByRole("region", { name: /^Sources/ })
			.getByRole("link")
			.first(),
	).toHaveAttribute("href", /^https:/);
	expect(await disk.evaluate(() => document.querySelectorAll("script, button, link").length)).toBe(0);
	expect(await objectionsTo(disk)).toEqual([]);
	expect(asked).toEqual([address]);
});

test("axe has nothing against the dialog in either theme, nor does it scroll sideways on a phone", async ({ atlas, page }) => {
	const taking = new Taking(page);
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		await page.setViewportSize(colorScheme === "light" ? { width: 1440, height: 900 } : { width: 390, height: 844 });
		await atlas.openIncident(MODEL);
		await taking.opener.click();
		await taking.drawn();
		expect(await objectionsTo(page), colorScheme).toEqual([]);
		expect(await taking.dialog.locator(".export-body").evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
	}
});
