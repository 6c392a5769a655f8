/** Light or dark: what was chosen, else what the system asks for. */
import { createStore } from "./store.ts";
import type { Theme } from "./view.ts";

const DARK = "(prefers-color-scheme: dark)";

function current(): Theme {
	if (typeof document === "undefined") return "light";
	const chosen = document.documentElement.dataset.theme;
	if (chosen === "light" || chosen === "dark") return chosen;
	return matchMedia(DARK).matches ? "dark" : "light";
}

export const themeStore = createStore<{ theme: Theme }>(() => ({ theme: "light" }));

/** Reads the theme of the page and follows the system until one is chosen. Call once, in the browser. */
export function followTheme(): void {
	themeStore.setState({ theme: current() });
	matchMedia(DARK).addEventListener("change", () => themeStore.setState({ theme: current() }));
}

export function chooseTheme(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
	try {
		localStorage.setItem("theme", theme);
	} catch {
		// Storage may be forbidden: the choice then holds for this page only.
	}
	themeStore.setState({ theme });
}
