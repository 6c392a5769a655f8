/** What a reader's own settings ask of a page: paper, and a contrast theme. */
import { Sheet } from "./sheet.ts";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 1280, height: 800 } });
test.beforeEach(({ atlas }) => atlas.withoutWebGL());

const ID = "2016-02-canada-korea";

test("a printed incident has the instant of its picture, the state at that instant, the key and the credit", async ({ atlas, page }) => {
	const sheet = new Sheet(page);
	await atlas.openIncident(ID, "?t=2016-06-14");
	await page.emulateMedia({ media: "print" });
	await expect(atlas.playButton).toBeHidden();
	await expect(sheet.readout).toBeVisible();
	await expect(sheet.readout).toContainText("14 June 2016");
	await expect(sheet.readout).toContainText("day 107 to 135 of about 183 · diverted");
	for (const words of ["usual", "diverted", "reported", "inferred"]) await expect(sheet.legend.getByText(words, { exact: true })).toBeVisible();
	await expect(atlas.map.getByText("Natural Earth")).toBeVisible();
	expect(await sheet.top(sheet.legend), "the key stands under the picture, not on it").toBeGreaterThanOrEqual(await sheet.bottom(atlas.poster));
	expect(await sheet.top(sheet.readout), "and the instant under the key").toBeGreaterThanOrEqual(await sheet.bottom(sheet.legend));
});

test("the printed list of incidents begins with the map and leaves the controls out", async ({ atlas, page }) => {
	const sheet = new Sheet(page);
	await atlas.openAtlas();
	await page.emulateMedia({ media: "print" });
	await expect(sheet.search).toBeHidden();
	expect(await sheet.bottom(atlas.map)).toBeLessThanOrEqual(await sheet.top(atlas.rows.first()));
});

test.describe("under a contrast theme", () => {
	test.use({ contextOptions: { forcedColors: "active" }, colorScheme: "dark" });

	test("usual and diverted keep their colours, and a leg that is inferred its dashes", async ({ atlas, page }) => {
		const sheet = new Sheet(page);
		await atlas.openIncident(ID);
		const colours = { usual: await sheet.swatchColour("usual"), diverted: await sheet.swatchColour("diverted") };
		expect(colours.usual).not.toBe(colours.diverted);
		expect(await sheet.stopColour("usual")).toBe(colours.usual);
		expect(await sheet.stopColour("diverted")).toBe(colours.diverted);
		expect(await sheet.inferredLeg()).toContain("repeating-linear-gradient");
	});

	test("a theme chosen earlier does not put our colours on the reader's own background", async ({ page, atlas }) => {
		await page.addInitScript(() => localStorage.setItem("theme", "light"));
		await atlas.openIncident(ID);
		await expect(page.locator("html")).not.toHaveAttribute("data-theme");
	});
});
