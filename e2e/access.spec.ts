/** Every page against axe's rules for WCAG 2.2 A and AA, without an exception: light and dark, wide and narrow. */
import { objectionsTo } from "./axe.ts";
import type { Atlas } from "./driver.ts";
import { NETWORK_PAGES, PAGES } from "./records.ts";
import { expect, test } from "./test.ts";

const MEASURED = "2008-02-pakistan-telecom-youtube";
const MODEL = "2016-02-canada-korea";
/** So many pages a test: a page takes up to seven seconds, twice that on a busy machine. */
const BATCH = 8;

// Pages of networks and countries are looked at in networks.spec.ts, one of each kind.
// Briefings are one page with other words; present.spec.ts looks at both of its windows.
const looked = PAGES.filter((path) => !NETWORK_PAGES.includes(path) && !/^present\/./.test(path));
const batches = Array.from({ length: Math.ceil(looked.length / BATCH) }, (_, i) => looked.slice(i * BATCH, (i + 1) * BATCH));

async function open(atlas: Atlas, path: string): Promise<void> {
	await atlas.page.goto(path || "./");
	await atlas.live();
}

test.describe("every page, in the light theme", () => {
	test.describe.configure({ timeout: 300_000 });
	for (const batch of batches) {
		test(`${batch[0] || "the atlas"} and ${batch.length - 1} more pages have nothing that axe objects to`, async ({ atlas, page }) => {
			await atlas.withoutWebGL();
			for (const path of batch) {
				await open(atlas, path);
				expect.soft(await objectionsTo(page), path).toEqual([]);
			}
		});
	}
});

test.describe("one page of each kind", () => {
	test.describe.configure({ timeout: 300_000 });
	const kinds = ["", "methods/", "download/", `incidents/${MODEL}/`, `incidents/${MEASURED}/`, `incidents/${MODEL}/text/`, `incidents/${MEASURED}/text/`];
	for (const { name, viewport } of [
		{ name: "wide", viewport: { width: 1440, height: 900 } },
		{ name: "narrow", viewport: { width: 390, height: 844 } },
	]) {
		test(`in the dark theme and ${name}`, async ({ atlas, page }) => {
			await atlas.withoutWebGL();
			await page.emulateMedia({ colorScheme: "dark" });
			await page.setViewportSize(viewport);
			for (const path of kinds) {
				await open(atlas, path);
				expect.soft(await objectionsTo(page), path).toEqual([]);
			}
		});
	}
	test("with the live map", async ({ atlas, page }) => {
		for (const id of [MODEL, MEASURED]) {
			await atlas.openIncident(id);
			await atlas.mapIs("settled");
			expect.soft(await objectionsTo(page), id).toEqual([]);
		}
	});
});
