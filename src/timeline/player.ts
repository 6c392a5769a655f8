/** Plays an incident's time. Knows no React: one loop of frames that seeks the clock. */
import type { Span } from "../incident/derived.ts";
import type { Clock } from "../state/clock.ts";
import { createPlayerStore, type PlayerStore } from "../state/player.ts";
import type { View } from "../state/view.ts";
import { MAX_SPEED, MIN_SPEED, nextSpeed, speedFor } from "./speed.ts";
import { stepped, stepUnit } from "./steps.ts";
import { type Reach, warpFor } from "./warp.ts";
import { drawnSecOf, followed } from "./window.ts";

/** After a long pause of the page (a hidden tab), time goes on from where it was. */
const LONGEST_FRAME_MS = 1000;
/** With reduced motion: how long each moment is shown. */
const MOMENT_MS = 1000;

export type PlayerOptions = {
	clock: Clock;
	view: View;
	overview: Span;
	/** Quiet gaps, which are played through as short as they are drawn while they are cut. */
	gaps?: readonly Span[];
	/** Where `toBoundary` and playing with reduced motion stop; default: the clock's. */
	boundaries?: readonly number[];
	/** No continuous motion: playing goes from moment to moment. */
	reducedMotion: boolean;
	/** Milliseconds; default `performance.now`. */
	now?: () => number;
	requestFrame?: (frame: () => void) => unknown;
};

export type Player = PlayerStore & {
	play: () => void;
	pause: () => void;
	toggle: () => void;
	reverse: () => void;
	/** Seconds of the incident per second, kept within MIN_SPEED and MAX_SPEED. */
	setSpeed: (speed: number) => void;
	stepSpeed: (way: 1 | -1) => void;
	fit: () => void;
	/** Moves by whole units of the zoomed window, and pages to follow. */
	step: (count: number) => void;
	toBoundary: (way: 1 | -1) => void;
	setIn: () => void;
	setOut: () => void;
	clearInOut: () => void;
	toggleLoop: () => void;
	/** What it plays between: in and out points, else the window when it is fitted, else everything. */
	range: () => Span;
	destroy: () => void;
};

