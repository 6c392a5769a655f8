/** What a page weighs on the wire (gzip), and how soon it shows something on a slow connection and a slow machine. */
import type { Browser } from "@playwright/test";

export type Weight = { firstPictureKb: number; untilLiveKb: number; mapKb: number };
export type Start = { firstPictureMs: number; liveMs: number; mapMs: number };

const MAP = /createMapEngine|maplibre|land-50m|deck/i;

/** Kilobytes transferred: the HTML (which holds the picture), then all until the timeline answers, then the live map on top. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const sizes: { url: string; bytes: number; at: number }[] = [];
	page.on("requestfinished", async (request) => {
		const { responseBodySize, responseHeadersSize } = await request.sizes();
		sizes.push({ url: request.url(), bytes: responseBodySize + responseHeadersSize, at: Date.now() });
	});
	await page.goto(url);
	await page.locator("html[data-live]").waitFor();
	await page.getByRole("region", { name: "Map", exact: true }).and(page.locator("[data-map=settled]")).waitFor({ timeout: 60_000 });
	await page.close();
	const sum = (wanted: (url: string) => boolean) => sizes.filter((entry) => wanted(entry.url)).reduce((total, entry) => total + entry.bytes, 0) / 1000;
	const styles = (address: string) => address === url || /\.css$|theme\.js$/.test(address);
	return { firstPictureKb: sum(styles), untilLiveKb: sum((address) => !MAP.test(address)), mapKb: sum((address) => MAP.test(address)) };
}

/** Milliseconds on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower. */
export async function slowStart(browser: Browser, url: string): Promise<Start> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const cdp = await page.context().newCDPSession(page);
	await cdp.send("Network.enable");
	await cdp.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (0.75 * 1024 * 1024) / 8,
	});
	await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
	await page.goto(url, { waitUntil: "commit" });
	await page.locator("html[data-live]").waitFor({ timeout: 60_000 });
	const liveMs = await page.evaluate(() => performance.now());
	await page.locator("[data-map=settled]").waitFor({ timeout: 120_000 });
	const mapMs = await page.evaluate(() => performance.now());
	const firstPictureMs = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
	await page.close();
	return { firstPictureMs, liveMs, mapMs };
}
