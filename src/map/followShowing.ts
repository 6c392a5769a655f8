/** Tells a map what is drawn as time moves: it hears of changes only, and of nothing in between. */
import type { ShowingAt } from "../incident/showing.ts";
import type { Clock } from "../state/clock.ts";
import type { MapEngine } from "./engine.ts";

/** Returns what ends it. */
export function followShowing(engine: Pick<MapEngine, "draw">, showingAt: ShowingAt, clock: Clock): () => void {
	let shown = showingAt(clock.getState().atSec);
	engine.draw(shown);
	return clock.subscribe(({ atSec }) => {
		const next = showingAt(atSec);
		if (next === shown) return;
		shown = next;
		engine.draw(next);
	});
}
