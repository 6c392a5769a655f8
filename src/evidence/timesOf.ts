/** Times of one table: the clock alone where all are of one day, else with the day. */
import { clockWords, instantWords } from "../i18n/dates.ts";

const DAY_SEC = 86_400;

/** How to write the times of a table that holds these instants. "never" for one there is none of. */
export function timesOf(instants: readonly (number | null)[]): (atSec: number | null) => string {
	const days = new Set(instants.flatMap((atSec) => (atSec === null ? [] : [Math.floor(atSec / DAY_SEC)])));
	return (atSec) => (atSec === null ? "never" : days.size > 1 ? instantWords(atSec, "second") : clockWords(atSec, "second"));
}
