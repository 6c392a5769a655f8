/** The charts, on the page that makes the argument with them. */
import { objectionsTo } from "./axe.ts";
import { incidentOf } from "./records.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";
const LEAK = "2015-12-skb-verizon-apac";

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	test("the page on persistence has its charts, its tables, and both sides of the argument", async ({ page }) => {
		await page.goto("persistence/");
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("How long incidents last");
		await expect(page.getByRole("group", { name: /^When it happened: \d+ incidents$/ })).toBeVisible();
		await expect(page.getByRole("group", { name: /^How long it lasted: \d+ incidents with a published duration$/ })).toBeVisible();
		const kinds = page.getByRole("table", { name: /^Durations by kind/ });
		await expect(kinds.getByRole("row", { name: /^Route leak/ })).toContainText("2 years 4 months");
		for (const id of [MODEL, LEAK]) {
			const quotes = (incidentOf(id).claims ?? []).flatMap(({ quote }) => quote ?? []);
			const text = await page.locator("main").textContent();
			expect(quotes.filter((quote) => text?.includes(quote)).length, id).toBeGreaterThan(2);
		}
		await page.getByRole("main").getByRole("link", { name: "Canada to South Korea through China for six months, by Demchak and Shavitt" }).first().click();
		await expect(page).toHaveURL(new RegExp(`/incidents/${MODEL}/$`));
	});
});

test("the marks are walked by keyboard, and one of them opens its incident", async ({ atlas, page }) => {
	await atlas.withoutWebGL();
	await page.goto("persistence/");
	await atlas.live();
	const chart = page.getByRole("group", { name: /^How long it lasted/ });
	const mark = chart.getByRole("button", {
		name: "Canada to South Korea through China for six months, by Demchak and Shavitt: Feb–Aug 2016, about six months",
	});
	await chart.locator("[tabindex='0']").focus();
	await page.keyboard.press("End");
	await expect(mark).toBeFocused();
	await page.keyboard.press("ArrowDown");
	await expect(chart.getByText(incidentOf(LEAK).derived.duration.text)).toBeVisible();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(new RegExp(`/incidents/${MODEL}/$`));
});

test("pointing at a mark tells its incident over both charts", async ({ atlas, page }) => {
	await page.goto("persistence/");
	await atlas.live();
	const when = page.getByRole("group", { name: /^When it happened/ });
	await when.getByRole("button", { name: /^Voxility / }).hover();
	await expect(when.getByText("1 Apr 2025")).toBeVisible();
	await expect(page.getByRole("group", { name: /^How long it lasted/ }).getByText(incidentOf("2025-04-voxility").derived.duration.text)).toBeVisible();
});

test.describe("axe objects to nothing", () => {
	test.describe.configure({ timeout: 300_000 });
	for (const { colorScheme, viewport } of [
		{ colorScheme: "light", viewport: { width: 390, height: 844 } },
		{ colorScheme: "dark", viewport: { width: 1440, height: 900 } },
	] as const) {
		test(`in the ${colorScheme} theme, ${viewport.width} pixels wide`, async ({ atlas, page }) => {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize(viewport);
			await page.goto("persistence/");
			await atlas.live();
			expect(await objectionsTo(page)).toEqual([]);
		});
	}
});
