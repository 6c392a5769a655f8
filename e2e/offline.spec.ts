/** After one visit the site is on the device: with the network cut everything works, and a newer version waits until it is wanted. */

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Audience, Presenter } from "./briefer.ts";
import { DIST, incidentOf } from "./records.ts";
import { serveUnder } from "./staticServer.ts";
import { StoryDesk } from "./storyDesk.ts";
import { expect, test } from "./test.ts";

test.use({ serviceWorkers: "allow", viewport: { width: 1180, height: 700 } });
// Each visitor's device keeps some 300 files.
test.setTimeout(240_000);

const KEPT_MS = 120_000;

const FIRST = incidentOf("2016-02-canada-korea");
const SECOND = incidentOf("2008-02-pakistan-telecom-youtube");

type Worker = "active" | "waiting";

/** Waits until the page's registration has such a worker; the active one also answers for this page. */
async function has(page: Page, which: Worker): Promise<void> {
	const state = () =>
		page.evaluate(async (which) => {
			const worker = (await navigator.serviceWorker.getRegistration())?.[which];
			return which === "active" && !navigator.serviceWorker.controller ? undefined : worker?.state;
		}, which);
	await expect.poll(state, { timeout: KEPT_MS }).toBe(which === "active" ? "activated" : "installed");
}

/** Has the browser look for a newer build now. */
const lookForNewer = (page: Page) => page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

const offer = (page: Page) => page.getByRole("status").filter({ hasText: "A newer version is ready." });
const buildOf = (page: Page) => page.locator("html").getAttribute("data-build");

/** The page that is kept for when there is no network, of the build that answers now: what was kept before it goes as it takes over. */
const keptShell = (page: Page, root: string) =>
	page.evaluate(async (shell) => (await caches.match(shell, { ignoreSearch: true }))?.text(), `${root}offline.html`);

const hashOf = (text: string, as: "hex" | "base64") => createHash("sha256").update(text).digest(as);
const NEXT = "2031-01-01-0badcafe";
const CORRECTED = "A title that was corrected";

/** A folder with the site as a next build would make it, in which one incident has another title. `whole`: its file came too. */
function nextBuild(whole = true): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), "detour-atlas-"));
	cpSync(DIST, folder, { recursive: true });
	const edit = (file: string, change: (text: string) => string) => writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
	const now = /data-build="([^"]+)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[1] as string;
	const data = `data/incidents/${FIRST.id}.json`;
	const old = readFileSync(join(folder, data), "utf8");
	const corrected = old.replaceAll(FIRST.title, CORRECTED);
	if (whole) writeFileSync(join(folder, data), corrected);
	edit(`incidents/${FIRST.id}/index.html`, (html) => html.replaceAll(FIRST.title, CORRECTED));
	const shell = readFileSync(join(folder, "offline.html"), "utf8");
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html")))
		edit(name, (html) => html.replace(now, NEXT));
	edit("sw.js", (worker) =>
		worker
			.replaceAll(now, NEXT)
			.replace(hashOf(old, "base64"), hashOf(corrected, "base64"))
			.replace(hashOf(old, "hex").slice(0, 12), hashOf(corrected, "hex").slice(0, 12))
			.replace(hashOf(shell, "hex").slice(0, 12), hashOf(shell.replace(now, NEXT), "hex").slice(0, 12)),
	);
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

