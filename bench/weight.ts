/** What a page weighs on the wire (gzip), and how soon it shows something on a slow connection and a slow machine. */
import type { Browser } from "@playwright/test";
import { slowDown } from "./slow.ts";

export type Weight = { firstPictureKb: number; untilLiveKb: number; mapKb: number };
export type Start = { firstPictureMs: number; liveMs: number; mapMs: number };

type Transfer = { name: string; endTime: number; bytes: number };

/** Kilobytes transferred: HTML (which holds the picture) and CSS, then all asked for until the timeline answers, then what the live map adds. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
	await page.goto(url);
	await page.locator("[data-map=settled]").waitFor({ timeout: 60_000 });
	const { transfers, liveMs } = await page.evaluate(() => ({
		transfers: [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map((entry) => {
			const { name, responseEnd, transferSize } = entry as PerformanceResourceTiming;
			return { name, endTime: responseEnd, bytes: transferSize };
		}) as Transfer[],
		liveMs: performance.getEntriesByName("live")[0]?.startTime ?? Number.NaN,
	}));
	await page.close();
	const sum = (wanted: (entry: Transfer) => boolean) => transfers.filter(wanted).reduce((total, entry) => total + entry.bytes, 0) / 1000;
	return {
		firstPictureKb: sum(({ name }) => name === url || /\.css$|theme\.js$/.test(name)),
		untilLiveKb: sum(({ endTime }) => endTime <= liveMs),
		mapKb: sum(({ endTime }) => endTime > liveMs),
	};
}

/** Milliseconds on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower. */
export async function slowStart(browser: Browser, url: string): Promise<Start> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
	const cdp = await page.context().newCDPSession(page);
	await cdp.send("Network.enable");
	await slowDown(cdp);
	await page.goto(url, { waitUntil: "commit" });
	await page.locator("html[data-live]").waitFor({ timeout: 60_000 });
	const liveMs = await page.evaluate(() => performance.now());
	await page.locator("[data-map=settled]").waitFor({ timeout: 120_000 });
	const mapMs = await page.evaluate(() => performance.now());
	const firstPictureMs = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
	await page.close();
	return { firstPictureMs, liveMs, mapMs };
}
