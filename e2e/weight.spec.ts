/** What a page costs before it answers, and that the large map comes after it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
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

/** Bytes of everything asked for until the page answers, compressed as a host would. */
async function weigh(page: Page, path: string): Promise<{ total: number; parts: Record<string, number> }> {
	const responses: Response[] = [];
	page.on("response", (response) => responses.push(response));
	await page.goto(path, { waitUntil: "commit" });
	await page.waitForSelector("html[data-live=true]", { state: "attached" });
	const until = [...responses];
	const parts: Record<string, number> = {};
	const { map } = partsOf();
	const isOfMap = (url: string) => map.has(url.slice(url.lastIndexOf("/") + 1)) || /createMapEngine|maplibre-gl-worker|\/map\//.test(url);
	for (const response of until) {
		if (!isOfMap(response.url())) parts[new URL(response.url()).pathname] = gzipSync(await response.body()).length;
	}
	return { total: Object.values(parts).reduce((sum, bytes) => sum + bytes, 0), parts };
}

test("an incident page answers after less than 340 kB", async ({ page }) => {
	const { total, parts } = await weigh(page, "incidents/2016-02-canada-korea/");
	expect(Object.keys(parts).length).toBeGreaterThan(4);
	expect(Object.keys(parts)).toContain("/data/incidents/2016-02-canada-korea.json");
	expect(total, JSON.stringify(parts, null, "\t")).toBeLessThan(340_000);
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
