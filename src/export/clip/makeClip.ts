/** A clip from its choices. Loaded when one is made, as are the encoders, each by itself. */
import { PictureError } from "../png.ts";
import { ClipError, type Making } from "./clipError.ts";
import type { FilmFormat } from "./film.ts";
import { createReel, type ReelInput } from "./reel.ts";

export type ClipFormat = FilmFormat | "gif";

const NO_ROOM = "There was not enough memory for this clip. Choose a smaller size or a shorter length.";
const NOT_LOADED = "The encoder could not be loaded. Try again when the connection is back.";
const OTHERS: Record<ClipFormat, string> = { mp4: "WebM or GIF", webm: "MP4 or GIF", gif: "MP4 or WebM" };
const stopped = (format: ClipFormat) => `The clip could not be made: the encoder of this browser failed. Choose ${OTHERS[format]}, or a smaller size.`;

/** Progress is told this often at most: drawing the page anew for each frame would slow the work down. */
const TELL_MS = 200;

/** Lets the page paint and take clicks, also where a hidden tab's timers are slowed down. */
const breathe = () =>
	new Promise<void>((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});

async function encoderFor(format: ClipFormat) {
	try {
		return format === "gif" ? await import("./gif.ts") : await import("./film.ts");
	} catch (cause) {
		throw new ClipError(NOT_LOADED, { cause });
	}
}

/** Throws ClipError with a line for the reader, or the reason of `signal` when it was stopped. */
export async function makeClip(input: ReelInput, format: ClipFormat, signal: AbortSignal, onProgress: (done: number, of: number) => void): Promise<Blob> {
	try {
		const [reel, encoder] = await Promise.all([createReel(input), encoderFor(format)]);
		signal.throwIfAborted();
		onProgress(0, reel.frames);
		let toldMs = 0;
		const making: Making = {
			signal,
			onFrame: async (done) => {
				const nowMs = performance.now();
				if (nowMs - toldMs >= TELL_MS || done === reel.frames) {
					toldMs = nowMs;
					onProgress(done, reel.frames);
				}
				await breathe();
			},
		};
		const blob = "gifOf" in encoder ? await encoder.gifOf(reel, making) : await encoder.filmOf(reel, format as FilmFormat, making);
		// Gives the memory back at once.
		reel.canvas.width = 0;
		return blob;
	} catch (error) {
		if (signal.aborted || error instanceof ClipError) throw error;
		if (error instanceof PictureError) throw new ClipError(error.message, { cause: error });
		throw new ClipError(error instanceof RangeError ? NO_ROOM : stopped(format), { cause: error });
	}
}
