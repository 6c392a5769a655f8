/** How things are looked at: what is zoomed, which projection, which theme. Changes rarely; React may read it. */
import { createStore } from "zustand/vanilla";
import type { LonLat, Span } from "../incident/derived.ts";

export type Projection = "flat" | "globe";
export type Theme = "light" | "dark";
export type Camera = { center: LonLat; zoom: number };

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
};

export type View = ReturnType<typeof createView>;

export function createView(initial: Pick<ViewState, "window"> & Partial<ViewState>) {
	return createStore<ViewState>(() => ({ projection: "flat", camera: null, inSec: null, outSec: null, loop: false, ...initial }));
}
