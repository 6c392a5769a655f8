/** Where the common cursor of several incidents stands, as a share of their scale. A vanilla store, as `clock.ts`: React hears nothing of a tick. */

import type { SeekCause } from "./clock.ts";
import { createStore, type StoreApi } from "./store.ts";

export type CursorState = { share: number; cause: SeekCause };
export type Cursor = StoreApi<CursorState> & { seek: (share: number, cause: SeekCause) => void };

export function createCursor(share: number): Cursor {
	const store = createStore<CursorState>(() => ({ share, cause: "release" }));
	return { ...store, seek: (next, cause) => store.setState({ share: Math.min(1, Math.max(0, next)), cause }) };
}
