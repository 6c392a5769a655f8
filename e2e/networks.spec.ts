/** Pages of networks and countries: complete as files, by keyboard, for numbers that nobody knows. */
import { objectionsTo } from "./axe.ts";
import { published } from "./records.ts";
import { expect, test } from "./test.ts";

type Network = {
	name: string;
	pops: { asn: number; cities: { name: string }[] }[];
	incidents: { id: string; title: string; duration: string }[];
	seenWith: { name: string; incidents: number }[];
};
const chinanet = JSON.parse(published("networks/AS4134.json")) as Network;

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the page of AS4134 is complete: lanes, every incident, sisters, PoPs and the file itself", async ({ atlas, page, request }) => {
		await page.goto("networks/AS4134/");
		await expect(atlas.heading).toHaveText(`${chinanet.name} AS4134`);
		const table = page.getByRole("region", { name: "Every incident" }).getByRole("table");
		for (const { title, duration } of chinanet.incidents) await expect(table.getByRole("row").filter({ hasText: title })).toContainText(duration);
		const roles = page.getByRole("region", { name: "Roles over time" });
		for (const { id } of chinanet.incidents) await expect(roles.locator(`a[href$="incidents/${id}/"]:visible`).first()).toBeVisible();
		for (const sister of [4809, 23724, 23764, 36678]) {
			const href = (await page.getByRole("link", { name: `AS${sister},` }).getAttribute("href")) as string;
			expect((await request.get(new URL(href, page.url()).href)).status(), href).toBe(200);
		}
		const pops = page.getByRole("region", { name: "Points of presence" });
		await expect(pops.getByRole("rowheader")).toHaveText(chinanet.pops.slice(0, 8).map(({ asn, cities }) => new RegExp(`AS${asn}.*${cities[0]?.name}`)));
		await expect(pops.getByRole("img", { name: /^Map with/ })).toHaveCount(2);
		await expect(page.getByRole("complementary", { name: "How to read this" })).toContainText("not a network at fault");
		const json = await request.get(new URL((await page.getByRole("link", { name: "JSON" }).getAttribute("href")) as string, page.url()).href);
		expect(await json.json()).toMatchObject({ asn: 4134 });
	});
});

test("by keyboard: filter the list, open a network, follow a mark of its lanes to the incident, and save the table", async ({ atlas, page }) => {
	await atlas.withoutWebGL();
	await page.goto("networks/");
	await atlas.live();
	await page.getByRole("searchbox").focus();
	await page.keyboard.type("9318");
	await expect(page).toHaveURL(/\?q=9318$/);
	const found = page.getByRole("link", { name: "SK Broadband" });
	await atlas.tabTo(found, 4);
	await atlas.press("Enter");
	await expect(atlas.heading).toHaveText("SK Broadband AS9318");
	const saved = page.waitForEvent("download");
	await page.getByRole("button", { name: "Download CSV" }).press("Enter");
	expect((await saved).suggestedFilename()).toBe("detour-atlas-AS9318.csv");
	const mark = page.getByRole("link", { name: /^Leaked: Verizon APAC/ });
	await atlas.tabTo(mark, 6);
	await atlas.press("Enter");
	await expect(page).toHaveURL(/\/incidents\/2015-12-skb-verizon-apac\/$/);
});

test("a network that nobody names gets a page that says so and leads on", async ({ atlas, page, excuse }) => {
	excuse(/404/, "there is no file of a network that no record names");
	await page.goto("networks/AS64512/");
	await expect(atlas.heading).toHaveText("AS64512 takes part in no incident of this atlas");
	await page.getByRole("link", { name: "All networks and countries" }).click();
	await expect(atlas.heading).toHaveText("Networks");
});

test.describe("axe objects to nothing on the list, a network, a country and an empty page, and nothing runs over the edge", () => {
	test.describe.configure({ timeout: 300_000 });
	for (const { colorScheme, width } of [
		{ colorScheme: "light", width: 1440 },
		{ colorScheme: "dark", width: 390 },
	] as const) {
		test(`in the ${colorScheme} theme, ${width} pixels wide`, async ({ atlas, page, excuse }) => {
			excuse(/404/, "there is no file of a network that no record names");
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 900 });
			for (const path of ["networks/", "networks/AS4134/", "countries/CN/", "networks/AS64512/"]) {
				await page.goto(path);
				await atlas.live();
				await expect(atlas.heading).toBeVisible();
				expect.soft(await objectionsTo(page), path).toEqual([]);
				const overPx = await page.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
				expect.soft(overPx, path).toBe(0);
			}
		});
	}
});
