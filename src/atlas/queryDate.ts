/** One date, or a part of one, in any common form. Years from 1980 to 2049: other numbers are not taken for years. */
import type { Scan } from "./queryScan.ts";

/** The parts of a date that were given. `decade`, `quarter`: it starts with `year`, or with `month`. `ambiguous`: day and month could be the other way round. */
export type Fields = {
	year?: number;
	month?: number;
	day?: number;
	clock?: { hour: number; minute: number; second?: number };
	decade?: true;
	quarter?: true;
	ambiguous?: true;
};

const MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const Y = "((?:19[89]|20[0-4])\\d)(?!\\d)";
const M = `(${MONTHS})(?![a-z])\\.?`;
const D = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\da-z:])";
const GAP = "(?: of)?[ ,./-]{1,2}";

const written = (pattern: string) => new RegExp(pattern, "y");
const DECADE = written("((?:19[89]|20[0-4])0)'?s(?![a-z])");
const QUARTER = written(`q([1-4])[ /-]${Y}`);
const YEAR_QUARTER = written(`${Y}[ /-]?q([1-4])(?!\\d)`);
const ISO_DAY = written(`${Y}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`);
const ISO_MONTH = written(`${Y}[-/](0[1-9]|1[0-2])(?![\\d])`);
const DAY_MONTH = written(`${D}${GAP}${M}(?:${GAP}${Y})?`);
const MONTH_DAY = written(`${M}${GAP}${D}(?:${GAP}${Y})?`);
const MONTH = written(`${M}(?:${GAP}${Y})?`);
const YEAR_MONTH = written(`${Y}${GAP}${M}(?:${GAP}${D})?`);
const NUMERIC = written(`(\\d{1,2})([./-])(\\d{1,2})\\2${Y}`);
const MONTH_YEAR = written(`(0?[1-9]|1[0-2])[./-]${Y}`);
const YEAR = written(Y);
const DAY_YEAR = written(`${D}${GAP}${Y}`);
const DAY = written(D);
const CLOCK = written(",?(?: at)?[ t]([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:\\.\\d+)?)?(?: ?(?:utc|z|gmt)(?![a-z]))?");

const monthOf = (name: string) => NAMES.indexOf(name.slice(0, 3)) + 1;
const given = (name: "year" | "day", text: string | undefined) => (text === undefined ? {} : { [name]: Number(text) });

/** "14.6.2016" has the day first; with a slash or hyphen, and both up to 12, it is ambiguous. */
function numericOf([, first, sign, second, year]: readonly string[]): Fields {
	const [a, b] = [Number(first), Number(second)];
	const monthFirst = b > 12 && a <= 12;
	const unsure = sign !== "." && a <= 12 && b <= 12 && a !== b;
	return { year: Number(year), ...(monthFirst ? { month: a, day: b } : { month: b, day: a }), ...(unsure ? { ambiguous: true } : {}) };
}

const READERS: readonly [RegExp, (found: readonly string[]) => Fields][] = [
	[DECADE, ([, year]) => ({ year: Number(year), decade: true })],
	[QUARTER, ([, quarter, year]) => ({ year: Number(year), month: Number(quarter) * 3 - 2, quarter: true })],
	[YEAR_QUARTER, ([, year, quarter]) => ({ year: Number(year), month: Number(quarter) * 3 - 2, quarter: true })],
	[ISO_DAY, ([, year, , month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) })],
	[ISO_MONTH, ([, year, month]) => ({ year: Number(year), month: Number(month) })],
	[NUMERIC, numericOf],
	[MONTH_YEAR, ([, month, year]) => ({ year: Number(year), month: Number(month) })],
	[DAY_MONTH, ([, day, month = "", year]) => ({ month: monthOf(month), day: Number(day), ...given("year", year) })],
	[MONTH_DAY, ([, month = "", day, year]) => ({ month: monthOf(month), day: Number(day), ...given("year", year) })],
	[MONTH, ([, month = "", year]) => ({ month: monthOf(month), ...given("year", year) })],
	[YEAR_MONTH, ([, year, month = "", day]) => ({ year: Number(year), month: monthOf(month), ...given("day", day) })],
	[YEAR, ([, year]) => ({ year: Number(year) })],
];

/** The date at this place, or `null`. `dayAlone`: accept a number as a day, as in "14 to 16 June 2016"; the caller must find its month elsewhere. */
export function fieldsAt(scan: Scan, { dayAlone }: { dayAlone: boolean }): Fields | null {
	for (const [pattern, read] of READERS) {
		const found = scan.take(pattern);
		if (!found) continue;
		const fields = read(found);
		const [, hour, minute, second] = (fields.day !== undefined && scan.take(CLOCK)) || [];
		if (hour === undefined) return fields;
		return { ...fields, clock: { hour: Number(hour), minute: Number(minute), ...(second === undefined ? {} : { second: Number(second) }) } };
	}
	if (!dayAlone) return null;
	const found = scan.take(DAY_YEAR) ?? scan.take(DAY);
	return found && { day: Number(found[1]), ...given("year", found[2]) };
}

/** Its first second, and the first second after it, since 1970, UTC; `null` for a date that does not exist. */
export function stretchOf({ year, month, day, clock, decade, quarter }: Fields): { startSec: number; endSec: number } | null {
	if (year === undefined) return null;
	const utc = (...parts: [number, number, number?, number?, number?, number?]) => Date.UTC(...parts) / 1000;
	if (month === undefined) return { startSec: utc(year, 0), endSec: utc(year + (decade ? 10 : 1), 0) };
	if (month < 1 || month > 12) return null;
	if (day === undefined) return { startSec: utc(year, month - 1), endSec: utc(year, month - 1 + (quarter ? 3 : 1)) };
	if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
	if (!clock) return { startSec: utc(year, month - 1, day), endSec: utc(year, month - 1, day + 1) };
	const startSec = utc(year, month - 1, day, clock.hour, clock.minute, clock.second ?? 0);
	return { startSec, endSec: startSec + (clock.second === undefined ? 60 : 1) };
}
