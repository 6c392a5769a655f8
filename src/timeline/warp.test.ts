import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident, Span } from "../incident/derived.ts";
import { gapWords, quietGaps } from "./gaps.ts";
import { timeScale } from "./scale.ts";
import { ticksOf } from "./ticks.ts";
import { CUT_SHARE, warpFor } from "./warp.ts";
import { drawnSecOf, followed, middleOf, moved, zoomed } from "./window.ts";

const DAY_SEC = 86_400;
const at = (text: string) => Date.parse(text) / 1000;
const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const lengthOf = (span: Span) => span.endSec - span.startSec;

/** An overview of busy and quiet stretches in turns, and the quiet ones. */
const overviews = fc
	.array(fc.record({ busySec: fc.integer({ min: 60, max: 90 * DAY_SEC }), quietSec: fc.integer({ min: 60, max: 4000 * DAY_SEC }) }), {
		minLength: 1,
		maxLength: 6,
	})
	.map((stretches) => {
		let endSec = at("2001-02-03T04:05:06Z");
		const startSec = endSec;
		const gaps = stretches.map(({ busySec, quietSec }) => {
			const gap = { startSec: endSec + busySec, endSec: endSec + busySec + quietSec };
			endSec = gap.endSec;
			return gap;
		});
		return { startSec, endSec: endSec + 3600, gaps };
	});
/** Evenly spread, unlike `fc.double`. */
const shareOf = (min: number, max: number) => fc.integer({ min: min * 10_000, max: max * 10_000 }).map((n) => n / 10_000);
const share = shareOf(0, 1);
const atShare = (span: Span, part: number) => span.startSec + lengthOf(span) * part;

describe("time with its quiet gaps cut", () => {
	it("goes to pixels and back without moving an instant by what could be seen", () => {
		fc.assert(
			fc.property(overviews, share, share, share, (overview, from, to, part) => {
				// Shares of what is drawn, as most of what is not drawn is gap.
				const whole = timeScale(overview, 1, overview.gaps);
				const [startSec, endSec] = [whole.atOf(Math.min(from, to)), whole.atOf(Math.max(from, to))];
				fc.pre(Math.abs(to - from) > 0.01);
				const scale = timeScale({ startSec, endSec }, 812, overview.gaps);
				const x = 812 * part;
				expect(scale.xOf(scale.atOf(x))).toBeCloseTo(x, 2);
				expect(scale.xOf(startSec)).toBeCloseTo(0, 2);
				expect(scale.xOf(endSec)).toBeCloseTo(812, 2);
				const instant = startSec + (endSec - startSec) * part;
				// A pixel of a break may be years; nothing is lost but the last digits.
				expect(Math.abs(scale.atOf(scale.xOf(instant)) - instant)).toBeLessThan(1e-5 * (endSec - startSec));
			}),
		);
	});

	it("never runs backwards", () => {
		fc.assert(
			fc.property(overviews, share, share, (overview, a, b) => {
				const { xOf } = timeScale(overview, 812, overview.gaps);
				const [first, second] = [atShare(overview, Math.min(a, b)), atShare(overview, Math.max(a, b))];
				expect(xOf(second)).toBeGreaterThanOrEqual(xOf(first) - 1e-6);
			}),
		);
	});

	it("draws a cut gap as the same share of the lane at every zoom, and none longer than that", () => {
		fc.assert(
			fc.property(overviews, (overview) => {
				const scale = timeScale(overview, 812, overview.gaps);
				for (const { fromX, toX } of scale.breaks) expect(toX - fromX).toBeCloseTo(812 * CUT_SHARE, 2);
				for (const gap of overview.gaps) expect(scale.xOf(gap.endSec) - scale.xOf(gap.startSec)).toBeLessThanOrEqual(812 * CUT_SHARE + 0.01);
			}),
		);
	});

	it("is true time where only a gap is on screen, and where nothing is cut", () => {
		const overview = { startSec: 0, endSec: 1000, gaps: [{ startSec: 100, endSec: 900 }] };
		expect(timeScale({ startSec: 200, endSec: 400 }, 100, overview.gaps)).toMatchObject({ breaks: [], drawnSec: 200 });
		expect(timeScale(overview, 100).xOf(500)).toBe(50);
	});

	it("has no tick inside a break and no label that runs into one", () => {
		fc.assert(
			fc.property(overviews, fc.constantFrom(358, 812, 1292), (overview, widthPx) => {
				const scale = timeScale(overview, widthPx, overview.gaps);
				for (const tick of ticksOf(scale)) {
					for (const { gap, fromX } of scale.breaks) {
						expect(tick.atSec > gap.startSec && tick.atSec < gap.endSec).toBe(false);
						if (tick.atSec <= gap.startSec && tick.label !== "") expect(scale.xOf(tick.atSec)).toBeLessThan(fromX);
					}
				}
			}),
		);
	});

	it("says the day again after a break, where the ticks are clock times", () => {
		const gaps = [{ startSec: at("2008-02-24T22:00Z"), endSec: at("2008-02-29T09:30Z") }];
		const labels = ticksOf(timeScale({ startSec: at("2008-02-24T16:00Z"), endSec: at("2008-02-29T16:00Z") }, 812, gaps)).map(({ label }) => label);
		expect(labels).toContain("29 Feb, 10:00");
	});
});

