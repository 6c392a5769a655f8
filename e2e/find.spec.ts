/** An analyst arrives with a number, a prefix, a country, a suspicion: found by keyboard, and the address says it. */
import { objectionsTo } from "./axe.ts";
import { Finder } from "./finder.ts";
import { CATALOGUE, incidentOf } from "./records.ts";
import { expect, test } from "./test.ts";

const RECORDS = CATALOGUE.map(({ id }) => id);

const has = (id: string, asn: number, role?: string) =>
	incidentOf(id).networks.some((network) => network.asn === asn && (role === undefined || network.roles.includes(role)));

const QUESTIONS = [
	{ line: "all incidents where AS9318 leaked to AS4134", expected: RECORDS.filter((id) => has(id, 9318, "leaker") && has(id, 4134)) },
	{
		line: "everything that crossed Russia",
		expected: RECORDS.filter((id) => incidentOf(id).derived.figures.some(({ countries }) => countries.diverted.includes("RU"))),
	},
	{ line: "longer than a week", expected: RECORDS.filter((id) => (incidentOf(id).derived.duration.range?.max ?? 0) >= 7 * 86_400) },
	{ line: "69.171.225.0/24", expected: ["2011-03-facebook-att-skb"] },
];

test.beforeEach(async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openAtlas();
});

for (const { line, expected } of QUESTIONS) {
	test(`“${line}” is found by typing it, and its address finds it again`, async ({ atlas, page }) => {
		const finder = new Finder(page);
		await finder.type(line);
		await finder.finds(expected.length);
		const links = async () => (await atlas.rows.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("/").at(-2)))).sort();
		expect(await links()).toEqual([...expected].sort());
		await page.keyboard.press("Enter");
		await expect(finder.firstLink).toBeFocused();
		await expect(page).toHaveURL(/[?&]q=/);
		await page.reload();
		await atlas.live();
		await finder.finds(expected.length);
		expect(await links()).toEqual([...expected].sort());
	});
}

test("filters, their counts and what was understood work together, and Clear all undoes them", async ({ page }) => {
	const finder = new Finder(page);
	await finder.filter("Kind").click();
	await finder.choice("Route leak").check();
	await page.keyboard.press("Escape");
	await finder.filter("Claimed cause").click();
	const label = finder.choice("malice").locator("xpath=ancestor::label");
	const promised = Number((await label.locator(".filter-count").textContent()) ?? "0");
	await finder.choice("malice").check();
	await page.keyboard.press("Escape");
	await finder.finds(promised);
	await expect(finder.chips).toHaveText(["kind: Route leak", "claimed cause: malice", "Clear all"]);
	await expect(page).toHaveURL(/kind=route-leak/);
	await finder.chips.last().click();
	await finder.finds(CATALOGUE.length);
	await expect(page).not.toHaveURL(/kind=/);
});

test("an empty result says what to drop, and dropping it brings incidents back", async ({ page }) => {
	const finder = new Finder(page);
	await finder.type("crossed Russia benign");
	await expect(finder.nothing).toContainText("No incident matches.");
	await expect(finder.nothing).toContainText("Without “verdict: benign”");
	await finder.nothing.getByRole("button").click();
	await expect(finder.nothing).toHaveCount(0);
	await finder.finds(QUESTIONS[1]?.expected.length ?? 0);
	await expect(finder.box).toHaveValue("crossed Russia");
});

test("malformed, endless and regex-like input is answered with one plain line, never with silence", async ({ atlas, page }) => {
	const finder = new Finder(page);
	for (const [line, answer] of [
		["203.0.113.0/33", "is not a prefix or address"],
		["AS99999999999", "is not an AS number"],
		["crossed:Narnia", "Expected a country of this atlas"],
		["x".repeat(10_000), "Only the first 400 characters"],
	] as const) {
		await finder.box.fill(line);
		await expect(finder.notes.first(), line.slice(0, 20)).toContainText(answer);
	}
	await finder.box.fill("(.*)+[");
	await expect(finder.nothing).toContainText("No incident matches.");
	await page.goto("./?kind=nonsense&longer=soon&sel=2099-01-nothing");
	await atlas.live();
	await expect(finder.notes).toHaveCount(3);
	await finder.finds(CATALOGUE.length);
});

test("suggestions are walked by arrows and go in the place of the words they were found by", async ({ page }) => {
	const finder = new Finder(page);
	await finder.type("longer than 1 day china tel");
	await expect(finder.suggestions.first()).toContainText("China Telecom: AS4134, AS4809");
	await finder.suggestions.first().click();
	await expect(finder.box).toHaveValue("longer than 1 day China Telecom ");
	await expect(finder.box).toBeFocused();
	await expect(finder.suggestions.first()).toBeHidden();
	await expect(finder.chips.nth(1)).toContainText("China Telecom (");
	await finder.type("longer than 1 day 4134");
	await expect(finder.suggestions.first()).toContainText("AS4134 China Telecom");
	await page.keyboard.press("ArrowDown");
	await expect(finder.suggestions.first()).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Enter");
	await expect(finder.box).toHaveValue("longer than 1 day AS4134 ");
	await expect(finder.chips.first()).toContainText("longer than");
});

test("going back restores the place in the list and the focused link, also in the list of networks and the contents of a page", async ({ atlas, page }) => {
	const finder = new Finder(page);
	const leaksAndHijacks = RECORDS.filter((id) => incidentOf(id).kinds.some((kind) => /leak|hijack/.test(kind)));
	await finder.type("leaks or hijacks");
	await finder.finds(leaksAndHijacks.length);
	const fifteenth = atlas.rows.nth(14).getByRole("link");
	await fifteenth.scrollIntoViewIfNeeded();
	const list = page.getByRole("list", { name: "Incidents", exact: true });
	const topPx = await list.evaluate((box) => box.scrollTop);
	expect(topPx).toBeGreaterThan(100);
	const title = (await fifteenth.textContent()) ?? "";
	await fifteenth.click();
	await expect(atlas.heading).toHaveText(title);
	await page.goBack();
	await finder.finds(leaksAndHijacks.length);
	await expect(fifteenth).toBeFocused();
	await expect.poll(() => list.evaluate((box) => box.scrollTop)).toBe(topPx);
	await page.goto("networks/");
	await atlas.live();
	const network = page.getByRole("link", { name: "Telekom Malaysia" }).first();
	await network.scrollIntoViewIfNeeded();
	const windowPx = await page.evaluate(() => scrollY);
	expect(windowPx).toBeGreaterThan(500);
	await network.click();
	await expect(atlas.heading).toContainText("Telekom Malaysia");
	await page.goBack();
	await expect(network).toBeFocused();
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(windowPx);
	await page.goto("methods/");
	await atlas.live();
	const contents = page.getByRole("link", { name: "Words", exact: true });
	await contents.click();
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
	await page.goBack();
	await expect(contents).toBeFocused();
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test("the page with open suggestions, open filters and an empty result has nothing that axe objects to", async ({ page }) => {
	const finder = new Finder(page);
	await finder.type("china");
	await expect(finder.suggestions.first()).toBeVisible();
	expect(await objectionsTo(page)).toEqual([]);
	await finder.type("crossed Russia benign");
	await expect(finder.nothing).toBeVisible();
	await finder.filter("More").click();
	expect(await objectionsTo(page)).toEqual([]);
});
