/** Instants with their precision: EDTF text in, bounds in seconds since 1970 (UTC) out. */
import edtf from "edtf";
import type { Bounds } from "./derived.ts";
import type { Instant } from "./schema.ts";

export const DAY_SEC = 86_400;
/** How far "about 10:40" may lie from 10:40. A convention of ours for drawing, stated in the room's README. */
const ABOUT_SEC = 300;

export class TimeError extends Error {}

/**
 * Bounds of an EDTF date or time. A date covers all its days; a clock time is taken as exact.
 * Throws TimeError for text that is no EDTF, for clock times without `Z`, and for intervals.
 */
export function boundsOf(text: string): Bounds {
	if (text.includes("/")) throw new TimeError(`"${text}" is an interval; give start and end apart`);
	if (text.includes("T") && !text.endsWith("Z")) throw new TimeError(`"${text}" has a clock time without Z; times are UTC`);
	let read: { min: number; max: number };
	try {
		read = edtf(text);
	} catch {
		throw new TimeError(`"${text}" is not a date`);
	}
	if (!Number.isFinite(read.min) || !Number.isFinite(read.max)) throw new TimeError(`"${text}" has no bounds`);
	if (text.includes("T")) return { earliestSec: read.min / 1000, latestSec: read.min / 1000 };
	return { earliestSec: read.min / 1000, latestSec: Math.floor(read.max / 1000) + 1 };
}

/**
 * Bounds of an instant of a record; `null` when it is unknown or open and nothing bounds it from above.
 * `fallbackSec` stands in as the lower bound of an unknown instant that names none.
 */
export function instantBounds(instant: Instant, fallbackSec: number): Bounds | null {
	const floor = instant.notBefore === undefined ? fallbackSec : boundsOf(instant.notBefore).earliestSec;
	const ceiling = instant.notAfter === undefined ? null : boundsOf(instant.notAfter).latestSec;
	if (instant.edtf === "unknown" || instant.edtf === "open") {
		return ceiling === null ? null : { earliestSec: Math.min(floor, ceiling), latestSec: ceiling };
	}
	const read = boundsOf(instant.edtf);
	const about = instant.about ? ABOUT_SEC : 0;
	const earliest = instant.notBefore === undefined ? read.earliestSec - about : floor;
	return { earliestSec: earliest, latestSec: ceiling ?? read.latestSec + about };
}

/** Lower bound an unknown end names for itself, else the fallback. */
export function knownUntil(instant: Instant, fallbackSec: number): number {
	return instant.notBefore === undefined ? fallbackSec : boundsOf(instant.notBefore).earliestSec;
}
