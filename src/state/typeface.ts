/**
 * On a slow line `theme.js` leaves the typeface out: its stand-in takes the same room, and what makes the page answer goes first. Once it was
 * loaded in this session it is at hand, and comes with the page.
 */
import { whenAnswers } from "./answering.ts";

const FACES = ["14px 'IBM Plex Sans Variable'", "14px 'IBM Plex Mono'"];

async function bring(): Promise<void> {
	await whenAnswers("timeline");
	document.documentElement.dataset.typeface = "came";
	const loaded = await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
	try {
		if (loaded.every(({ status }) => status === "fulfilled")) sessionStorage.setItem("typeface", "here");
	} catch {
		// Storage may be forbidden; then the typeface waits again on the next page.
	}
}

let bringing: Promise<void> | null = null;

/** Resolves when the typeface is here, or cannot be had. */
export function bringTypeface(): Promise<void> {
	bringing ??= document.documentElement.dataset.typeface === "later" ? bring() : Promise.resolve();
	return bringing;
}
