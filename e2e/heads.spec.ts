/** What pages tell other programs: the browser lets it stand, and what it points to is there. */
import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

const KINDS = ["", "incidents/2016-02-canada-korea/", "incidents/2016-02-canada-korea/text/", "networks/AS4134/", "persistence/", "methods/", "download/"];

/** Addresses in the head that are the site's own, as paths below this server. */
async function pointed(page: Page): Promise<string[]> {
	const found = await page.evaluate(() => {
		const image = document.querySelector<HTMLMetaElement>('meta[property="og:image"]')?.content ?? "";
		const root = image.slice(0, image.indexOf("cards/"));
		const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]')].map((link) => link.getAttribute("href") ?? "");
		return [image, ...links].map((href) => (href.startsWith(root) ? `./${href.slice(root.length)}` : new URL(href, location.href).href));
	});
	return found;
}

test("no page reports a violation of its policy, and every picture and alternate it names is there", async ({ page, request }) => {
	const checked = new Set<string>();
	for (const path of KINDS) {
		await page.goto(path || "./");
		for (const address of await pointed(page)) {
			if (checked.has(address)) continue;
			checked.add(address);
			expect((await request.get(address)).status(), address).toBe(200);
		}
	}
	expect(checked.size).toBeGreaterThan(3);
});

test("the site and an incident describe themselves in JSON-LD, a month as a month", async ({ page }) => {
	const data = () => page.locator('script[type="application/ld+json"]').evaluate((script) => JSON.parse(script.textContent ?? ""));
	await page.goto("./");
	expect(await data()).toMatchObject({ "@type": "Dataset", license: expect.stringContaining("creativecommons") });
	await page.goto("incidents/2016-02-canada-korea/");
	const event = await data();
	expect(event).toMatchObject({ "@type": "Event", startDate: "2016-02" });
	expect(event).not.toHaveProperty("endDate");
});

test("the card of an incident is 1200 by 630, and the feed holds every incident", async ({ page, request }) => {
	const png = await (await request.get("cards/2008-02-pakistan-telecom-youtube.png")).body();
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
	const [feed, catalogue] = [await request.get("feed.xml"), await request.get("data/catalogue.json")];
	const { incidents } = (await catalogue.json()) as { incidents: unknown[] };
	await page.goto("./");
	const count = await page.evaluate(
		(xml) => new DOMParser().parseFromString(xml, "application/xml").querySelectorAll('entry > category[term="incident"]').length,
		await feed.text(),
	);
	expect(count).toBe(incidents.length);
});
