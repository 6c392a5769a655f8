/** Instants in words, English and always UTC. All take seconds since 1970-01-01T00:00:00Z; parts of a second are dropped. */

/** How finely an instant is told. */
export type Grain = "day" | "minute" | "second";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const HOUR_SEC = 3600;
const DAY_SEC = 86_400;

/** An instant, seconds since 1970, whose words are as wide as any, in every grain: "30 September 2000". */
export const WIDEST_SEC = Date.UTC(2000, 8, 30, 20) / 1000;

const dateOf = (atSec: number) => new Date(Math.floor(atSec) * 1000);

/** "June". */
export function monthName(atSec: number): string {
	return MONTHS[dateOf(atSec).getUTCMonth()] as string;
}

/** "14 June 2016". */
export function dayWords(atSec: number): string {
	return `${dateOf(atSec).getUTCDate()} ${monthName(atSec)} ${dateOf(atSec).getUTCFullYear()}`;
}

/** "14 Jun 2016". */
export function shortDayWords(atSec: number): string {
	return `${dateOf(atSec).getUTCDate()} ${monthName(atSec).slice(0, 3)} ${dateOf(atSec).getUTCFullYear()}`;
}

/** "21:12", or "21:12:16" to the second. */
export function clockWords(atSec: number, grain: "minute" | "second"): string {
	return dateOf(atSec)
		.toISOString()
		.slice(11, grain === "minute" ? 16 : 19);
}

/** "14 June 2016" · "12 Nov 2018, 21:12 UTC" · "12 Nov 2018, 21:12:16 UTC". */
export function instantWords(atSec: number, grain: Grain): string {
	return grain === "day" ? dayWords(atSec) : `${shortDayWords(atSec)}, ${clockWords(atSec, grain)} UTC`;
}

/** Both ends, as fine as the stretch is long: "24 December 2015 to 10 October 2016". Seconds since 1970, UTC. */
export function spanWords({ startSec, endSec }: { startSec: number; endSec: number }): string {
	const grain = grainOf(endSec - startSec);
	return `${instantWords(startSec, grain)} to ${instantWords(endSec, grain)}`;
}

/** "2016-06-14" · "2018-11-12 21:12 UTC" · "2018-11-12 21:12:16 UTC": sorts as text, and a screen reader says it plainly. */
export function isoWords(atSec: number, grain: Grain): string {
	const day = dateOf(atSec).toISOString().slice(0, 10);
	return grain === "day" ? day : `${day} ${clockWords(atSec, grain)} UTC`;
}

/** How finely to tell instants of a stretch of this length. */
export function grainOf(lengthSec: number): Grain {
	if (lengthSec <= 6 * HOUR_SEC) return "second";
	return lengthSec <= 3 * DAY_SEC ? "minute" : "day";
}
