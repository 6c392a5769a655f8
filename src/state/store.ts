/** A vanilla store whose subscribers cannot stop each other: one that throws is reported, and those after it still get the change. */
import { createStore as createVanilla, type StateCreator, type StoreApi } from "zustand/vanilla";

export type { StoreApi };

export function createStore<State>(initial: StateCreator<State>): StoreApi<State> {
	const store = createVanilla<State>(initial);
	const { subscribe } = store;
	store.subscribe = (listener) =>
		subscribe((now, before) => {
			try {
				listener(now, before);
			} catch (error) {
				// Not thrown: the slider, the words and the map must not show different instants because one of them failed.
				reportError(error);
			}
		});
	return store;
}
