/** Making clips, in verbs; and an ear at the browser's encoder. */
import { expect, type Page } from "@playwright/test";
import { ALL_FORMATS, BufferSource, Input } from "mediabunny";
import { Taking } from "./taking.ts";

declare global {
	interface Window {
		/** A hash of the pixels of every frame that went to the encoder. */
		framesSeen: string[];
	}
}

export class Filming extends Taking {
	get form() {
		return this.dialog.getByRole("region", { name: "Clip of the playback" });
	}
	get maker() {
		return this.form.getByRole("button", { name: "Make the clip" });
	}
	format(name: string) {
		return this.form.getByRole("radio", { name });
	}

	/** Call before the page is opened. */
	async listen(): Promise<void> {
		await this.page.addInitScript(() => {
			window.framesSeen = [];
			window.VideoFrame = new Proxy(VideoFrame, {
				construct(make, given) {
					const [picture] = given;
					if (picture instanceof HTMLCanvasElement) {
						const { data } = (picture.getContext("2d") as CanvasRenderingContext2D).getImageData(0, 0, picture.width, picture.height);
						// FNV-1a over whole pixels.
						let hash = 0x811c9dc5;
						for (const pixel of new Uint32Array(data.buffer)) hash = Math.imul(hash ^ pixel, 0x01000193);
						window.framesSeen.push((hash >>> 0).toString(16));
					}
					return Reflect.construct(make, given);
				},
			});
		});
	}

	/** Ten seconds at half size. */
	async small(): Promise<void> {
		await this.form.getByRole("combobox", { name: "Length" }).selectOption("10");
		await this.form.getByRole("combobox", { name: "Size of the clip" }).selectOption("0.5");
	}

	/** Makes one and gives its bytes, and the hashes of the frames that were encoded for it. */
	async film(): Promise<{ name: string; bytes: Buffer; frames: string[] }> {
		await this.page.evaluate(() => {
			window.framesSeen = [];
		});
		const { name, bytes } = await this.save("Make the clip");
		await expect(this.said).toContainText(`Saved ${name}`);
		return { name, bytes, frames: await this.page.evaluate(() => window.framesSeen) };
	}
}

/** What a film says of itself, read from its packets. */
export async function readFilm(bytes: Buffer) {
	const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(new Uint8Array(bytes)) });
	const track = await input.getPrimaryVideoTrack();
	if (!track) throw new Error("there is no video in the file");
	const { packetCount } = await track.computePacketStats();
	return {
		mime: await input.getMimeType(),
		codec: await track.getCodec(),
		size: [await track.getDisplayWidth(), await track.getDisplayHeight()],
		durationSec: await input.computeDuration(),
		frames: packetCount,
	};
}

/** What the browser makes of a film: another reader than the one that wrote it. */
export async function playFilm(page: Page, bytes: Buffer) {
	return page.evaluate(
		(address) =>
			new Promise<{ size: number[]; durationSec: number }>((resolve, reject) => {
				const video = document.createElement("video");
				video.onloadeddata = () => resolve({ size: [video.videoWidth, video.videoHeight], durationSec: video.duration });
				video.onerror = () => reject(new Error(video.error?.message));
				video.src = address;
			}),
		`data:video/mp4;base64,${bytes.toString("base64")}`,
	);
}

/** What the browser makes of a GIF; hashes of its first and its last frame. */
export async function playGif(page: Page, bytes: Buffer) {
	return page.evaluate(async (base64) => {
		const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const decoder = new ImageDecoder({ data, type: "image/gif" });
		await decoder.tracks.ready;
		await decoder.completed;
		const frames = decoder.tracks.selectedTrack?.frameCount ?? 0;
		let durationMs = 0;
		const pictures: { size: number[]; pixels: string }[] = [];
		for (let frameIndex = 0; frameIndex < frames; frameIndex++) {
			const { image } = await decoder.decode({ frameIndex });
			durationMs += (image.duration ?? 0) / 1000;
			if (frameIndex === 0 || frameIndex === frames - 1) {
				const canvas = document.createElement("canvas");
				[canvas.width, canvas.height] = [image.displayWidth, image.displayHeight];
				canvas.getContext("2d")?.drawImage(image, 0, 0);
				pictures.push({ size: [canvas.width, canvas.height], pixels: canvas.toDataURL() });
			}
			image.close();
		}
		return { frames, durationMs, pictures };
	}, bytes.toString("base64"));
}
