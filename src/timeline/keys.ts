/** Which key does what, and when a key belongs to somebody else. */

import type { Span } from "../incident/derived.ts";
import { type Clock, lastAtOrBefore } from "../state/clock.ts";
import { isChord, keyOf } from "../state/keyPress.ts";
import type { View } from "../state/view.ts";
import type { Player } from "./player.ts";
import type { Reach } from "./warp.ts";
import { middleOf, zoomed } from "./window.ts";

export type KeyTargets = { clock: Clock; view: View; player: Player; overview: Reach; mainWindow: Span; changes: readonly number[] };

function zoomAround({ clock, view, overview }: KeyTargets, factor: number): void {
	const { window } = view.getState();
	const { atSec } = clock.getState();
	const inside = atSec >= window.startSec && atSec <= window.endSec;
	view.setState({ window: zoomed(window, overview, factor, inside ? atSec : middleOf(window, overview)) });
}

/** To the next or previous instant at which a vantage point of the measured series changed. */
function toChange({ clock, changes }: KeyTargets, way: 1 | -1): void {
	const { atSec } = clock.getState();
	const at = lastAtOrBefore(changes, atSec);
	const next = way === 1 ? changes[at + 1] : changes[changes[at] === atSec ? at - 1 : at];
	if (next !== undefined) clock.seek(next, "release");
}

type Command = (targets: KeyTargets) => void;

/** Keys that a held-down press repeats. */
const REPEATING: Record<string, Command> = {
	ArrowLeft: ({ player }) => player.step(-1),
	ArrowRight: ({ player }) => player.step(1),
	"Shift+ArrowLeft": ({ player }) => player.toBoundary(-1),
	"Shift+ArrowRight": ({ player }) => player.toBoundary(1),
	",": (targets) => toChange(targets, -1),
	".": (targets) => toChange(targets, 1),
	Home: ({ clock, overview }) => clock.seek(overview.startSec, "release"),
	End: ({ clock, overview }) => clock.seek(overview.endSec, "release"),
	PageUp: ({ player }) => player.stepSpeed(1),
	PageDown: ({ player }) => player.stepSpeed(-1),
	"+": (targets) => zoomAround(targets, 1 / 1.5),
	"=": (targets) => zoomAround(targets, 1 / 1.5),
	"-": (targets) => zoomAround(targets, 1.5),
};

const ONCE: Record<string, Command> = {
	" ": ({ player }) => player.toggle(),
	"[": ({ player }) => player.setIn(),
	"]": ({ player }) => player.setOut(),
	l: ({ player }) => player.toggleLoop(),
	0: ({ view, mainWindow }) => view.setState({ window: mainWindow }),
};

/** What a key press means here; `null`: nothing. */
export function commandOf(event: KeyboardEvent): Command | null {
	if (isChord(event)) return null;
	const key = keyOf(event);
	const name = event.shiftKey && (key === "ArrowLeft" || key === "ArrowRight") ? `Shift+${key}` : key;
	return REPEATING[name] ?? (event.repeat ? null : (ONCE[name] ?? null));
}

const TYPED_IN = "input, select, textarea, [contenteditable]:not([contenteditable='false'])";
const PRESSED = "button, summary, [role='button'], [role='switch'], [role='checkbox']";
/** Controls that walk with arrows of their own. */
const WALKED =
	"canvas, [role='tab'], [role='radio'], [role='option'], [role='listbox'], [role='menuitem'], [role='treeitem'], [role='gridcell'], [role='application'], audio, video";

/** Whether the focused element has a use of its own for this key. */
export function needsKey(focused: Element, key: string): boolean {
	if (focused.closest(TYPED_IN)) return true;
	if (key === " " && focused.closest(PRESSED)) return true;
	if (/^(Arrow|Home|End|Page|[ +=-]$)/.test(key) && focused.closest(WALKED)) return true;
	// A pane that scrolls and has the focus keeps its scrolling keys.
	const scrolls = focused.getAttribute("tabindex") === "0" && focused.scrollHeight > focused.clientHeight && focused.getAttribute("role") !== "slider";
	return scrolls && /^(Home|End|Page| $)/.test(key) && /auto|scroll/.test(getComputedStyle(focused).overflowY);
}
