import { shortDayWords } from "../../i18n/dates.ts";

/** "24 Nov 2026" of "2026-11-24-1a2b3c4d"; "" of anything else. */
export function versionDate(build: string): string {
	const day = /^\d{4}-\d\d-\d\d(?=-)/.exec(build)?.[0];
	return day === undefined ? "" : shortDayWords(Date.parse(day) / 1000);
}
