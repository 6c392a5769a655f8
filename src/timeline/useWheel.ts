import { type RefObject, useEffect } from "react";
import type { View } from "../state/view.ts";
import { timeScale } from "./scale.ts";
import type { Reach } from "./warp.ts";
import { drawnSecOf, moved, zoomed } from "./window.ts";

/** One notch of a usual mouse wheel, in pixels: zooms by about a fifth. */
const NOTCH_PX = 100;
const LINE_PX = 16;

/** The wheel zooms round the pointer; with Shift or Ctrl, or sideways, it moves along. */
export function useWheel(element: RefObject<HTMLElement | null>, view: View, overview: Reach, plot: { left: number; plotPx: number }): void {
	useEffect(() => {
		const target = element.current;
		if (!target) return;
		const turn = (event: WheelEvent) => {
			event.preventDefault();
			const unitPx = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? NOTCH_PX : 1;
			const { window } = view.getState();
			const sideways = event.shiftKey || event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
			if (sideways) {
				const byPx = (event.deltaX === 0 ? event.deltaY : event.deltaX) * unitPx;
				view.setState({ window: moved(window, overview, (byPx * drawnSecOf(window, overview)) / plot.plotPx) });
				return;
			}
			const xPx = event.clientX - target.getBoundingClientRect().left - plot.left;
			const factor = 1.2 ** ((event.deltaY * unitPx) / NOTCH_PX);
			view.setState({ window: zoomed(window, overview, factor, timeScale(window, plot.plotPx, overview.gaps).atOf(xPx)) });
		};
		// React listens passively to the wheel; the page must not scroll as well.
		target.addEventListener("wheel", turn, { passive: false });
		return () => target.removeEventListener("wheel", turn);
	});
}