export function createPlayer(options: PlayerOptions): Player {
	const { clock, view, overview, reducedMotion } = options;
	const boundaries = options.boundaries ?? clock.boundaries;
	const now = options.now ?? (() => performance.now());
	const cut: Reach = { ...overview, gaps: options.gaps ?? [] };
	const requestFrame = options.requestFrame ?? ((frame) => requestAnimationFrame(frame));
	const { window: first } = view.getState();
	const store = createPlayerStore(speedFor(first.endSec - first.startSec));
	/** Where a fitted range lies; held while playing, as the window itself may page. */
	let fitted: Span = first;
	let run = 0;
	let lastMs = 0;

	/** The overview as time is drawn. */
	const reach = (): Reach => (view.getState().cutGaps ? cut : overview);

	function range(): Span {
		const { inSec, outSec, window } = view.getState();
		const whole = store.getState().fitSec === null ? overview : store.getState().playing ? fitted : window;
		return { startSec: inSec ?? Math.min(whole.startSec, outSec ?? Infinity), endSec: outSec ?? Math.max(whole.endSec, inSec ?? -Infinity) };
	}

	/** The end that time runs towards. A reader who went past the out point plays on to the end of everything. */
	function goalSec(direction: 1 | -1, atSec: number): number {
		const { startSec, endSec } = range();
		if (direction === 1) return atSec > endSec ? overview.endSec : endSec;
		return atSec < startSec ? overview.startSec : startSec;
	}

	function arrive(goal: number, direction: 1 | -1): void {
		const { startSec, endSec } = range();
		if (view.getState().loop && endSec > startSec) {
			clock.seek(direction === 1 ? startSec : endSec, "tick");
			return;
		}
		clock.seek(goal, "tick");
		pause();
	}

	function nextBoundary(atSec: number, direction: 1 | -1): number | undefined {
		return direction === 1 ? boundaries.find((b) => b > atSec) : boundaries.findLast((b) => b < atSec);
	}

	function advance(elapsedMs: number): void {
		const { direction, speed, fitSec } = store.getState();
		const { atSec } = clock.getState();
		const goal = goalSec(direction, atSec);
		const { startSec, endSec } = range();
		// A cut gap passes as fast as the playhead would cross it at the speed it has everywhere else.
		const { squeeze, stretch } = warpFor(view.getState().window, reach().gaps);
		const perSecond = fitSec === null ? speed : (squeeze(endSec) - squeeze(startSec)) / fitSec;
		const onward = () => stretch(squeeze(atSec) + (direction * perSecond * elapsedMs) / 1000);
		const next = reducedMotion ? (nextBoundary(atSec, direction) ?? goal) : onward();
		if (direction * (next - goal) >= 0) arrive(goal, direction);
		else clock.seek(next, "tick");
	}

	function frame(mine: number): void {
		if (mine !== run) return;
		const nowMs = now();
		const elapsedMs = nowMs - lastMs;
		// A hand on the slider holds time still; it goes on when the hand lets go.
		if (clock.getState().cause === "move") lastMs = nowMs;
		else if (!reducedMotion || elapsedMs >= MOMENT_MS) {
			lastMs = nowMs;
			advance(Math.min(elapsedMs, LONGEST_FRAME_MS));
		}
		if (mine === run) requestFrame(() => frame(mine));
	}

	function play(): void {
		if (store.getState().playing) return;
		const { direction } = store.getState();
		fitted = view.getState().window;
		const { startSec, endSec } = range();
		const { atSec } = clock.getState();
		const done = direction === 1 ? atSec >= endSec : atSec <= startSec;
		store.setState({ playing: true });
		if (done || atSec < startSec || atSec > endSec) clock.seek(direction === 1 ? startSec : endSec, "tick");
		run += 1;
		lastMs = now();
		const mine = run;
		requestFrame(() => frame(mine));
	}

	function pause(): void {
		if (!store.getState().playing) return;
		run += 1;
		store.setState({ playing: false });
		clock.seek(clock.getState().atSec, "release");
	}

	const unfollow = clock.subscribe(({ atSec, cause }, before) => {
		if (cause === "move") return;
		const { window } = view.getState();
		const next = followed(window, reach(), atSec, atSec >= before.atSec ? 1 : -1);
		if (next !== window) view.setState({ window: next });
	});

	return {
		...store,
		play,
		pause,
		toggle: () => (store.getState().playing ? pause() : play()),
		reverse: () => store.setState(({ direction }) => ({ direction: direction === 1 ? -1 : 1 })),
		setSpeed: (speed) => store.setState({ speed: Math.min(MAX_SPEED, Math.max(MIN_SPEED, speed)), fitSec: null }),
		stepSpeed: (way) => store.setState(({ speed }) => ({ speed: nextSpeed(speed, way), fitSec: null })),
		fit: () => {
			fitted = view.getState().window;
			store.setState({ fitSec: 30 });
		},
		step: (count) => {
			const unit = stepUnit(drawnSecOf(view.getState().window, reach()));
			clock.seek(stepped(clock.getState().atSec, unit, count), "release");
		},
		toBoundary: (way) => {
			const next = nextBoundary(clock.getState().atSec, way);
			if (next !== undefined) clock.seek(next, "release");
		},
		setIn: () => {
			const { atSec } = clock.getState();
			view.setState(({ outSec }) => ({ inSec: atSec, outSec: outSec !== null && outSec <= atSec ? null : outSec }));
		},
		setOut: () => {
			const { atSec } = clock.getState();
			view.setState(({ inSec }) => ({ outSec: atSec, inSec: inSec !== null && inSec >= atSec ? null : inSec }));
		},
		clearInOut: () => view.setState({ inSec: null, outSec: null }),
		toggleLoop: () => view.setState(({ loop }) => ({ loop: !loop })),
		range,
		destroy: () => {
			run += 1;
			unfollow();
		},
	};
}
