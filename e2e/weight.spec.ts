/** What a page costs before it answers, and that the large map comes after it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { hold } from "./hold.ts";
import { DIST } from "./records.ts";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 1100, height: 560 } });

const ASSETS = join(DIST, "assets");

function asset(start: string): string {
	const found = readdirSync(ASSETS).find((name) => name.startsWith(start) && name.endsWith(".js"));
	if (!found) throw new Error(`dist/assets/ has no script ${start}*.js of its own`);
	return found;
}

/** A script and everything it imports statically, by file name. */
function closureOf(name: string, found = new Set<string>()): Set<string> {
	if (found.has(name)) return found;
	found.add(name);
	const text = readFileSync(join(ASSETS, name), "utf8");
	for (const [, next] of text.matchAll(/(?:^|[;\n}])(?:import|export)\s?(?:[\w$*{][^;"'()]*?from\s?)?["']\.\/([^"']+\.js)["']/g))
		closureOf(next as string, found);
	return found;
}

/** What the first script brings with it, and what only the map does. */
function partsOf(): { first: Set<string>; map: Set<string> } {
	const first = closureOf(asset("index-"));
	return { first, map: new Set([...closureOf(asset("createMapEngine-"))].filter((name) => !first.has(name))) };
}

const INCIDENT = "incidents/2016-02-canada-korea/";
const pathOf = (response: Response) => new URL(response.url()).pathname;

/** Bytes of everything asked for until the timeline answers, compressed as a host would. */
async function weigh(page: Page, path: string): Promise<{ total: number; parts: Record<string, number> }> {
	const responses: Response[] = [];
	page.on("response", (response) => responses.push(response));
	// They come whether the timeline answers or not, and would be counted by chance.
	const letGo = await hold(page, LATER);
	await page.goto(path, { waitUntil: "commit" });
	await page.waitForSelector("html[data-timeline=true]", { state: "attached" });
	const parts: Record<string, number> = {};
	for (const response of [...responses]) parts[pathOf(response)] = gzipSync(await response.body()).length;
	letGo();
	return { total: Object.values(parts).reduce((sum, bytes) => sum + bytes, 0), parts };
}

/** What the timeline does without: words beside it, map, land, what checks a record, the glossary, briefings, what keeps the site. */
const LATER = /\/assets\/(Side|createMapEngine|maplibre-gl-worker|schemas?|glossary|StoryText|keep|poster)-[^/]*\.js|\/map\/|\/data\/stories|\/sw\.js/;

test("the timeline of an incident answers after less than 310 kB", async ({ page }) => {
	const { total, parts } = await weigh(page, INCIDENT);
	expect(Object.keys(parts).length).toBeGreaterThan(4);
	expect(Object.keys(parts)).toContain("/data/incidents/2016-02-canada-korea.json");
	expect(total, JSON.stringify(parts, null, "\t")).toBeLessThan(310_000);
});

test("the timeline answers before anything is asked for that it does without: keys move thumb and sentence; words and map follow", async ({ atlas, page }) => {
	const asked: string[] = [];
	page.on("request", (request) => asked.push(new URL(request.url()).pathname));
	const later = () => asked.filter((path) => LATER.test(path));
	const letGo = await hold(page, /\/assets\/Side-[^/]*\.js/);
	await page.goto(INCIDENT, { waitUntil: "commit" });
	await page.waitForSelector("html[data-timeline=true]", { state: "attached" });
	await atlas.time.focus();
	const words = (await atlas.time.getAttribute("aria-valuetext")) ?? "";
	const leftPx = async () => (await atlas.thumb.boundingBox())?.x ?? Number.NaN;
	const beforePx = await leftPx();
	await page.keyboard.press("ArrowRight");
	await expect(atlas.time).not.toHaveAttribute("aria-valuetext", words);
	await expect.poll(leftPx).toBeGreaterThan(beforePx);
	// A key may ask for the picture of another instant, and what that is drawn from.
	expect(later().filter((path) => !/\/(Side|poster)-/.test(path) && !path.includes("/map/land-110m"))).toEqual([]);
	await expect(page.locator("html")).not.toHaveAttribute("data-live");
	letGo();
	await expect(page.locator("html")).toHaveAttribute("data-live", "true");
	await expect(atlas.time, "what is taken over later leaves time alone").not.toHaveAttribute("aria-valuetext", words);
	await atlas.mapIs("settled");
	expect(later().join(" ")).toMatch(/createMapEngine/);
	const early = await page.evaluate(() => {
		const [answered] = performance.getEntriesByName("timeline");
		const before = performance.getEntriesByType("resource").filter(({ startTime }) => answered === undefined || startTime < answered.startTime);
		return before.map(({ name }) => new URL(name).pathname);
	});
	expect(early.length).toBeGreaterThan(4);
	expect(early.filter((path) => LATER.test(path))).toEqual([]);
});

test("the first script brings neither the map nor its libraries; it asks for them itself", () => {
	const { first, map } = partsOf();
	const text = readFileSync(join(ASSETS, asset("index-")), "utf8");
	expect([...first].filter((name) => /createMapEngine|maplibre|deck|luma/i.test(name))).toEqual([]);
	expect(text).toMatch(/import\(\s*["'`]\.\/createMapEngine-/);
	for (const name of first) expect(readFileSync(join(ASSETS, name), "utf8"), name).not.toMatch(/maplibregl-canvas|deck\.gl: /);
	expect(readFileSync(join(ASSETS, asset("createMapEngine-")), "utf8")).toMatch(/maplibregl-canvas/);
	expect(map.size).toBeGreaterThan(1);
});

for (const path of ["./", "incidents/2016-02-canada-korea/"]) {
	test(`the map of ${path} is asked for after the page was read, and by script only`, async ({ atlas, page }) => {
		await page.goto(path);
		await atlas.mapIs("settled");
		const { readMs, maps } = await page.evaluate(() => {
			const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
			const maps = performance.getEntriesByType("resource").filter((entry) => /createMapEngine-.*\.js/.test(entry.name));
			return { readMs: navigation?.domInteractive ?? Number.POSITIVE_INFINITY, maps: maps.map((entry) => entry.startTime) };
		});
		expect(maps.length).toBeGreaterThan(0);
		expect(Math.min(...maps)).toBeGreaterThan(readMs);
		const built = await (await page.request.get(path)).text();
		expect(built).not.toContain("createMapEngine");
	});
}
