/** Lengths of time in a query: "longer than a week", "2 h 15 min", "5 to 7 minutes". */
import { type Reading, type Scan, scanOf } from "./queryScan.ts";

const DAY = 86_400;
const UNITS: readonly [RegExp, number][] = [
	[/s|secs?|seconds?/y, 1],
	[/mins?|minutes?/y, 60],
	[/h|hrs?|hours?/y, 3600],
	[/d|days?/y, DAY],
	[/w|wks?|weeks?/y, 7 * DAY],
	[/mo|mos|months?/y, 30.44 * DAY],
	[/y|yrs?|years?/y, 365.25 * DAY],
];
const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const NUMBER = new RegExp(`(\\d{1,6}(?:[.,]\\d+)?)|half an?|half|an?(?![a-z])|${NUMBERS.join("|")}`, "y");
/** Whole words: "m" of "2 months" is no unit. */
const wholeUnit = UNITS.map(([pattern, sec]): [RegExp, number] => [new RegExp(`(?:${pattern.source})(?![a-z])`, "y"), sec]);

function numberAt(scan: Scan): number | null {
	const [text, digits] = scan.take(NUMBER) ?? [];
	if (text === undefined) return null;
	if (digits !== undefined) return Number(digits.replace(",", "."));
	return text.startsWith("half") ? 0.5 : text.startsWith("a") ? 1 : NUMBERS.indexOf(text) + 1;
}

/** A number with its unit in seconds; `unit` is null without one, as for the 5 of "5 to 7 minutes". */
function partAt(scan: Scan): { number: number; unit: number | null } | null {
	const number = numberAt(scan);
	if (number === null) return null;
	const before = scan.at();
	scan.take(/[ -]?/y);
	const unit = wholeUnit.find(([pattern]) => scan.take(pattern))?.[1] ?? null;
	if (unit === null) scan.back(before);
	return { number, unit };
}

/** Seconds of "2 h 15 min", the units growing smaller. */
function lengthAt(scan: Scan): { sec: number; unit: number | null; number: number } | null {
	const first = partAt(scan);
	if (!first) return null;
	let sec = first.number * (first.unit ?? 0);
	for (let last = first.unit; last !== null; ) {
		const before = scan.at();
		const more = scan.take(/,? (?:and )?/y) && partAt(scan);
		if (!more || more.unit === null || more.unit >= last) {
			scan.back(before);
			break;
		}
		sec += more.number * more.unit;
		last = more.unit;
	}
	return { sec, unit: first.unit, number: first.number };
}

const LONGER = /(?:longer|more|greater) than |(?:a little |well )?over |exceeding |at least |min(?:imum)? |longer:|>=? ?|≥ ?/y;
const SHORTER = /(?:shorter|less|fewer) than |under |at most |up to |within |max(?:imum)? |shorter:|<=? ?|≤ ?/y;
const ABOUT = /(?:about|around|approximately|almost|nearly|roughly|exactly|some|for|~) ?/y;
/** By what share a published length may differ from the one that was typed. */
const NEAR = 0.1;

/** "2010s" is no length. */
const DECADE = /^(?:19|20)\d0s$/;

/** A length, or `null`. One without "longer" or "shorter" means about that long. */
export function readLength(words: readonly string[]): Reading<{ minSec: number; maxSec: number }> | null {
	if (DECADE.test(words[0] ?? "")) return null;
	const scan = scanOf(words);
	const longer = scan.take(LONGER) !== null;
	const shorter = !longer && scan.take(SHORTER) !== null;
	const between = !longer && !shorter && scan.take(/(?:between|from) /y) !== null;
	if (!longer && !shorter) scan.take(ABOUT);
	// "longer than about a week"
	else scan.take(/(?:about |around |just )/y);
	const first = lengthAt(scan);
	if (!first) return null;
	const before = scan.at();
	const joined = !longer && !shorter && scan.take(between ? / ?[-–—] ?| (?:to|and) /y : / ?[-–—] ?| to /y) !== null;
	const last = joined ? lengthAt(scan) : null;
	if (joined && (!last || last.unit === null)) scan.back(before);
	if (last && last.unit !== null) {
		const used = scan.used();
		const minSec = first.unit === null ? first.number * last.unit : first.sec;
		return used && minSec <= last.sec ? { used, minSec, maxSec: last.sec } : null;
	}
	const used = scan.used();
	if (!used || first.unit === null) return null;
	if (longer) return { used, minSec: first.sec, maxSec: Number.POSITIVE_INFINITY };
	if (shorter) return { used, minSec: 0, maxSec: first.sec };
	// "a month" or "an hour" by itself is a figure of speech; "one month" is a length.
	return between || /^an? /.test(words.join(" ")) ? null : { used, minSec: first.sec * (1 - NEAR), maxSec: first.sec * (1 + NEAR) };
}
