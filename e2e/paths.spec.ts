/** What a raw measurement file says of an instant: AS paths, path families, rows. */
import { readFileSync } from "node:fs";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 1180, height: 800 } });

const YOUTUBE = "2008-02-pakistan-telecom-youtube";
const RAW = `**/data/evidence/${YOUTUBE}/*.json`;
const NOT_FOUND = /Failed to load resource: the server responded with a status of 404/;

test.beforeEach(({ atlas }) => atlas.withoutWebGL());

test("the AS path changes across the onset, and says how many vantage points saw it", async ({ atlas }) => {
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T18:47:52Z");
	await expect(atlas.pathNow).toContainText("Now: as usual");
	await expect(atlas.pathNow).toContainText("56 of 111 vantage points");
	await atlas.press("Shift+ArrowRight");
	await expect(atlas.pathNow).toContainText("Now: diverted");
	await expect(atlas.pathNow).toContainText("PCCW Global");
	await expect(atlas.pathNow).toContainText("1 of 111 vantage points");
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T18:48:58Z");
	await expect(atlas.pathNow).toContainText("107 of 111 vantage points");
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T21:04:30Z");
	await expect(atlas.pathNow).toContainText("Now: as usual");
});

test("path families are split and folded by keyboard alone, and time stays where it is", async ({ atlas }) => {
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T18:48:58Z");
	const before = await atlas.now();
	await atlas.tabTo(atlas.family(17557), 80);
	expect(await atlas.focusRing()).toBe(true);
	await atlas.press("ArrowLeft");
	await expect(atlas.family(3491)).toBeFocused();
	await expect(atlas.family(13237)).toHaveCount(0);
	await atlas.press("Enter");
	await expect(atlas.family(3491)).toHaveAttribute("aria-expanded", "true");
	await atlas.press("ArrowLeft", "ArrowDown");
	await expect(atlas.family(13237)).toBeFocused();
	await atlas.press("ArrowRight", "ArrowRight");
	await expect(atlas.family(3491)).toHaveAttribute("aria-expanded", "false");
	await expect(atlas.family(13237)).toHaveCount(0);
	await atlas.isAt(before);
});

test("the raw rows at 18:47:53 name AS17557 and the vantage point that they changed", async ({ atlas, page }) => {
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T18:47:53Z");
	await atlas.readRawRows.click();
	await expect(atlas.rawRowsNow).toHaveCount(1);
	await expect(atlas.rawRowsNow).toContainText("2497 3491 17557");
	await expect(atlas.rawRowsNow).toContainText("origin AS17557 Pakistan Telecom");
	await expect(atlas.rawRowsNow).toContainText("expected route → unexpected route");
	// What read the file has gone with the answer.
	await expect.poll(() => page.workers().filter((worker) => /assets\/worker-/.test(worker.url())).length).toBe(0);
	await atlas.press("Shift+ArrowRight");
	await expect(atlas.rawRowsNow.first()).toContainText("18:47:57");
});

test("a damaged raw file is said to be damaged, and where, and the page goes on", async ({ atlas, page }) => {
	await page.route(RAW, async (route) => route.fulfill({ body: (await (await route.fetch()).text()).slice(0, 20_000) }));
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T18:48:58Z");
	await atlas.readRawRows.click();
	await expect(atlas.alert).toContainText(/damaged at line \d+, column \d+/);
	await expect(atlas.alert).toContainText("still holds");
	await expect(atlas.pathNow).toContainText("107 of 111 vantage points");
	await atlas.press("Home");
	await expect(atlas.pathNow).not.toContainText("107 of 111");
});

test("a raw file that is missing is said to be, and can be asked for again", async ({ atlas, page, excuse }) => {
	excuse(NOT_FOUND, "the file is taken away: that is the point");
	await page.route(RAW, (route) => route.fulfill({ status: 404, body: "" }));
	await atlas.openIncident(YOUTUBE, "?t=2008-02-24T18:47:53Z");
	await atlas.readRawRows.click();
	await expect(atlas.alert).toContainText("the server answered 404");
	await page.unroute(RAW);
	await atlas.tryAgain.click();
	await expect(atlas.rawRowsNow).toContainText("AS17557");
	await expect(atlas.alert).toHaveCount(0);
});

test("the vantage points are saved as CSV, all of them, without a server", async ({ atlas, page }) => {
	await atlas.openIncident(YOUTUBE);
	const [download] = await Promise.all([page.waitForEvent("download"), atlas.saveCsv.click()]);
	expect(download.suggestedFilename()).toBe(`${YOUTUBE}-ris-vantage-points.csv`);
	const lines = readFileSync(await download.path(), "utf8")
		.trimEnd()
		.split("\r\n");
	expect(lines).toHaveLength(112);
	expect(lines[1]).toMatch(/^rrc14,Palo Alto,no,198\.32\.176\.24,2497,.*,2008-02-24T18:47:53Z,/);
});

test("where BGP and packets differ the page says so first, and where one is missing, which", async ({ atlas }) => {
	await atlas.openIncident("2018-11-mainone-google");
	await expect(atlas.planes).toContainText("BGP and what is known of packets differ");
	await atlas.openIncident("2016-02-canada-korea");
	await expect(atlas.planes).toContainText("Traceroutes only");
	await atlas.openIncident(YOUTUBE);
	await expect(atlas.planes).toContainText("BGP paths only");
});

test("nothing of it is wider than a page of 320 pixels", async ({ atlas, page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	for (const id of ["2019-06-allegheny-verizon", "2017-08-google-verizon-japan", "2018-07-iran-telegram"]) {
		await atlas.openIncident(id);
		expect(await atlas.overflowPx(), id).toBe(0);
	}
});
