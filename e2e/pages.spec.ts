/** The built pages as files: without script, on any host, on narrow screens, by keyboard, under their own policy. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { CATALOGUE, DIST, incidentOf, PAGES, published, ROOT } from "./records.ts";
import { serveUnder } from "./staticServer.ts";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 1100, height: 640 } });

const ID = "2016-02-canada-korea";
const incident = incidentOf(ID);

/** Notes on every page opened from now on what its Content-Security-Policy forbids. */
async function watchPolicy(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const broken: string[] = [];
		Object.assign(window, { brokenPolicies: broken });
		document.addEventListener("securitypolicyviolation", (event) => broken.push(`${event.violatedDirective}: ${event.blockedURI}`));
	});
}

const brokenPolicies = (page: Page) => page.evaluate(() => (window as unknown as { brokenPolicies: string[] }).brokenPolicies);

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the list of incidents stands, and its links lead to pages", async ({ atlas, page, request }) => {
		await page.goto("./");
		await expect(atlas.rows).toHaveCount(CATALOGUE.length);
		await expect(atlas.overviewStill).toBeVisible();
		for (const { title } of CATALOGUE) {
			const href = (await atlas.rowLink(title).getAttribute("href")) as string;
			const answer = await request.get(new URL(href, page.url()).href);
			expect(answer.status(), href).toBe(200);
		}
		await atlas.rowLink(incident.title).click();
		await expect(atlas.heading).toHaveText(incident.title);
	});

	test("an incident can be read whole: title, paths, picture and sources", async ({ atlas, page }) => {
		await page.goto(`incidents/${ID}/`);
		await expect(atlas.heading).toHaveText(incident.title);
		await expect(atlas.usualPath).toBeVisible();
		await expect(atlas.divertedPath).toBeVisible();
		await expect(atlas.poster).toBeVisible();
		for (const { title } of Object.values(incident.sources)) await expect(atlas.sources).toContainText(title);
		await page.setViewportSize({ width: 390, height: 844 });
		await expect(atlas.poster).toBeVisible();
	});

	test("an address where nothing is says so, and leads to the list", async ({ atlas, page, excuse }) => {
		excuse(/404/, "nothing is there");
		await page.goto("no/such/page/");
		await expect(atlas.heading).toHaveText("No such page");
		await expect(page.getByRole("main").getByRole("link")).toHaveText(["All incidents", "Persistence", "Briefings", "Methods", "Data", "Networks"]);
		await page.getByRole("link", { name: "All incidents" }).click();
		await expect(atlas.rows).toHaveCount(CATALOGUE.length);
	});
});

test("every page address is a file with its own heading, title, description and policy", async ({ request }) => {
	const files = readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
	const embeds = PAGES.flatMap((path) => path.match(/^incidents\/([^/]+)\/$/)?.[1] ?? []).map((id) => `embed/${id}/index.html`);
	expect(embeds).toHaveLength(CATALOGUE.length);
	const today = CATALOGUE.map(
		({ id }) =>
			`${id}/${createHash("sha256")
				.update(published(`incidents/${id}.json`))
				.digest("hex")
				.slice(0, 12)}`,
	);
	const kept = JSON.parse(readFileSync(join(ROOT, "data", "versions", "kept.json"), "utf8")) as { id: string; version: string }[];
	const fixed = new Set([...today, ...kept.map(({ id, version }) => `${id}/${version}`)]);
	expect(fixed.size).toBeGreaterThan(CATALOGUE.length);
	expect(readFileSync(join(DIST, "sitemap.xml"), "utf8")).not.toContain("/embed/");
	const expected = [
		...PAGES.map((path) => `${path}index.html`),
		...embeds,
		...[...fixed].map((path) => `embed/${path}/index.html`),
		"404.html",
		"offline.html",
	];
	expect(files.map((file) => file.replaceAll("\\", "/")).sort()).toEqual(expected.sort());
	const titles = new Set<string>();
	for (const path of PAGES) {
		const answer = await request.get(path || "./");
		expect(answer.status(), path).toBe(200);
		const html = await answer.text();
		const head = html.slice(0, html.indexOf("</head>"));
		titles.add(head.match(/<title>([^<]{5,})<\/title>/)?.[1] ?? `none in ${path}`);
		expect(head, path).toMatch(/<meta name="description" content="[^"]{20,}"/);
		expect(head, path).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';/);
		expect(html, path).toMatch(/<h1\b/);
		expect(html, path).not.toMatch(/\sstyle="|<script>|\son[a-z]+="/);
	}
	expect(titles.size).toBe(PAGES.length);
	const lost = await request.get("no/such/page");
	expect(lost.status()).toBe(404);
	expect(await lost.text()).toContain("No such page");
});

