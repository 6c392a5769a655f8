/** Stretches of time and of durations, in words. */
import { monthName } from "../../i18n/dates.ts";

const DAY_SEC = 86_400;
const MONTH_SEC = (365.25 * DAY_SEC) / 12;

const yearOf = (sec: number) => new Date(sec * 1000).getUTCFullYear();
const monthWords = (sec: number) => `${monthName(sec).slice(0, 3)} ${yearOf(sec)}`;

/** "2016" · "Apr–Jun 2016" · "Apr 2016": a bin of the calendar, `to` being the first second after it. */
export function monthsWords(from: number, to: number): string {
	const days = (to - from) / DAY_SEC;
	if (days > 300) return String(yearOf(from));
	if (days < 40) return monthWords(from);
	return `${monthName(from).slice(0, 3)}–${monthWords(to - DAY_SEC)}`;
}

function roundWords(sec: number): string {
	const units: [number, string][] = [
		[12 * MONTH_SEC, "year"],
		[MONTH_SEC, "month"],
		[7 * DAY_SEC, "week"],
		[DAY_SEC, "day"],
		[3600, "hour"],
	];
	const [size, name] = units.find(([unit]) => sec >= unit) ?? [60, "minute"];
	const count = Math.round(sec / size);
	return `${count} ${name}${count === 1 ? "" : "s"}`;
}

/** "under 1 minute" · "2 hours to 4 hours" · "2 years or more". */
export function spanWords(from: number, to: number): string {
	if (from <= 0) return `under ${roundWords(to)}`;
	if (to > 50 * 12 * MONTH_SEC) return `${roundWords(from)} or more`;
	return `${roundWords(from)} to ${roundWords(to)}`;
}
