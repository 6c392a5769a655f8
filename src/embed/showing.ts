/** Shows of the picture what is to be seen at an instant, and says it. */

import type { Routes } from "../incident/derived.ts";
import { lastAtOrBefore } from "../state/clock.ts";
import { write } from "../ui/tickText.ts";
import type { Facts } from "./facts.ts";
import type { Words } from "./slider.ts";

/** `routes`: what of the record is drawn, where the page has a picture of that; else as first. */
export function followPicture(facts: Facts, routes: Routes | null, words: Words): (atSec: number) => void {
	const other = routes === null ? undefined : facts.others[routes];
	const moving = other ?? facts.moving;
	const within = `.variant${other ? `[data-routes~="${routes}"]` : "[data-first]"} .picture`;
	const parts = [...document.querySelectorAll(`${within} [data-of]`)].map((part) => ({ part, of: new Set(part.getAttribute("data-of")?.split(" ")) }));
	const descriptions = [...document.querySelectorAll(`${within} desc`)];
	let standing = -1;
	return (atSec) => {
		const state = moving.states[Math.max(0, lastAtOrBefore(moving.fromSec, atSec))] ?? 0;
		// A reader asks for the description when he wants it; between two states only its sentence changes.
		for (const description of descriptions) write(description, (moving.words[state - moving.first] ?? "").replace("{sentence}", words.at(atSec)));
		if (state === standing) return;
		standing = state;
		for (const { part, of } of parts) {
			if (of.has(String(state))) part.removeAttribute("display");
			else part.setAttribute("display", "none");
		}
	};
}