test("the site works under a sub-path: pages, files, map and the ways between pages", async ({ atlas, page }) => {
	const { address, stop } = await serveUnder("/some/where/");
	try {
		const outside: string[] = [];
		page.on("request", (request) => {
			if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
		});
		await page.goto(address);
		await atlas.live();
		await expect(atlas.rows).toHaveCount(CATALOGUE.length);
		expect((await atlas.ownLinks()).filter((link) => !link.startsWith(address))).toEqual([]);
		await atlas.rowLink(incident.title).click();
		await expect(page).toHaveURL(`${address}incidents/${ID}/`);
		await expect(atlas.heading).toHaveText(incident.title);
		await atlas.mapIs("settled");
		await page.reload();
		await atlas.live();
		await expect(atlas.heading).toHaveText(incident.title);
		expect((await atlas.ownLinks()).filter((link) => !link.startsWith(address))).toEqual([]);
		await atlas.room("Methods").click();
		await expect(page).toHaveURL(`${address}methods/`);
		await expect(atlas.heading).toHaveText("Methods");
		await page.goBack();
		await expect(atlas.heading).toHaveText(incident.title);
		expect(outside).toEqual([]);
	} finally {
		stop();
	}
});

test("no page breaks its own policy, through map, play and theme", async ({ atlas, page }) => {
	await watchPolicy(page);
	await atlas.openAtlas();
	await atlas.mapIs("settled");
	expect(await brokenPolicies(page)).toEqual([]);
	await atlas.rowLink(incident.title).click();
	await atlas.mapIs("settled");
	await atlas.press("Space");
	await atlas.themeButton.click();
	await atlas.movedOnFrom(incident.derived.peakSec);
	await atlas.shape("Globe").click();
	await atlas.hasParam("view", "globe");
	expect(await brokenPolicies(page)).toEqual([]);
});

test("one page of each kind, and embeds of each kind, break no policy and ask no other host", async ({ atlas, page }) => {
	await atlas.withoutWebGL();
	await watchPolicy(page);
	const pages = [
		`incidents/${ID}/?with=2014-04-indosat`,
		`incidents/${ID}/text/`,
		"networks/",
		"networks/AS4134/",
		"countries/CN/",
		"persistence/",
		"methods/",
		"present/",
		`present/${ID}/`,
		"download/",
		"offline.html",
	];
	for (const path of pages) {
		await page.goto(path);
		await atlas.live();
		expect(await brokenPolicies(page), path).toEqual([]);
	}
	for (const path of [
		`embed/${ID}/`,
		`embed/${ID}/?t=onset&theme=dark&autoplay=1`,
		"embed/2014-04-indosat/?lang=xx&title=%3Cscript%3E",
		"embed/2016-10-us-milan-bank/",
	]) {
		await page.goto(path);
		await expect(page.getByRole("slider"), path).toBeVisible();
		await page.getByRole("slider").press("ArrowRight");
		expect(await brokenPolicies(page), path).toEqual([]);
	}
});

for (const width of [390, 320]) {
	test(`nothing runs over the edge of a screen ${width} pixels wide`, async ({ atlas, page }) => {
		await atlas.withoutWebGL();
		await page.setViewportSize({ width, height: 700 });
		for (const path of [
			"./",
			`incidents/${ID}/`,
			"incidents/2014-04-indosat/",
			"incidents/2013-02-globalonebel-mitm/",
			`incidents/${ID}/text/`,
			"incidents/2008-02-pakistan-telecom-youtube/text/",
			"methods/",
			"present/",
			`present/${ID}/`,
			"download/",
		]) {
			await page.goto(path);
			await atlas.live();
			expect(await atlas.overflowPx(), path).toBe(0);
		}
	});
}

test("Tab leads to the skip link first, then through search and filters to the list's links, the slider and the map, each with a visible focus", async ({
	atlas,
	page,
}) => {
	await atlas.openAtlas();
	await atlas.press("Tab");
	await expect(atlas.skipLink).toBeFocused();
	await expect(atlas.skipLink).toBeInViewport();
	await atlas.press("Enter");
	await atlas.tabTo(atlas.firstRowLink, 12);
	expect(await atlas.focusRing()).toBe(true);
	await atlas.press("Enter");
	await expect(page).toHaveURL(/\/incidents\//);

	await atlas.openIncident(ID);
	await atlas.mapIs("settled");
	await atlas.tabTo(atlas.skipToMap, 12);
	await atlas.press("Enter");
	await atlas.tabTo(atlas.mapCanvas, 12);
	expect(await atlas.focusRing()).toBe(true);
	await atlas.tabTo(atlas.time, 30);
	const atSec = await atlas.now();
	await atlas.press("ArrowRight");
	await atlas.movedOnFrom(atSec);
});

test("a chosen theme holds on the next page and after a reload", async ({ atlas, page }) => {
	await atlas.withoutWebGL();
	await atlas.openAtlas();
	await expect(atlas.themeButton).toHaveAccessibleName("Use the dark theme");
	const light = await atlas.pageColour();
	await atlas.themeButton.click();
	await expect(atlas.themeButton).toHaveAccessibleName("Use the light theme");
	const dark = await atlas.pageColour();
	expect(dark).not.toBe(light);
	await page.reload();
	await expect(atlas.themeButton).toHaveAccessibleName("Use the light theme");
	expect(await atlas.pageColour()).toBe(dark);
	await atlas.openIncident(ID);
	expect(await atlas.pageColour()).toBe(dark);
});
