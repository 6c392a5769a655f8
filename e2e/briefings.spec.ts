/** Briefings of one's own: captured, edited, presented, exported and brought back. */
import { objectionsTo } from "./axe.ts";
import { Audience } from "./briefer.ts";
import { Embedder } from "./embedder.ts";
import { incidentOf } from "./records.ts";
import { StoryDesk } from "./storyDesk.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";
const MEASURED = "2008-02-pakistan-telecom-youtube";

test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 1280, height: 720 } });

test("views of two incidents become a briefing that can be put in order, taken back, and presented", async ({ page, atlas }) => {
	const desk = new StoryDesk(page);
	await atlas.withoutWebGL();
	await atlas.openIncident(MODEL);
	await desk.capture("First");
	await atlas.openIncident(MEASURED);
	await desk.capture("Second");
	await page.getByRole("link", { name: "Edit it" }).click();
	await expect(desk.chapters).toHaveCount(2);
	expect(await desk.names()).toEqual(["First", "Second"]);
	// What the state rests on is cited from the start; more can be, and what is lit can be chosen.
	const { time, sources } = incidentOf(MODEL);
	const cited = new Set([...(time.start.sources ?? []), ...(time.end.sources ?? [])]);
	const first = desk.chapters.first();
	await first.getByText(`Sources (${cited.size} cited)`).click();
	await expect(first.getByRole("checkbox", { checked: true })).toHaveCount(cited.size);
	const another = Object.keys(sources).findIndex((key) => !cited.has(key));
	await first.getByRole("checkbox", { name: new RegExp(`^${another + 1}\\. `) }).check();
	await expect(first.getByText(`Sources (${cited.size + 1} cited)`)).toBeVisible();
	await first.getByText("What is shown").click();
	await first.getByLabel("Lit on map and timeline").selectOption({ value: "claims.authors-malice" });
	await page.getByLabel("Name", { exact: true }).last().press("Alt+ArrowUp");
	expect(await desk.names()).toEqual(["Second", "First"]);
	await desk.title.fill("Two incidents");
	await page.keyboard.press("Control+z");
	await page.keyboard.press("Control+z");
	expect(await desk.names()).toEqual(["First", "Second"]);
	await page.keyboard.press("Control+Shift+z");
	expect(await desk.names()).toEqual(["Second", "First"]);
	await desk.kept();
	await page.reload();
	await expect.poll(() => desk.names()).toEqual(["Second", "First"]);
	await expect(desk.chapters.last().getByText(`Sources (${cited.size + 1} cited)`)).toBeVisible();
	await expect(desk.chapters.last().locator("select", { hasText: "Claim" })).toHaveValue("claims.authors-malice");

	await desk.button("Present from here: First").click();
	const audience = new Audience(page);
	await audience.ready();
	await expect(audience.where).toHaveText("2 of 2: First");
	await expect(audience.map).toBeVisible();
	await expect(audience.evidence).toContainText(/Evidence: reported \(Globe and Mail, 2018; .+\)/);
	await audience.press("PageUp");
	await expect(audience.where).toHaveText("1 of 2: Second");
	await expect(audience.title).toContainText("YouTube");
	await expect(page).toHaveURL(/present\/\?own=[\w-]+$/);
	const presenter = await page.context().newPage();
	await presenter.goto(`${page.url()}#presenter`);
	await presenter.getByRole("button", { name: "Next" }).click();
	await expect(audience.where).toHaveText("2 of 2: First");
	await page.keyboard.press("Escape");
	await expect(page).toHaveURL(new RegExp(`incidents/${MODEL}/`));
});

