/** The way out keeps the view: the instant on screen, and theme and routes where the address names them. */
import type { Routes } from "../incident/derived.ts";
import { changedSearch, withParameters } from "../state/url.ts";

export function linkTo(theme: string | null, routes: Routes | null): (atSec: number) => void {
	const link = document.querySelector("a.open");
	const page = link?.getAttribute("href") ?? "";
	return (atSec) => link?.setAttribute("href", `${page}${withParameters(changedSearch("", { t: atSec }), { theme, routes })}`);
}
