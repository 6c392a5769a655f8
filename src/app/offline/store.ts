/** Whether the site is kept on this device, and whether another version of it is at hand. */
import { createStore } from "zustand/vanilla";

/** `not here`: this browser, address or data saving does not allow it. `failed`: no room, or the connection broke. */
export type Kept = "unknown" | "saving" | "saved" | "failed" | "not here";

export type OfflineState = {
	kept: Kept;
	/** Loads the page as the other version has it. Null: this is the version there is. */
	renew: (() => void) | null;
	online: boolean;
};

export const offlineStore = createStore<OfflineState>(() => ({ kept: "unknown", renew: null, online: true }));
