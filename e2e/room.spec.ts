/** The whole way: a briefing about three incidents is prepared, saved as one file, opened without a network, and given by the keys of a remote. */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Audience, Presenter } from "./briefer.ts";
import { incidentOf, published } from "./records.ts";
import { StoryDesk } from "./storyDesk.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";
const YOUTUBE = "2008-02-pakistan-telecom-youtube";
const VEGA = "2015-03-vega-bt";
/** Ten minutes, in as many equal parts as there are chapters. */
const LENGTH_MS = 10 * 60_000;

test.use({ viewport: { width: 1280, height: 720 } });
test.setTimeout(240_000);

test("a ten-minute briefing over three incidents is prepared, saved, opened without a network and given by a remote alone", async ({
	page,
	atlas,
	browser,
}, info) => {
	const desk = new StoryDesk(page);
	await atlas.withoutWebGL();
	await desk.list();
	await desk.button(/^Use as a start: Canada to South Korea/).click();
	await expect(desk.chapters).toHaveCount(5);
	await desk.title.fill("Three ways astray");
	await desk.kept();
	for (const [id, query, name] of [
		[YOUTUBE, "?t=2008-02-24T18:47Z", "YouTube, at the start"],
		[YOUTUBE, "?t=2008-02-24T20:45Z", "YouTube, later"],
		[VEGA, "?t=peak", "Texas to London"],
	] as const) {
		await page.goto(`incidents/${id}/${query}`);
		await atlas.live();
		await desk.capture(name);
	}
	await page.getByRole("link", { name: "Edit it" }).click();
	await expect(desk.chapters).toHaveCount(8);
	await page.getByLabel("Notes for who presents", { exact: true }).last().fill("Say that the end is worked out.");
	await desk.kept();
	const names = await desk.names();
	await desk.button("Export…").click();
	const file = info.outputPath("briefing.html");
	writeFileSync(file, await desk.save("One HTML page"));
	await page.goto("about:blank");

	const alone = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true });
	const trouble: string[] = [];
	alone.on("console", (message) => {
		if (message.type() === "error" || message.type() === "warning") trouble.push(message.text());
	});
	alone.on("weberror", (error) => trouble.push(String(error.error())));
	alone.on("request", (request) => {
		if (!/^(file|data|blob):/.test(request.url())) trouble.push(`asked for ${request.url()}`);
	});
	await alone.clock.install({ time: new Date("2026-11-25T12:00:00Z") });
	const audience = new Audience(await alone.newPage());
	await audience.open(pathToFileURL(file).href);
	const [second] = await Promise.all([alone.waitForEvent("page"), audience.page.keyboard.press("p")]);
	const presenter = new Presenter(second);
	await expect(presenter.here).toContainText(names[0] as string);
	// From here on time goes only as the test lets it, and ten minutes pass in one.
	await alone.clock.pauseAt(new Date("2026-11-25T12:05:00Z"));
	await presenter.button("Reset timer").click();
	await audience.page.bringToFront();
	await audience.watchShifts();

	const titles = new Set<string | null>();
	for (const [i, name] of names.entries()) {
		if (i > 0) {
			await audience.page.keyboard.press("PageDown");
			await alone.clock.runFor(1000);
			await audience.ready();
		}
		await expect(audience.where).toHaveText(`${i + 1} of ${names.length}: ${name}`);
		await expect(audience.evidence).toContainText(/Evidence: (measured|reported|inferred)/);
		await expect(audience.date).toContainText("UTC");
		await expect(presenter.here).toContainText(`${i + 1} of ${names.length}: ${name}`);
		titles.add(await audience.title.textContent());
		await info.attach(`chapter ${i + 1}`, { body: await audience.page.screenshot(), contentType: "image/png" });
		if (name === "How long") {
			const before = await audience.now();
			await audience.page.keyboard.press("Space");
			await alone.clock.runFor(5000);
			expect(await audience.now()).toBeGreaterThan(before);
			await audience.page.keyboard.press("Space");
		}
		await alone.clock.runFor(LENGTH_MS / names.length - (i > 0 ? 1000 : 0) - (name === "How long" ? 5000 : 0));
	}
	await expect(presenter.elapsed).toHaveText(/^00:(09:59|10:0\d)$/);
	await expect(presenter.notes).toContainText("Say that the end is worked out.");
	expect([...titles].map((title) => title?.replaceAll(/\s+/g, " ").trim())).toEqual([MODEL, YOUTUBE, VEGA].map((id) => incidentOf(id).title));
	await audience.page.keyboard.press(".");
	await expect(audience.black).toBeVisible();
	await audience.page.keyboard.press("Home");
	await expect(audience.black).toBeHidden();
	expect(await audience.shifts()).toEqual([]);
	await second.close();
	await audience.page.keyboard.press("PageDown");
	await expect(audience.where).toContainText(`2 of ${names.length}`);
	await expect(audience.stage.getByRole("alert")).toHaveCount(0);
	await audience.page.keyboard.press("Escape");
	await expect(audience.page.getByRole("heading", { level: 1, name: "Three ways astray" })).toBeVisible();
	await expect(audience.page.getByRole("heading", { level: 2 })).toHaveCount(names.length);
	expect(trouble).toEqual([]);
	await alone.close();
});

test("a chapter whose record is gone or damaged has words before the room, and one line before the presenter", async ({ page, context, excuse }) => {
	excuse(/1999-01-gone|2015-03-broken|404/, "records that the file lacks are asked of the site, once");
	const chapter = (incident: string, name: string) => ({
		id: name,
		incident,
		name,
		text: `Words about ${name}.`,
		grade: "reported",
		sources: [],
		notes: `Note on ${name}.`,
		view: "t=peak&c=nowhere",
	});
	const model = JSON.parse(published(`incidents/${MODEL}.json`)) as { derived: { scene: { legs: { line: unknown }[] } } };
	const broken = JSON.parse(published(`incidents/${VEGA}.json`)) as typeof model;
	for (const leg of broken.derived.scene.legs) leg.line = "not a line";
	const story = {
		title: "With holes",
		lang: "en",
		chapters: [chapter(MODEL, "Whole"), chapter("1999-01-gone", "Gone"), chapter("2015-03-broken", "Broken"), chapter(MODEL, "Whole again")],
	};
	const desk = new StoryDesk(page);
	await desk.list();
	await desk.bring(
		"holes.json",
		JSON.stringify({
			type: "detour-atlas-story",
			version: 1,
			story,
			incidents: { [MODEL]: model, "2015-03-broken": { ...broken, id: "2015-03-broken" } },
			redacted: null,
		}),
	);
	await expect(desk.chapters).toHaveCount(4);
	await desk.button("Present from here: Whole").click();
	const audience = new Audience(page);
	await audience.ready();
	const [second] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("p")]);
	const presenter = new Presenter(second);
	await page.bringToFront();
	await audience.watchShifts();
	await expect(audience.map).toBeVisible();
	await expect(presenter.line).toContainText("“c=nowhere” is no camera");
	for (const [name, line] of [
		["Gone", "The record “1999-01-gone” is not at hand"],
		["Broken", "2015-03-broken"],
	] as const) {
		await audience.press("PageDown");
		await expect(audience.text).toHaveText(new RegExp(`Words about ${name}\\.`));
		await expect(audience.map).toHaveCount(0);
		await expect(presenter.line).toContainText(line);
		expect(await audience.stage.textContent()).not.toMatch(/not at hand|damaged|error|undefined/i);
	}
	await audience.press("PageDown");
	await expect(audience.map).toBeVisible();
	expect(await audience.shifts()).toEqual([]);
});
