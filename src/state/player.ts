/** How time is played. The loop that moves the clock is in timeline/player.ts. */
import { createStore } from "./store.ts";

export type PlayerState = {
	playing: boolean;
	direction: 1 | -1;
	/** Seconds of the incident per real second; 1 is real time. */
	speed: number;
	/** Play the whole range in so many seconds, whatever `speed` says. */
	fitSec: null | 30;
};

/** How many players run on this page: what would interrupt them waits. */
export const playingStore = createStore<{ count: number }>(() => ({ count: 0 }));

export function createPlayerStore(speed: number) {
	const store = createStore<PlayerState>(() => ({ playing: false, direction: 1, speed, fitSec: null }));
	store.subscribe((now, before) => {
		if (now.playing !== before.playing) playingStore.setState(({ count }) => ({ count: count + (now.playing ? 1 : -1) }));
	});
	return store;
}

export type PlayerStore = ReturnType<typeof createPlayerStore>;
