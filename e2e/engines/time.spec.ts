/** Time is taken by key, hand and finger, and the address goes with it. */
import { dayOf, incidentOf, secOf } from "../records.ts";
import { expect, test } from "./test.ts";
import { ON, type Visit } from "./visit.ts";

const MODEL = "2016-02-canada-korea";
const JUNE = secOf("2016-06-14T00:00:00Z");
/** Six seconds of a key that is held. WebKit refuses to change an address more than 100 times in 10 s. */
const REPEATS = 180;

/** Slider, words for a screen reader, date on screen and address all tell the same day. Returns it. */
async function agreed(visit: Visit): Promise<string> {
	const seen = async () => {
		const day = dayOf(await visit.now());
		const written = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day));
		return {
			spoken: (await visit.spoken())?.startsWith(day),
			date: (await visit.text(ON.date)) === written,
			address: (await visit.param("t"))?.slice(0, 10) === day,
		};
	};
	await expect.poll(seen, "what tells the same day as the slider").toEqual({ spoken: true, date: true, address: true });
	return dayOf(await visit.now());
}

test("arrow keys step by a day, Home and End reach the ends, and the address follows", async ({ visit }) => {
	await visit.open(`incidents/${MODEL}/?t=2016-06-14`);
	await visit.window.press("ArrowRight");
	await expect.poll(() => visit.now()).toBe(JUNE + 86_400);
	expect(await agreed(visit)).toBe("2016-06-15");
	await visit.window.press("ArrowLeft");
	await expect.poll(() => visit.now()).toBe(JUNE);
	const { overview } = incidentOf(MODEL).derived;
	await visit.window.press("End");
	await expect.poll(() => visit.now()).toBe(Math.floor(overview.endSec));
	await visit.window.press("Home");
	await expect.poll(() => visit.now()).toBe(Math.floor(overview.startSec));
	await agreed(visit);
});

test("an arrow key repeated for seconds steps each time, and slider, date and address agree in the end", async ({ visit }) => {
	await visit.open(`incidents/${MODEL}/?t=2016-02-20`);
	await visit.window.repeat("ArrowRight", REPEATS);
	await expect.poll(() => visit.now()).toBe(secOf("2016-02-20T00:00:00Z") + REPEATS * 86_400);
	await agreed(visit);
});

const HERE = 0.3;
const THERE = 0.6;

async function dragged(visit: Visit, hand: "mouse" | "finger"): Promise<void> {
	await visit.open(`incidents/${MODEL}/?t=2016-06-14`);
	const points = [];
	for (let step = 0; step <= 6; step++) points.push(await visit.lanePoint(HERE + ((THERE - HERE) * step) / 6));
	await visit.watchTime();
	await visit.window.draw(hand, points);
	const { startSec, endSec } = incidentOf(MODEL).derived.window;
	const offBy = async () => Math.abs(((await visit.now()) - startSec) / (endSec - startSec) - THERE);
	await expect.poll(offBy, "how far time is from where the hand let go, as a share of the lanes").toBeLessThan(0.01);
	expect(await visit.seenTimes(), "instants on the way").toBeGreaterThan(2);
	await agreed(visit);
}

test("the mouse draws time along the lanes, and the address hears of it when it lets go", async ({ visit }) => dragged(visit, "mouse"));

test("a finger draws time along the lanes, too", { tag: "@touch" }, async ({ visit }) => dragged(visit, "finger"));
