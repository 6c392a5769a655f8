/** Reads a raw measurement file off the main thread: one request, one answer. */
import { type RawFile, type RawRequest, readRawFile } from "./rawFile.ts";

addEventListener("message", ({ data }: MessageEvent<RawRequest>) => {
	const answer: RawFile = readRawFile(data);
	postMessage(answer);
});
