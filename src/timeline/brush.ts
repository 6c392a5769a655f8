/** The outline of the zoomed window in the context lane: where it is, and what its keys do. */
import type { Span } from "../incident/derived.ts";
import type { TimeScale } from "./scale.ts";
import type { Reach } from "./warp.ts";
import { drawnSecOf, middleOf, moved, resized, zoomed } from "./window.ts";

const NARROWEST_PX = 8;

/** Never too narrow to see or to take hold of. */
export function brushBox(window: Span, scale: TimeScale): { x: number; widthPx: number } {
	const from = scale.xOf(window.startSec);
	const to = scale.xOf(window.endSec);
	const widthPx = Math.max(NARROWEST_PX, to - from);
	return { x: Math.min(scale.widthPx - widthPx, Math.max(0, (from + to - widthPx) / 2)), widthPx };
}

/** The window after a key press on the outline; `null`: the key means nothing here. */
export function brushKey(key: string, shift: boolean, window: Span, overview: Reach, mainWindow: Span): Span | null {
	const tenth = drawnSecOf(window, overview) / 10;
	const middle = middleOf(window, overview);
	const way = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
	if (way !== 0) return shift ? resized(window, overview, "end", window.endSec + way * tenth) : moved(window, overview, way * tenth);
	if (key === "ArrowUp" || key === "+" || key === "=") return zoomed(window, overview, 1 / 1.5, middle);
	if (key === "ArrowDown" || key === "-") return zoomed(window, overview, 1.5, middle);
	return key === "Enter" || key === " " ? mainWindow : null;
}
