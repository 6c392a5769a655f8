/** Incidents beside each other: by address, by keyboard, and when the address makes no sense. */
import { objectionsTo } from "./axe.ts";
import { Comparing } from "./comparing.ts";
import { expect, test } from "./test.ts";

const MINUTES = "2010-04-as23724-origin-hijack";
const MONTHS = "2016-02-canada-korea";
const MEASURED = "2008-02-pakistan-telecom-youtube";

test.beforeEach(({ atlas }) => atlas.withoutWebGL());

test("an address sets two incidents side by side, and one cursor moves through both", async ({ atlas, page }) => {
	const compare = new Comparing(page);
	await compare.open(MINUTES, `?with=${MONTHS}`);
	await expect(page).toHaveTitle(/^Compare: China Telecom's AS23724 .* · Canada to South Korea through China for six months, by Demchak and Shavitt/);
	await expect(compare.maps).toHaveCount(2);
	await expect(compare.row("Lasted")).toContainText(/15 to 20 min.*about six months/s);
	await expect(compare.row("Extra distance")).toContainText("+1,300 to +4,100 km");
	await compare.time.focus();
	await atlas.press("End");
	await expect(compare.pictures.nth(0)).toContainText("after the end · not diverted any more");
	await expect(compare.time).toHaveAttribute("aria-valuetext", /after each one’s start; .*China Telecom/);
	await atlas.hasParam("t", /^201[0-4]/);
	await atlas.press("Shift+ArrowLeft", "Shift+ArrowLeft");
	await expect(compare.pictures.nth(1)).toContainText(/diverted \(reported\)/);
	await page.reload();
	await expect(compare.pictures.nth(1)).toContainText(/diverted \(reported\)/);
	expect(await objectionsTo(page)).toEqual([]);
});

test("a third incident is added, and the first removed, by keyboard; Back leaves", async ({ atlas, page }) => {
	await atlas.openIncident(MINUTES);
	await atlas.press("c");
	const compare = new Comparing(page);
	await expect(page.getByText(/^Only .* stands here/)).toBeVisible();
	for (const [name, id, title] of [
		["canada korea", MONTHS, "Canada to South Korea"],
		["pakistan", MEASURED, "Pakistan"],
	] as const) {
		await compare.addButton.focus();
		await atlas.press("Enter");
		await expect(page.getByRole("combobox", { name: "Add an incident" })).toBeFocused();
		await page.keyboard.type(name);
		await expect(page.locator("[role=option][aria-selected=true]")).toContainText(title);
		await atlas.press("Enter");
		await atlas.hasParam("with", new RegExp(`${id}$`));
	}
	await expect(compare.maps).toHaveCount(3);
	await expect(compare.addButton).toBeFocused();
	await page.getByRole("button", { name: /^Remove China Telecom's AS23724/ }).press("Enter");
	await expect(compare.maps).toHaveCount(2);
	await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
	expect(new URL(page.url()).pathname).toContain(MONTHS);
	await atlas.hasParam("with", MEASURED);
	await page.goBack();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("AS23724");
	await atlas.hasParam("with", null);
});

test("names that are none, the same twice, too many and markup each get one line; the rest stands", async ({ page }) => {
	const compare = new Comparing(page);
	await compare.open(MINUTES, `?with=${MONTHS},nonsense,${MONTHS},<img src=x>,${MEASURED},2019-06-safehost,2018-11-mainone-google&t=never`);
	await expect(compare.maps).toHaveCount(4);
	await expect(compare.notices).toHaveText([
		/no incident “nonsense”/,
		/named twice/,
		/no incident “<img src=x>”/,
		/^At most 4 incidents stand side by side; “2018-11-mainone-google”/,
		/^“t=never” is not a time\..* The cursor stands/,
	]);
});

test("two instants of one incident stand side by side, with what changed between them", async ({ atlas, page }) => {
	const compare = new Comparing(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await compare.open(MEASURED, "?t=onset&with=@2008-02-24T20:50Z");
	await expect(compare.maps).toHaveCount(2);
	await expect(compare.row("Vantage points: The whole event")).toContainText(/109 expected route.*48 unexpected route/s);
	const second = page.getByRole("slider", { name: "Time of the second instant" });
	await second.focus();
	await atlas.press("End");
	await expect(compare.row("State")).toContainText("after the end · not diverted any more");
	await atlas.hasParam("with", /^@2008-02-24T21:/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	expect(await objectionsTo(page)).toEqual([]);
});
