import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 51.25em)";

function subscribe(changed: () => void): () => void {
	const query = matchMedia(NARROW);
	query.addEventListener("change", changed);
	return () => query.removeEventListener("change", changed);
}

/** Whether pictures stand one below the other: they are drawn for the width they get, as words shrink with them. */
export const useNarrow = () =>
	useSyncExternalStore(
		subscribe,
		() => matchMedia(NARROW).matches,
		() => false,
	);
