/** A briefing before a room: by the keys of a remote, in step with the presenter, and readable through a video call. */
import { Buffer } from "node:buffer";
import { objectionsTo } from "./axe.ts";
import { Audience, Presenter } from "./briefer.ts";
import { incidentOf, published } from "./records.ts";
import { expect, test } from "./test.ts";
import { throughVideo } from "./videoCall.ts";

const MODEL = "2016-02-canada-korea";
const STORY = JSON.parse(published(`stories/${MODEL}.json`)) as { chapters: { name: string; text: string; notes: string }[] };
const named = (i: number) => `${i + 1} of ${STORY.chapters.length}: ${STORY.chapters[i]?.name}`;
const of = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day) / 1000;

/** Correlation with the picture that was sent, below which small words begin to blur; looked at. */
const READABLE = 0.96;

test.use({ viewport: { width: 1280, height: 720 } });

test("a remote walks through the chapters, plays time inside one, blanks the screen, and Escape leaves where the audience left off", async ({
	page,
	baseURL,
	atlas,
}) => {
	await atlas.openIncident(MODEL);
	await page.keyboard.press("p");
	const audience = new Audience(page);
	await audience.ready();
	await expect(page).toHaveURL(`${baseURL}present/${MODEL}/`);
	await expect(audience.title).toHaveText(new RegExp(incidentOf(MODEL).title));
	await expect(audience.where).toHaveText(named(0));
	await expect(audience.date).toHaveText("15 January 2016 UTC");
	await expect(audience.evidence).toContainText("Evidence: inferred");
	await audience.press("PageUp");
	await expect(audience.where).toHaveText(named(0));
	await audience.press("PageDown");
	await expect(audience.where).toHaveText(named(1));
	await expect(audience.state).toContainText("diverted (reported)");
	await audience.press("ArrowRight");
	await expect(audience.where).toHaveText(named(2));

	await page.keyboard.press("Space");
	await expect(audience.state).toContainText("day");
	await page.keyboard.press("Space");
	const stopped = await audience.now();
	expect(stopped).toBeGreaterThan(of(2016, 3));
	expect(stopped).toBeLessThan(of(2016, 8, 2));
	await page.keyboard.press("Shift+ArrowRight");
	expect(await audience.now()).toBeGreaterThan(stopped);
	await page.keyboard.press("b");
	await expect(audience.black).toBeVisible();
	await page.keyboard.press(".");
	await expect(audience.black).toBeHidden();

	const before = await audience.drawn();
	await page.keyboard.press("+");
	const size = async () => (await audience.drawn()).words.find(({ text }) => text.startsWith("“For six"))?.px ?? 0;
	expect(await size()).toBeGreaterThan(before.words.find(({ text }) => text.startsWith("“For six"))?.px ?? Infinity);
	await page.keyboard.press("-");
	await page.keyboard.press("l");
	await page.mouse.move(300, 200, { steps: 3 });
	await expect(audience.halo).toBeVisible();
	await expect.poll(() => audience.halo.evaluate((halo) => Math.round(halo.getBoundingClientRect().left + halo.getBoundingClientRect().width / 2))).toBe(300);
	await page.keyboard.press("l");
	await expect(audience.halo).toBeHidden();

	await audience.press("End");
	await expect(audience.where).toHaveText(named(STORY.chapters.length - 1));
	await audience.press("Home");
	await audience.press("PageDown");
	await page.keyboard.press("f");
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await page.keyboard.press("f");
	await page.reload();
	await audience.ready();
	await expect(audience.where).toHaveText(named(1));
	await page.keyboard.press("Shift+ArrowRight");
	const left = await audience.now();
	await page.keyboard.press("Escape");
	await expect(page).toHaveURL(new RegExp(`/incidents/${MODEL}/\\?t=2016-0[34]`));
	await expect(atlas.time).toHaveAttribute("aria-valuenow", String(left));
});

test("by hand: the band scrubs without taking the remote's keys, and a finger turns the chapters", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ hasTouch: true, viewport: { width: 1024, height: 768 }, serviceWorkers: "block" });
	const page = await context.newPage();
	const audience = new Audience(page);
	await audience.open(`${baseURL}present/${MODEL}/?chapter=3`);
	const box = await audience.time.boundingBox();
	if (!box) throw new Error("no band");
	await page.mouse.click(box.x + box.width * 0.6, box.y + box.height * 0.3);
	expect(await audience.now()).toBeGreaterThan(of(2016, 5));
	await audience.press("ArrowRight");
	await expect(audience.where).toHaveText(named(3));
	await page.mouse.move(box.x + 40, box.y - 100, { steps: 3 });
	// The pointer has moved: buttons are there, and go when it rests.
	await expect(audience.controls).toHaveCSS("opacity", "1");
	await audience.clickButton("Previous");
	await expect(audience.where).toHaveText(named(2));
	await audience.clickButton("Next");
	await page.keyboard.press("Space");
	await expect(audience.controls.getByRole("button", { name: "Pause" })).toBeVisible();
	await page.keyboard.press("Space");
	await expect(audience.controls).toHaveCSS("opacity", "0");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	await expect(audience.controls).toHaveCSS("opacity", "1");
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await expect(audience.where).toHaveText(named(3));
	const touch = await context.newCDPSession(page);
	const send = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
		touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: 300 }] });
	await send("touchStart", 300);
	for (let x = 320; x <= 600; x += 40) await send("touchMove", x);
	await send("touchEnd", 0);
	await expect(audience.where).toHaveText(named(2));
	await context.close();
});

