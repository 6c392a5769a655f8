/** Whether the site is kept on this device, and whether another version of it is at hand. */
import { createStore } from "../../state/store.ts";
import type { Why } from "./answer.ts";

/** `not here`: this browser, address or data saving does not allow it. `failed`: no room, or the connection broke. */
export type Kept = "unknown" | "saving" | "saved" | "failed" | "not here";

export type OfflineState = {
	kept: Kept;
	/** Loads the page as the other version has it. Null: this is the version there is. */
	renew: (() => void) | null;
	online: boolean;
	/** Why the page is the saved one, where the worker had to show that. */
	savedCopy: Why | null;
};

export const offlineStore = createStore<OfflineState>(() => ({ kept: "unknown", renew: null, online: true, savedCopy: null }));
