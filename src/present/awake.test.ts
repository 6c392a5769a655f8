// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepAwake } from "./awake.ts";

const rest = () => new Promise((resolve) => setTimeout(resolve));

class FakeLock extends EventTarget {
	released = false;
	async release() {
		this.released = true;
		this.dispatchEvent(new Event("release"));
	}
}
let locks: FakeLock[] = [];
const turn = (to: "visible" | "hidden") => {
	vi.spyOn(document, "visibilityState", "get").mockReturnValue(to);
	document.dispatchEvent(new Event("visibilitychange"));
	return rest();
};

beforeEach(() => {
	locks = [];
	const request = async () => {
		locks.push(new FakeLock());
		return locks.at(-1);
	};
	Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
	vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
});
afterEach(() => vi.restoreAllMocks());

it("requests the lock once, again when the window comes back, and releases it at the end", async () => {
	const letSleep = keepAwake();
	await rest();
	await turn("visible");
	expect(locks).toHaveLength(1);
	await turn("hidden");
	await locks[0]?.release();
	expect(locks).toHaveLength(1);
	await turn("visible");
	expect(locks).toHaveLength(2);
	letSleep();
	expect(locks[1]?.released).toBe(true);
	await turn("visible");
	expect(locks).toHaveLength(2);
});

it("releases a lock that is granted after the end", async () => {
	keepAwake()();
	await rest();
	expect(locks[0]?.released).toBe(true);
});

it("does nothing where the browser refuses or has no wake lock", async () => {
	Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
	keepAwake()();
	Object.defineProperty(navigator, "wakeLock", { configurable: true, value: undefined });
	keepAwake()();
	await rest();
});