test("nothing moves by itself between chapters or while time plays, and nothing is thin or small", async ({ page, baseURL }) => {
	const audience = new Audience(page);
	const ids = [MODEL, "2008-02-pakistan-telecom-youtube", "2010-04-as23724-origin-hijack"];
	for (const id of ids) {
		const { chapters } = JSON.parse(published(`stories/${id}.json`)) as typeof STORY;
		await audience.open(`${baseURL}present/${id}/`);
		await audience.watchShifts();
		for (let i = 0; i < chapters.length; i++) {
			if (i > 0) await audience.press("PageDown");
			const { words, strokes } = await audience.drawn();
			expect(words.length, `${id} ${i}`).toBeGreaterThan(8);
			expect
				.soft(
					words.filter(({ px }) => px < 17.99),
					`${id} ${i}: words under 18 px at 720p`,
				)
				.toEqual([]);
			expect
				.soft(
					strokes.filter(({ px }) => px < 1.5),
					`${id} ${i}: hairlines at 720p`,
				)
				.toEqual([]);
			expect
				.soft(
					words.filter(({ box }) => box.x < -1 || box.x + box.width > 1281 || box.y + box.height > 721),
					`${id} ${i}: words that leave the screen`,
				)
				.toEqual([]);
			await page.keyboard.press("Space");
			await page.waitForFunction(() => document.querySelector(".brief-slide:last-child .brief-date")?.textContent !== "");
			await page.keyboard.press("Space");
		}
		expect(await audience.shifts(), id).toEqual([]);
	}
});

test("the presenter window is in step, takes commands, and says plainly when the audience window is closed; a third window follows", async ({
	page,
	context,
	baseURL,
	offences,
}) => {
	const audience = new Audience(page);
	await audience.open(`${baseURL}present/${MODEL}/`);
	const [opened] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("p")]);
	const presenter = new Presenter(opened);
	await expect(presenter.line).toBeEmpty();
	await expect(presenter.notes).toContainText(STORY.chapters[0]?.notes.slice(0, 40) ?? "-");
	await expect(presenter.notes).toContainText(`Next: ${STORY.chapters[1]?.name}`);
	await expect(presenter.elapsed).toHaveText(/^00:00:\d\d$/);
	await presenter.button("Next").click();
	await expect(audience.where).toHaveText(named(1));
	await opened.keyboard.press("PageDown");
	await expect(audience.where).toHaveText(named(2));
	await expect(presenter.here).toContainText(named(2));
	await page.keyboard.press("PageUp");
	await expect(presenter.here).toContainText(named(1));

	const follower = new Audience(await context.newPage());
	await follower.open(`${baseURL}present/${MODEL}/#follow`);
	await expect(follower.where).toHaveText(named(1));
	await presenter.button("Next").click();
	await expect(follower.where).toHaveText(named(2));
	await presenter.button("Play").click();
	await expect.poll(() => follower.now()).toBeGreaterThan(of(2016, 2, 2));
	await presenter.button("Pause").click();
	await follower.page.keyboard.press("PageDown");
	await expect(follower.where).toHaveText(named(2));
	await presenter.button("Blank").click();
	await expect(follower.black).toBeVisible();
	await expect(audience.black).toBeVisible();
	await presenter.button("Show again").click();

	await page.close();
	await expect(presenter.line).toContainText("The audience window is not open");
	await expect(presenter.button("Next")).toBeDisabled();
	await expect(follower.where).toHaveText(named(2));
	const began = await presenter.elapsed.textContent();
	const [again] = await Promise.all([context.waitForEvent("page"), presenter.view.getByRole("link", { name: "Open the audience window" }).click()]);
	const second = new Audience(again);
	await second.ready();
	await expect(presenter.line).toBeEmpty();
	expect(((await presenter.elapsed.textContent()) ?? "") >= (began ?? "-"), "the elapsed time goes on in a window that was opened again").toBe(true);
	await opened.close();
	await second.press("PageDown");
	await expect(second.where).toHaveText(/^\d of/);
	await expect(second.stage.getByRole("alert")).toHaveCount(0);
	expect(offences).toEqual([]);
});