test("over plain HTTP, without the features of secure pages, capturing, adding, duplicating and copying work", async ({ page, atlas, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	// A browser takes 127.0.0.1 for secure, so what other hosts lack is taken away.
	await page.addInitScript(() => {
		const { clipboard } = navigator;
		Object.assign(window, { readClipboard: () => clipboard.readText() });
		for (const name of ["clipboard", "serviceWorker", "wakeLock", "share", "storage", "locks"]) Object.defineProperty(navigator, name, { value: undefined });
		for (const name of ["randomUUID", "subtle"]) Object.defineProperty(crypto, name, { value: undefined });
		for (const name of ["caches", "showSaveFilePicker", "VideoEncoder", "isSecureContext"]) Object.defineProperty(window, name, { value: undefined });
	});
	const copied = () => page.evaluate(() => (window as unknown as { readClipboard: () => Promise<string> }).readClipboard());
	const desk = new StoryDesk(page);
	await atlas.withoutWebGL();
	await atlas.openIncident(MODEL);
	const embedder = new Embedder(page);
	await embedder.opener.click();
	await embedder.ready();
	await embedder.copy.click();
	await expect(embedder.said).toHaveText("Code copied.");
	expect(await copied()).toBe(await embedder.code.inputValue());
	await expect(embedder.copy).toBeFocused();
	await page.keyboard.press("Escape");
	await desk.capture("First");
	await page.getByRole("link", { name: "Edit it" }).click();
	await page.getByRole("button", { name: "Add a chapter" }).click();
	await page.getByRole("button", { name: "Duplicate: First" }).click();
	await expect(desk.chapters).toHaveCount(3);
	await desk.kept();
	await desk.button("Present").click();
	const audience = new Audience(page);
	await audience.ready();
	await expect(audience.where).toHaveText("1 of 3: First");
});

test("an exported file gives the same briefing elsewhere, and a redacted one lacks what was taken out", async ({ page, atlas, browser, baseURL }) => {
	const desk = new StoryDesk(page);
	await desk.list();
	await desk.button(/^Export: Canada to South Korea/).click();
	const given = await desk.save("File (.json)");
	await page.keyboard.press("Escape");
	await expect(desk.button(/^Export: Canada to South Korea/)).toBeFocused();
	await desk.button(/^Use as a start: Canada to South Korea/).click();
	await expect(desk.chapters).toHaveCount(5);
	await atlas.live();
	await desk.button("Export…").click();
	const whole = await desk.save("File (.json)");
	expect(whole).toContain("Rogers");
	expect(whole).toBe(given);
	await desk.dialog.getByText(/^Networks: 0 of/).click();
	await desk.dialog.getByLabel(/^Rogers Communications/).check();
	await expect(desk.dialog).toContainText("the network Rogers Communications");
	const cut = await desk.save("File (.json)");
	for (const name of ["Rogers", "AS812"]) expect(cut).not.toContain(name);
	const html = await desk.save("One HTML page");
	expect(html).not.toContain("Rogers");
	expect(html).toContain("Redacted: parts of the records were taken out");

	const other = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
	const there = new StoryDesk(await other.newPage());
	await there.list();
	await there.bring("whole.json", whole);
	await expect(there.chapters).toHaveCount(5);
	await there.button("Export…").click();
	expect(await there.save("File (.json)")).toBe(whole);
	await there.list();
	await there.bring("cut.json", cut);
	await expect(there.chapters).toHaveCount(5);
	await there.list();
	await expect(there.mine.first()).toContainText("redacted");
	await other.close();
});

test("a damaged file, one of a newer version and forbidden storage cost one plain line, and no work", async ({ page }) => {
	const desk = new StoryDesk(page);
	await desk.list();
	await desk.bring("damaged.json", '{"type":"detour-atlas-story","version":1,"story":{"title":4}}');
	await expect(desk.said).toContainText("damaged.json: The briefing is damaged: story.title");
	await desk.bring("newer.json", '{"type":"detour-atlas-story","version":9}');
	await expect(desk.said).toContainText("newer.json: This briefing was saved by a newer Detour Atlas (version 9; this page knows 1).");
	await page.goto("present/?own=nothing");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such briefing");

	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException("forbidden", "SecurityError");
		};
	});
	await desk.list();
	await expect(page.getByText("This browser keeps nothing for this site.")).toBeVisible();
	await desk.button("New").click();
	await expect(desk.status).toContainText("lost when the page is closed");
	await desk.title.fill("Not to be lost");
	await expect(desk.status).toContainText("lost when the page is closed");
	await page.getByRole("main").getByRole("link", { name: "Briefings" }).click();
	await expect(desk.mine).toHaveText([/Not to be lost.*not kept/]);
	await desk.button("Delete: Not to be lost").click();
	await expect(desk.mine).toHaveCount(0);
	await desk.button("Undo").click();
	await expect(desk.mine).toHaveText([/Not to be lost/]);
});

