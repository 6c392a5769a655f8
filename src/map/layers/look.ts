import type { Seen } from "../../poster/visible.ts";
import type { Theme } from "../../state/view.ts";

/** How a scene looks now. `key` changes with theme and time: deck.gl works out colours anew only then. */
export type Look = { seen: Seen; key: string; theme: Theme; scale: number };

/** Opacity of what is seen: less where it is uncertain whether it was in use. */
export const strengthOf = (faint: boolean) => (faint ? 0.55 : 1);
