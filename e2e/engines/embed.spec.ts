/** An embed in somebody else's page: another origin, a strict policy, a sandbox, and the code as the app hands it out. */
import { serveArticle } from "../article.ts";
import { expect, test } from "./test.ts";
import { attributeOf, boxOf, ON } from "./visit.ts";

const MODEL = "2016-02-canada-korea";

test("the code that is handed out stands in another site's page, in its colours, as high as it needs, and its time can be moved", async ({ visit, engine }) => {
	await visit.open(`incidents/${MODEL}/?t=2016-06-14`);
	// What a page still loads when it is left counts as failed.
	await visit.mapSettled();
	await visit.window.press("e");
	await expect.poll(() => visit.embedCode(), "the preview has told its height").toMatch(/ height="\d+"/);
	await expect.poll(() => attributeOf(visit.window, ON.embedPreview, "aria-busy")).toBe("false");
	const code = await visit.embedCode();
	expect(code).toContain('sandbox="allow-scripts');
	// The page of the article knows no other height than a wrong one.
	const { address, stop } = await serveArticle(visit.site, code.replace(/ height="\d+"/, ' height="100"').replace(' loading="lazy"', ""));
	try {
		await visit.window.goTo(address);
		const frame = await visit.window.frame(0);
		await expect.poll(() => attributeOf(frame, "html", "data-live"), `the embed is live in ${engine.name}`).toBe("true");
		expect(await frame.evaluate(() => self.origin, null), "the frame is in a sandbox").toBe("null");
		const needed = async () => Math.ceil((await boxOf(frame, "main")).height);
		await expect.poll(async () => (await boxOf(visit.window, "iframe")).height - (await needed()), "the frame is as high as what stands in it").toBe(0);
		const { x, y, width, height } = await boxOf(visit.window, "iframe");
		expect(height).toBeGreaterThan(300);
		await expect.poll(async () => (await visit.picture("iframe")).vermilion, "the diverted route is drawn").toBeGreaterThan(400);

		const slider = await boxOf(frame, ON.slider);
		const before = Number(await attributeOf(frame, ON.slider, "aria-valuenow"));
		await visit.window.draw("mouse", [{ x: x + slider.x + slider.width * 0.9, y: y + slider.y + slider.height / 2 }]);
		await expect
			.poll(async () => Number(await attributeOf(frame, ON.slider, "aria-valuenow")), `time moves in a frame ${width} px wide`)
			.toBeGreaterThan(before);
	} finally {
		stop();
	}
});
