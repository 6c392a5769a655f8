/** Quiet gaps: long stretches in which nothing was diverted, nothing was said and nothing was measured. */
import type { Incident, Span } from "../incident/derived.ts";
import { plainBounds } from "../incident/plainDate.ts";
import { CUT_SHARE } from "./warp.ts";

const HOUR_SEC = 3600;
const DAY_SEC = 86_400;
/** A stretch that takes more than this of what is drawn is cut. */
const LONGEST_SHARE = 1 / 6;
/** With more of them the breaks themselves would fill the lane. */
const MOST_GAPS = 8;
/** Left of a gap at each of its ends, so that a break never touches what comes before or after it. */
const MARGIN = 1 / 1000;

const lengthOf = (span: Span) => span.endSec - span.startSec;

/** Where something is, or may be, going on. A detour's own time is never cut, however long: how long it was is the point. */
function busySpans({ context, derived }: Pick<Incident, "context" | "derived">): Span[] {
	const states = derived.segments.filter((segment) => segment.state !== "none");
	const moments = [...derived.moments, ...context.flatMap(({ at }) => plainBounds(at) ?? [])];
	const measured = derived.measured.map(({ span }) => span);
	return [...states, ...moments.map(({ earliestSec, latestSec }) => ({ startSec: earliestSec, endSec: latestSec })), ...measured];
}

function quietSpans(busy: readonly Span[], overview: Span): Span[] {
	const quiet: Span[] = [];
	let fromSec = overview.startSec;
	for (const { startSec, endSec } of [...busy].sort((a, b) => a.startSec - b.startSec)) {
		if (Math.min(startSec, overview.endSec) > fromSec) quiet.push({ startSec: fromSec, endSec: Math.min(startSec, overview.endSec) });
		fromSec = Math.max(fromSec, endSec);
	}
	if (fromSec < overview.endSec) quiet.push({ startSec: fromSec, endSec: overview.endSec });
	return quiet;
}

/** The gaps of a record that can be cut, in order. Longest first, each is one if it takes too much of what the others leave. */
export function quietGaps(incident: Pick<Incident, "context" | "derived">): Span[] {
	const { overview } = incident.derived;
	const quiet = quietSpans(busySpans(incident), overview).sort((a, b) => lengthOf(b) - lengthOf(a));
	const cut: Span[] = [];
	let trueSec = lengthOf(overview);
	for (const gap of quiet.slice(0, MOST_GAPS)) {
		if (lengthOf(gap) <= (trueSec / (1 - cut.length * CUT_SHARE)) * LONGEST_SHARE) break;
		const marginSec = lengthOf(gap) * MARGIN;
		const inner = { startSec: gap.startSec + marginSec, endSec: gap.endSec - marginSec };
		cut.push(inner);
		trueSec -= lengthOf(inner);
	}
	return cut.sort((a, b) => a.startSec - b.startSec);
}

/** The true length of a gap, as short as it fits a break: "4 d", "16 mo", "12 y". */
export function gapWords(gap: Span): string {
	const sec = lengthOf(gap);
	if (sec < 2 * HOUR_SEC) return `${Math.round(sec / 60)} min`;
	if (sec < 2 * DAY_SEC) return `${Math.round(sec / HOUR_SEC)} h`;
	if (sec < 90 * DAY_SEC) return `${Math.round(sec / DAY_SEC)} d`;
	const months = sec / (30.44 * DAY_SEC);
	return months < 24 ? `${Math.round(months)} mo` : `${Math.round(months / 12)} y`;
}
