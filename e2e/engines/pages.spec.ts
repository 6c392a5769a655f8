/** The pages stand, come alive, and draw what they say, in an engine other than Chromium. */
import { CATALOGUE, incidentOf, secOf } from "../records.ts";
import { expect, test } from "./test.ts";
import { ON } from "./visit.ts";

const MODEL = "2016-02-canada-korea";
const PLACED = "2018-04-myetherwallet-route53";
const MEASURED = "2008-02-pakistan-telecom-youtube";

test("the atlas lists every incident, and the map of all of them draws their routes", async ({ visit }) => {
	await visit.open("");
	expect(await visit.count(ON.rows)).toBe(CATALOGUE.length);
	await visit.mapSettled();
	await expect.poll(async () => (await visit.mapPicture()).warm).toBeGreaterThan(2000);
	expect(await visit.spoken()).toMatch(/incidents$/);
});

test("the overview draws the places of an incident whose route nobody published", async ({ visit }) => {
	expect(incidentOf(PLACED).noRoute, "all that the map shows of it are places").toBeTruthy();
	await visit.open("?q=myetherwallet");
	await visit.mapSettled();
	expect(await visit.listed()).toEqual([PLACED]);
	await expect.poll(async () => (await visit.mapPicture()).warm, "places are drawn").toBeGreaterThan(20);
});

test("an incident shows its title, its map with both routes, and its time", async ({ visit }) => {
	await visit.open(`incidents/${MODEL}/?t=2016-06-14`);
	expect(await visit.text("h1")).toContain(incidentOf(MODEL).title);
	expect(await visit.spoken()).toMatch(/^2016-06-14.* diverted \(reported\)$/);
	await visit.mapSettled();
	await expect.poll(async () => (await visit.mapPicture()).vermilion).toBeGreaterThan(1000);
	expect((await visit.mapPicture()).blue).toBeGreaterThan(400);
});

test("a measured incident counts its vantage points, and a key walks from change to change", async ({ visit }) => {
	await visit.open(`incidents/${MEASURED}/?t=2008-02-24T18:46:00Z`);
	await expect.poll(() => visit.text(ON.counts)).toContain("0 of 111 vantage points on AS17557");
	await visit.window.press(".");
	await expect.poll(() => visit.now()).toBe(secOf("2008-02-24T18:47:53Z"));
	expect(await visit.text(ON.counts)).toContain("1 of 111 vantage points on AS17557");
	await visit.mapSettled();
	expect((await visit.mapPicture()).colours).toBeGreaterThan(50);
});
