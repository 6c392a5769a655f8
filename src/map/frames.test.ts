import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createFrames } from "./frames.ts";

let display: (FrameRequestCallback | undefined)[] = [];
const show = () => {
	const asked = display;
	display = [];
	for (const callback of asked) callback?.(0);
};

beforeEach(() => {
	vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => display.push(callback));
	vi.stubGlobal("cancelAnimationFrame", (id: number) => delete display[id - 1]);
});
afterEach(() => {
	display = [];
	vi.unstubAllGlobals();
});

it("gives a loop its frames for a while, then none until it is woken, and then again for a while", () => {
	const { provider, wake } = createFrames();
	let drawn = 0;
	const loop = () => {
		drawn++;
		provider.requestAnimationFrame(loop);
	};
	provider.requestAnimationFrame(loop);
	for (let i = 0; i < 1000; i++) show();
	const awhile = drawn;
	expect(awhile).toBeGreaterThan(60);
	expect(awhile).toBeLessThan(600);
	wake();
	for (let i = 0; i < 1000; i++) show();
	// The frame that was held back, and as many again.
	expect(drawn).toBe(2 * awhile + 1);
});

it("forgets a frame that was taken back, asleep or awake", () => {
	const { provider, wake } = createFrames();
	const drawn = vi.fn();
	provider.cancelAnimationFrame(provider.requestAnimationFrame(drawn));
	show();
	const loop = () => void provider.requestAnimationFrame(loop);
	provider.requestAnimationFrame(loop);
	for (let i = 0; i < 1000; i++) show();
	provider.cancelAnimationFrame(0);
	provider.requestAnimationFrame(drawn);
	provider.cancelAnimationFrame(0);
	wake();
	show();
	expect(drawn).not.toHaveBeenCalled();
});
