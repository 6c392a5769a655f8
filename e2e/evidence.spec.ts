/** From every sentence to what it rests on: the evidence panel, the claims, the hashes of the raw files. */
import { CATALOGUE, incidentOf } from "./records.ts";
import { expect, test } from "./test.ts";

const ID = "2016-02-canada-korea";
const MEASURED = "2008-02-pakistan-telecom-youtube";
const RAW = "**/data/evidence/2008-02-pakistan-telecom-youtube/*";
/** A record with a corrected sentence of the summary. */
const CORRECTED = (() => {
	for (const { id } of CATALOGUE) {
		for (const { kind, facts, text } of (incidentOf(id).history ?? []).reverse()) {
			const fact = facts?.find((name) => name.startsWith("summary."));
			if (kind === "corrected" && fact) return { id, fact, text };
		}
	}
	throw new Error("no record has a corrected sentence of the summary");
})();
const globe = incidentOf(ID).sources.globe?.title as string;
const claims = incidentOf(ID).claims?.length ?? 0;

test.beforeEach(async ({ atlas }) => {
	await atlas.withoutWebGL();
});

test("one click on a sentence of the summary leads to its grade and source, with map and timeline in sight", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.fact("summary.1").click({ position: { x: 4, y: 30 } });
	await expect(atlas.evidence).toContainText(incidentOf(ID).summary[1]?.text ?? "no second sentence");
	await expect(atlas.evidence).toContainText("reported: a source says so in words");
	await expect(atlas.evidencePart("Source").getByRole("link", { name: globe })).toBeInViewport();
	await expect(atlas.evidencePart("In the source's words")).toContainText("For six months beginning in February, 2016");
	await expect(atlas.fact("summary.1")).toHaveClass(/is-chosen/);
	await expect(atlas.fact("summary.1")).toBeInViewport();
	await expect(atlas.map).toBeInViewport();
	await expect(atlas.time).toBeInViewport();
	await atlas.hasParam("fact", "summary.1");
});

test("by keyboard: Enter on a mark opens the evidence and moves there, Escape closes it and moves back", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await atlas.mark("summary.0").focus();
	await atlas.press("Enter");
	await expect(atlas.evidenceHeading).toBeFocused();
	await expect(atlas.evidencePart("What speaks against it")).toContainText("The Senate staff report says");
	await atlas.press("Escape");
	await expect(atlas.evidence).toHaveCount(0);
	await expect(atlas.mark("summary.0")).toBeFocused();
	expect(await atlas.focusRing()).toBe(true);
	await atlas.hasParam("fact", null);
});

test("Canada to Korea says that no independent check was found, and that AS4134 is inferred and from what", async ({ atlas }) => {
	await atlas.openIncident(ID);
	await expect(atlas.fact("independentCheck")).toContainText("No independent check of this case was found");
	await atlas.mark("independentCheck").click();
	await expect(atlas.evidencePart("Sources")).toContainText("NANOG mailing list");
	await expect(atlas.fact("networks.1")).toContainText(/AS4134.*inferred/s);
	await atlas.fact("networks.1").click({ position: { x: 6, y: 10 } });
	await expect(atlas.evidence).toContainText("inferred: worked out by us");
	await expect(atlas.evidencePart("Inferred from")).toContainText("No text found gives an AS number for this incident; AS4134 is its backbone.");
	await expect(atlas.evidencePart("Source")).toContainText(globe);
});

