/** The hand-out on one page, and a picture of the live map. */
import type { Page } from "@playwright/test";
import { getDocumentProxy } from "unpdf";
import { objectionsTo } from "./axe.ts";
import { pictureOf } from "./pixels.ts";
import { pngSize, Taking } from "./taking.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";
const LIVE = "The live map, as it is on screen";

async function readPdf(bytes: Buffer) {
	const pdf = await getDocumentProxy(new Uint8Array(bytes));
	const { info } = await pdf.getMetadata();
	const sheet = await pdf.getPage(1);
	const { items } = await sheet.getTextContent();
	return {
		pages: pdf.numPages,
		size: sheet.view.slice(2).map(Math.round),
		info: info as Record<string, unknown>,
		text: items
			.map((item) => ("str" in item ? item.str : ""))
			.join(" ")
			.replace(/\s+/g, " "),
		links: new Set((await sheet.getAnnotations()).map(({ url }) => url as string)),
	};
}

/** Width and height of every canvas of the map, in its own pixels. */
const onScreen = (page: Page) =>
	page.evaluate(() => [...document.querySelectorAll<HTMLCanvasElement>(".map-canvas canvas")].map(({ width, height }) => [width, height]));

test("the hand-out is saved as one page with its words and links, the same bytes twice, on either paper", async ({ atlas, page }) => {
	const taking = new Taking(page);
	await atlas.withoutWebGL();
	await atlas.openIncident(MODEL, "?t=2016-06-14");
	await taking.opener.click();
	await expect(taking.dialog.getByRole("img", { name: /^Preview of the page/ })).toBeVisible();
	const first = await taking.save("Save as PDF");
	expect(first.name).toBe(`detour-atlas-${MODEL}-handout-2016-06-14.pdf`);
	const read = await readPdf(first.bytes);
	expect(read).toMatchObject({
		pages: 1,
		size: [595, 842],
		info: { Title: "Canada to South Korea through China for six months, by Demchak and Shavitt", Author: "Detour Atlas", Language: "en" },
	});
	for (const words of ["14 June 2016", "diverted (reported)", "(reported) [1, 3]", "groundless speculation", "Data version ", "CC BY 4.0"])
		expect(read.text).toContain(words);
	expect([...read.links].some((link) => link.startsWith("https://doi.org/"))).toBe(true);
	expect([...read.links].some((link) => /\/incidents\/2016-02-canada-korea\/\?t=2016-06-14/.test(link))).toBe(true);
	expect((await taking.save("Save as PDF")).bytes.equals(first.bytes)).toBe(true);
	await taking.dialog.getByRole("radio", { name: "US Letter" }).check();
	expect(await readPdf((await taking.save("Save as PDF")).bytes)).toMatchObject({ pages: 1, size: [612, 792] });
});

test("the live map is saved at three times its size, flat and as a globe, and stands as before", async ({ atlas, page }) => {
	// Large canvases without a GPU take their time.
	test.setTimeout(240_000);
	const taking = new Taking(page);
	await atlas.openIncident(MODEL, "?t=2016-06-14");
	await atlas.mapIs("settled");
	const [canvases, address] = [await onScreen(page), page.url()];
	for (const globe of [false, true]) {
		if (globe) {
			await atlas.shape("Globe").click();
			await atlas.mapIs("settled");
		}
		await taking.opener.click();
		await taking.choice(LIVE).check();
		await taking.drawn();
		await taking.size.selectOption("3");
		const box = await atlas.map.locator(".map-canvas").boundingBox();
		const png = await taking.save("Save as PNG");
		expect(png.name).toBe(`detour-atlas-${MODEL}-live-map-2016-06-14.png`);
		const [width, height] = pngSize(png.bytes);
		expect(width).toBe(Math.round(box?.width ?? 0) * 3);
		expect(height).toBeGreaterThan((box?.height ?? 0) * 3);
		const seen = await pictureOf(page, png.bytes);
		expect(seen.vermilion).toBeGreaterThan(2000);
		expect(seen.blue).toBeGreaterThan(1000);
		expect(seen.ink).toBeGreaterThan(2000);
		await atlas.press("Escape");
	}
	await atlas.shape("Flat").click();
	await atlas.mapIs("settled");
	await expect(page).toHaveURL(address);
	expect(await onScreen(page)).toEqual(canvases);
	expect((await pictureOf(page, await atlas.map.screenshot())).vermilion).toBeGreaterThan(300);
});

test("without a live map one line says so, the choice stays, and the poster is still to be had", async ({ atlas, page }) => {
	const taking = new Taking(page);
	await atlas.openIncident(MODEL);
	await atlas.mapIs("settled");
	expect(await atlas.loseContexts()).toBe(2);
	await taking.opener.click();
	await taking.choice(LIVE).check();
	await expect(taking.pictures.locator(".export-preview")).toHaveText(/^The live map lost its graphics context/);
	await expect(taking.choice(LIVE)).toBeChecked();
	expect(await objectionsTo(page)).toEqual([]);
	await taking.choice("The map at this instant").check();
	await taking.drawn();
	await atlas.withoutWebGL();
	await page.reload();
	await taking.opener.click();
	await taking.choice(LIVE).check();
	await expect(taking.pictures.locator(".export-preview")).toHaveText(/needs WebGL/);
});
