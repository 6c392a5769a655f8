/** Periods of time in a query, in any common form: "14 June 2016", "Feb–Aug 2016", "since 2016", "between 2014 and 2016". */
import { dayWords, isoWords } from "../i18n/dates.ts";
import { type Fields, fieldsAt, stretchOf } from "./queryDate.ts";
import { type Reading, type Scan, scanOf } from "./queryScan.ts";

/** `note`: the rest of a sentence that begins with the words: what is wrong with them, or how they were read. */
type Period = Reading<{ startSec: number; endSec: number; note?: string } | { startSec: null; note: string }>;

const FROM = /(?:since|from|starting|beginning)(?: in| on)? (?:the )?/y;
const AFTER = /(?:after|later than|newer than) (?:the )?/y;
const BEFORE = /(?:before|earlier than|older than|prior to) (?:the )?/y;
const UNTIL = /(?:until|till|til|up to|to) (?:the )?/y;
const IN = /(?:in|during|on|around|of|at) (?:the )?/y;
const BETWEEN = /between (?:the )?/y;
const TO = / ?(?:–|—|-|\.\.\.?|…|→) ?| (?:to|until|till|through|thru) /y;
const TO_OR_AND = / ?(?:–|—|-) ?| (?:and|to) /y;
const ONWARDS = / (?:onwards?|on(?! )|(?:and|or) (?:later|after|newer))/y;
const EARLIER = / (?:and|or) (?:earlier|before|older)/y;

const twoWays = ({ startSec }: { startSec: number }) =>
	`is ambiguous, and was read day first: ${dayWords(startSec)}. Write ${isoWords(startSec, "day")} to be sure.`;

/** The two ends of a range, each completed from the other: "7–12 Mar 2015", "Nov–Feb 2016", "June 14–16, 2016". */
function filled(left: Fields, right: Fields): [Fields, Fields] | null {
	const last: Fields = right.month === undefined && right.day !== undefined ? { ...right, ...(left.month === undefined ? {} : { month: left.month }) } : right;
	if (last.year === undefined) return null;
	if (left.year !== undefined) return [left, last];
	const month = left.month ?? last.month;
	const year = month !== undefined && last.month !== undefined && month > last.month ? last.year - 1 : last.year;
	return [{ ...left, year, ...(month === undefined ? {} : { month }) }, last];
}

/** Both ends, if a second one follows: a date, the "16" of "2014–16", or the last day of "June 14–16, 2016". */
function rangeAt(scan: Scan, left: Fields, to: RegExp): [Fields, Fields] | null {
	const before = scan.at();
	if (scan.take(to)) {
		const short = left.year !== undefined && left.month === undefined ? scan.take(/(\d\d)(?![\d:/.-])/y) : null;
		const right = short ? { year: Math.floor((left.year as number) / 100) * 100 + Number(short[1]) } : fieldsAt(scan, { dayAlone: left.day !== undefined });
		const both = right && filled(left, right);
		if (both) return both;
	}
	scan.back(before);
	return null;
}

/** A bare year is a period, `AS2016` a network. A date that does not exist gets a sentence. */
export function readPeriod(words: readonly string[]): Period | null {
	const scan = scanOf(words);
	const between = scan.take(BETWEEN) !== null;
	const after = !between && scan.take(AFTER) !== null;
	const before = !between && !after && scan.take(BEFORE) !== null;
	const until = !between && !after && !before && scan.take(UNTIL) !== null;
	const since = !between && !after && !before && !until && scan.take(FROM) !== null;
	if (!between && !after && !before && !until && !since) scan.take(IN);
	const left = fieldsAt(scan, { dayAlone: true });
	if (!left) return null;
	const range = after || before || until ? null : rangeAt(scan, left, between ? TO_OR_AND : TO);
	const [from, to] = range ?? [left, left];
	if (from.year === undefined || to.year === undefined) {
		const isDate = left.day !== undefined && left.month !== undefined && scan.used() > 0;
		return isDate ? { used: scan.used(), startSec: null, note: "has no year. Expected a date such as 14 June 2016." } : null;
	}
	if (from.month === undefined && from.day !== undefined) return null;
	const onwards = !range && (scan.take(ONWARDS) !== null || since || after);
	const earlier = !range && !onwards && (scan.take(EARLIER) !== null || before || until);
	const used = scan.used();
	if (used === 0 || (between && !range)) return null;
	const [first, last] = [stretchOf(from), stretchOf(to)];
	if (!first || !last) return { used, startSec: null, note: "is not a date in the calendar. Expected one such as 14 June 2016 or 2016-06-14." };
	if (last.endSec <= first.startSec) return { used, startSec: null, note: "ends before it starts." };
	const note = from.ambiguous ? { note: twoWays(first) } : to.ambiguous ? { note: twoWays(last) } : {};
	if (onwards) return { used, startSec: after ? first.endSec : first.startSec, endSec: Number.POSITIVE_INFINITY, ...note };
	if (earlier) return { used, startSec: Number.NEGATIVE_INFINITY, endSec: before ? first.startSec : first.endSec, ...note };
	return { used, startSec: first.startSec, endSec: last.endSec, ...note };
}