test("an address opens the evidence, takes no focus, and the fact is in sight; the next fact and the copied link follow", async ({ atlas, page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await atlas.openIncident(ID, "?fact=networks.1&t=2016-06-14");
	await expect(atlas.evidenceHeading).toHaveText("Network and its role");
	await expect(atlas.evidenceHeading).not.toBeFocused();
	await expect(atlas.fact("networks.1")).toBeInViewport();
	const next = atlas.evidence.getByRole("button", { name: "Next fact" });
	await next.click();
	await expect(next).toBeFocused();
	await atlas.hasParam("fact", "networks.2");
	await atlas.evidence.getByRole("button", { name: "Copy link" }).click();
	await expect(atlas.evidence.getByRole("button", { name: "Copied" })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
	expect(atlas.param("t")).toBe("2016-06-14");
	await atlas.openIncident(ID, "?fact=networks.99");
	await expect(atlas.evidence).toHaveCount(0);
	await expect(atlas.notice).toContainText("names nothing in this record");
});

test("who selects words of a fact opens nothing, and links inside of one keep their own way", async ({ atlas, page }) => {
	await atlas.openIncident(ID);
	const box = await atlas.fact("summary.0").boundingBox();
	if (!box) throw new Error("the sentence is not on screen");
	await page.mouse.move(box.x + 20, box.y + 8);
	await page.mouse.down();
	await page.mouse.move(box.x + 120, box.y + 8, { steps: 4 });
	await page.mouse.up();
	expect((await page.evaluate(() => String(getSelection()))).length).toBeGreaterThan(3);
	await expect(atlas.evidence).toHaveCount(0);
	await atlas
		.fact("related.2015-12-skb-verizon-apac")
		.getByRole("link", { name: incidentOf("2015-12-skb-verizon-apac").title, exact: true })
		.click();
	await expect(page).toHaveURL(/\/incidents\/2015-12-skb-verizon-apac\/$/);
	await expect(atlas.evidence).toHaveCount(0);
});

test("claims stand beside their answers, the rest unfolds, and the ledger sorts by date", async ({ atlas, page }) => {
	await atlas.openIncident(ID);
	const shown = await atlas.claimCards.count();
	expect(shown).toBeGreaterThan(2);
	expect(shown).toBeLessThan(claims);
	const [claim, answer] = await Promise.all([atlas.claimCards.nth(0).boundingBox(), atlas.claimCards.nth(1).boundingBox()]);
	expect(claim?.y).toBe(answer?.y);
	expect(claim?.width).toBe(answer?.width);
	await page.getByRole("button", { name: `Show all ${claims}` }).click();
	await expect(atlas.claimCards).toHaveCount(claims);
	await page.getByRole("button", { name: "Ledger", exact: true }).click();
	await expect(atlas.claimCards).toHaveCount(0);
	await expect(atlas.ledgerRows).toHaveCount(claims);
	await expect(atlas.ledgerRows.first()).toContainText("21 Oct 2018");
	await page.getByRole("button", { name: "When" }).click();
	await expect(atlas.ledgerRows.first()).toContainText("14 Dec 2020");
	await expect(atlas.ledgerRows.last()).toContainText("21 Oct 2018");
});

test.describe("the raw files of YouTube 2008", () => {
	const check = "Check the hashes";

	test("match their hashes, and say so to everyone", async ({ atlas, page }) => {
		await atlas.openIncident(MEASURED);
		await page.getByRole("button", { name: check }).focus();
		await atlas.press("Enter");
		await expect(atlas.hashResults).toHaveText([/^matches/, /^matches/, /^matches/]);
		await expect(page.getByRole("status").filter({ hasText: "Of 3 files: 3 match." })).toBeVisible();
		for (const link of await page.getByRole("region", { name: "Raw files" }).locator("a[download]").all()) {
			const answer = await page.request.get(new URL((await link.getAttribute("href")) as string, page.url()).href);
			expect(answer.status()).toBe(200);
		}
	});

	test("differ when the file that is served was altered, and the others still match", async ({ atlas, page }) => {
		await page.route(RAW, async (route) => {
			if (!route.request().url().endsWith("pakistan_1.elems.txt")) return route.continue();
			const response = await route.fetch();
			return route.fulfill({ response, body: (await response.text()).replace("17557", "17558") });
		});
		await atlas.openIncident(MEASURED);
		await page.getByRole("button", { name: check }).click();
		await expect(atlas.hashResults).toHaveText([/^matches/, /^differs: the file served has [0-9a-f]{64}$/, /^matches/]);
		await expect(page.getByRole("status").filter({ hasText: "2 match, 1 differs." })).toBeVisible();
	});

	test("could not be fetched when nothing answers, and the check can be made again", async ({ atlas, page, excuse }) => {
		excuse(/Failed to load resource: net::ERR_FAILED/, "the files are kept from coming on purpose");
		await page.route(RAW, (route) => route.abort());
		await atlas.openIncident(MEASURED);
		await page.getByRole("button", { name: check }).click();
		await expect(atlas.hashResults).toHaveText([/^could not be fetched/, /^could not be fetched/, /^could not be fetched/]);
		await page.unroute(RAW);
		await page.getByRole("button", { name: check }).click();
		await expect(atlas.hashResults).toHaveText([/^matches/, /^matches/, /^matches/]);
	});
});

for (const width of [390, 320]) {
	test(`on a screen ${width} pixels wide the evidence is a sheet at the bottom, and the fact stands above it`, async ({ atlas, page }) => {
		await page.setViewportSize({ width, height: 760 });
		await page.emulateMedia({ reducedMotion: "reduce" });
		await atlas.openIncident(ID);
		await atlas.mark("networks.1").click();
		const [sheet, fact] = await Promise.all([atlas.evidence.boundingBox(), atlas.fact("networks.1").boundingBox()]);
		if (!sheet || !fact) throw new Error("sheet or fact is not on screen");
		expect(sheet.y + sheet.height).toBe(760);
		expect(fact.y).toBeGreaterThanOrEqual(0);
		expect(fact.y + fact.height).toBeLessThanOrEqual(sheet.y);
		expect(await atlas.overflowPx()).toBe(0);
		await atlas.openIncident(MEASURED, "?fact=evidence.ris");
		expect(await atlas.overflowPx()).toBe(0);
	});
}

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("marks lead to the text page, no claim is folded, and no button stands that would do nothing", async ({ atlas, page }) => {
		await page.goto(`incidents/${ID}/`);
		await expect(atlas.mark("networks.1")).toHaveAttribute("href", "text/#fact-networks.1");
		await expect(atlas.claimCards).toHaveCount(claims);
		await expect(atlas.ledgerRows).toHaveCount(claims);
		await expect(page.getByRole("button", { name: /Show all|Ledger|Check the hashes/ })).toHaveCount(0);
	});
});

