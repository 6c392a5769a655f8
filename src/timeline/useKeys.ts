import { useEffect } from "react";
import { keyOf } from "../state/keyPress.ts";
import { isTurnedOff } from "../state/keys.ts";
import { commandOf, type KeyTargets, needsKey } from "./keys.ts";

/** The timeline's keys work on the whole page, except where the focused control needs them. */
export function useKeys(targets: KeyTargets): void {
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (event.defaultPrevented || isTurnedOff(event) || (event.target instanceof Element && needsKey(event.target, keyOf(event)))) return;
			const command = commandOf(event);
			if (!command) return;
			event.preventDefault();
			command(targets);
		};
		document.addEventListener("keydown", press);
		return () => document.removeEventListener("keydown", press);
	});
}
