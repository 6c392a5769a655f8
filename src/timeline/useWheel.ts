import { type RefObject, useEffect } from "react";
import type { Span } from "../incident/derived.ts";
import type { View } from "../state/view.ts";
import { moved, zoomed } from "./window.ts";

/** One notch of a usual mouse wheel, in pixels: zooms by about a fifth. */
const NOTCH_PX = 100;
const LINE_PX = 16;

/** The wheel zooms round the pointer; with Shift or Ctrl, or sideways, it moves along. */
export function useWheel(element: RefObject<HTMLElement | null>, view: View, overview: Span, plot: { left: number; plotPx: number }): void {
	useEffect(() => {
		const target = element.current;
		if (!target) return;
		const turn = (event: WheelEvent) => {
			event.preventDefault();
			const unitPx = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? NOTCH_PX : 1;
			const { window } = view.getState();
			const lengthSec = window.endSec - window.startSec;
			const sideways = event.shiftKey || event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
			if (sideways) {
				const byPx = (event.deltaX === 0 ? event.deltaY : event.deltaX) * unitPx;
				view.setState({ window: moved(window, overview, (byPx * lengthSec) / plot.plotPx) });
				return;
			}
			const xPx = event.clientX - target.getBoundingClientRect().left - plot.left;
			const share = Math.min(1, Math.max(0, xPx / plot.plotPx));
			const factor = 1.2 ** ((event.deltaY * unitPx) / NOTCH_PX);
			view.setState({ window: zoomed(window, overview, factor, window.startSec + share * lengthSec) });
		};
		// React listens passively to the wheel; the page must not scroll as well.
		target.addEventListener("wheel", turn, { passive: false });
		return () => target.removeEventListener("wheel", turn);
	});
}
