/** What lies over the page, and what the open page offers to it. */
import type { ReactNode } from "react";
import type { Incident } from "../incident/derived.ts";
import type { TakePicture } from "../map/MapView.tsx";
import type { Clock } from "../state/clock.ts";
import { createStore } from "../state/store.ts";
import type { View } from "../state/view.ts";
import type { Player } from "../timeline/player.ts";
import type { Place } from "./keys.ts";

export type Overlay = "palette" | "help" | "take" | "embed" | "add";
/** `say`: a line at the foot of the page: words for a while, what can be pressed until the page is left or it is dismissed. */
export type OverlayProps = { place: Place; onClose: () => void; say: (words: ReactNode) => void };
export type Offer = { incident: Incident; clock: Clock; view: View; player: Player; takeMap: TakePicture };

export const overlayStore = createStore<{ open: Overlay | null; offer: Offer | null }>(() => ({ open: null, offer: null }));

export const openOverlay = (open: Overlay) => overlayStore.setState({ open });
/** Closes this one, unless another has taken its place. */
export const closeOverlay = (which: Overlay) => overlayStore.setState(({ open }) => (open === which ? { open: null } : {}));

/** Lets the palette seek, play and turn the incident that is open. Returns how to take that back. */
export function offerIncident(offer: Offer): () => void {
	overlayStore.setState({ offer });
	return () => overlayStore.setState((now) => (now.offer === offer ? { offer: null } : {}));
}
