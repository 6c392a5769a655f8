import type { Seen } from "../../poster/visible.ts";
import type { Theme } from "../../state/view.ts";
import type { MapFocus } from "../engine.ts";

/** How a scene looks now. `key` changes with theme, time and focus, `weightKey` with thickness: deck.gl works out colours and widths anew only then. */
export type Look = { seen: Seen; focus: MapFocus | null; key: string; weightKey: string; theme: Theme; scale: number };

/** Opacity of what is seen: less where it is uncertain whether it was in use. */
export const strengthOf = (faint: boolean) => (faint ? 0.55 : 1);
