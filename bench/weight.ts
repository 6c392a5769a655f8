/** What a page weighs on the wire (gzip), and how soon it shows something on a slow connection and a slow machine. */
import type { Browser } from "@playwright/test";
import { slowDown } from "./slow.ts";

export type Weight = { firstPictureKb: number; untilTimelineKb: number; untilWholeKb: number; mapKb: number };
export type Start = { firstPictureMs: number; timelineMs: number; wholeMs: number; mapMs: number };

type Transfer = { name: string; startTime: number; bytes: number };

/**
 * Kilobytes transferred: HTML (which holds the picture) and CSS; all that was asked for before the timeline answered; the same for the whole page;
 * what comes after, until the live map stands.
 */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
	await page.goto(url);
	await page.locator("[data-map=settled]").waitFor({ timeout: 60_000 });
	const { transfers, timelineMs, wholeMs } = await page.evaluate(() => ({
		transfers: [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map((entry) => {
			const { name, startTime, transferSize } = entry as PerformanceResourceTiming;
			return { name, startTime, bytes: transferSize };
		}) as Transfer[],
		timelineMs: performance.getEntriesByName("timeline")[0]?.startTime ?? Number.NaN,
		wholeMs: performance.getEntriesByName("live")[0]?.startTime ?? Number.NaN,
	}));
	await page.close();
	const sum = (wanted: (entry: Transfer) => boolean) => transfers.filter(wanted).reduce((total, entry) => total + entry.bytes, 0) / 1000;
	return {
		firstPictureKb: sum(({ name }) => name === url || /\.css$|theme\.js$/.test(name)),
		untilTimelineKb: sum(({ startTime }) => startTime <= timelineMs),
		untilWholeKb: sum(({ startTime }) => startTime <= wholeMs),
		mapKb: sum(({ startTime }) => startTime > wholeMs),
	};
}

/** Milliseconds on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower. */
export async function slowStart(browser: Browser, url: string): Promise<Start> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
	const cdp = await page.context().newCDPSession(page);
	await cdp.send("Network.enable");
	await slowDown(cdp);
	await page.goto(url, { waitUntil: "commit" });
	await page.locator("html[data-timeline]").waitFor({ timeout: 60_000 });
	// It is to answer, not to say so.
	const time = page.getByRole("slider", { name: "Time", exact: true });
	const before = await time.getAttribute("aria-valuetext");
	await time.press("ArrowRight");
	if ((await time.getAttribute("aria-valuetext")) === before) throw new Error("the timeline says that it answers, and a key does not move it");
	await page.locator("[data-map=settled]").waitFor({ timeout: 120_000 });
	const mapMs = await page.evaluate(() => performance.now());
	const [timelineMs, wholeMs] = await page.evaluate(() => ["timeline", "live"].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN));
	const firstPictureMs = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
	await page.close();
	return { firstPictureMs, timelineMs: timelineMs as number, wholeMs: wholeMs as number, mapMs };
}
