/** Frames to a GIF with one palette; a pixel that stays as it was is left out, which is most of them. */
import { type Colour, GIFEncoder, nearestColorIndex, quantize, snapColorsToPalette } from "gifenc";
import { PALETTE } from "../../poster/palette.ts";
import type { Making } from "./clipError.ts";
import type { Reel } from "./reel.ts";

const UNCHANGED = 255;
/** So many maps, spread over the clip, are looked at for its colours. */
const MOST_SAMPLES = 6;
const MS_PER_SEC = 1000;

const LITERAL: Colour[] = Object.values(PALETTE).flatMap((colours) =>
	Object.values(colours).map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Colour),
);

function pixelsOf(canvas: HTMLCanvasElement): Uint32Array {
	const context = canvas.getContext("2d") as CanvasRenderingContext2D;
	return new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
}

/** At most 255 colours, for one place is taken by "unchanged". */
async function paletteOf(reel: Reel): Promise<Colour[]> {
	const { keyFrames, canvas } = reel;
	const step = Math.max(1, Math.ceil(keyFrames.length / MOST_SAMPLES));
	const samples: Uint32Array[] = [];
	for (const frame of [...keyFrames.filter((_, i) => i % step === 0), reel.frames - 1]) {
		await reel.draw(frame);
		// Every other pixel of a row is enough to meet each colour.
		samples.push(pixelsOf(canvas).filter((_, i) => i % 2 === 0));
	}
	const all = new Uint32Array(samples.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const sample of samples) {
		all.set(sample, at);
		at += sample.length;
	}
	const palette = quantize(new Uint8Array(all.buffer), UNCHANGED, { format: "rgb565" });
	// Grounds and lines keep their exact colour.
	snapColorsToPalette(palette, LITERAL, 8);
	return palette;
}

export async function gifOf(reel: Reel, { signal, onFrame }: Making): Promise<Blob> {
	const palette = await paletteOf(reel);
	const encoder = GIFEncoder();
	const { width, height } = reel.canvas;
	const found = new Map<number, number>();
	const indexOf = (colour: number) => {
		const known = found.get(colour);
		if (known !== undefined) return known;
		const index = nearestColorIndex(palette, [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]);
		found.set(colour, index);
		return index;
	};
	// Filled up, so that the place of "unchanged" is within it.
	const table = [...palette, ...Array.from({ length: UNCHANGED + 1 - palette.length }, (): Colour => [0, 0, 0])];
	const index = new Uint8Array(width * height);
	let before: Uint32Array | null = null;
	for (let frame = 0; frame < reel.frames; frame++) {
		await reel.draw(frame);
		const pixels = pixelsOf(reel.canvas);
		for (let i = 0; i < pixels.length; i++) {
			const colour = pixels[i] as number;
			index[i] = before !== null && before[i] === colour ? UNCHANGED : indexOf(colour);
		}
		const delay = MS_PER_SEC / reel.framesPerSec;
		if (before === null) encoder.writeFrame(index, width, height, { palette: table, delay, repeat: 0, dispose: 1 });
		else encoder.writeFrame(index, width, height, { delay, transparent: true, transparentIndex: UNCHANGED, dispose: 1 });
		before = pixels;
		await onFrame(frame + 1);
		signal.throwIfAborted();
	}
	encoder.finish();
	return new Blob([encoder.bytes()], { type: "image/gif" });
}
