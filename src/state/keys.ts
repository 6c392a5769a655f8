/** Whether keys of a single character work (WCAG 2.1.4): who talks to the machine, or strikes keys by accident, can turn them off. */
import { isChord, type KeyPress } from "./keyPress.ts";
import { createStore } from "./store.ts";

const STORED = "single-keys";

function remembered(): boolean {
	try {
		return localStorage.getItem(STORED) !== "off";
	} catch {
		return true;
	}
}

export const keysStore = createStore<{ singleKeys: boolean }>(() => ({ singleKeys: remembered() }));

export function allowSingleKeys(on: boolean): void {
	try {
		localStorage.setItem(STORED, on ? "on" : "off");
	} catch {
		// Storage may be forbidden: the choice then holds for this page only.
	}
	keysStore.setState({ singleKeys: on });
}

/** Whether this press is a single letter, digit or sign and such keys are turned off. Space always works. */
export function isTurnedOff(press: KeyPress): boolean {
	return press.key.length === 1 && press.key !== " " && !isChord(press) && !keysStore.getState().singleKeys;
}
