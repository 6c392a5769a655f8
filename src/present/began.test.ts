// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { beganOf } from "./began.ts";

beforeEach(() => {
	sessionStorage.clear();
	vi.useFakeTimers({ now: 1_000_000 });
	return () => vi.useRealTimers();
});

it("is the same after a reload, another for another briefing, and anew once it was left", () => {
	const first = beganOf("a");
	vi.advanceTimersByTime(60_000);
	expect(beganOf("a").atMs()).toBe(1_000_000);
	expect(beganOf("b").atMs()).toBe(1_060_000);
	first.set(1_030_000);
	expect(beganOf("a").atMs()).toBe(1_030_000);
	first.forget();
	expect(beganOf("a").atMs()).toBe(1_060_000);
});

it.each(["9e99", "-5", "soon", ""])("is now where %j was kept", (kept) => {
	beganOf("a");
	sessionStorage.setItem(sessionStorage.key(0) as string, kept);
	vi.advanceTimersByTime(1000);
	expect(beganOf("a").atMs()).toBe(1_001_000);
});

it("works where the browser keeps nothing", () => {
	const none = () => {
		throw new DOMException("no", "SecurityError");
	};
	const began = beganOf("a", none);
	began.set(7);
	expect(began.atMs()).toBe(7);
	began.forget();
});
