import { useLayoutEffect } from "react";
import type { Clock } from "../state/clock.ts";

/** Runs `apply` after each render and at every change of the clock, without a render. It may only touch the DOM. */
export function useTick(clock: Clock, apply: (atSec: number) => void): void {
	useLayoutEffect(() => {
		apply(clock.getState().atSec);
		return clock.subscribe(({ atSec }) => apply(atSec));
	});
}
