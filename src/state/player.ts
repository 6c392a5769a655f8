/** How time is played. The loop that moves the clock is in timeline/player.ts. */
import { createStore } from "zustand/vanilla";

export type PlayerState = {
	playing: boolean;
	direction: 1 | -1;
	/** Seconds of the incident per real second; 1 is real time. */
	speed: number;
	/** Play the whole range in so many seconds, whatever `speed` says. */
	fitSec: null | 30;
};

export function createPlayerStore(speed: number) {
	return createStore<PlayerState>(() => ({ playing: false, direction: 1, speed, fitSec: null }));
}

export type PlayerStore = ReturnType<typeof createPlayerStore>;
