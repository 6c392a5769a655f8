/** Time with its quiet gaps drawn short: from true seconds to drawn seconds and back. Without gaps the two are the same. */
import type { Span } from "../incident/derived.ts";

/** A cut gap takes this share of what is on screen, at any zoom: 37 px of the usual 812. */
export const CUT_SHARE = 1 / 22;

/** A stretch whose time runs true but for these gaps, which are in order and apart. */
export type Reach = Span & { gaps?: readonly Span[] };

export type Warp = {
	squeeze: (atSec: number) => number;
	stretch: (drawnSec: number) => number;
	/** The gaps that are drawn shorter than they are. */
	cuts: readonly Span[];
};

const lengthOf = (span: Span) => span.endSec - span.startSec;

/** Every gap longer than `cutSec` is drawn as long as that; within it time runs evenly. */
export function warpOf(gaps: readonly Span[], cutSec: number): Warp {
	const cuts = gaps.filter((gap) => lengthOf(gap) > cutSec);
	if (cuts.length === 0) return { squeeze: (atSec) => atSec, stretch: (drawnSec) => drawnSec, cuts };
	return {
		cuts,
		squeeze: (atSec) => {
			let saved = 0;
			for (const gap of cuts) {
				if (atSec <= gap.startSec) break;
				saved += (lengthOf(gap) - cutSec) * Math.min(1, (atSec - gap.startSec) / lengthOf(gap));
			}
			return atSec - saved;
		},
		stretch: (drawnSec) => {
			let saved = 0;
			for (const gap of cuts) {
				const into = drawnSec + saved - gap.startSec;
				if (into <= 0) break;
				if (into < cutSec) return gap.startSec + (into / cutSec) * lengthOf(gap);
				saved += lengthOf(gap) - cutSec;
			}
			return drawnSec + saved;
		},
	};
}

/**
 * How many seconds of true time a lane that shows `shown` is long, when each of these gaps takes at most CUT_SHARE of it.
 * What a lane shows of a gap counts for its part. `null`: nothing but a gap is shown, so there is nothing to make room for.
 */
function drawnLength(shown: Span, gaps: readonly Span[]): number | null {
	const parts = gaps
		.map((gap) => ({ whole: lengthOf(gap), seen: Math.min(gap.endSec, shown.endSec) - Math.max(gap.startSec, shown.startSec) }))
		.filter(({ seen }) => seen > 0)
		.sort((a, b) => a.whole - b.whole);
	let trueSec = lengthOf(shown) - parts.reduce((sum, { seen }) => sum + seen, 0);
	if (trueSec <= 0) return null;
	// The shorter gaps stay as they are, the longer are cut; from where on is what is looked for.
	for (let uncut = 0; uncut <= parts.length; uncut++) {
		if (uncut > 0) trueSec += (parts[uncut - 1] as (typeof parts)[number]).seen;
		const cutShare = parts.slice(uncut).reduce((sum, { whole, seen }) => sum + seen / whole, 0) * CUT_SHARE;
		const length = trueSec / (1 - cutShare);
		if (uncut === parts.length || (parts[uncut] as (typeof parts)[number]).whole > length * CUT_SHARE) return length;
	}
	return trueSec;
}

/** The warp under which a lane shows a stretch, and how many drawn seconds it is long. Within a single gap time runs true. */
export function warpFor(shown: Span, gaps: readonly Span[] = []): Warp & { drawnSec: number } {
	const drawnSec = gaps.length === 0 ? null : drawnLength(shown, gaps);
	if (drawnSec === null) return { ...warpOf([], 0), drawnSec: lengthOf(shown) };
	return { ...warpOf(gaps, drawnSec * CUT_SHARE), drawnSec };
}
