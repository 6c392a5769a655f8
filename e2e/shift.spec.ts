/** That nothing moves under a reader's eyes while an incident page comes in, on a phone. */
import { hold } from "./hold.ts";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

for (const id of ["2016-02-canada-korea", "2008-02-pakistan-telecom-youtube"]) {
	test(`${id} moves by less than 0.05 until its live map stands, though the typeface comes late`, async ({ atlas, page }) => {
		await page.addInitScript(() => {
			const moved: { shift: number; what: string[] }[] = [];
			Object.assign(window, { moved });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
					moved.push({ shift: value, what: sources.map(({ node }) => `${node?.nodeName}: ${node?.textContent?.slice(0, 40)}`) });
				}
			}).observe({ type: "layout-shift", buffered: true });
		});
		let typefaces = 0;
		page.on("request", (request) => {
			if (request.url().endsWith(".woff2")) typefaces++;
		});
		const letGo = await hold(page, /\.woff2$/);
		await page.goto(`incidents/${id}/`, { waitUntil: "commit" });
		await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
		letGo();
		await atlas.mapIs("settled");
		expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check("14px 'IBM Plex Sans Variable'")))).toBe(true);
		await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
		expect(typefaces).toBeGreaterThan(0);
		const moved = await page.evaluate(() => (window as unknown as { moved: { shift: number; what: string[] }[] }).moved);
		const total = moved.reduce((sum, { shift }) => sum + shift, 0);
		expect(total, JSON.stringify(moved, null, "\t")).toBeLessThan(0.05);
	});
}
