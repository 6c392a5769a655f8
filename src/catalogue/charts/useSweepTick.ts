import { useLayoutEffect } from "react";
import type { Sweep, SweepState } from "../../state/sweep.ts";

/** Runs `apply` after each render and at every change of the sweep, without a render. It may only touch the DOM. */
export function useSweepTick(sweep: Sweep, apply: (state: SweepState) => void): void {
	useLayoutEffect(() => {
		apply(sweep.getState());
		return sweep.subscribe(apply);
	});
}
