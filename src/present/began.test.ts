// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { beganOf } from "./began.ts";

beforeEach(() => {
	sessionStorage.clear();
	vi.useFakeTimers({ now: 1_000_000 });
	return () => vi.useRealTimers();
});

it("survives a reload, differs between briefings, and starts again after the briefing was left", () => {
	const first = beganOf("a");
	vi.advanceTimersByTime(60_000);
	expect(beganOf("a").atMs()).toBe(1_000_000);
	expect(beganOf("b").atMs()).toBe(1_060_000);
	first.set(1_030_000);
	expect(beganOf("a").atMs()).toBe(1_030_000);
	first.forget();
	expect(beganOf("a").atMs()).toBe(1_060_000);
});

it.each(["9e99", "-5", "soon", ""])("starts now if %j was stored", (kept) => {
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
