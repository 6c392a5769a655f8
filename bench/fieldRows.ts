/** The overview over seeded catalogues of 1,000 to 1,000,000 incidents: weight and start at 100,000, scrubbing at each size. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { countryTable } from "../data/land.ts";
import { atlasHtml } from "../data/pages.ts";
import { type AtlasFile, type AtlasPlace, openAtlas } from "../src/atlas/atlas.ts";
import { chartSpan } from "../src/atlas/chartData.ts";
import type { Span } from "../src/incident/derived.ts";
import { fieldOf, PROBE } from "./field.ts";
import { countCommits, longestTask, measureScrub, type Scrub, spreadOf } from "./scrub.ts";
import { serve } from "./server.ts";

export const SIZES = [1000, 10_000, 100_000, 1_000_000] as const;
/** How far back the overview shows while it is scrubbed. */
const BACK = "1 month";
/** The slider reaches this far beyond its plot on both sides. */
const BESIDE_PX = 12;
const RUNS = 3;
const QUESTIONS = ["AS1004", "network 2000", "9.0.0.0/8", "crossed Russia longer than a day"];

export type FieldScrub = { size: number; visible: string; scrub: Scrub; frameMs: number };
export type FieldStart = { gzipMb: number; brotliMb: number; firstRowsMs: number; liveMs: number; answerMs: number; longestMs: { clock: number; cpu: number } };

function placesOf(root: string): AtlasPlace[] {
	const real = openAtlas(JSON.parse(readFileSync(join(root, "public", "data", "atlas.json"), "utf8")) as AtlasFile);
	return [...real.places, ...Object.entries(countryTable()).map(([country, { name, at }]): AtlasPlace => ({ name, country, at }))];
}

/** A site like the built one, but with this catalogue and its own first page. */
async function siteOf(root: string, size: number): Promise<{ folder: string; span: Span; bytes: Buffer }> {
	const folder = join(root, ".cache", "field", String(size));
	const file = fieldOf(size, placesOf(root));
	const bytes = Buffer.from(JSON.stringify(file));
	mkdirSync(join(folder, "data"), { recursive: true });
	writeFileSync(join(folder, "data", "atlas.json"), bytes);
	writeFileSync(join(folder, "index.html"), await atlasHtml(root, file));
	return { folder, span: chartSpan(openAtlas(file)), bytes };
}

async function newPage(browser: Browser): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
	await countCommits(page);
	return page;
}

/** Milliseconds from one frame to the next while the slider moves: with software GL, how long a picture takes. */
async function frameTime(page: Page, xAt: (share: number) => number, y: number): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i < 20; i++) {
		await page.mouse.move(xAt(i / 20), y);
		times.push(await page.evaluate(() => new Promise<number>((done) => requestAnimationFrame((before) => requestAnimationFrame((now) => done(now - before))))));
	}
	return spreadOf(times).median;
}

async function scrubAt(browser: Browser, url: string, span: Span, size: number): Promise<FieldScrub> {
	const page = await newPage(browser);
	await page.goto(url);
	await page.locator("[data-map=settled]").waitFor({ timeout: 180_000 });
	await page.getByLabel("Show how far back").selectOption({ label: BACK });
	const slider = page.getByRole("slider", { name: "Time", exact: true });
	const box = await slider.boundingBox();
	if (!box) throw new Error("there is no slider on the page");
	const share = (sec: number) => (sec - span.startSec) / (span.endSec - span.startSec);
	// A margin of the month that is shown, so that only incidents of the probe are in sight.
	const [from, to] = [share(PROBE.startSec + 45 * 86_400), share(PROBE.endSec - 45 * 86_400)];
	const plot = { left: box.x + BESIDE_PX, width: box.width - 2 * BESIDE_PX, y: box.y + box.height / 2 };
	const scrub = await measureScrub(page, plot, from, to);
	const visible = ((await slider.getAttribute("aria-valuetext")) ?? "").replace(/^.*: /, "");
	await page.mouse.move(plot.left + plot.width * from, plot.y);
	await page.mouse.down();
	const frameMs = await frameTime(page, (at) => plot.left + plot.width * (from + (to - from) * at), plot.y);
	await page.mouse.up();
	await page.close();
	return { size, visible, scrub, frameMs };
}

async function startAt(browser: Browser, url: string, bytes: Buffer): Promise<FieldStart> {
	const firstRows: number[] = [];
	const live: number[] = [];
	const answers: number[] = [];
	const longest: { clockMs: number; cpuMs: number }[] = [];
	const startAndAsk = async (page: Page) => {
		await page.goto(url);
		await page.locator(".rows .row-title").first().waitFor({ timeout: 120_000 });
		firstRows.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now()));
		await page.locator("html[data-live=true]").waitFor({ timeout: 120_000 });
		live.push(await page.evaluate(() => performance.getEntriesByName("live")[0]?.startTime ?? Number.NaN));
		await page.locator("[data-map=settled]").waitFor({ timeout: 180_000 });
		const box = page.getByRole("combobox", { name: /^Search/ });
		for (const line of QUESTIONS) {
			const before = await page.locator(".list-count").textContent();
			const began = await page.evaluate(() => performance.now());
			await box.fill(line);
			await page.waitForFunction((text) => document.querySelector(".list-count")?.textContent !== text, before, { timeout: 60_000 });
			answers.push((await page.evaluate(() => performance.now())) - began);
		}
	};
	for (let run = 0; run < RUNS; run++) {
		const page = await newPage(browser);
		longest.push(await longestTask(page, "live", () => startAndAsk(page)));
		await page.close();
	}
	const megabytes = (buffer: Buffer) => buffer.length / 1e6;
	return {
		gzipMb: megabytes(gzipSync(bytes)),
		brotliMb: megabytes(brotliCompressSync(bytes)),
		firstRowsMs: spreadOf(firstRows).median,
		liveMs: spreadOf(live).median,
		answerMs: spreadOf(answers).median,
		longestMs: { clock: spreadOf(longest.map(({ clockMs }) => clockMs)).median, cpu: spreadOf(longest.map(({ cpuMs }) => cpuMs)).median },
	};
}

/** Every size `RUNS` times, in turns; of each size the run whose median is in the middle. */
export async function measureField(browser: Browser, root: string): Promise<{ scrubs: FieldScrub[]; start: FieldStart }> {
	const sites = await Promise.all(
		SIZES.map(async (size) => {
			const made = await siteOf(root, size);
			return { size, ...made, site: await serve([made.folder, join(root, "dist")]) };
		}),
	);
	try {
		const runs: FieldScrub[] = [];
		for (let run = 0; run < RUNS; run++) for (const { size, site, span } of sites) runs.push(await scrubAt(browser, site.url, span, size));
		const middle = (size: number) =>
			runs.filter((run) => run.size === size).sort((a, b) => a.scrub.moving.cpuMs.median - b.scrub.moving.cpuMs.median)[Math.floor(RUNS / 2)] as FieldScrub;
		const hundred = sites.find(({ size }) => size === 100_000);
		if (!hundred) throw new Error("100,000 is one of the sizes");
		return { scrubs: SIZES.map(middle), start: await startAt(browser, hundred.site.url, hundred.bytes) };
	} finally {
		for (const { site } of sites) site.stop();
	}
}
