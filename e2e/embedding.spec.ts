/** The embed dialog, and what becomes of its code in somebody else's page, on paper, and years later. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { Embed, serveArticle } from "./article.ts";
import { objectionsTo } from "./axe.ts";
import { Embedder } from "./embedder.ts";
import { CATALOGUE, DIST, dayOf, incidentOf, published, ROOT, readoutAt } from "./records.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";
const MEASURED = "2018-11-mainone-google";
const JUNE = Date.UTC(2016, 5, 14) / 1000;
const versionOf = (id: string) =>
	createHash("sha256")
		.update(published(`incidents/${id}.json`))
		.digest("hex")
		.slice(0, 12);

test.beforeEach(async ({ atlas }) => {
	await atlas.withoutWebGL();
});

test("by keyboard alone the code is made, previewed as it will stand, copied, and its choices are kept", async ({ atlas, page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const embedder = new Embedder(page);
	await atlas.openIncident(MODEL, "?t=2016-06-14");
	await atlas.press("e");
	await embedder.ready();
	await expect(embedder.time).toHaveAttribute("aria-valuetext", readoutAt(incidentOf(MODEL), JUNE));
	await embedder.press("Dark");
	await embedder.press("Start");
	await embedder.press(/^Phone/);
	await embedder.field("Title").focus();
	await page.keyboard.press("ControlOrMeta+a");
	await page.keyboard.type('Six "months" <b>');
	await embedder.ready();
	await expect(embedder.time).toHaveAttribute("aria-valuetext", readoutAt(incidentOf(MODEL), incidentOf(MODEL).derived.onsetSec));
	expect(await embedder.preview.locator("html").getAttribute("data-theme")).toBe("dark");
	expect(await embedder.preview.locator("html").evaluate(() => [self.origin, innerWidth])).toEqual(["null", 360]);
	expect(await embedder.inCode("src")).toMatch(new RegExp(`/embed/${MODEL}/\\?t=onset&theme=dark$`));
	expect(await embedder.inCode("title")).toBe('Six "months" <b>');
	const needed = await embedder.preview.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
	await expect.poll(() => embedder.inCode("height")).toBe(String(needed));
	await embedder.copy.focus();
	await page.keyboard.press("Enter");
	await expect(embedder.said).toHaveText("Code copied.");
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await embedder.code.inputValue());
	await page.keyboard.press("Escape");
	await expect(embedder.dialog).toBeHidden();
	await embedder.opener.click();
	await expect(embedder.choice("Dark")).toBeChecked();
	await expect(embedder.field("Title")).toHaveValue('Six "months" <b>');
	await page.keyboard.press("Escape");
	await expect(embedder.opener).toBeFocused();
});

test("what is typed wrong stays, is told in words and is not in the code; a refused clipboard leaves the code selected; Reset takes all back", async ({
	atlas,
	page,
}) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
		document.execCommand = () => false;
	});
	const embedder = new Embedder(page);
	await atlas.openIncident(MODEL, "?t=2016-06-14");
	await embedder.opener.click();
	await embedder.ready();
	const withoutHeight = async () => (await embedder.code.inputValue()).replace(/ height="\d+"/, "");
	const first = await withoutHeight();
	await embedder.choice("Own width").check();
	await embedder.field("Own width").fill("500");
	await embedder.field("Own width").fill("50");
	await expect(embedder.field("Own width")).toHaveAccessibleDescription("Too small: at least 320. The code keeps 500.");
	await embedder.dialog.getByRole("checkbox", { name: /^As wide as/ }).uncheck();
	expect(await embedder.inCode("width")).toBe("500");
	await embedder.choice("Another").check();
	await embedder.field("Date or time, UTC").fill("yesterday");
	await expect(embedder.field("Date or time, UTC")).toHaveAccessibleDescription(/“yesterday” is not a time.* The code keeps the instant that is shown\.$/);
	expect(await embedder.inCode("src")).toContain(`?t=${dayOf(JUNE)}`);
	await embedder.field("Title").fill(" ");
	expect(await embedder.inCode("title")).toBe(incidentOf(MODEL).title);
	await embedder.choice(/^Fixed/).check();
	expect(await embedder.inCode("src")).toContain(`/embed/${MODEL}/${versionOf(MODEL)}/`);
	await embedder.ready();
	await expect(embedder.preview.locator("footer")).toContainText(`Data as of version ${versionOf(MODEL)}`);

	await embedder.copy.click();
	await expect(embedder.said).toContainText("The text is selected: press Ctrl+C");
	await expect(embedder.said).toContainText("Something that was typed is not right");
	expect(await page.evaluate(() => String(getSelection()))).toBe(await embedder.code.inputValue());
	await expect(embedder.field("Own width")).toHaveValue("50");
	await expect(embedder.field("Date or time, UTC")).toHaveValue("yesterday");
	await embedder.dialog.getByRole("button", { name: "Reset" }).click();
	expect(await withoutHeight()).toBe(first);
});

test("pasted into an article of another origin, the code opens the exact view in a window outside of the sandbox", async ({
	atlas,
	page,
	baseURL,
	context,
}) => {
	const embedder = new Embedder(page);
	await atlas.openIncident(MODEL, "?t=2016-06-14");
	await embedder.opener.click();
	await embedder.ready();
	await embedder.choice("Dark").check();
	const { address, stop } = await serveArticle(baseURL as string, await embedder.code.inputValue());
	await page.goto(address);
	const embed = new Embed(page, 0);
	await embed.time.press("Shift+ArrowRight");
	const now = await embed.now();
	expect(now).toBeGreaterThan(JUNE);
	const opening = context.waitForEvent("page");
	await embed.link.click();
	const opened = await opening;
	await expect(opened.locator("html")).toHaveAttribute("data-live", "true");
	const time = opened.getByRole("slider", { name: "Time", exact: true });
	await expect(time).toHaveAttribute("aria-valuetext", readoutAt(incidentOf(MODEL), now));
	expect(await opened.evaluate(() => self.origin)).toBe(new URL(baseURL as string).origin);
	stop();
});

test("an embed fixed to an older version says on top what was corrected since, and keeps saying what it is", async ({ page, baseURL }) => {
	const kept = JSON.parse(readFileSync(join(ROOT, "data", "versions", "kept.json"), "utf8")) as { id: string; version: string; upTo: string }[];
	const older = kept.filter(({ id, version }) => id === MEASURED && version !== versionOf(id));
	expect(older.length).toBeGreaterThan(0);
	type Change = { at: string; kind: string; text: string; incidents: string[] };
	const changes = parse(readFileSync(join(ROOT, "data", "changes.yaml"), "utf8")) as Change[];
	for (const { version, upTo } of older) {
		const since = changes.filter(({ at, kind, incidents }) => kind === "corrected" && at > upTo && incidents.includes(MEASURED));
		const latest = since.sort((a, b) => a.at.localeCompare(b.at)).at(-1);
		await page.goto(`${baseURL}embed/${MEASURED}/${version}/`);
		const note = page.getByRole("note");
		await expect(note).toContainText("Corrected since");
		await expect(note).toContainText(latest?.text ?? "no correction is on record");
		await expect(page.locator("footer")).toContainText(`Data as of version ${version}, kept as published.`);
		const href = await note.getByRole("link", { name: "Current record" }).evaluate((link) => (link as HTMLAnchorElement).href);
		expect((await page.request.get(href)).status()).toBe(200);
	}
	await page.goto(`${baseURL}embed/${MEASURED}/${versionOf(MEASURED)}/`);
	await expect(page.getByRole("note")).toHaveCount(0);
});

test("on paper an embed is one page: picture, sentence and paths of its instant, and nothing to press", async ({ page, baseURL }) => {
	await page.goto(`${baseURL}embed/${MODEL}/?t=2016-06-14&theme=light`);
	await expect(page.locator("html")).toHaveAttribute("data-live", "true");
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".readout")).toContainText("14 June 2016");
	await expect(page.locator(".picture:visible text", { hasText: /^diverted$/ })).toBeVisible();
	await expect(page.getByRole("list", { name: "Diverted path" }).getByText("China", { exact: true })).toBeVisible();
	await expect(page.locator("button:visible, [role=slider]:visible, a.open:visible")).toHaveCount(0);
	const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
	expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

test("at the size that oEmbed names, an embed has neither scroll bars nor much empty room", async ({ page, baseURL }) => {
	const answers = CATALOGUE.map(
		({ id }) => JSON.parse(readFileSync(join(DIST, "oembed", `${id}.json`), "utf8")) as { width: number; height: number; html: string },
	)
		.map((answer, i) => ({ ...answer, id: CATALOGUE[i]?.id as string }))
		.sort((a, b) => a.height - b.height);
	const some = answers.filter((_, i) => i % 7 === 0 || i >= answers.length - 2);
	expect(some.length).toBeGreaterThan(5);
	for (const { id, width, height, html } of some) {
		expect(html).toContain(`width="${width}" height="${height}"`);
		await page.setViewportSize({ width, height });
		await page.goto(`${baseURL}embed/${id}/`);
		await expect(page.locator("html")).toHaveAttribute("data-live", "true");
		const { over, spare } = await page.evaluate(() => ({
			over: document.documentElement.scrollHeight - innerHeight,
			spare: innerHeight - (document.querySelector("main")?.getBoundingClientRect().height ?? 0),
		}));
		expect.soft(over, id).toBe(0);
		// A line of the title and one of the headline may be counted too much.
		expect.soft(spare, id).toBeLessThan(40 + 24);
	}
});

test("axe has nothing against the dialog in either theme, wide or narrow, nor does it scroll sideways", async ({ atlas, page }) => {
	test.setTimeout(300_000);
	const embedder = new Embedder(page);
	await page.emulateMedia({ reducedMotion: "reduce" });
	await atlas.openIncident(MODEL);
	await embedder.opener.click();
	await embedder.ready();
	await embedder.choice("Own width").check();
	await embedder.field("Own width").fill("x");
	await embedder.dialog.getByText("Other ways").click();
	await expect(embedder.field("oEmbed address")).toHaveValue(/\/oembed\/2016-02-canada-korea\.json$/);
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		await expect(page.locator("html")).toHaveCSS("background-color", colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(18, 23, 29)");
		for (const viewport of [
			{ width: 1440, height: 900 },
			{ width: 390, height: 844 },
		]) {
			await page.setViewportSize(viewport);
			// The embed is looked at in embed.spec.ts; axe would count its landmarks with those of the page that lies out of reach behind the dialog.
			expect.soft(await objectionsTo(page, "iframe"), `${colorScheme} ${viewport.width}`).toEqual([]);
			expect.soft(await embedder.dialog.locator(".export-body").evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
		}
	}
});
