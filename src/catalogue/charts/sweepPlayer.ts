/** Plays the overview's time: one loop of frames that seeks the sweep. Knows no React. */
import { createPlayerStore, type PlayerStore } from "../../state/player.ts";
import type { Sweep } from "../../state/sweep.ts";
import { SWEEP_SPEEDS } from "./sweepWords.ts";

/** After a long pause of the page (a hidden tab), time goes on from where it was. */
const LONGEST_FRAME_MS = 1000;
/** With reduced motion: how long each incident is shown. */
const INCIDENT_MS = 1000;
const YEAR_SEC = 365.25 * 86_400;

export type SweepPlayer = PlayerStore & {
	play: () => void;
	pause: () => void;
	toggle: () => void;
	setSpeed: (speed: number) => void;
	stepSpeed: (way: 1 | -1) => void;
	/** By calendar months, and by years when more than a year is shown. */
	step: (count: number) => void;
	/** To the next or previous start of an incident. */
	toStart: (way: 1 | -1) => void;
	home: () => void;
	end: () => void;
};

export type SweepPlayerOptions = {
	sweep: Sweep;
	/** Starts of incidents, ascending, seconds since 1970. */
	starts: () => ArrayLike<number>;
	/** No continuous motion: playing goes from incident to incident. */
	reducedMotion: () => boolean;
	/** Milliseconds; default `performance.now`. */
	now?: () => number;
	requestFrame?: (frame: () => void) => unknown;
};

/** The first entry of an ascending list above `atSec`, or the last one below it. */
function beside(starts: ArrayLike<number>, atSec: number, way: 1 | -1): number | undefined {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const mid = (low + high) >> 1;
		const passed = way === 1 ? (starts[mid] as number) <= atSec : (starts[mid] as number) < atSec;
		if (passed) low = mid + 1;
		else high = mid;
	}
	return way === 1 ? starts[low] : starts[low - 1];
}

function monthsLater(atSec: number, months: number): number {
	const date = new Date(atSec * 1000);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 1000;
}

export function createSweepPlayer(options: SweepPlayerOptions): SweepPlayer {
	const { sweep, starts, reducedMotion } = options;
	const { overview } = sweep;
	const now = options.now ?? (() => performance.now());
	const requestFrame = options.requestFrame ?? ((frame) => requestAnimationFrame(frame));
	const store = createPlayerStore(YEAR_SEC);
	let run = 0;
	let lastMs = 0;

	function pause(): void {
		if (!store.getState().playing) return;
		run += 1;
		store.setState({ playing: false });
		sweep.seek(sweep.getState().atSec, "release");
	}

	function advance(elapsedMs: number): void {
		const { atSec } = sweep.getState();
		const next = reducedMotion() ? (beside(starts(), atSec, 1) ?? overview.endSec) : atSec + (store.getState().speed * elapsedMs) / 1000;
		sweep.seek(next, "tick");
		if (next >= overview.endSec) pause();
	}

	function frame(mine: number): void {
		if (mine !== run) return;
		const nowMs = now();
		const elapsedMs = nowMs - lastMs;
		// A hand on the slider holds time still; it goes on when the hand lets go.
		if (sweep.getState().cause === "move") lastMs = nowMs;
		else if (!reducedMotion() || elapsedMs >= INCIDENT_MS) {
			lastMs = nowMs;
			advance(Math.min(elapsedMs, LONGEST_FRAME_MS));
		}
		if (mine === run) requestFrame(() => frame(mine));
	}

	function play(): void {
		if (store.getState().playing) return;
		store.setState({ playing: true });
		if (sweep.getState().atSec >= overview.endSec) sweep.seek(overview.startSec, "tick");
		run += 1;
		lastMs = now();
		const mine = run;
		requestFrame(() => frame(mine));
	}

	return {
		...store,
		play,
		pause,
		toggle: () => (store.getState().playing ? pause() : play()),
		setSpeed: (speed) => store.setState({ speed }),
		stepSpeed: (way) => {
			const ladder = SWEEP_SPEEDS.map(({ speed }) => speed);
			const { speed } = store.getState();
			store.setState({ speed: (way === 1 ? ladder.find((one) => one > speed) : ladder.findLast((one) => one < speed)) ?? speed });
		},
		step: (count) => {
			const { atSec, spanSec } = sweep.getState();
			const months = spanSec > YEAR_SEC ? 12 : 1;
			// Back from the middle of a month leads to its first day.
			const next = monthsLater(atSec, count * months);
			const first = monthsLater(atSec, 0);
			sweep.seek(count < 0 && months === 1 && first < atSec ? first : next, "release");
		},
		toStart: (way) => {
			const next = beside(starts(), sweep.getState().atSec, way);
			sweep.seek(next ?? (way === 1 ? overview.endSec : overview.startSec), "release");
		},
		home: () => sweep.seek(overview.startSec, "release"),
		end: () => sweep.seek(overview.endSec, "release"),
	};
}
