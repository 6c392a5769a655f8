/** The stretch in the zoomed lanes: moving, zooming, following. All results lie within the overview. */
import type { Span } from "../incident/derived.ts";

const SHORTEST_SEC = 10;

const lengthOf = (span: Span) => span.endSec - span.startSec;

/** The window at another place; its length stays. */
export function moved(window: Span, overview: Span, bySec: number): Span {
	const most = overview.endSec - window.endSec;
	const least = overview.startSec - window.startSec;
	const by = Math.min(most, Math.max(least, bySec));
	return { startSec: window.startSec + by, endSec: window.endSec + by };
}

/** The window made longer (factor > 1) or shorter, with `aroundSec` staying where it is on screen. */
export function zoomed(window: Span, overview: Span, factor: number, aroundSec: number): Span {
	const length = Math.min(lengthOf(overview), Math.max(SHORTEST_SEC, lengthOf(window) * factor));
	const share = (aroundSec - window.startSec) / lengthOf(window);
	const startSec = aroundSec - share * length;
	return moved({ startSec, endSec: startSec + length }, overview, 0);
}

/** One edge of the window put elsewhere; it never crosses the other. */
export function resized(window: Span, overview: Span, edge: "start" | "end", toSec: number): Span {
	if (edge === "start") return { ...window, startSec: Math.max(overview.startSec, Math.min(toSec, window.endSec - SHORTEST_SEC)) };
	return { ...window, endSec: Math.min(overview.endSec, Math.max(toSec, window.startSec + SHORTEST_SEC)) };
}

/** The window, paged so that it holds `atSec` again; the same object if it does already. `ahead` leaves most room on the side time moves to. */
export function followed(window: Span, overview: Span, atSec: number, ahead: 1 | -1): Span {
	if (atSec >= window.startSec && atSec <= window.endSec) return window;
	const length = lengthOf(window);
	const startSec = atSec - length * (ahead === 1 ? 0.1 : 0.9);
	return moved({ startSec, endSec: startSec + length }, overview, 0);
}
