/** The stretch of time that the overview shows: it ends at `atSec` and reaches `spanSec` back. A vanilla store, as `clock.ts`. */

import type { Span } from "../incident/derived.ts";
import type { SeekCause } from "./clock.ts";
import { createStore, type StoreApi } from "./store.ts";

export type SweepState = {
	/** Seconds since 1970, UTC, within `overview`. At its end, with all of `spanSec`, everything is shown. */
	atSec: number;
	/** Length of the stretch; Infinity: everything up to `atSec`. */
	spanSec: number;
	cause: SeekCause;
};

export type Sweep = StoreApi<SweepState> & {
	overview: Span;
	seek: (atSec: number, cause: SeekCause) => void;
	reach: (spanSec: number) => void;
};

/** Stands at the end, with everything shown. */
export function createSweep(overview: Span): Sweep {
	const store = createStore<SweepState>(() => ({ atSec: overview.endSec, spanSec: Number.POSITIVE_INFINITY, cause: "release" }));
	return {
		...store,
		overview,
		seek: (atSec, cause) => store.setState({ atSec: Math.min(overview.endSec, Math.max(overview.startSec, atSec)), cause }),
		reach: (spanSec) => store.setState({ spanSec, cause: "release" }),
	};
}
