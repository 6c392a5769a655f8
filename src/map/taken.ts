import type { Box } from "../poster/boxes.ts";

/** Where names must not go: the boxes of everything marked `data-taken` in the frame, in its pixels. */
export function takenIn(frame: HTMLElement | null): Box[] {
	if (!frame) return [];
	const { left, top } = frame.getBoundingClientRect();
	return [...frame.querySelectorAll("[data-taken]")].map((element) => {
		const box = element.getBoundingClientRect();
		return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
	});
}

export const prefersStill = () => typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;
