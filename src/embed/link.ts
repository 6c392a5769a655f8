/** The way out keeps the view: the instant on screen, and the theme where the address names one. */
import { changedSearch, withParameters } from "../state/url.ts";
import type { Facts } from "./facts.ts";

export function linkTo({ id }: Facts, theme: string | null): (atSec: number) => void {
	const link = document.querySelector("a.open");
	return (atSec) => link?.setAttribute("href", `../../incidents/${id}/${withParameters(changedSearch("", { t: atSec }), { theme })}`);
}
