/** The way out keeps the view: the instant on screen, and the theme where the address names one. */
import { changedSearch, withParameters } from "../state/url.ts";

export function linkTo(theme: string | null): (atSec: number) => void {
	const link = document.querySelector("a.open");
	const page = link?.getAttribute("href") ?? "";
	return (atSec) => link?.setAttribute("href", `${page}${withParameters(changedSearch("", { t: atSec }), { theme })}`);
}