describe("the zoomed window over cut gaps", () => {
	const instants = fc.record({ overview: overviews, from: share, part: shareOf(0.01, 0.99) });
	/** A window of a tenth of what is drawn, somewhere, under the hands' own rules. */
	const windowOf = (overview: Span & { gaps: Span[] }, from: number) => zoomed(overview, overview, 0.1, timeScale(overview, 1, overview.gaps).atOf(from));

	it("keeps its zoom when it is moved", () => {
		fc.assert(
			fc.property(instants, ({ overview, from, part }) => {
				const window = windowOf(overview, from);
				const next = moved(window, overview, (part - 0.5) * drawnSecOf(window, overview));
				expect(drawnSecOf(next, overview) / drawnSecOf(window, overview)).toBeCloseTo(1, 4);
			}),
		);
	});

	it("keeps the instant under the pointer under it when it is zoomed", () => {
		fc.assert(
			fc.property(instants, shareOf(0.5, 2), ({ overview, from, part }, factor) => {
				const window = windowOf(overview, from);
				const under = timeScale(window, 812, overview.gaps).atOf(812 * part);
				const next = zoomed(window, overview, factor, under);
				const held = next.startSec > overview.startSec && next.endSec < overview.endSec && drawnSecOf(window, overview) > 30;
				fc.pre(held);
				expect(timeScale(next, 812, overview.gaps).xOf(under)).toBeCloseTo(812 * part, 1);
			}),
		);
	});

	it("holds the instant it follows, with most room ahead", () => {
		const overview = { startSec: 0, endSec: 10_000, gaps: [{ startSec: 1000, endSec: 9000 }] };
		const next = followed({ startSec: 0, endSec: 500 }, overview, 9500, 1);
		expect(drawnSecOf(next, overview)).toBeCloseTo(500, 3);
		expect(timeScale(next, 100, overview.gaps).xOf(9500)).toBeCloseTo(10, 1);
		expect(middleOf(next, overview)).toBeGreaterThan(9500);
	});
});

describe("what counts as a quiet gap", () => {
	it("is a long stretch in which nothing was diverted, said or measured", () => {
		const gaps = quietGaps(read("2016-10-us-milan-bank"));
		expect(gaps.map(gapWords)).toEqual(["88 d", "24 mo", "15 mo", "44 d", "82 d"]);
		expect(gaps[1]?.startSec).toBeGreaterThan(at("2016-11-01"));
		expect(gaps[1]?.endSec).toBeLessThan(at("2018-10-21"));
	});

	it("is never part of the detour itself, however long that was", () => {
		const { derived, context } = read("2015-12-skb-verizon-apac");
		const inDetour = (sec: number) => derived.segments.some(({ state, startSec, endSec }) => state !== "none" && startSec < sec && endSec > sec);
		for (const gap of quietGaps({ derived, context })) expect([gap.startSec, gap.endSec].some(inDetour)).toBe(false);
		expect(quietGaps(read("2015-03-vega-bt"))).toEqual([]);
	});

	it("leaves nothing quiet that takes more than a sixth of what is drawn", () => {
		const youtube = read("2008-02-pakistan-telecom-youtube");
		const gaps = quietGaps(youtube);
		expect(gaps.map(gapWords)).toEqual(["10 h", "4 d", "24 h"]);
		expect(warpFor(youtube.derived.overview, gaps).drawnSec).toBeLessThan(2.5 * DAY_SEC);
	});

	it("is told as short as a break is wide", () => {
		const words = (sec: number) => gapWords({ startSec: 0, endSec: sec });
		expect([50 * 60, 20 * 3600, 4 * DAY_SEC, 500 * DAY_SEC, 4380 * DAY_SEC].map(words)).toEqual(["50 min", "20 h", "4 d", "16 mo", "12 y"]);
	});
});