test("the elapsed time survives a reload of either window and can be reset; a second audience window and a blocked one are reported", async ({
	page,
	context,
	baseURL,
}) => {
	await page.addInitScript(() => {
		window.open = () => null;
	});
	const audience = new Audience(page);
	await audience.open(`${baseURL}present/${MODEL}/`);
	await page.keyboard.press("p");
	await expect(audience.blocked).toContainText("Your browser blocked the window with your notes.");
	expect(await objectionsTo(page)).toEqual([]);
	const [opened] = await Promise.all([context.waitForEvent("page"), audience.blocked.getByRole("link").click()]);
	await expect(audience.blocked).toBeHidden();
	const presenter = new Presenter(opened);
	const elapsed = async () => (await presenter.elapsed.textContent()) ?? "";
	await expect.poll(elapsed).toMatch(/00:00:0[3-9]/);
	await page.reload();
	await audience.ready();
	await expect(presenter.line).toBeEmpty();
	expect(Number((await elapsed()).slice(-2))).toBeGreaterThanOrEqual(3);
	await opened.reload();
	await expect.poll(elapsed).toMatch(/00:00:(0[4-9]|[1-5])/);
	await presenter.button("Reset timer").click();
	await expect(presenter.elapsed).toHaveText(/00:00:0[0-2]/);
	await page.reload();
	await audience.ready();
	await opened.reload();
	await expect(presenter.line).toBeEmpty();
	await expect(presenter.elapsed).toHaveText(/00:00:0\d/);

	const other = new Audience(await context.newPage());
	await other.open(`${baseURL}present/${MODEL}/?chapter=3`);
	await expect(presenter.line).toContainText("Two audience windows are open");
	await expect(presenter.here).toContainText(named(0));
	await presenter.button("Next").click();
	await expect(audience.where).toHaveText(named(1));
	await expect(other.where).toHaveText(named(2));
	await page.close();
	await expect(presenter.here).toContainText(named(2));
	await expect(presenter.line).toBeEmpty();
});

test("after VP9 at 500 kbit/s every name and word on the screen is still what it was", async ({ page, baseURL }, info) => {
	const audience = new Audience(page);
	for (const theme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme: theme });
		await audience.open(`${baseURL}present/${MODEL}/?share=1`);
		const frames: Parameters<typeof throughVideo>[1][number][] = [];
		const film = async (plays: boolean) => {
			frames.push({ plays, png: (await page.screenshot()).toString("base64"), words: (await audience.drawn()).words });
		};
		for (let i = 0; i < STORY.chapters.length; i++) {
			if (i > 0) await audience.press("PageDown");
			await film(false);
			for (let step = 0; i === 2 && step < 8; step++) {
				await page.keyboard.press("Shift+ArrowRight");
				await film(true);
			}
		}
		const seen = await throughVideo(page, frames, 500_000);
		for (const [i, { png, words }] of seen.entries()) {
			await info.attach(`${theme}-${i + 1}-after-video.png`, { body: Buffer.from(png, "base64"), contentType: "image/png" });
			expect(words.length).toBeGreaterThan(10);
			expect
				.soft(
					words.filter(({ likeness }) => likeness < READABLE),
					`${theme}, picture ${i + 1}`,
				)
				.toEqual([]);
		}
		// The measure can tell: at a thirtieth of the rate words fall below it.
		const poor = await throughVideo(page, frames, 15_000);
		expect(Math.min(...poor.flatMap(({ words }) => words.map(({ likeness }) => likeness)))).toBeLessThan(READABLE);
	}
});

test("axe has nothing to object to on the stage and in the presenter window, in either theme, wide or narrow", async ({ page, baseURL }) => {
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		for (const [width, height] of [
			[1280, 720],
			[390, 844],
		] as const) {
			await page.setViewportSize({ width, height });
			await page.goto(`${baseURL}present/${MODEL}/`);
			await expect(page.locator(".brief-slide")).toBeVisible();
			expect.soft(await objectionsTo(page), `stage ${colorScheme} ${width}`).toEqual([]);
			await page.goto("about:blank");
			await page.goto(`${baseURL}present/${MODEL}/#presenter`);
			await expect(page.locator(".presenter-main")).toBeVisible();
			expect.soft(await objectionsTo(page), `presenter ${colorScheme} ${width}`).toEqual([]);
		}
	}
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	test("a briefing reads as text with its sources", async ({ page, baseURL }) => {
		await page.goto(`${baseURL}present/${MODEL}/`);
		for (const { name, text } of STORY.chapters) {
			await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
			await expect(page.getByText(text)).toBeVisible();
		}
		await expect(page.getByRole("link", { name: /China Telecom diverted internet traffic/ }).first()).toBeVisible();
	});
});
