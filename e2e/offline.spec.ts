/** After one visit the site is on the device: with the network cut everything works, and a newer version waits until it is wanted. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { DIST, incidentOf } from "./records.ts";
import { serveUnder } from "./staticServer.ts";
import { expect, test } from "./test.ts";

test.use({ serviceWorkers: "allow", viewport: { width: 1180, height: 700 } });

const FIRST = incidentOf("2016-02-canada-korea");
const SECOND = incidentOf("2008-02-pakistan-telecom-youtube");

/** The whole build is on the device, and its worker answers for this page. */
async function kept(page: Page): Promise<void> {
	await page.waitForFunction(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration?.active?.state === "activated" && navigator.serviceWorker.controller !== null;
	});
}

const offer = (page: Page) => page.getByRole("status").filter({ hasText: "A newer version is ready." });
const buildOf = (page: Page) => page.locator("html").getAttribute("data-build");

/** A folder with the site under another version, as the next build would make it. */
function nextBuild(): { folder: string; version: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), "detour-atlas-"));
	cpSync(DIST, folder, { recursive: true });
	const worker = readFileSync(join(folder, "sw.js"), "utf8");
	const now = /data-build="([^"]+)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[1] as string;
	const version = "2031-01-01-0badcafe";
	writeFileSync(join(folder, "sw.js"), worker.replaceAll(now, version));
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"))) {
		writeFileSync(join(folder, name), readFileSync(join(folder, name), "utf8").replace(now, version));
	}
	return { folder, version, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

test("with the network cut after the first page, that page, others never opened, search, networks and text work", async ({ atlas, page, context }) => {
	await atlas.openIncident(FIRST.id);
	await atlas.mapIs("settled");
	await kept(page);
	await context.setOffline(true);

	await page.reload();
	await atlas.live();
	await expect(atlas.heading).toHaveText(FIRST.title);
	await atlas.mapIs("settled");
	await expect(page.getByRole("status").filter({ hasText: "Offline: this is the copy saved on this device" })).toBeVisible();
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
	await page.goto("no/such/page/");
	await expect(atlas.heading).toHaveText("No such page");
});

test("a file that was not saved says so in words, and the rest of the page stands", async ({ atlas, page, context, excuse }) => {
	excuse(/ERR_INTERNET_DISCONNECTED|no-response/, "the raw file was never fetched: that is the point");
	await atlas.openIncident(SECOND.id);
	await kept(page);
	await context.setOffline(true);
	await atlas.fact("measured").or(page.locator("[data-fact^='evidence.'], [data-fact^='measured.']")).first().click();
	await atlas.readRawRows.click();
	await expect(atlas.evidence).toContainText("this device is offline, and the file was not saved on it before");
	await expect(atlas.heading).toHaveText(SECOND.title);
});

test("a newer version is offered while nothing plays, by keyboard, and Reload keeps the exact view", async ({ atlas, page }) => {
	const next = nextBuild();
	const old = await serveUnder("/here/");
	try {
		await page.goto(`${old.address}incidents/${FIRST.id}/?t=2016-04-01`);
		await atlas.live();
		await kept(page);
		const before = await buildOf(page);
		old.change(next.folder);
		await atlas.playButton.click();
		await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
		await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
		await atlas.movedOnFrom(await atlas.now());
		await expect(offer(page)).toHaveCount(0);
		await atlas.playButton.click();
		await expect(offer(page)).toBeVisible();
		const address = page.url();
		expect(await buildOf(page)).toBe(before);
		await offer(page).getByRole("button", { name: "Reload" }).focus();
		await Promise.all([page.waitForEvent("load"), atlas.press("Enter")]);
		await atlas.live();
		expect(await buildOf(page)).toBe(next.version);
		expect(page.url()).toBe(address);
		await expect(offer(page)).toHaveCount(0);
	} finally {
		old.stop();
		next.remove();
	}
});

test("who comes back gets the newer pages at once, with their own files, and unasked keeps them", async ({ atlas, page, context }) => {
	const next = nextBuild();
	const site = await serveUnder("/");
	const file = join(next.folder, "data", "incidents", `${FIRST.id}.json`);
	writeFileSync(file, readFileSync(file, "utf8").replace(FIRST.title, "Corrected title"));
	// A file that is not what the list says may not be kept: neither is this build.
	try {
		await page.goto(`${site.address}methods/`);
		await kept(page);
		site.change(next.folder);
		await page.goto(`${site.address}incidents/${FIRST.id}/`);
		expect(await buildOf(page)).toBe(next.version);
		const asked = await page.evaluate(async (id) => (await (await fetch(`../../data/incidents/${id}.json`)).json()).title, FIRST.id);
		expect(asked).toBe("Corrected title");
		await context.setOffline(true);
		await page.goto(`${site.address}incidents/${FIRST.id}/`);
		await atlas.live();
		await expect(atlas.heading).toHaveText(FIRST.title);
		expect(await buildOf(page)).not.toBe(next.version);
	} finally {
		site.stop();
		next.remove();
	}
});