test.describe("corrections, without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("a corrected fact says when, and leads to what it said and what is right", async ({ atlas, page }) => {
		for (const path of ["", "text/"]) {
			await page.goto(`incidents/${CORRECTED.id}/${path}`);
			const link = atlas.corrected(CORRECTED.fact);
			await expect(link).toHaveText(/^Corrected on \d+ \w+ 20\d\d$/);
			await link.click();
			const entry = atlas.change(new URL(page.url()).hash);
			await expect(entry).toBeInViewport();
			await expect(entry).toContainText(CORRECTED.text);
			await expect(atlas.corrections).toContainText("Added to the atlas.");
		}
	});
});

test("“Something wrong?” opens by keyboard, prepares a text about the fact, and copies it; nothing is sent", async ({ atlas, page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await atlas.openIncident(ID, "?fact=time.end");
	await atlas.somethingWrong.focus();
	const asked: string[] = [];
	page.on("request", (request) => void asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
	await atlas.press("Enter");
	await expect(atlas.preparedText).toHaveValue(/Fact: End \(time\.end\)[\s\S]*data version [0-9a-f]{12}/);
	await expect(atlas.preparedText).toHaveValue(new RegExp(`Address: ${new URL(page.url()).origin}/incidents/${ID}/\\?fact=time\\.end`));
	await atlas.press("Tab");
	await atlas.press("Enter");
	await expect(atlas.evidence.getByText("Copied.", { exact: true })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(await atlas.preparedText.inputValue());
	// The record itself, for its version.
	expect(asked.filter((one) => one !== `GET /data/incidents/${ID}.json`)).toEqual([]);
	await page.emulateMedia({ media: "print" });
	await expect(atlas.somethingWrong).toBeHidden();
});
