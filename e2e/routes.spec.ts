/** What the map draws, as the reader chooses it: in the picture, its key, the address and what is taken away. */
import { expect, test } from "./test.ts";

const BOTH = "2017-04-scandinavia-japan";

test("the reader chooses between where packets went, AS paths and neither; the address keeps it, and so does Back", async ({ atlas, page }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(BOTH);
	await expect(atlas.routes("Where packets went")).toHaveAttribute("aria-pressed", "true");
	await expect(atlas.poster).toContainText("city not given");
	await atlas.routes("AS paths, placed").click();
	await expect(atlas.poster).toContainText("diverted AS path, placed");
	await expect(atlas.poster).not.toContainText("city not given");
	await expect(atlas.legend).toContainText("not where packets went");
	await expect(atlas.legend).not.toContainText("Arrows");
	await atlas.hasParam("routes", "paths");
	await atlas.room("Methods").click();
	await expect(atlas.heading).toHaveText("Methods");
	await page.goBack();
	await expect(atlas.routes("AS paths, placed")).toHaveAttribute("aria-pressed", "true");
	await expect(atlas.poster).toContainText("diverted AS path, placed");
	await atlas.routes("None").press("Enter");
	await expect(atlas.poster).not.toContainText("AS path");
	await atlas.hasParam("routes", "none");
	await atlas.routes("Where packets went").click();
	await expect(atlas.poster).toContainText("city not given");
	await atlas.hasParam("routes", null);
	await atlas.openIncident(BOTH, "?routes=cables");
	await expect(atlas.notice).toContainText("“routes=cables” cannot be drawn for this incident");
});

test("a narrow map has shorter words on the buttons, and is not wider for them", async ({ atlas, page }) => {
	await page.setViewportSize({ width: 360, height: 760 });
	await atlas.withoutWebGL();
	await atlas.openIncident(BOTH, "?routes=paths");
	await atlas.mapIs("unavailable");
	await expect(atlas.routes("Packets")).toBeVisible();
	await atlas.routes("Packets").click();
	await expect(atlas.poster).toContainText("city not given");
	expect(await atlas.overflowPx()).toBe(0);
});
