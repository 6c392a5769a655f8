/** What an address asks for, and what a reader is told when an address or a file is wrong. */

import { join } from "node:path";
import { boundariesOf, CATALOGUE, DIST, dayOf, incidentOf, published, readoutAt, secOf } from "./records.ts";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 1180, height: 560 } });

const ID = "2016-02-canada-korea";
const ENDLESS = "2023-08-iraq-telegram";
const incident = incidentOf(ID);
const { overview, peakSec, onsetSec, endSec, moments } = incident.derived;
const FILE = `**/data/incidents/${ID}.json`;
const NOT_FOUND = /Failed to load resource: the server responded with a status of 404/;

test("a time that is none, or not in the calendar, is named in a notice and the peak is shown", async ({ atlas }) => {
	await atlas.withoutWebGL();
	for (const wrong of ["banana", "2016-02-31"]) {
		await atlas.openIncident(ID, `?t=${wrong}`);
		await atlas.isAt(peakSec);
		await expect(atlas.notice).toContainText(`“t=${wrong}” is not a time`);
		await expect(atlas.notice).toContainText("peak");
		expect(atlas.param("t")).toBe(wrong);
	}
	await atlas.dismiss.click();
	await expect(atlas.notice).toHaveCount(0);
});

test("a time outside the timeline shows its nearest end and says so", async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(ID, "?t=1999-01-01");
	await atlas.isAt(overview.startSec);
	await expect(atlas.notice).toContainText(`1999-01-01 lies outside this incident's timeline (${dayOf(overview.startSec)} to ${dayOf(overview.endSec)})`);
	await atlas.openIncident(ID, "?t=2031-01-01");
	await atlas.isAt(overview.endSec);
	await expect(atlas.notice).toContainText("nearest end");
});

test("t=end on an incident without a published end shows the peak and says why", async ({ atlas }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(ENDLESS, "?t=end");
	await atlas.isAt(incidentOf(ENDLESS).derived.peakSec);
	await expect(atlas.notice).toContainText("No end was published");
});

test("onset, peak, end, a moment's name and a date each lead to their instant, without a notice", async ({ atlas }) => {
	await atlas.withoutWebGL();
	const moment = moments[0] as { id: string; earliestSec: number };
	const wanted: [string, number][] = [
		["onset", onsetSec],
		["peak", peakSec],
		["end", endSec as number],
		[moment.id, moment.earliestSec],
		["2016-06-14", secOf("2016-06-14")],
		["2016-06-14T12:30Z", secOf("2016-06-14T12:30Z")],
	];
	for (const [t, atSec] of wanted) {
		await atlas.openIncident(ID, `?t=${t}`);
		await atlas.isAt(atSec);
		await atlas.reads(readoutAt(incident, atSec));
		await expect(atlas.notice).toHaveCount(0);
	}
});

test("an address gives back globe, stretch and camera, and parameters it does not know stay in it", async ({ atlas }) => {
	await atlas.openIncident(ID, "?view=globe&w=2016-05-01~2016-07-01&c=-120.00,45.00,2.00&future=1&t=2016-06-01");
	await atlas.mapIs("settled");
	await expect(atlas.shape("Globe")).toHaveAttribute("aria-pressed", "true");
	await atlas.clickTime(0.5);
	const middle = (secOf("2016-05-01") + secOf("2016-07-01")) / 2;
	expect(Math.abs((await atlas.now()) - middle)).toBeLessThan(86_400);
	await atlas.hasParam("t", /^2016-0(5-3|6-0)/);
	for (const [name, value] of Object.entries({ view: "globe", w: "2016-05-01~2016-07-01", c: "-120.00,45.00,2.00", future: "1" })) {
		expect(atlas.param(name)).toBe(value);
	}
	await atlas.openIncident(ID, "?w=banana");
	await expect(atlas.notice).toContainText("“w=banana” is not a stretch");
	await atlas.press("Shift+ArrowRight");
	await atlas.isAt(boundariesOf(incident).find((at) => at > peakSec) as number);
});

test("an unknown incident is said to be none, and the address is left as it was typed", async ({ atlas, excuse }) => {
	excuse(NOT_FOUND, "neither the page nor its file exists: that is the point");
	await atlas.page.goto("incidents/2016-02-canada-kore/?t=2016-06-14");
	await expect(atlas.heading).toHaveText("No such incident");
	await expect(atlas.alert).toContainText("This atlas has no incident “2016-02-canada-kore”");
	expect(new URL(atlas.page.url()).pathname).toBe("/incidents/2016-02-canada-kore/");
	expect(atlas.param("t")).toBe("2016-06-14");
	await atlas.page.goto("no/such/page");
	await expect(atlas.heading).toHaveText("No such page");
	await atlas.allIncidents.click();
	await expect(atlas.rows).toHaveCount(CATALOGUE.length);
});

