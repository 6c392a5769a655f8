/** Reads a part of a vanilla store in a component; it renders again when that part changes. Not for the clock: time never passes through React. */

import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";

export function useStoreValue<T, U>(store: StoreApi<T>, select: (state: T) => U): U {
	return useStore(store, select);
}
