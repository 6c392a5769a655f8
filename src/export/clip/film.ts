/** Frames to MP4 or WebM: the browser's own encoder, and mediabunny for the file round it. */
import { BufferTarget, CanvasSource, canEncodeVideo, Mp4OutputFormat, Output, QUALITY_HIGH, type VideoCodec, WebMOutputFormat } from "mediabunny";
import { ClipError, type Making } from "./clipError.ts";
import type { Reel } from "./reel.ts";
import { withoutDates } from "./timeless.ts";

export type FilmFormat = "mp4" | "webm";

/** The first that this browser can encode is taken. */
const CODECS: Record<FilmFormat, readonly [VideoCodec, ...VideoCodec[]]> = { mp4: ["avc"], webm: ["vp9", "vp8"] };
const MISSING: Record<FilmFormat, string> = {
	mp4: "This browser cannot encode H.264 video in that size. Choose WebM or GIF, or a smaller size.",
	webm: "This browser cannot encode VP9 or VP8 video in that size. Choose MP4 or GIF, or a smaller size.",
};

async function codecFor(format: FilmFormat, { canvas, framesPerSec }: Reel): Promise<VideoCodec> {
	for (const codec of CODECS[format]) {
		if (await canEncodeVideo(codec, { width: canvas.width, height: canvas.height, quality: QUALITY_HIGH, frameRate: framesPerSec })) return codec;
	}
	throw new ClipError(MISSING[format]);
}

/** Throws ClipError where the encoder is missing, and whatever the encoder throws; `signal` stops it between two frames. */
export async function filmOf(reel: Reel, format: FilmFormat, { signal, onFrame }: Making): Promise<Blob> {
	const codec = await codecFor(format, reel);
	const target = new BufferTarget();
	const output = new Output({ format: format === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat(), target });
	const source = new CanvasSource(reel.canvas, { codec, quality: QUALITY_HIGH, latencyMode: "quality", keyFrameInterval: 2 });
	output.addVideoTrack(source, { frameRate: reel.framesPerSec });
	// An encoder that never answers can be stopped too.
	const stopped = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
	stopped.catch(() => undefined);
	try {
		await output.start();
		for (let frame = 0; frame < reel.frames; frame++) {
			await reel.draw(frame);
			await Promise.race([source.add(frame / reel.framesPerSec, 1 / reel.framesPerSec), stopped]);
			await onFrame(frame + 1);
			signal.throwIfAborted();
		}
		await Promise.race([output.finalize(), stopped]);
	} catch (error) {
		if (output.state === "started" || output.state === "pending") await output.cancel();
		throw error;
	}
	const bytes = new Uint8Array(target.buffer as ArrayBuffer);
	if (format === "mp4") withoutDates(bytes);
	return new Blob([bytes], { type: format === "mp4" ? "video/mp4" : "video/webm" });
}