test("with the network cut after the first page, that page, others never opened, search, networks and text work", async ({ atlas, page, context }) => {
	await atlas.openIncident(FIRST.id);
	await atlas.mapIs("settled");
	await has(page, "active");
	await context.setOffline(true);

	await page.reload();
	await atlas.live();
	await expect(atlas.heading).toHaveText(FIRST.title);
	await atlas.mapIs("settled");
	await expect(page.getByRole("status").filter({ hasText: "Offline. This is the copy saved on this device" })).toBeVisible();
	await page.getByRole("button", { name: "Hide" }).click();

	await atlas.openIncident(SECOND.id, "?t=onset");
	await expect(atlas.heading).toHaveText(SECOND.title);
	await atlas.isAt(SECOND.derived.onsetSec);
	await atlas.mapIs("settled");

	await atlas.openAtlas("?q=AS4134");
	await expect(atlas.rowLink(FIRST.title)).toBeVisible();
	for (const [path, heading] of [
		["networks/", "Networks"],
		["networks/AS4134/", /AS4134/],
		["countries/CN/", "China"],
		["persistence/", /./],
		["methods/", "Methods"],
		["download/", "Data"],
		[`incidents/${SECOND.id}/text/`, SECOND.title],
	] as const) {
		await page.goto(path);
		await atlas.live();
		await expect(atlas.heading, path).toHaveText(heading);
		await expect(atlas.alert, path).toHaveCount(0);
	}
	await page.goto(`incidents/${SECOND.id}/?with=${FIRST.id}`);
	await expect(atlas.heading).toHaveText("Compare");
	await page.goto(`embed/${SECOND.id}/?t=onset`);
	await expect(page, "an embed that was never opened").toHaveURL(/\/incidents\/[^/]+\/\?t=onset$/);
	await atlas.isAt(SECOND.derived.onsetSec);
	await page.goto("no/such/page/");
	await expect(atlas.heading).toHaveText("No such page");

	const audience = new Audience(page);
	await audience.open(`present/${SECOND.id}/`);
	const [second] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("p")]);
	await new Presenter(second).button("Next").click();
	await expect(audience.where).toHaveText(/^2 of/);
	await expect(audience.stage).not.toContainText("Offline");
	await second.close();
	const desk = new StoryDesk(page);
	await desk.list();
	await desk.button(/^Use as a start: Canada to South Korea/).click();
	await expect(desk.chapters).toHaveCount(5);
	await desk.button("Export…").click();
	expect(await desk.save("One HTML page")).toContain("Canada to South Korea");
});

test("a file that was not saved says so in words, and the rest of the page stands", async ({ atlas, page, context, excuse }) => {
	excuse(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|no-response/, "the raw file was never fetched: that is the point");
	await page.goto("methods/");
	await has(page, "active");
	await page.goto(`embed/${SECOND.id}/`);
	await expect(page.getByRole("slider")).toBeVisible();
	await atlas.openIncident(SECOND.id);
	await context.setOffline(true);
	await atlas.readRawRows.first().click();
	await expect(page.getByRole("main")).toContainText("this device is offline, and the file was not saved on it before");
	await expect(atlas.heading).toHaveText(SECOND.title);
	await page.goto(`embed/${SECOND.id}/`);
	await page.getByRole("slider").press("End");
	await expect(page, "an embed that was opened").toHaveURL(/\/embed\//);
});

test("a newer version is offered while nothing plays, by keyboard, and Reload keeps the exact view", async ({ atlas, page }) => {
	const [next, site] = [nextBuild(), await serveUnder("/here/")];
	try {
		await page.goto(`${site.address}methods/`);
		await has(page, "active");
		await page.goto(`${site.address}incidents/${FIRST.id}/?t=2016-04-01&fact=time.start`);
		await atlas.live();
		const before = await buildOf(page);
		site.change(next.folder);
		await atlas.playButton.click();
		const atSec = await atlas.now();
		await lookForNewer(page);
		await has(page, "waiting");
		await atlas.movedOnFrom(atSec);
		await expect(offer(page)).toHaveCount(0);
		await atlas.playButton.click();
		await expect(offer(page)).toBeVisible();
		expect(await buildOf(page)).toBe(before);
		const [address, stood] = [page.url(), await atlas.now()];
		await offer(page).getByRole("button", { name: "Reload" }).focus();
		await Promise.all([page.waitForEvent("load"), atlas.press("Enter")]);
		await atlas.live();
		expect(await buildOf(page)).toBe(NEXT);
		expect(page.url()).toBe(address);
		// Addresses name whole seconds.
		expect(Math.abs((await atlas.now()) - stood)).toBeLessThanOrEqual(1);
		await expect(atlas.heading).toHaveText(CORRECTED);
		await expect(offer(page)).toHaveCount(0);
	} finally {
		site.stop();
		next.remove();
	}
});

test("who comes back to a corrected record sees the correction at once, and then has it without a network", async ({ atlas, page, context }) => {
	const [next, site] = [nextBuild(), await serveUnder("/")];
	try {
		await page.goto(`${site.address}methods/`);
		await has(page, "active");
		site.change(next.folder);
		await page.goto(`${site.address}incidents/${FIRST.id}/`);
		await atlas.live();
		await expect(atlas.heading).toHaveText(CORRECTED);
		// Nobody is asked: this page is of the new build already.
		await expect.poll(() => keptShell(page, site.address), { timeout: KEPT_MS }).toContain(`data-build="${NEXT}"`);
		await expect(offer(page)).toHaveCount(0);
		await context.setOffline(true);
		await page.reload();
		await atlas.live();
		await expect(atlas.heading).toHaveText(CORRECTED);
		expect(await buildOf(page)).toBe(NEXT);
	} finally {
		site.stop();
		next.remove();
	}
});

test("a build that came only in part is not kept, and the one before it stays whole", async ({ atlas, page, context, excuse }) => {
	excuse(/Failed to find a valid digest in the 'integrity' attribute|bad-precaching-response/, "one file is not what the list says: that is the point");
	const [next, site] = [nextBuild(false), await serveUnder("/")];
	try {
		await page.goto(`${site.address}methods/`);
		await has(page, "active");
		site.change(next.folder);
		await lookForNewer(page);
		await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null), { timeout: KEPT_MS }).toBeNull();
		expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBeNull();
		await context.setOffline(true);
		await page.goto(`${site.address}incidents/${FIRST.id}/`);
		await atlas.live();
		await expect(atlas.heading).toHaveText(FIRST.title);
		expect(await buildOf(page)).not.toBe(NEXT);
	} finally {
		site.stop();
		next.remove();
	}
});

