/** What the room sees and how it is moved: one state, a few commands, and a clock of at most ten steps a second. Knows no page. */
import type { Incident } from "../incident/derived.ts";
import { type Chapter, type ChapterView, readView, type Story } from "../story/chapter.ts";

/** Fewer steps survive a shared screen better than a smooth motion that its encoder smears. */
export const STEP_MS = 100;
/** How long a chapter's stretch takes to play. */
const PLAY_MS = 14_000;
const TYPE_STEPS = { least: -2, most: 4 };
/** Shift and an arrow move by this share of the chapter's stretch. */
const NUDGE = 1 / 40;

/** Where somebody points, as shares of width and height. */
export type Halo = { x: number; y: number };

/** All that is needed to show the same in another window. `atSec`: seconds since 1970, UTC. */
export type Screen = { chapter: number; atSec: number; playing: boolean; blank: boolean; share: boolean; typeStep: number; halo: Halo | null };

export type Command =
	| { do: "next" | "previous" | "first" | "last" | "play" | "blank" | "share" | "halo" | "larger" | "smaller" | "later" | "earlier" }
	| { do: "chapter"; chapter: number }
	| { do: "seek"; atSec: number }
	| { do: "point"; at: Halo };

/** A chapter with what it shows; no incident where its record is not at hand. */
export type Shown = { chapter: Chapter; incident: Incident | null; view: ChapterView | null; problems: string[] };

/** How instants lie along a stretch as it is drawn, so that playing crosses a gap that is drawn short in a short time. */
export type Along = { shareOf: (atSec: number) => number; atOf: (share: number) => number };

export type Deck = {
	shown: readonly Shown[];
	screen: () => Screen;
	/** First and last instant of the chapter's stretch. */
	stretch: (chapter: number) => { fromSec: number; toSec: number };
	send: (command: Command) => void;
	/** Another window's state. */
	take: (screen: Screen) => void;
	subscribe: (hear: (screen: Screen, before: Screen) => void) => () => void;
	destroy: () => void;
};

/** Reads every chapter against its record. A record that is missing costs its chapter the map, and the room sees words. */
export function shownOf(story: Story, incidents: ReadonlyMap<string, Incident>): Shown[] {
	return story.chapters.map((chapter): Shown => {
		const incident = incidents.get(chapter.incident) ?? null;
		if (!incident)
			return { chapter, incident, view: null, problems: [`The record “${chapter.incident}” is not at hand, so this chapter has words and no map.`] };
		return { chapter, incident, ...readView(chapter.view, incident) };
	});
}

type DeckOptions = {
	shown: readonly Shown[];
	along: (chapter: number) => Along;
	start?: Partial<Screen>;
	/** Default: `setInterval` and its undoing. */
	every?: (ms: number, step: () => void) => () => void;
};

const everyMs = (ms: number, step: () => void) => {
	const timer = setInterval(step, ms);
	return () => clearInterval(timer);
};

export function createDeck({ shown, along, start, every = everyMs }: DeckOptions): Deck {
	const last = shown.length - 1;
	const atStart = (chapter: number) => shown[chapter]?.view?.atSec ?? 0;
	const hearers = new Set<(screen: Screen, before: Screen) => void>();
	const known = (chapter: number) => Math.max(0, Math.min(last, Math.trunc(chapter) || 0));
	const within = (atSec: number | undefined, chapter: number) => {
		const overview = shown[chapter]?.incident?.derived.overview;
		return atSec === undefined || !overview ? atStart(chapter) : Math.min(overview.endSec, Math.max(overview.startSec, atSec));
	};
	const first = known(start?.chapter ?? 0);
	let screen: Screen = { playing: false, blank: false, share: false, typeStep: 0, halo: null, ...start, chapter: first, atSec: within(start?.atSec, first) };
	let stop: (() => void) | null = null;

	function stretch(chapter: number) {
		const one = shown[chapter];
		if (!one?.incident || !one.view) return { fromSec: 0, toSec: 0 };
		const { window, overview } = one.incident.derived;
		const { atSec } = one.view;
		return { fromSec: atSec, toSec: one.view.toSec ?? (atSec < window.endSec ? window.endSec : overview.endSec) };
	}

	function change(next: Partial<Screen>): void {
		const before = screen;
		screen = { ...screen, ...next };
		if (screen.playing !== (stop !== null)) {
			stop?.();
			stop = screen.playing ? every(STEP_MS, step) : null;
		}
		for (const hear of [...hearers]) hear(screen, before);
	}

	function moved(share: number): number {
		const { fromSec, toSec } = stretch(screen.chapter);
		const { shareOf, atOf } = along(screen.chapter);
		const [from, to] = [shareOf(fromSec), shareOf(toSec)];
		const now = Math.min(to, Math.max(from, shareOf(screen.atSec) + share * (to - from)));
		// What is drawn to the end is at the end, whatever rounding says.
		return now >= to ? toSec : atOf(now);
	}

	function step(): void {
		const atSec = moved(STEP_MS / PLAY_MS);
		change({ atSec, playing: atSec < stretch(screen.chapter).toSec });
	}

	const open = (asked: number) => {
		const chapter = known(asked);
		if (chapter !== screen.chapter) change({ chapter, atSec: atStart(chapter), playing: false, blank: false });
		else if (screen.blank) change({ blank: false });
	};

	function play(): void {
		const { fromSec, toSec } = stretch(screen.chapter);
		if (toSec <= fromSec) return;
		const again = screen.atSec >= toSec || screen.atSec < fromSec;
		change({ playing: !screen.playing, blank: false, ...(again && !screen.playing ? { atSec: fromSec } : {}) });
	}

	const resize = (by: number) => change({ typeStep: Math.min(TYPE_STEPS.most, Math.max(TYPE_STEPS.least, screen.typeStep + by)) });

	const simple: Record<Exclude<Command["do"], "chapter" | "seek" | "point">, () => void> = {
		next: () => open(screen.chapter + 1),
		previous: () => open(screen.chapter - 1),
		first: () => open(0),
		last: () => open(last),
		play,
		blank: () => change({ blank: !screen.blank, playing: false }),
		share: () => change({ share: !screen.share }),
		halo: () => change({ halo: screen.halo ? null : { x: 0.5, y: 0.5 } }),
		larger: () => resize(1),
		smaller: () => resize(-1),
		later: () => change({ atSec: moved(NUDGE), playing: false }),
		earlier: () => change({ atSec: moved(-NUDGE), playing: false }),
	};

	function send(command: Command): void {
		if (last < 0) return;
		if (command.do === "chapter") open(command.chapter);
		else if (command.do === "seek") {
			if (Number.isFinite(command.atSec)) change({ atSec: within(command.atSec, screen.chapter), playing: false });
		} else if (command.do === "point") {
			if (screen.halo) change({ halo: command.at });
		} else simple[command.do]?.();
	}

	return {
		shown,
		screen: () => screen,
		stretch,
		send,
		// The other window's clock runs; this one only shows.
		take: (other) => {
			const before = screen;
			stop?.();
			stop = null;
			screen = { ...other, chapter: known(other.chapter) };
			for (const hear of [...hearers]) hear(screen, before);
		},
		subscribe: (hear) => {
			hearers.add(hear);
			return () => hearers.delete(hear);
		},
		destroy: () => {
			stop?.();
			stop = null;
			hearers.clear();
		},
	};
}
