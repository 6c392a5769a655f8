/** The page of text of an incident: complete without script, equal to the picture, with addresses for its facts; terms and their meanings. */
import { incidentOf } from "./records.ts";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 1100, height: 700 } });

const ID = "2016-02-canada-korea";
const MEASURED = "2008-02-pakistan-telecom-youtube";
const incident = incidentOf(ID);

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("an incident leads to its text and back", async ({ atlas, page }) => {
		await page.goto(`incidents/${ID}/`);
		await atlas.readAsText.click();
		await expect(page).toHaveURL(/\/text\/$/);
		await expect(atlas.heading).toHaveText(incident.title);
		await page.getByRole("link", { name: "The same with map and timeline" }).click();
		await expect(page).toHaveURL(new RegExp(`/incidents/${ID}/$`));
	});

	test("the text says every sentence, moment, stop, figure, claim and source of the record", async ({ atlas }) => {
		await atlas.openText(ID);
		const { summary, time, flows, places, figures, claims, sources } = incident;
		const hops = (flows ?? []).flatMap(({ usual, diverted }) => [...(usual?.hops ?? []), ...(diverted?.hops ?? [])]);
		const said = [
			...summary.map(({ text }) => text),
			...(time.moments ?? []).map(({ label }) => label),
			...hops.flatMap(({ place, label }) => [place && places[place]?.name, label]),
			...(figures ?? []).map(({ text }) => text),
			...(claims ?? []).flatMap(({ by, text, quote }) => [by, text, quote]),
			...Object.values(sources).map(({ title }) => title),
		];
		const text = ((await atlas.account.textContent()) ?? "").replace(/\s+/g, " ");
		expect(said.filter((words) => words && !text.includes(words))).toEqual([]);
	});

	test("the parts come in the order a reader asks, and end with the words used", async ({ atlas }) => {
		await atlas.openText(ID);
		const heads = await atlas.account.getByRole("heading", { level: 2 }).allInnerTexts();
		const order = [
			"Networks",
			"Events in order",
			"Where: the paths, stop by stop",
			"Cause: what is said",
			"Would it have been stopped?",
			"Inputs of this page",
			"Words",
		];
		expect(heads.filter((head) => order.includes(head))).toEqual(order);
		await expect(atlas.part("Events in order")).toContainText("the exact start is not known · possibly diverted (reported)");
		await expect(atlas.part("Where: the paths, stop by stop")).toContainText("it may be Beijing, Shanghai or Guangzhou");
		await expect(atlas.part("Words")).toContainText("Lower bound: extra distance × 2 ÷ 200,000 km/s");
	});

	test("a measured incident tells its visibility in numbers", async ({ atlas }) => {
		await atlas.openText(MEASURED);
		const visibility = atlas.part("Visibility, computed from raw files");
		await expect(visibility.getByRole("row", { name: /18:48:58 UTC peak 106 \( ?96 ?%\) 107 4/ })).toBeVisible();
		await expect(visibility.getByRole("row", { name: /20:07:25 UTC .*AS36561 announces 208\.65\.153\.0\/24 .* 103 \( ?94 ?%\) 104/ })).toBeVisible();
	});

	test("a word of the legend opens its meaning", async ({ atlas, page }) => {
		await page.goto(`incidents/${ID}/`);
		await atlas.term("inferred").click();
		await expect(atlas.note).toContainText("We worked it out, and say from what.");
	});
});

test("the address of a fact leads to where it stands, with grade and source", async ({ atlas }) => {
	await atlas.openText(ID, "#fact-flows.ottawa-korea.diverted.hops.1");
	await atlas.live();
	const place = atlas.placeOf("flows.ottawa-korea.diverted.hops.1");
	await expect(place).toBeInViewport();
	await expect(place).toContainText("reported: Globe and Mail, 2018");
	for (const { id } of incident.time.moments ?? []) await expect(atlas.placeOf(`time.moments.${id}`)).toBeVisible();
});

test("the text is reached inside the app too", async ({ atlas, page }) => {
	await atlas.withoutWebGL();
	await atlas.openIncident(ID);
	await atlas.readAsText.click();
	await expect(atlas.part("Words")).toBeVisible();
	await page.goBack();
	await expect(atlas.time).toBeVisible();
});

for (const width of [1100, 320]) {
	test(`a term opens by keyboard, stays on a screen ${width} pixels wide, and closes by Esc`, async ({ atlas, page }) => {
		await atlas.withoutWebGL();
		await page.setViewportSize({ width, height: 700 });
		await atlas.openIncident(ID);
		const term = atlas.term("usual");
		await term.focus();
		await atlas.press("Enter");
		await expect(atlas.note).toContainText("The way this traffic takes otherwise");
		const box = await atlas.note.boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);
		await atlas.press("Escape");
		await expect(atlas.note).toHaveCount(0);
		await expect(term).toBeFocused();
	});
}
