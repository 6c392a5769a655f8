/** Bounds of the plain forms of EDTF, without a date library: what a page needs that shows dates of the record itself. */
import type { Bounds } from "./derived.ts";
import { precisionOf } from "./words.ts";

const DAY_SEC = 86_400;

/**
 * Seconds since 1970 (UTC) of a year, a month, a day or a UTC time, also with `~`, `?` or `%`; the same as `boundsOf` gives.
 * `null` for every other form (seasons, sets, intervals, `unknown`, `open`).
 */
export function plainBounds(text: string): Bounds | null {
	const precision = precisionOf(text);
	if (precision === "other" || text.includes("/")) return null;
	const plain = text.replace(/[~?%]/g, "");
	if (precision === "second" || precision === "minute") {
		const atSec = plain.endsWith("Z") ? Date.parse(plain) / 1000 : Number.NaN;
		return Number.isNaN(atSec) ? null : { earliestSec: atSec, latestSec: atSec };
	}
	const [year = 0, month = 1, day = 1] = plain.split("-").map(Number);
	// Months beyond 12 are EDTF's seasons.
	if (month < 1 || month > 12) return null;
	const earliestSec = Date.UTC(year, month - 1, day) / 1000;
	if (precision === "day") return { earliestSec, latestSec: earliestSec + DAY_SEC };
	return { earliestSec, latestSec: (precision === "month" ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)) / 1000 };
}
