/** The scrubber by keyboard, mouse, wheel and finger, on an incident of six months with a repeat two years later. */

import { boundariesOf, incidentOf, readoutAt, secOf } from "./records.ts";
import { expect, test } from "./test.ts";

const ID = "2016-02-canada-korea";
const DAY_SEC = 86_400;
const incident = incidentOf(ID);
const { overview, window, peakSec } = incident.derived;
const boundaries = boundariesOf(incident);
const sharedAt = (share: number) => window.startSec + (window.endSec - window.startSec) * share;

// A low window: the less map, the less to paint without a GPU.
test.use({ viewport: { width: 1180, height: 560 } });

test("the arrow keys step by a day, with Shift from moment to moment, and Home and End reach the ends", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.isAt(peakSec);
	const midnight = Math.floor(peakSec / DAY_SEC) * DAY_SEC;

	await atlas.press("ArrowRight");
	await atlas.isAt(midnight + DAY_SEC);
	await atlas.press("ArrowRight", "ArrowRight");
	await atlas.isAt(midnight + 3 * DAY_SEC);
	await atlas.press("ArrowLeft");
	await atlas.isAt(midnight + 2 * DAY_SEC);
	await atlas.hasParam("t", "2016-05-18");

	for (const boundary of boundaries.filter((at) => at > midnight + 2 * DAY_SEC)) {
		await atlas.press("Shift+ArrowRight");
		await atlas.isAt(boundary);
		await atlas.reads(readoutAt(incident, boundary));
	}
	await atlas.press("Shift+ArrowRight");
	await atlas.isAt(boundaries.at(-1) as number);
	await atlas.press("Shift+ArrowLeft");
	await atlas.isAt(boundaries.at(-2) as number);

	await atlas.press("Home");
	await atlas.isAt(overview.startSec);
	await atlas.press("ArrowLeft");
	await atlas.isAt(overview.startSec);
	await atlas.press("End");
	await atlas.isAt(overview.endSec);
});

test("Space plays and pauses, playing moves time, and PgUp and PgDn change how fast", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.press("Home");
	await expect(atlas.playButton).toHaveAccessibleName("Play");
	const usual = await atlas.speed.inputValue();
	await atlas.press("PageUp");
	const faster = await atlas.speed.inputValue();
	expect(Number(faster)).toBeGreaterThan(Number(usual));
	await atlas.press("PageDown");
	await expect(atlas.speed).toHaveValue(usual);
	await atlas.press("PageDown", "PageDown");
	expect(Number(await atlas.speed.inputValue())).toBeLessThan(Number(usual));

	await atlas.press("Space");
	await expect(atlas.playButton).toHaveAccessibleName("Pause");
	const moved = await atlas.movedOnFrom(overview.startSec);
	await atlas.movedOnFrom(moved);
	await atlas.press("Space");
	await expect(atlas.playButton).toHaveAccessibleName("Play");
	const rest = await atlas.now();
	await atlas.frames(20);
	await atlas.isAt(rest);
	await atlas.hasParam("t", /^2015-/);
});

test("seeking never changes the play state: a playing timeline plays on from where the key or the hand put it", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.speed.selectOption("3600");
	await atlas.time.focus();
	await atlas.press("Space");
	await atlas.movedOnFrom(peakSec);

	await atlas.press("Home");
	await expect(atlas.playButton).toHaveAccessibleName("Pause");
	expect(await atlas.movedOnFrom(overview.startSec)).toBeLessThan(peakSec);

	await atlas.press("0");
	await atlas.holdTime(0.2, 0.5);
	await expect(atlas.playButton).toHaveAccessibleName("Pause");
	const held = await atlas.now();
	await atlas.frames(10);
	await atlas.isAt(held);
	await atlas.letGo();
	await expect(atlas.playButton).toHaveAccessibleName("Pause");
	const on = await atlas.movedOnFrom(held);
	expect(on).toBeLessThan(held + 30 * DAY_SEC);

	await atlas.press("Space", "End");
	await atlas.isAt(overview.endSec);
	await expect(atlas.playButton).toHaveAccessibleName("Play");
});

test("[ and ] bound what is played, L plays it again and again, and a button clears them", async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(ID, "?t=2016-03-01");
	const [inSec, outSec] = [secOf("2016-03-01"), secOf("2016-03-05")];
	await atlas.press("[");
	await expect(atlas.clearInOut).toBeVisible();
	await atlas.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "]");
	await atlas.isAt(outSec);
	await atlas.press("End");
	await atlas.speed.selectOption(String(10 * DAY_SEC));
	await atlas.time.focus();

	await atlas.press("Space");
	await expect(atlas.playButton).toHaveAccessibleName("Play");
	await atlas.isAt(outSec);

	await expect(atlas.loopButton).toHaveAttribute("aria-pressed", "false");
	await atlas.press("l");
	await expect(atlas.loopButton).toHaveAttribute("aria-pressed", "true");
	await atlas.watchTime();
	await atlas.press("Space");
	const seen = await atlas.seenTimes(24);
	expect(Math.min(...seen)).toBeGreaterThanOrEqual(inSec);
	expect(Math.max(...seen)).toBeLessThanOrEqual(outSec);
	expect(seen.some((at, i) => i > 0 && at < (seen[i - 1] as number))).toBe(true);
	await expect(atlas.playButton).toHaveAccessibleName("Pause");

	await atlas.press("Space", "Shift+L");
	await expect(atlas.loopButton).toHaveAttribute("aria-pressed", "false");
	await atlas.clearInOut.click();
	await expect(atlas.clearInOut).toHaveCount(0);
});

