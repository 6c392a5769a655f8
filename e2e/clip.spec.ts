/** Clips of the playback: what is in the file, that it is the same every time, and what is said where none can be made. */
import { Filming, playFilm, playGif, readFilm } from "./filming.ts";
import { expect, test } from "./test.ts";

const MODEL = "2016-02-canada-korea";

// Recording a trace takes a picture of every change, which takes longer than the clip.
test.use({ trace: "off" });
test.describe.configure({ timeout: 240_000 });

test.beforeEach(async ({ atlas }) => {
	await atlas.withoutWebGL();
});

test("an MP4 is 250 frames of H.264 that play in ten seconds, and the same view gives the same frames and bytes again", async ({ atlas, page, context }) => {
	const filming = new Filming(page);
	await filming.listen();
	await atlas.openIncident(MODEL);
	await filming.opener.click();
	await filming.small();
	const first = await filming.film();
	expect(first.name).toBe(`detour-atlas-${MODEL}-clip-16x9.mp4`);
	expect(await readFilm(first.bytes)).toEqual({
		mime: expect.stringContaining('video/mp4; codecs="avc1.'),
		codec: "avc",
		size: [640, 360],
		durationSec: 10,
		frames: 250,
	});
	expect(await playFilm(await context.newPage(), first.bytes)).toEqual({ size: [640, 360], durationSec: 10 });
	expect(first.frames).toHaveLength(250);
	expect(new Set(first.frames).size).toBeGreaterThan(200);
	await page.reload();
	await filming.opener.click();
	await filming.small();
	const second = await filming.film();
	expect(second.frames).toEqual(first.frames);
	expect(second.bytes.equals(first.bytes)).toBe(true);
});

test("a GIF moves for ten seconds and is the same bytes twice; WebM is there too", async ({ atlas, page }) => {
	const filming = new Filming(page);
	await filming.listen();
	await atlas.openIncident(MODEL);
	await filming.opener.click();
	await filming.format("GIF").check();
	await filming.small();
	const first = await filming.film();
	const played = await playGif(page, first.bytes);
	expect(played).toMatchObject({ frames: 100, durationMs: 10_000, pictures: [{ size: [640, 360] }, { size: [640, 360] }] });
	expect(played.pictures[0]?.pixels).not.toBe(played.pictures[1]?.pixels);
	expect((await filming.film()).bytes.equals(first.bytes)).toBe(true);
	await filming.format("WebM").check();
	await filming.small();
	expect(await readFilm((await filming.film()).bytes)).toMatchObject({ codec: "vp9", size: [640, 360], frames: 250 });
});

test("cancelled, the work stops, nothing is saved and the dialog goes on", async ({ atlas, page }) => {
	const filming = new Filming(page);
	await filming.listen();
	const saved: string[] = [];
	page.on("download", (file) => saved.push(file.suggestedFilename()));
	await atlas.openIncident(MODEL);
	await filming.opener.click();
	await filming.form.getByRole("combobox", { name: "Length" }).selectOption("60");
	await filming.maker.click();
	await expect(filming.form.locator(".export-frames")).toHaveText(/^frame [1-9]\d* of 1500$/);
	await filming.form.getByRole("button", { name: "Cancel" }).click();
	await expect(filming.said).toHaveText("Stopped. No clip was saved.");
	const stopped = await page.evaluate(() => window.framesSeen.length);
	expect(stopped).toBeLessThan(1500);
	await filming.format("GIF").check();
	await filming.small();
	expect((await filming.film()).bytes.subarray(0, 6).toString("latin1")).toBe("GIF89a");
	// Meanwhile no frame came for the film that was stopped.
	expect(await page.evaluate(() => window.framesSeen.length)).toBe(0);
	expect(saved).toEqual([`detour-atlas-${MODEL}-clip-16x9.gif`]);
});

test("without an encoder, without this codec and without memory there is one plain line, and the choices stay", async ({ atlas, page }) => {
	const filming = new Filming(page);
	await atlas.openIncident(MODEL);
	await filming.opener.click();
	await filming.form.getByRole("radio", { name: "1:1" }).check();
	await page.evaluate(() => {
		VideoEncoder.isConfigSupported = async (config) => ({ config, supported: false });
	});
	await filming.maker.click();
	await expect(filming.said).toHaveText("This browser cannot encode H.264 video in that size. Choose WebM or GIF, or a smaller size.");
	// Says yes and fails at the first frame, as drivers do.
	await page.evaluate(() => {
		VideoEncoder.isConfigSupported = async (config) => ({ config, supported: true });
		VideoEncoder.prototype.encode = () => {
			throw new DOMException("Encoding failed", "EncodingError");
		};
	});
	await filming.format("WebM").check();
	await filming.maker.click();
	await expect(filming.said).toHaveText("The clip could not be made: the encoder of this browser failed. Choose MP4 or GIF, or a smaller size.");
	await page.evaluate(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await filming.maker.click();
	await expect(filming.said).toHaveText("There was not enough memory for this clip. Choose a smaller size or a shorter length.");
	await expect(filming.form.getByRole("radio", { name: "1:1" })).toBeChecked();
	await page.addInitScript(() => Reflect.deleteProperty(window, "VideoEncoder"));
	await page.reload();
	await filming.opener.click();
	await expect(filming.form).toContainText("MP4 and WebM cannot be made. GIF, PNG and SVG can.");
	await expect(filming.format("MP4")).toBeDisabled();
	await expect(filming.format("GIF")).toBeChecked();
});
