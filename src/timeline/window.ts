/**
 * The stretch in the zoomed lanes: moving, zooming, following. All results lie within the overview. Lengths are drawn ones:
 * where quiet gaps are cut, a window that moves keeps its zoom, and the instant under the pointer stays under it.
 */
import type { Span } from "../incident/derived.ts";
import { CUT_SHARE, type Reach, type Warp, warpFor, warpOf } from "./warp.ts";

const SHORTEST_SEC = 10;

/** How long a window is as it is drawn. */
export function drawnSecOf(window: Span, overview: Reach): number {
	return warpFor(window, overview.gaps).drawnSec;
}

/** The instant in the middle of a window as it is drawn. */
export function middleOf(window: Span, overview: Reach): number {
	const { squeeze, stretch } = warpFor(window, overview.gaps);
	return stretch((squeeze(window.startSec) + squeeze(window.endSec)) / 2);
}

/** The stretch of `length` drawn seconds from `from` on, pushed into the overview. */
function placed(from: number, length: number, overview: Reach, { squeeze, stretch }: Warp): Span {
	const least = squeeze(overview.startSec);
	const most = squeeze(overview.endSec) - length;
	const start = Math.max(least, Math.min(most, from));
	return { startSec: Math.max(overview.startSec, stretch(start)), endSec: Math.min(overview.endSec, stretch(start + length)) };
}

/** The window at another place; its zoom stays. */
export function moved(window: Span, overview: Reach, bySec: number): Span {
	const warp = warpFor(window, overview.gaps);
	return placed(warp.squeeze(window.startSec) + bySec, warp.drawnSec, overview, warp);
}

/** The window with its start put elsewhere, and its end as far from there as before: by a hand on the outline. */
export function movedTo(window: Span, overview: Reach, startSec: number): Span {
	const warp = warpFor(window, overview.gaps);
	return placed(warp.squeeze(startSec), warp.drawnSec, overview, warp);
}

/** The window made longer (factor > 1) or shorter, with `aroundSec` staying where it is on screen. */
export function zoomed(window: Span, overview: Reach, factor: number, aroundSec: number): Span {
	const gaps = overview.gaps ?? [];
	const now = warpFor(window, gaps);
	const most = warpFor(overview, gaps).drawnSec;
	const length = Math.min(most, Math.max(SHORTEST_SEC, now.drawnSec * factor));
	const share = (now.squeeze(aroundSec) - now.squeeze(window.startSec)) / now.drawnSec;
	const inGap = gaps.some((gap) => window.startSec >= gap.startSec && window.endSec <= gap.endSec);
	// Who looks into a gap sees it in true time, and goes on doing so when looking closer.
	const next = inGap && factor < 1 ? now : warpOf(gaps, length * CUT_SHARE);
	return placed(next.squeeze(aroundSec) - share * length, length, overview, next);
}

/** One edge of the window put elsewhere; it never crosses the other. */
export function resized(window: Span, overview: Span, edge: "start" | "end", toSec: number): Span {
	if (edge === "start") return { ...window, startSec: Math.max(overview.startSec, Math.min(toSec, window.endSec - SHORTEST_SEC)) };
	return { ...window, endSec: Math.min(overview.endSec, Math.max(toSec, window.startSec + SHORTEST_SEC)) };
}

/** The window, paged so that it holds `atSec` again; the same object if it does already. `ahead` leaves most room on the side time moves to. */
export function followed(window: Span, overview: Reach, atSec: number, ahead: 1 | -1): Span {
	if (atSec >= window.startSec && atSec <= window.endSec) return window;
	const warp = warpFor(window, overview.gaps);
	return placed(warp.squeeze(atSec) - warp.drawnSec * (ahead === 1 ? 0.1 : 0.9), warp.drawnSec, overview, warp);
}
