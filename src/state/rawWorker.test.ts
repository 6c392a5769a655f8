import { afterEach, describe, expect, it, vi } from "vitest";
import type { RawRequest } from "../importers/rawFile.ts";
import { readInWorker } from "./rawWorker.ts";

const REQUEST = { text: "", format: "elem-lines", series: {} } as unknown as RawRequest;

/** Stands in for the browser's. */
class FakeWorker {
	static made: FakeWorker[] = [];
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { preventDefault: () => void }) => void) | null = null;
	asked: unknown[] = [];
	ended = false;
	constructor() {
		FakeWorker.made.push(this);
	}
	postMessage(request: unknown) {
		this.asked.push(request);
	}
	terminate() {
		this.ended = true;
	}
}

function read(signal = new AbortController().signal) {
	FakeWorker.made = [];
	vi.stubGlobal("Worker", FakeWorker);
	const answer = readInWorker(REQUEST, signal);
	return { answer, worker: FakeWorker.made[0] as FakeWorker };
}

afterEach(() => vi.unstubAllGlobals());

describe("the worker that reads raw files", () => {
	it("is asked once and ends with its answer", async () => {
		const { answer, worker } = read();
		expect(worker.asked).toEqual([REQUEST]);
		worker.onmessage?.({ data: { rows: [], issues: [] } });
		expect(await answer).toEqual({ rows: [], issues: [] });
		expect(worker.ended).toBe(true);
	});
	it("ends when nobody waits for it any more", async () => {
		const leave = new AbortController();
		const { answer, worker } = read(leave.signal);
		leave.abort();
		await expect(answer).rejects.toThrow();
		expect(worker.ended).toBe(true);
	});
	it("says so when it does not start", async () => {
		const { answer, worker } = read();
		worker.onerror?.({ preventDefault: () => {} });
		await expect(answer).rejects.toThrow("did not start");
		expect(worker.ended).toBe(true);
	});
	it("says the same where the browser refuses it outright", async () => {
		vi.stubGlobal("Worker", function refuse() {
			throw new DOMException("not from here", "SecurityError");
		});
		await expect(readInWorker(REQUEST, new AbortController().signal)).rejects.toThrow("did not start");
	});
});