test("an error, a page of another site, a redirect elsewhere and a page cut short do not replace the saved copy", async ({ atlas, page, excuse }) => {
	excuse(
		/Failed to load resource|blocked by CORS policy|ERR_|bad HTTP response code|unsupported MIME type|Failed to update a ServiceWorker/,
		"the host fails: that is the point",
	);
	const [site, elsewhere] = [await serveUnder("/here/"), await serveUnder("/")];
	const portal = "<!doctype html><html><title>Guest network</title><h1>Log in to the guest network</h1></html>";
	const copy = (why: string) => page.getByRole("status").filter({ hasText: `${why}. This is the copy saved on this device, with the data of ` });
	const html = readFileSync(join(DIST, "incidents", FIRST.id, "index.html"), "utf8");
	try {
		await page.goto(`${site.address}methods/`);
		await has(page, "active");
		for (const [what, why, answer] of [
			["an error", "The server answered with an error", (response) => response.writeHead(503, { "Content-Type": "text/html" }).end("<h1>503</h1>")],
			[
				"cut short",
				"The server cannot be reached",
				(response) => {
					response.writeHead(200, { "Content-Type": "text/html", "Content-Length": String(html.length) });
					response.write(html.slice(0, 20_000), () => response.destroy());
				},
			],
			[
				"cut short, without an error",
				"The server cannot be reached",
				(response) => response.writeHead(200, { "Content-Type": "text/html" }).end(html.slice(0, 20_000)),
			],
			["a redirect elsewhere", "another page instead and may want you to log in", (response) => response.writeHead(302, { Location: elsewhere.address }).end()],
			[
				"a page of another site",
				"another page instead and may want you to log in",
				(response) => response.writeHead(200, { "Content-Type": "text/html" }).end(portal),
			],
		] satisfies [string, string, Parameters<typeof site.turn>[0]][]) {
			site.turn(answer);
			await page.goto(`${site.address}incidents/${FIRST.id}/`);
			await atlas.live();
			await expect(atlas.heading, what).toHaveText(FIRST.title);
			await expect(copy(why), what).toBeVisible();
		}
		await copy("log in").getByRole("button", { name: "Show what it sent" }).click();
		await expect(page.getByRole("heading", { name: "Log in to the guest network" })).toBeVisible();

		site.turn(null);
		await page.goto(`${site.address}incidents/${FIRST.id}?t=onset`);
		await atlas.live();
		await expect(page, "a redirect within the site").toHaveURL(/\/\?t=onset$/);
		await expect(atlas.heading).toHaveText(FIRST.title);
		await expect(page.locator(".foot-notice")).toHaveCount(0);
	} finally {
		site.stop();
		elsewhere.stop();
	}
});

test("files that another site on the same host deleted are fetched again", async ({ atlas, page, context }) => {
	await page.goto("methods/");
	await has(page, "active");
	const left = () =>
		page.evaluate(async () =>
			Promise.all((await caches.keys()).filter((name) => name.includes("precache")).map(async (name) => (await (await caches.open(name)).keys()).length)),
		);
	const [before] = await left();
	await page.evaluate(async () => void (await Promise.all((await caches.keys()).map((name) => caches.delete(name)))));
	await page.reload();
	await expect.poll(left, { timeout: KEPT_MS }).toEqual([before]);
	await context.setOffline(true);
	await page.goto(`incidents/${FIRST.id}/`);
	await atlas.live();
	await expect(atlas.heading).toHaveText(FIRST.title);
});
