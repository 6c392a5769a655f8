/** A briefing before a room, its presenter's window, and the same as a file from disk. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { incidentOf, published } from "../records.ts";
import { expect, test } from "./test.ts";
import { ON, textOf } from "./visit.ts";

const MODEL = "2016-02-canada-korea";
const { chapters } = JSON.parse(published(`stories/${MODEL}.json`)) as { chapters: { name: string }[] };
const named = (i: number) => `${i + 1} of ${chapters.length}: ${chapters[i]?.name}`;

test("a briefing goes on by key, and the presenter's window is in step, both ways", async ({ visit, visitor }) => {
	await visit.open(`present/${MODEL}/`);
	await expect.poll(() => visit.text(ON.chapter)).toBe(named(0));
	expect(await visit.text(ON.chapterTitle)).toContain(incidentOf(MODEL).title);
	await visit.window.press("PageDown");
	await expect.poll(() => visit.text(ON.chapter)).toBe(named(1));
	await expect.poll(async () => (await visit.picture(ON.chapterMap)).vermilion, "the chapter's map is drawn").toBeGreaterThan(400);

	await visit.window.press("p");
	const presenter = await visitor.second();
	await expect.poll(() => textOf(presenter, ON.presenter)).toContain(named(1));
	await visit.window.press("PageDown");
	await expect.poll(() => textOf(presenter, ON.presenter)).toContain(named(2));
	await presenter.press("PageUp");
	await expect.poll(() => visit.text(ON.chapter)).toBe(named(1));
});

test("a briefing of one's own is saved as one page, and that page runs from disk", async ({ visit, engine }) => {
	await visit.open("present/");
	await visit.press("Use as a start: Canada to South Korea through China for six months, by Demchak and Shavitt");
	await visit.press("Export…");
	await visit.press("One HTML page");
	const saved = () => readdirSync(engine.folder).find((name) => name.endsWith(".html"));
	await expect.poll(saved, `a page is saved in ${engine.folder}`).toBeTruthy();
	await visit.window.goTo(pathToFileURL(join(engine.folder, saved() ?? "")).href);
	await expect.poll(() => visit.text(ON.chapter)).toBe(named(0));
	await visit.window.press("PageDown");
	await expect.poll(() => visit.text(ON.chapter)).toBe(named(1));
	await expect.poll(async () => (await visit.picture(ON.chapterMap)).vermilion, "the chapter's map is drawn").toBeGreaterThan(400);
	await visit.window.press("End");
	await expect.poll(() => visit.text(ON.chapter)).toBe(named(chapters.length - 1));
});
