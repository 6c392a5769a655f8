import { type RefObject, startTransition, useLayoutEffect, useState } from "react";
import type { Span } from "../incident/derived.ts";
import { firstAfter } from "../incident/rowsAround.ts";
import type { Clock } from "../state/clock.ts";

/** A player's time is followed at most this often. */
const FOLLOW_MS = 250;
/** A hand that drags time has come to rest after this long. */
const REST_MS = 500;

/**
 * How many of some instants, which are in order, lie at or before the clock; -1 outside `span`. Renders when that number
 * changes, and never between: at once when time comes to rest; while it plays at most four times a second; while it is dragged when the
 * hand rests. Out of sight of `place` only at rest.
 */
export function usePathsIndex(instants: ArrayLike<number>, span: Span | null, clock: Clock, place: RefObject<Element | null>): number {
	const read = ({ atSec } = clock.getState()) => {
		const outside = span !== null && (atSec < span.startSec || atSec > span.endSec);
		return { instants, index: outside ? -1 : firstAfter(instants, atSec) };
	};
	// The built page shows the instant at which the clock started, and time may have moved before this part of it is taken over.
	const [shown, setShown] = useState(() => read(clock.getInitialState()));
	// biome-ignore lint/correctness/useExhaustiveDependencies: `read` is made of what is listed
	useLayoutEffect(() => {
		let last = read().index;
		let waiting: ReturnType<typeof setTimeout> | undefined;
		let inSight = true;
		setShown((before) => (before.instants === instants && before.index === last ? before : read()));
		const show = () => {
			clearTimeout(waiting);
			waiting = undefined;
			const next = read();
			if (next.index === last) return;
			last = next.index;
			startTransition(() => setShown(next));
		};
		const stop = clock.subscribe(({ cause }) => {
			if (cause === "release") return show();
			if (cause === "move") {
				clearTimeout(waiting);
				waiting = undefined;
			}
			if (inSight && waiting === undefined && read().index !== last) waiting = setTimeout(show, cause === "move" ? REST_MS : FOLLOW_MS);
		});
		const watch = new IntersectionObserver((entries) => {
			inSight = entries.at(-1)?.isIntersecting ?? true;
			if (inSight) show();
		});
		if (place.current) watch.observe(place.current);
		return () => {
			stop();
			watch.disconnect();
			clearTimeout(waiting);
		};
	}, [instants, span, clock, place]);
	// Of another series until the effect has run: then what is shown belongs to other instants.
	return shown.instants === instants ? shown.index : read().index;
}
