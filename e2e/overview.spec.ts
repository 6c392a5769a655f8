/** The overview over all years: its own scrubber, and an address that gives back what is on screen. */
import { CATALOGUE, incidentOf } from "./records.ts";
import { expect, test } from "./test.ts";

const ALL = CATALOGUE.length;

test.beforeEach(async ({ atlas }) => atlas.withoutWebGL());

test("the stretch of time that is shown is in the address, and comes back with it", async ({ atlas, page }) => {
	await page.goto("./?t=2016-06-14&back=1y");
	await atlas.live();
	await expect(atlas.time).toHaveAttribute("aria-valuetext", new RegExp(`^2016-06-14, one year back: \\d+ of ${ALL} incidents under way$`));
	const before = await atlas.time.getAttribute("aria-valuetext");
	await atlas.time.focus();
	await page.keyboard.press("ArrowRight");
	await expect(atlas.time).not.toHaveAttribute("aria-valuetext", before ?? "");
	await expect(page).toHaveURL(/[?&]t=2016-0[67]-\d\d&back=1y/);
	const after = await atlas.time.getAttribute("aria-valuetext");
	await page.reload();
	await atlas.live();
	await expect(atlas.time).toHaveAttribute("aria-valuetext", after ?? "");
	await page.getByLabel("Show how far back").selectOption({ label: "Everything" });
	await page.keyboard.press("End");
	await atlas.time.focus();
	await page.keyboard.press("End");
	await expect(atlas.time).toHaveAttribute("aria-valuetext", new RegExp(`everything: ${ALL} of ${ALL} incidents$`));
	await expect(page).not.toHaveURL(/[?&](t|back)=/);
});

test("list, charts and what was found hold together: a filter leaves its marks only, and pointing at a row lights its mark", async ({ atlas, page }) => {
	await page.goto("./?q=AS4134");
	await atlas.live();
	await expect(page.locator(".list-count")).toHaveText(`10 of ${ALL} incidents`);
	await expect(atlas.time).toHaveAttribute("aria-valuetext", /10 of 10 incidents$/);
	await atlas.rows.first().getByRole("link").focus();
	await expect(page.getByRole("region", { name: "Charts" })).toContainText(incidentOf("2015-12-skb-verizon-apac").derived.duration.text);
});
