/** Going anywhere and doing anything by keyboard, and the sheet that lists every key. */
import { objectionsTo } from "./axe.ts";
import { Finding } from "./comparing.ts";
import { expect, test } from "./test.ts";

test.beforeEach(({ atlas }) => atlas.withoutWebGL());

test("/ and Ctrl-K open the palette, Escape gives the focus back, and AS4134 is three keys away", async ({ atlas, page }) => {
	const find = new Finding(page);
	await page.goto("download/");
	await atlas.live();
	await find.button.focus();
	await atlas.press("/");
	await expect(find.field).toBeFocused();
	// Within the field a slash is a slash.
	await atlas.press("/");
	await expect(find.field).toHaveValue("/");
	await atlas.press("Escape");
	await expect(find.palette).toBeHidden();
	await expect(find.button).toBeFocused();
	await atlas.press("Control+k");
	await find.type("4134");
	await expect(find.chosen).toContainText("AS4134");
	await atlas.press("Enter");
	await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/networks\/AS4134\/$/);
	await expect(find.palette).toBeHidden();
});

test("a name that nothing has is answered, and handed to the atlas's search; pasted nonsense is harmless", async ({ atlas, page }) => {
	const find = new Finding(page);
	await page.goto("methods/");
	await atlas.live();
	await find.button.click();
	await find.type("(a+)+$".repeat(2000));
	await expect(find.palette.getByText(/^Nothing here is called/).first()).toBeVisible();
	await find.field.fill("zzqxw");
	await expect(find.chosen).toHaveText("Search the atlas for “zzqxw”");
	expect(await objectionsTo(page)).toEqual([]);
	await atlas.press("Enter");
	await atlas.hasParam("q", "zzqxw");
});

test("a moment of the open incident is found by its name, and time goes there", async ({ atlas, page }) => {
	const find = new Finding(page);
	await atlas.openIncident("2018-11-mainone-google");
	await atlas.press("/");
	await expect(find.field).toBeFocused();
	const moment = find.palette.getByRole("group", { name: "Moments of this incident" }).getByRole("option").first();
	const day = ((await moment.textContent()) ?? "").match(/\d{4}-\d\d-\d\d/)?.[0] ?? "no day";
	await moment.click();
	await atlas.reads(new RegExp(`^${day}`));
	await atlas.hasParam("t", new RegExp(`^${day}`));
});

test("? lists the keys of the page, and turns single keys off for good", async ({ atlas, page }) => {
	const find = new Finding(page);
	await atlas.openIncident("2016-02-canada-korea");
	await atlas.press("?");
	await expect(find.keySheet).toContainText("Previous or next moment");
	expect(await objectionsTo(page)).toEqual([]);
	await find.keySheet.getByRole("checkbox").uncheck();
	await atlas.press("Escape");
	await expect(find.keySheet).toBeHidden();
	await atlas.press("/", "l");
	await expect(atlas.loopButton).toHaveAttribute("aria-pressed", "false");
	await page.reload();
	await atlas.live();
	await atlas.press("/", "l");
	await expect(atlas.loopButton).toHaveAttribute("aria-pressed", "false");
	await expect(find.palette).toBeHidden();
	await atlas.press("Control+k");
	await expect(find.field).toBeFocused();
	await find.type("keys");
	await expect(find.chosen).toContainText("Show the keys");
	await atlas.press("Enter");
	await find.keySheet.getByRole("checkbox").check();
	await atlas.press("Escape", "l");
	await expect(atlas.loopButton).toHaveAttribute("aria-pressed", "true");
});