test("the wheel with Ctrl zooms round the pointer, the address keeps the stretch, and 0 fits the usual one again", async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(ID);
	await atlas.wheelTime(0.5, -600);
	await atlas.hasParam("w", /^\d{4}-.*~\d{4}-/);
	const [start, end] = (atlas.param("w") as string).split("~").map((text) => secOf(text)) as [number, number];
	expect(end - start).toBeLessThan((window.endSec - window.startSec) / 2);
	expect(Math.abs((start + end) / 2 - sharedAt(0.5))).toBeLessThan((window.endSec - window.startSec) * 0.02);
	await atlas.clickTime(0.25);
	expect(Math.abs((await atlas.now()) - (start + (end - start) * 0.25))).toBeLessThan((end - start) * 0.01);

	await atlas.press("0");
	await atlas.hasParam("w", null);
	await atlas.clickTime(0.25);
	expect(Math.abs((await atlas.now()) - sharedAt(0.25))).toBeLessThan((window.endSec - window.startSec) * 0.01);
});

test("the wheel alone scrolls the page past the lanes and does not change the stretch", async ({ atlas, page }) => {
	// A laptop at 200 %.
	await page.setViewportSize({ width: 640, height: 400 });
	await atlas.withoutWebGL();
	await atlas.openIncident(ID);
	await atlas.time.scrollIntoViewIfNeeded();
	await atlas.scrolledOverTime(120);
	await atlas.hasParam("w", null);
});

test("a click and a drag take the time; the address hears of it when the hand lets go, and gives the same instant back", async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(ID);
	const halfPixelsSec = (window.endSec - window.startSec) * 0.005;
	expect(atlas.param("t")).toBeNull();

	await atlas.holdTime(0.3, 0.7);
	expect(Math.abs((await atlas.now()) - sharedAt(0.7))).toBeLessThan(halfPixelsSec);
	await atlas.reads(readoutAt(incident, await atlas.now()));
	await atlas.frames(3);
	expect(atlas.param("t")).toBeNull();
	await atlas.letGo();
	await atlas.hasParam("t", /^2016-/);

	await atlas.clickTime(0.1);
	const clicked = await atlas.now();
	expect(Math.abs(clicked - sharedAt(0.1))).toBeLessThan(halfPixelsSec);
	await atlas.reads(/ before the start · not diverted$/);
	const address = atlas.param("t") as string;
	expect(secOf(address)).toBe(clicked);

	await atlas.page.reload();
	await atlas.live();
	await atlas.isAt(clicked);
	expect(atlas.param("t")).toBe(address);
});

test("keys typed into the speed field stay there, and the speed typed is the speed played", async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(ID);
	await atlas.speed.selectOption("other");
	await expect(atlas.typedSpeed).toBeFocused();
	await atlas.press("l", "[", "Space", "Home", "End", "ArrowLeft", "0");
	await atlas.isAt(peakSec);
	await expect(atlas.playButton).toHaveAccessibleName("Play");
	await expect(atlas.loopButton).toHaveAttribute("aria-pressed", "false");
	await expect(atlas.clearInOut).toHaveCount(0);
	await expect(atlas.typedSpeed).toHaveValue("l[0 ");

	await atlas.press("Enter");
	await expect(atlas.alert).toContainText("Write it like");
	await atlas.typedSpeed.fill("90 days/s");
	await atlas.press("Enter");
	await expect(atlas.alert).toContainText("Between real time");
	await atlas.typedSpeed.fill("3 h/s");
	await atlas.press("Enter");
	await expect(atlas.typedSpeed).toHaveCount(0);
	await expect(atlas.speed).toHaveValue("10800");
});

test.describe("with reduced motion", () => {
	test.use({ contextOptions: { reducedMotion: "reduce" } });

	test("playing goes from moment to moment and shows nothing between", async ({ atlas }) => {
		await atlas.openIncident(ID);
		await atlas.press("Home");
		await atlas.watchTime();
		await atlas.press("Space");
		expect(await atlas.seenTimes(3)).toEqual(boundaries.slice(0, 3));
		await expect(atlas.playButton).toHaveAccessibleName("Pause");
	});
});

test.describe("with a finger", () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test("the slider is dragged, and the address hears of it when the finger lifts", async ({ atlas }) => {
		await atlas.openIncident(ID);
		await atlas.time.scrollIntoViewIfNeeded();
		await atlas.swipeTime(0.5, 0.9, async () => {
			await atlas.movedOnFrom(sharedAt(0.8));
			expect(atlas.param("t")).toBeNull();
		});
		await atlas.hasParam("t", /^2016-0[89]/);
		await atlas.reads(readoutAt(incident, await atlas.now()));
	});
});
