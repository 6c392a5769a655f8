// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";

const change = history.replaceState.bind(history);
let bar: typeof import("./addressBar.ts");
let written: string[] = [];

/** Counts changes, and refuses them as WebKit does: 100 within 10 s. */
function limit(most = 100, withinMs = 10_000): void {
	let times: number[] = [];
	history.replaceState = (...given) => {
		const now = performance.now();
		times = times.filter((at) => now - at < withinMs);
		if (times.length >= most) throw new DOMException("Attempt to use history.replaceState() more than 100 times per 10 seconds", "SecurityError");
		times.push(now);
		written.push(String(given[2]));
		change(...given);
	};
}

beforeEach(async () => {
	vi.useFakeTimers();
	vi.resetModules();
	change(null, "", "/incidents/x/");
	written = [];
	limit();
	bar = await import("./addressBar.ts");
});
afterEach(() => {
	bar.settleAddress();
	vi.useRealTimers();
	history.replaceState = change;
});

it("writes a single change at once", () => {
	bar.replaceSearch("?t=2016-06-14");
	expect(location.search).toBe("?t=2016-06-14");
});

it("stays far below the browser's limit while a key is held for a minute, and writes the last instant", () => {
	for (let i = 1; i <= 2000; i++) {
		bar.replaceSearch(`?t=${i}`);
		expect(bar.searchNow()).toBe(`?t=${i}`);
		vi.advanceTimersByTime(30);
	}
	vi.advanceTimersByTime(1000);
	expect(location.search).toBe("?t=2000");
	expect(written.length).toBeLessThan(100 * 2);
	expect(written.length).toBeGreaterThan(60);
});

it("goes on when the browser refuses, and writes the last change as soon as it can", () => {
	limit(3);
	for (let i = 1; i <= 10; i++) bar.replaceSearch(`?t=${i}`);
	expect(location.search).toBe("?t=3");
	expect(bar.searchNow()).toBe("?t=10");
	vi.advanceTimersByTime(20_000);
	expect(location.search).toBe("?t=10");
});

it("writes a waiting change when the page is left or hidden, and when its address is copied", () => {
	bar.replaceSearch("?t=1", true);
	expect(location.search).toBe("");
	dispatchEvent(new Event("pagehide"));
	expect(location.search).toBe("?t=1");
	bar.replaceSearch("?t=2", true);
	vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
	document.dispatchEvent(new Event("visibilitychange"));
	expect(location.search).toBe("?t=2");
	bar.replaceSearch("?t=3", true);
	expect(bar.addressNow()).toMatch(/\?t=3$/);
});

it("leaves the address of another page or history entry alone", () => {
	bar.replaceSearch("?t=1", true);
	change(null, "", "/networks/?q=x");
	vi.advanceTimersByTime(1000);
	expect(location.search).toBe("?q=x");
	bar.replaceSearch("?q=y", true);
	change(null, "", "/networks/?q=before");
	dispatchEvent(new PopStateEvent("popstate"));
	vi.advanceTimersByTime(1000);
	expect(location.search).toBe("?q=before");
});

it("keeps the hash of a heading that was followed while a change waited", () => {
	bar.replaceSearch("?t=1", true);
	change(null, "", "/incidents/x/#sources");
	dispatchEvent(new PopStateEvent("popstate"));
	vi.advanceTimersByTime(1000);
	expect(location.search + location.hash).toBe("?t=1#sources");
});

it("writes the chapter of a saved briefing into the hash", () => {
	bar.replaceHash("#chapter-2");
	expect(location.hash).toBe("#chapter-2");
});
