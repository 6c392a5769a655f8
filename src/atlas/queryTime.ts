/** Lengths and stretches of time in a query: "longer than a week", "since 2016", "2014-2016". */

const DAY = 86_400;
const UNITS: readonly [RegExp, number][] = [
	[/^(s|secs?|seconds?)$/, 1],
	[/^(mins?|minutes?)$/, 60],
	[/^(h|hrs?|hours?)$/, 3600],
	[/^(d|days?)$/, DAY],
	[/^(w|wks?|weeks?)$/, 7 * DAY],
	[/^(mo|months?)$/, 30.44 * DAY],
	[/^(y|yrs?|years?)$/, 365.25 * DAY],
];
const NUMBERS: Record<string, number> = { a: 1, an: 1, one: 1, half: 0.5, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

/** Seconds of "a week", "6 months", "18min", and how many words they took. */
function lengthAt(words: readonly string[]): { sec: number; used: number } | null {
	const [, digits, glued] = /^(\d{1,6}(?:\.\d+)?)([a-z]*)$/.exec(words[0] ?? "") ?? [];
	const number = digits === undefined ? NUMBERS[words[0] ?? ""] : Number(digits);
	if (number === undefined) return null;
	const unit = glued || words[1] || "";
	const factor = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
	return factor === undefined ? null : { sec: number * factor, used: glued ? 1 : 2 };
}

const LONGER = /^(longer|over|exceeding|>|>=)$/;
const SHORTER = /^(shorter|under|<|<=)$/;

/** "longer than a week", "over 2 h", ">1w", "longer:1w", "at least 6 months", "shorter than 18 min". */
export function readLength(words: readonly string[]): { minSec: number; maxSec: number; used: number } | null {
	const [first = "", second = ""] = words;
	const atMost = first === "at" && second === "most";
	const atLeast = first === "at" && second === "least";
	const glued = /^(>=?|<=?|longer:|shorter:)(.+)$/.exec(first);
	const sign = glued?.[1]?.replace(":", "") ?? first;
	const longer = atLeast || LONGER.test(sign);
	if (!longer && !atMost && !SHORTER.test(sign)) return null;
	const skip = atMost || atLeast ? 2 : glued ? 0 : second === "than" ? 2 : 1;
	const length = lengthAt(glued ? [glued[2] as string, ...words.slice(1)] : words.slice(skip));
	if (!length) return null;
	const used = skip + length.used;
	return longer ? { minSec: length.sec, maxSec: Number.POSITIVE_INFINITY, used } : { minSec: 0, maxSec: length.sec, used };
}

/** The stretch of "2016", "2016-02" or "2016-02-14": first second, and first second after it. */
function stretchOf(text: string): { startSec: number; endSec: number } | null {
	const [, year, month, day] = /^((?:19[89]|20[0-4])\d)(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
	if (year === undefined) return null;
	const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
	if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
	const end = day ? Date.UTC(y, m - 1, d + 1) : month ? Date.UTC(y, m, 1) : Date.UTC(y + 1, 0, 1);
	return { startSec: Date.UTC(y, m - 1, d) / 1000, endSec: end / 1000 };
}

/** "2016", "in 2016", "2014-2016", "since 2016-02", "after 2016", "before 2018", "until 2018". A bare year is a time, `AS2016` a network. */
export function readPeriod(words: readonly string[]): { startSec: number; endSec: number; used: number } | null {
	const [first = "", second = ""] = words;
	const [, left, right] = /^(\d{4})(?:-|–|\.\.)(\d{4})$/.exec(first) ?? [];
	const [from, to] = [stretchOf(left ?? ""), stretchOf(right ?? "")];
	if (from && to) return { startSec: from.startSec, endSec: to.endSec, used: 1 };
	const alone = stretchOf(first);
	if (alone) return { ...alone, used: 1 };
	const next = stretchOf(second);
	if (!next) return null;
	if (first === "in" || first === "during") return { ...next, used: 2 };
	if (first === "since" || first === "from") return { startSec: next.startSec, endSec: Number.POSITIVE_INFINITY, used: 2 };
	if (first === "after") return { startSec: next.endSec, endSec: Number.POSITIVE_INFINITY, used: 2 };
	if (first === "before") return { startSec: Number.NEGATIVE_INFINITY, endSec: next.startSec, used: 2 };
	if (first === "until" || first === "to") return { startSec: Number.NEGATIVE_INFINITY, endSec: next.endSec, used: 2 };
	return null;
}
