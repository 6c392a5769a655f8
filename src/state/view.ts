/** How things are looked at: what is zoomed, which projection, which theme. Changes rarely; React may read it. */

import type { Camera } from "../incident/address.ts";
import type { Routes, Span } from "../incident/derived.ts";
import { createStore } from "./store.ts";

export type Projection = "flat" | "globe";
export type Theme = "light" | "dark";

export type ViewState = {
	projection: Projection;
	/** `null`: fitted to the scene. */
	camera: Camera | null;
	/** The stretch in the zoomed lane. */
	window: Span;
	/** In and out points of playback; `null`: not set. */
	inSec: number | null;
	outSec: number | null;
	loop: boolean;
	/** Quiet gaps are drawn short, and played through fast. */
	cutGaps: boolean;
	/** Id of the measured series on the timeline; `null`: the record's first. */
	series: string | null;
	/** What the map draws: packets, AS paths or neither; `null`: what the record has first. */
	routes: Routes | null;
	/** Name of the fact whose support is shown (`incident/facts.ts`). */
	fact: string | null;
};

export type View = ReturnType<typeof createView>;

export function createView(initial: Pick<ViewState, "window"> & Partial<ViewState>) {
	return createStore<ViewState>(() => ({
		projection: "flat",
		camera: null,
		inSec: null,
		outSec: null,
		loop: false,
		cutGaps: false,
		series: null,
		routes: null,
		fact: null,
		...initial,
	}));
}
