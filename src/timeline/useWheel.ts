import { type RefObject, useEffect } from "react";
import type { View } from "../state/view.ts";
import { textScale } from "../ui/textScale.ts";
import { timeScale } from "./scale.ts";
import type { Reach } from "./warp.ts";
import { drawnSecOf, moved, zoomed } from "./window.ts";

/** One notch of a usual mouse wheel, in pixels: zooms by about a fifth. */
const NOTCH_PX = 100;
const LINE_PX = 16;

/** A pinch on a touchpad comes as Ctrl and a wheel in steps far smaller than a notch: steps below `PINCH_PX` count `PINCH` times. */
const PINCH_PX = 50;
const PINCH = 6;

/**
 * Ctrl or ⌘ and the wheel, or a pinch on a touchpad, zoom round the pointer; sideways, or with Shift, the wheel moves along.
 * Otherwise the wheel scrolls the page: a reader who scrolls past must not be stopped here, nor change the window on the way.
 */
export function useWheel(element: RefObject<HTMLElement | null>, view: View, overview: Reach, plot: { left: number; plotPx: number }): void {
	useEffect(() => {
		const target = element.current;
		if (!target) return;
		const turn = (event: WheelEvent) => {
			const scale = textScale();
			const unitPx = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? NOTCH_PX : 1;
			const { window } = view.getState();
			const zooms = event.ctrlKey || event.metaKey;
			if (!zooms) {
				const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
				if (!sideways || (window.startSec <= overview.startSec && window.endSec >= overview.endSec)) return;
				// Also at an end, where a sideways swipe would go back in history.
				event.preventDefault();
				const byPx = (event.deltaX === 0 ? event.deltaY : event.deltaX) * unitPx;
				view.setState({ window: moved(window, overview, (byPx * drawnSecOf(window, overview)) / (plot.plotPx * scale)) });
				return;
			}
			// Also at the last step, where the browser would zoom the page instead.
			event.preventDefault();
			const stepPx = event.deltaY * unitPx * (event.ctrlKey && Math.abs(event.deltaY * unitPx) < PINCH_PX ? PINCH : 1);
			const xPx = (event.clientX - target.getBoundingClientRect().left) / scale - plot.left;
			const factor = 1.2 ** (stepPx / NOTCH_PX);
			view.setState({ window: zoomed(window, overview, factor, timeScale(window, plot.plotPx, overview.gaps).atOf(xPx)) });
		};
		// React listens passively to the wheel; what is taken here must not scroll the page as well.
		target.addEventListener("wheel", turn, { passive: false });
		return () => target.removeEventListener("wheel", turn);
	});
}