test("a damaged briefing does not affect the others: it is named, and can be saved, deleted and put back", async ({ page }) => {
	const desk = new StoryDesk(page);
	await desk.list();
	await desk.button("New").click();
	await desk.title.fill("A good one");
	await desk.kept();
	const summary = { changedMs: 1_790_000_000_000, title: "Half of one", chapters: 1, incidents: [], redacted: false };
	await desk.putRows([
		["text", "a row that is only a text"],
		["late", { ...summary, title: "Of no time", text: "what was written", changedMs: 1e300 }],
		[7, { ...summary, title: { toString: 1 }, text: "", incidents: null }],
		["half", { ...summary, text: '{"type":"detour-atlas-story","ver' }],
	]);
	await desk.list();
	await expect(desk.mine).toHaveText([/A good one/, /Half of one/]);
	await expect(page.getByText("3 briefings on this device are damaged and cannot be opened.")).toBeVisible();
	await expect(desk.damaged).toHaveText([/^7/, /^Of no time/, /^text/]);
	expect(await desk.saved("Save raw text: Of no time")).toBe("what was written");
	await desk.button("Delete: Of no time").click();
	await expect(desk.damaged).toHaveCount(2);
	await desk.button("Undo").click();
	await expect(desk.damaged).toHaveCount(3);
	// Damaged within: it stands in the list, and its page says what can still be had.
	await page.goto("present/?edit=half");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("This briefing cannot be opened");
	expect(await desk.saved("Save raw text")).toBe('{"type":"detour-atlas-story","ver');
});

test("a full device and a second tab cost no work: what is made stays here, or is kept as a copy", async ({ page, context }) => {
	const desk = new StoryDesk(page);
	await desk.list();
	await desk.button("New").click();
	await desk.title.fill("Mine");
	await desk.kept();

	const other = new StoryDesk(await context.newPage());
	await other.page.goto(page.url());
	await expect(other.title).toHaveValue("Mine");
	await desk.title.fill("Mine, first");
	await desk.kept();
	await other.title.fill("Mine, second");
	await expect(other.status).toContainText("Another tab has changed this briefing since it was opened here. What you have here is kept as a copy.");
	await expect(other.page).not.toHaveURL(page.url());
	await expect(other.status, "the desk goes on, with its history").toContainText("kept as a copy");
	await expect(other.button("Undo")).toHaveAttribute("aria-disabled", "false");
	await other.title.fill("Mine, second, on");
	await other.kept();
	await desk.list();
	await expect(desk.mine).toHaveText([/^Mine, second, on/, /^Mine, first/]);
	await other.page.reload();
	await expect(other.title).toHaveValue("Mine, second, on");

	await other.page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException("no room", "QuotaExceededError");
		};
	});
	await other.title.fill("Too much");
	await expect(other.status).toContainText("There is no room left on this device, so this briefing is not kept. Export it to keep it.");
	await expect(other.status).toHaveAttribute("aria-busy", "false");
	await other.page.getByRole("main").getByRole("link", { name: "Briefings" }).click();
	await expect(other.mine).toHaveText([/^Too much.*not kept/, /^Mine, first/]);
});

test("list, desk and export have nothing that axe objects to, light and dark, wide and narrow", async ({ page }) => {
	test.setTimeout(360_000);
	const desk = new StoryDesk(page);
	await desk.list();
	await desk.button(/^Use as a start: Canada to South Korea/).click();
	await expect(desk.chapters).toHaveCount(5);
	await desk.chapters.first().getByText("What is shown").click();
	await page.getByLabel("Time (UTC)").first().fill("nonsense");
	await expect(page.getByText("“nonsense” is no instant of this incident")).toBeVisible();
	await desk.kept();
	const address = page.url();
	for (const [colorScheme, width] of [
		["light", 1440],
		["dark", 390],
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 860 });
		await page.goto(address);
		await expect(desk.chapters).toHaveCount(5);
		expect.soft(await objectionsTo(page), `desk, ${colorScheme}`).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		await desk.button("Export…").click();
		await desk.dialog.getByText(/^Networks: 0 of/).click();
		expect.soft(await objectionsTo(page), `export, ${colorScheme}`).toEqual([]);
		await page.keyboard.press("Escape");
		await desk.list();
		await expect(desk.mine).toHaveCount(1);
		expect.soft(await objectionsTo(page), `list, ${colorScheme}`).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	}
});
