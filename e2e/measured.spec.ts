/** What was measured, on the timeline: YouTube 2008 as 111 vantage points of RIPE RIS saw it. */

import { incidentOf, secOf } from "./records.ts";
import { expect, test } from "./test.ts";

const ID = "2008-02-pakistan-telecom-youtube";
const { window } = incidentOf(ID).derived;
const shareOf = (clock: string) => (secOf(`2008-02-24T${clock}Z`) - window.startSec) / (window.endSec - window.startSec);
const at = (clock: string) => `?t=2008-02-24T${clock}Z`;

test.use({ viewport: { width: 1440, height: 700 } });
test.beforeEach(async ({ atlas }) => atlas.withoutWebGL());

test("the band says how many vantage points use the unexpected route, from the first to the last", async ({ atlas }) => {
	for (const [clock, count] of [
		["18:47:52", 0],
		["18:47:53", 1],
		["18:48:58", 107],
		["20:18:43", 66],
		["21:03:52", 0],
	] as const) {
		await atlas.openIncident(ID, at(clock));
		await expect(atlas.counts).toContainText(`${count} of 111 vantage points on AS17557`);
		await atlas.reads(new RegExp(`^2008-02-24 ${clock} UTC, .* · ${count} of 111 vantage points on AS17557 · [^·]+$`));
	}
	await atlas.openIncident(ID, at("21:20:00"));
	await expect(atlas.counts).toContainText("No data: this file covers 24 Feb 2008, 18:45 to 21:05 UTC");
	await atlas.reads(/ · no measurement of this time · not diverted any more$/);
});

test("another file is chosen by its name, and the address keeps the choice", async ({ atlas }) => {
	await atlas.openIncident(ID, at("19:00:00"));
	await expect(atlas.counts).toContainText("107 of 111");
	await atlas.measurementFile.selectOption("rrc00-rv2");
	await expect(atlas.counts).toContainText("47 vantage points on AS17557; how many did not is not in the file");
	await atlas.hasParam("series", "rrc00-rv2");
	await atlas.page.reload();
	await atlas.live();
	await expect(atlas.measurementFile).toHaveValue("rrc00-rv2");
	await atlas.measurementFile.selectOption("ris");
	await atlas.hasParam("series", null);
	await expect(atlas.counts).toContainText("107 of 111");
});

test("the full stop and the comma walk from change to change at the vantage points", async ({ atlas }) => {
	await atlas.openIncident(ID, at("18:46:00"));
	await atlas.press(".");
	await atlas.isAt(secOf("2008-02-24T18:47:53Z"));
	await expect(atlas.counts).toContainText("1 of 111");
	await atlas.press(".", ".");
	await atlas.isAt(secOf("2008-02-24T18:47:57Z"));
	await expect(atlas.counts).toContainText("16 of 111");
	await atlas.press(",");
	await atlas.isAt(secOf("2008-02-24T18:47:54Z"));
	await atlas.hasParam("t", "2008-02-24T18:47:54Z");
	await atlas.press(",", ",");
	await atlas.isAt(secOf("2008-02-24T18:45:00Z"));
	await expect(atlas.counts).toContainText("0 of 111");
});

test("quiet gaps are cut by a switch that the address keeps, and true time comes back", async ({ atlas }) => {
	await atlas.openIncident("2014-03-canada-bitcoin-pools");
	await expect(atlas.breaks).toHaveCount(0);
	await atlas.cutGaps.click();
	await expect(atlas.breaks).toHaveCount(2);
	await atlas.hasParam("gaps", "cut");
	await atlas.page.reload();
	await atlas.live();
	await expect(atlas.breaks).toHaveCount(2);
	await atlas.trueTime.click();
	await expect(atlas.breaks).toHaveCount(0);
	await atlas.hasParam("gaps", null);
	await atlas.openIncident("2015-03-vega-bt");
	await expect(atlas.cutGaps).toHaveCount(0);
});

test("a press on a mark goes there and chooses its fact, which lights up; a press beside one only goes there", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await expect(atlas.litMark).toHaveCount(0);
	await atlas.clickTime(shareOf("20:07:25"));
	await atlas.isAt(secOf("2008-02-24T20:07:25Z"));
	await atlas.hasParam("fact", "time.moments.counter-24");
	await expect(atlas.litMark).toHaveCount(1);
	await expect(atlas.card).toContainText("20:07:25 UTC");

	await atlas.clickBand(shareOf("18:48:58"));
	await atlas.isAt(secOf("2008-02-24T18:48:58Z"));
	await atlas.hasParam("fact", "measured.ris.peak");
	await expect(atlas.card).toContainText("107 of 111 vantage points");
	await expect(atlas.card).toContainText("The first instant at which most vantage points used one.");

	await atlas.clickTime(0.5);
	await atlas.hasParam("fact", "measured.ris.peak");
	await atlas.why.click();
	await atlas.hasParam("fact", "derived.state");
});
