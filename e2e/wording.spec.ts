/** Important words are never cut off, at any width, text size or spacing. */
import { Atlas } from "./driver.ts";
import { secOf } from "./records.ts";
import { expect, test } from "./test.ts";
import {
	cutSentences,
	holdKey,
	limitAddressChanges,
	SETTINGS,
	saidAndRead,
	setReader,
	showAllTimelines,
	translate,
	translated,
	wordsInSight,
} from "./wording.ts";

const MONTHS = ["Jan", "Feb", "Mar"];
/** "2008-02-24 18:47:57 UTC, …" as the date beside the lanes has it. */
const wordsOf = (said: string) =>
	said.replace(
		/^(\d+)-(\d+)-0?(\d+) ([\d:]+ UTC).*$/,
		(_, year: string, month: string, day: string, clock: string) => `${day} ${MONTHS[Number(month) - 1]} ${year}, ${clock}`,
	);

test.describe("the state sentence, its grade and the counts", () => {
	// As they are laid out without script, in the page's own style sheet.
	test.use({ javaScriptEnabled: false });

	test("are whole for every record, from 320 to 1920 px, with text of 200 % and with wider spacing", async ({ page, excuse }) => {
		excuse(/preloaded using link preload but not used/, "without script nothing takes what was fetched ahead");
		expect(await showAllTimelines(page)).toBeGreaterThan(40);
		for (const setting of SETTINGS) {
			await setReader(page, setting);
			for (const width of [320, 360, 390, 768, 1024, 1280, 1366, 1440, 1920]) {
				await page.setViewportSize({ width, height: 800 });
				const { tried, cut } = await cutSentences(page);
				expect(tried).toBeGreaterThan(150);
				expect.soft(cut, `${width} px, ${setting.name}`).toEqual([]);
			}
		}
	});
});

test("after a page translation, even two, words still change with time", async ({ atlas, page }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident("2008-02-pakistan-telecom-youtube");
	await atlas.live();
	await translate(page);
	await translate(page);
	for (let i = 0; i < 100; i++) await atlas.press(i % 5 === 4 ? "Shift+ArrowRight" : "ArrowRight");
	const last = await saidAndRead(page);
	expect(last.said).toMatch(/^2008-02-2\d /);
	expect(last.date).toBe(wordsOf(last.said));
	const state = translated(last.said.split(" · ").at(-1) as string);
	await expect.poll(async () => (await saidAndRead(page)).sentence.endsWith(state)).toBe(true);

	const other = await page.context().newPage();
	const there = new Atlas(other);
	await there.withoutWebGL();
	const at = await atlas.now();
	await expect.poll(() => secOf(atlas.param("t") ?? "")).toBe(at);
	await other.goto(page.url());
	await there.live();
	// The map is asked for later, and says then that there is none.
	for (const { map } of [atlas, there]) await expect(map).toHaveAttribute("data-map", "unavailable");
	const should = async () => (await wordsInSight(other)).map(({ words, kept }) => (kept ? words : translated(words))).sort();
	await expect.poll(async () => (await wordsInSight(page)).map(({ words }) => words).sort()).toEqual(await should());
});

test("a key held down keeps slider, date and address together, though the browser limits address changes", async ({ atlas, page }) => {
	await limitAddressChanges(page);
	await atlas.withoutWebGL();
	await atlas.openIncident("2016-02-canada-korea", "?t=2016-03-01");
	await atlas.live();
	await holdKey(page, "ArrowRight", 180);
	await atlas.isAt(secOf("2016-08-28"));
	expect((await saidAndRead(page)).date).toBe("28 August 2016");
	await atlas.hasParam("t", "2016-08-28");
});
