/** Lengths in plain words, from seconds to years. */
import type { Range } from "../incident/derived.ts";
import { rangeWords, roundedDuration } from "../incident/sentence.ts";

const DAY = 86_400;
const MONTH = (365.25 * DAY) / 12;

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** "10 min" · "2 h 14 min" · "5 days" · "5 months" · "2 years 6 months". Seconds ≥ 0; days, months (of 30.44 days) are rounded. */
export function lastedWords(sec: number): string {
	if (sec < 2 * DAY) return roundedDuration(sec);
	if (sec < 59 * DAY) return counted(Math.round(sec / DAY), "day");
	const months = Math.round(sec / MONTH);
	if (months < 24) return counted(months, "month");
	const years = counted(Math.floor(months / 12), "year");
	return months % 12 === 0 ? years : `${years} ${counted(months % 12, "month")}`;
}

/** "10 to 16 min"; one of them where both read the same. */
export function lastedRangeWords({ min, max }: Range): string {
	const [from, to] = [lastedWords(min), lastedWords(max)];
	return from === to ? from : rangeWords(from, to);
}
