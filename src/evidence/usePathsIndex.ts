import { startTransition, useLayoutEffect, useState } from "react";
import type { Span } from "../incident/derived.ts";
import { firstAfter } from "../incident/rowsAround.ts";
import type { Clock } from "../state/clock.ts";

/** While time moves, what follows it is drawn anew at most this often. */
const REST_MS = 250;

/**
 * How many of some instants, which are in order, lie at or before the clock; -1 outside `span`. Renders when that number
 * changes, and never between: at once when time comes to rest, at most four times a second while it moves.
 */
export function usePathsIndex(instants: ArrayLike<number>, span: Span | null, clock: Clock): number {
	const read = () => {
		const { atSec } = clock.getState();
		const outside = span !== null && (atSec < span.startSec || atSec > span.endSec);
		return { instants, index: outside ? -1 : firstAfter(instants, atSec) };
	};
	const [shown, setShown] = useState(read);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `read` is made of what is listed
	useLayoutEffect(() => {
		let last = read().index;
		let waiting: ReturnType<typeof setTimeout> | undefined;
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
			if (cause === "release") show();
			else if (read().index !== last) waiting ??= setTimeout(show, REST_MS);
		});
		return () => {
			stop();
			clearTimeout(waiting);
		};
	}, [instants, span, clock]);
	// Of another series until the effect has run: then what is shown belongs to other instants.
	return shown.instants === instants ? shown.index : read().index;
}