test("an address typed by hand leads to the page that was meant, at its time", async ({ atlas, page, excuse }) => {
	excuse(NOT_FOUND, "such a file is not there: that is the point");
	await atlas.withoutWebGL();
	for (const [typed, path] of [
		["networks/as4134/", "/networks/AS4134/"],
		["networks/04134", "/networks/AS4134/"],
		["countries/cn/", "/countries/CN/"],
		["incidents/2016-02-Canada-Korea?utm_source=x&amp;t=2016-06-14)", `/incidents/${ID}/`],
	] as const) {
		await page.goto(typed);
		await expect.poll(() => new URL(page.url()).pathname).toBe(path);
		await expect(atlas.heading).not.toContainText("No such");
	}
	await atlas.isAt(secOf("2016-06-14"));
	await page.goto(`incidents/${ID}/?utm_source=x&#038;t=2016-06-01`);
	await atlas.isAt(secOf("2016-06-01"));
	expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("?utm_source=x&t=2016-06-01");
	await page.goto("embed/2016-02-Canada-Korea/");
	await expect.poll(() => new URL(page.url()).pathname).toBe(`/embed/${ID}/`);
});

test("where there is no page the closest one is offered, and an address that cannot be decoded gives no blank page", async ({ atlas, page, excuse }) => {
	excuse(NOT_FOUND, "neither the page nor its file exists: that is the point");
	// As hosts answer that do not read the path themselves.
	await page.route(/\/%(?:ff|E0)/, (route) => route.fulfill({ status: 404, contentType: "text/html", path: join(DIST, "404.html") }));
	for (const path of ["incidents/%ff/", "incidents/%E0%A4%A/", "present/%ff/"]) {
		await page.goto(path);
		await expect(atlas.heading, path).toHaveText("No such incident");
	}
	await page.goto("incidents/2016-02-canada-kore/");
	await page.getByRole("link", { name: incident.title }).click();
	await expect(atlas.heading).toHaveText(incident.title);
	await page.goto("networks/?sort=__proto__");
	await expect(atlas.heading).toHaveText("Networks");
});

const newer = JSON.stringify({ ...incident, schemaVersion: 99 });
const shapeless = JSON.stringify({ ...incident, networks: "none" });
const WRONG_FILES = [
	{ name: "missing", answer: { status: 404, body: "" }, says: "the server answered 404" },
	{ name: "cut off", answer: { status: 200, body: published(`incidents/${ID}.json`).slice(0, 5000) }, says: "is damaged: it is not JSON" },
	{ name: "of another shape", answer: { status: 200, body: shapeless }, says: "The incident file is damaged: networks" },
	{ name: "of a newer schema", answer: { status: 200, body: newer }, says: "was made for version 99 of the schema" },
];

for (const { name, answer, says } of WRONG_FILES) {
	test(`a built page whose file is ${name} stays readable and says what happened`, async ({ atlas, page, excuse }) => {
		excuse(NOT_FOUND, "a missing file is an error to the browser too");
		await page.route(FILE, (route) => route.fulfill({ contentType: "application/json", ...answer }));
		await page.goto(`incidents/${ID}/`);
		await expect(atlas.alert).toContainText(says);
		await expect(atlas.alert).toContainText("still version of this page");
		await expect(atlas.heading).toHaveText(incident.title);
		await expect(atlas.divertedPath).toBeVisible();
		await expect(atlas.poster).toBeVisible();
		await expect(atlas.sources).toBeAttached();
	});
}

test("an incident opened from the list whose file does not come says so, and Try again brings it", async ({ atlas, page, excuse }) => {
	excuse(/Failed to load resource: net::ERR_FAILED/, "the file is kept from coming on purpose");
	await page.route(FILE, (route) => route.abort());
	await atlas.openAtlas();
	await atlas.rowLink(incident.title).click();
	await expect(atlas.heading).toHaveText(`“${ID}” could not be shown`);
	await expect(atlas.alert).toContainText("the server did not answer");
	expect(new URL(page.url()).pathname).toBe(`/incidents/${ID}/`);
	await page.unroute(FILE);
	await atlas.tryAgain.click();
	await expect(atlas.heading).toHaveText(incident.title);
	await atlas.isAt(peakSec);
	await page.goBack();
	await expect(atlas.rows).toHaveCount(CATALOGUE.length);
});

test("a damaged index leaves the built list readable, its links working, and says what happened", async ({ atlas, page }) => {
	await page.route("**/data/atlas.json", (route) => route.fulfill({ contentType: "application/json", body: '{"atlasVersion":0}' }));
	await page.goto("./");
	await expect(atlas.alert).toContainText(/The index of incidents has version 0; this page reads version \d+\./);
	await expect(atlas.rows).toHaveCount(CATALOGUE.length);
	await atlas.rowLink(incident.title).click();
	await atlas.live();
	await expect(atlas.heading).toHaveText(incident.title);
});
