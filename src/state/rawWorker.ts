/** A raw measurement file read in a worker of its own, which ends with the answer or when nobody waits for it any more. */
import type { RawFile, RawRequest } from "../importers/rawFile.ts";

/** Rejects when the worker cannot start or fails, and when `signal` is given up. */
export function readInWorker(request: RawRequest, signal: AbortSignal): Promise<RawFile> {
	return new Promise((resolve, reject) => {
		const notStarted = () => reject(new Error("The part of the page that reads raw files did not start."));
		let worker: Worker;
		try {
			worker = new Worker(new URL("../importers/worker.ts", import.meta.url), { type: "module" });
		} catch {
			// Refused outright: a page from disk, or in a sandboxed frame.
			notStarted();
			return;
		}
		const end = () => {
			worker.terminate();
			signal.removeEventListener("abort", giveUp);
		};
		const giveUp = () => {
			end();
			reject(signal.reason);
		};
		signal.addEventListener("abort", giveUp);
		worker.onmessage = ({ data }: MessageEvent<RawFile>) => {
			end();
			resolve(data);
		};
		worker.onerror = (event) => {
			// Said on the page; the browser need not report it too.
			event.preventDefault();
			end();
			notStarted();
		};
		if (signal.aborted) giveUp();
		else worker.postMessage(request);
	});
}
