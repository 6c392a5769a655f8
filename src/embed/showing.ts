/** Shows of the picture what is to be seen at an instant, and says it. */

import { lastAtOrBefore } from "../state/clock.ts";
import { write } from "../ui/tickText.ts";
import type { Facts } from "./facts.ts";
import type { Words } from "./slider.ts";

export function followPicture({ moving }: Facts, words: Words): (atSec: number) => void {
	const parts = [...document.querySelectorAll(".picture [data-of]")].map((part) => ({ part, of: new Set(part.getAttribute("data-of")?.split(" ")) }));
	const descriptions = [...document.querySelectorAll(".picture desc")];
	let standing = -1;
	return (atSec) => {
		const state = moving.states[Math.max(0, lastAtOrBefore(moving.fromSec, atSec))] ?? 0;
		// A reader asks for the description when he wants it; between two states only its sentence changes.
		for (const description of descriptions) write(description, (moving.words[state] ?? "").replace("{sentence}", words.at(atSec)));
		if (state === standing) return;
		standing = state;
		for (const { part, of } of parts) {
			if (of.has(String(state))) part.removeAttribute("display");
			else part.setAttribute("display", "none");
		}
	};
}
