/** One incident being looked at: its clock and its view, started from the address and written back to it. */
import type { StoreApi } from "zustand/vanilla";
import type { Derived, Incident } from "../incident/derived.ts";
import { routesAsked } from "../incident/showing.ts";
import { supportOf } from "../incident/support.ts";
import { replaceSearch, searchNow } from "../state/addressBar.ts";
import { type Clock, createClock } from "../state/clock.ts";
import { createStore } from "../state/store.ts";
import { type AddressChange, changedSearch, readAddress, withParameters } from "../state/url.ts";
import { createView, type View } from "../state/view.ts";

/** `notices`: what of the address could not be understood, in sentences. */
export type Session = { incident: Incident; derived: Derived; clock: Clock; view: View; notices: StoreApi<readonly string[]> };

/** Starts at the peak, in the main stretch: what the page made at build time shows too. */
export function createSession(incident: Incident): Session {
	const { derived } = incident;
	const notices = createStore<readonly string[]>(() => []);
	return { incident, derived, clock: createClock(derived, derived.peakSec), view: createView({ window: derived.window }), notices };
}

/** Goes to what the address asks for. Returns what could not be understood, for the reader; the address itself is left alone. */
export function applyAddress({ incident, derived, clock, view }: Session, search: string): string[] {
	const { atSec, window, projection, camera, cutGaps, notices, ...asked } = readAddress(search, derived);
	const series = derived.measured.some(({ id }) => id === asked.series) ? asked.series : null;
	const fact = asked.fact !== null && supportOf(incident, asked.fact) ? asked.fact : null;
	const { routes, problem } = routesAsked(incident, asked.routes);
	if (problem !== null) notices.push(`${problem} What is drawn first is shown.`);
	if (asked.series !== series) notices.push(`“series=${asked.series?.slice(0, 40)}” is not a measured series of this incident. The first one is shown.`);
	if (asked.fact !== fact)
		notices.push(`“fact=${asked.fact?.slice(0, 60)}” names nothing in this record. Choose a sentence or figure to see what it rests on.`);
	// Not "move": no hand holds time still, and Play must go on from here.
	if (atSec !== null) clock.seek(atSec, "tick");
	const at = clock.getState().atSec;
	const inside = at >= derived.window.startSec && at <= derived.window.endSec;
	// An instant outside the main stretch (a repeat years later, a ruling) is shown in the whole.
	view.setState({ projection, camera, cutGaps, series, routes, fact, window: window ?? (inside ? derived.window : derived.overview) });
	return notices;
}

/** Changes the address in place: no step back is added, and what it does not name is kept. */
export const writeAddress = (change: AddressChange, soon = false) => replaceSearch(changedSearch(searchNow(), change), soon);

export const writeParameters = (parameters: Readonly<Record<string, string | null>>, soon = false) =>
	replaceSearch(withParameters(searchNow(), parameters), soon);

/** Keeps the address what is on screen, from the first thing the reader changes on. Returns how to stop. */
export function keepAddress({ derived, clock, view }: Session): () => void {
	const stopClock = clock.subscribe((now) => {
		if (now.cause === "release") writeAddress({ t: now.atSec });
	});
	const stopView = view.subscribe((now, before) => {
		const same = (["fact", "series", "routes", "cutGaps"] as const).every((name) => now[name] === before[name]);
		if (!same) {
			writeAddress({ fact: now.fact, series: now.series, routes: now.routes, gaps: now.cutGaps ? "cut" : null });
		}
		if (now.projection === before.projection && now.camera === before.camera && now.window === before.window) return;
		const { window, projection, camera } = now;
		const usual = window.startSec === derived.window.startSec && window.endSec === derived.window.endSec;
		writeAddress({ w: usual ? null : window, view: projection, c: camera }, true);
	});
	return () => {
		stopClock();
		stopView();
	};
}
