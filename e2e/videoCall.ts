/** What a shared screen goes through: pictures encoded as VP9 at a bit rate, decoded, and compared with what was sent. */
import type { Page } from "@playwright/test";

type Box = { x: number; y: number; width: number; height: number };
/** `plays`: the next step of time that is played, which stands for a frame and comes without a fade; else a chapter that stands for two seconds. */
type Sent = { png: string; plays: boolean; words: readonly { text: string; box: Box }[] };
/** `likeness`: correlation of brightness within a word's box, 1 for the same picture. */
export type Received = { png: string; words: { text: string; likeness: number }[] };

/**
 * At 10 frames a second, with the four steps of the stage's fade before a chapter; of each picture its last frame is looked at. Runs in the page, which has to be of a secure origin.
 */
export function throughVideo(page: Page, sent: readonly Sent[], bitsPerSec: number): Promise<Received[]> {
	return page.evaluate(
		async ({ sent, bitsPerSec }) => {
			const FRAMES_PER_SEC = 10;
			const STILL = 2 * FRAMES_PER_SEC;
			const FADE = 4;
			const bitmaps = await Promise.all(
				sent.map(({ png }) => createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))], { type: "image/png" }))),
			);
			const [first] = bitmaps;
			if (!first) return [];
			const { width, height } = first;
			const canvas = new OffscreenCanvas(width, height);
			const context = canvas.getContext("2d", { willReadFrequently: true });
			if (!context) throw new Error("no canvas");
			const kept = new Map<number, ImageData>();
			const framesOf = ({ plays }: { plays: boolean }, i: number) => (plays ? 1 : STILL + (i > 0 ? FADE : 0));
			const ends = sent.map((_, i) => sent.slice(0, i + 1).reduce((sum, one, j) => sum + framesOf(one, j), 0) - 1);
			const decoder = new VideoDecoder({
				output: (frame) => {
					const number = Math.round((frame.timestamp * FRAMES_PER_SEC) / 1e6);
					if (ends.includes(number)) {
						context.drawImage(frame, 0, 0, width, height);
						kept.set(number, context.getImageData(0, 0, width, height));
					}
					frame.close();
				},
				error: (error) => {
					throw error;
				},
			});
			const config = { codec: "vp09.00.31.08", width, height, bitrate: bitsPerSec, framerate: FRAMES_PER_SEC, latencyMode: "realtime" as const };
			decoder.configure({ codec: config.codec, codedWidth: width, codedHeight: height });
			const encoder = new VideoEncoder({
				output: (chunk) => decoder.decode(chunk),
				error: (error) => {
					throw error;
				},
			});
			encoder.configure(config);
			const pen = new OffscreenCanvas(width, height);
			const draw = pen.getContext("2d", { willReadFrequently: true });
			if (!draw) throw new Error("no canvas");
			let number = 0;
			const put = async () => {
				const frame = new VideoFrame(pen, { timestamp: (number * 1e6) / FRAMES_PER_SEC, duration: 1e6 / FRAMES_PER_SEC });
				encoder.encode(frame, { keyFrame: number === 0 });
				frame.close();
				number++;
				while (encoder.encodeQueueSize > 4) await new Promise((wait) => setTimeout(wait, 5));
			};
			for (const [i, bitmap] of bitmaps.entries()) {
				const plays = sent[i]?.plays === true;
				if (i > 0 && !plays) {
					for (let step = 1; step <= FADE; step++) {
						draw.globalAlpha = 1;
						draw.drawImage(bitmaps[i - 1] as ImageBitmap, 0, 0);
						draw.globalAlpha = step / (FADE + 1);
						draw.drawImage(bitmap, 0, 0);
						await put();
					}
				}
				draw.globalAlpha = 1;
				draw.drawImage(bitmap, 0, 0);
				for (let frame = 0; frame < (plays ? 1 : STILL); frame++) await put();
			}
			await encoder.flush();
			await decoder.flush();

			const brightness = (picture: ImageData, box: Box) => {
				const values: number[] = [];
				const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
				const [right, bottom] = [Math.min(width, Math.ceil(box.x + box.width)), Math.min(height, Math.ceil(box.y + box.height))];
				for (let y = top; y < bottom; y++)
					for (let x = left; x < right; x++) {
						const i = 4 * (y * width + x);
						values.push(0.2126 * (picture.data[i] ?? 0) + 0.7152 * (picture.data[i + 1] ?? 0) + 0.0722 * (picture.data[i + 2] ?? 0));
					}
				return values;
			};
			const correlation = (a: readonly number[], b: readonly number[]) => {
				const mean = (all: readonly number[]) => all.reduce((sum, value) => sum + value, 0) / all.length;
				const [ma, mb] = [mean(a), mean(b)];
				let [ab, aa, bb] = [0, 0, 0];
				a.forEach((value, i) => {
					const [da, db] = [value - ma, (b[i] ?? 0) - mb];
					ab += da * db;
					aa += da * da;
					bb += db * db;
				});
				return ab / (Math.sqrt(aa * bb) || 1);
			};
			return Promise.all(
				sent.map(async ({ words }, i) => {
					draw.drawImage(bitmaps[i] as ImageBitmap, 0, 0);
					const original = draw.getImageData(0, 0, width, height);
					const received = kept.get(ends[i] as number);
					if (!received) throw new Error(`frame ${ends[i]} did not come through`);
					context.putImageData(received, 0, 0);
					const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
					let text = "";
					for (const byte of bytes) text += String.fromCharCode(byte);
					return {
						png: btoa(text),
						words: words.map((word) => ({ text: word.text, likeness: correlation(brightness(original, word.box), brightness(received, word.box)) })),
					};
				}),
			);
		},
		{ sent: sent.map(({ png, plays, words }) => ({ png, plays, words: words.map(({ text, box }) => ({ text, box })) })), bitsPerSec },
	);
}
