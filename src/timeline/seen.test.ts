import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { SEEN } from "../incident/measured.ts";
import type { BandStep } from "../incident/replay.ts";
import { areasOf, stairsOf, uncovered } from "./area.ts";
import { timeScale } from "./scale.ts";
import { routeWords, seenOf, seriesNamed, seriesOf, shareAt, spanWords, withShare } from "./seen.ts";

const at = (text: string) => Date.parse(text) / 1000;
const youtube: Incident = JSON.parse(readFileSync("public/data/incidents/2008-02-pakistan-telecom-youtube.json", "utf8"));
const { measured, overview, window } = youtube.derived;
const ris = seenOf(seriesOf(measured, null) as (typeof measured)[number], overview);
const lane = { y: 0, heightPx: 100 };

/** Steps of ten vantage points: so many on an unexpected route, the rest on the expected one. */
const step = (atSec: number, unexpected: number, unknown = 0): BandStep => ({
	atSec,
	counts: SEEN.map((state) => (state === "unexpected" ? unexpected : state === "unknown" ? unknown : state === "expected" ? 10 - unexpected - unknown : 0)),
});
const scale = timeScale({ startSec: 0, endSec: 1000 }, 100);
const unexpectedOf = (steps: BandStep[]) => stairsOf(steps, scale).map(({ x, counts }) => [x, counts[SEEN.indexOf("unexpected")]]);

describe("the band of a measured series", () => {
	it("steps where a vantage point changed and is level between", () => {
		expect(unexpectedOf([step(0, 0), step(105, 3), step(500, 7)])).toEqual([
			[0, 0],
			[10.5, 3],
			[50, 7],
		]);
	});

	it("begins with what held before the window", () => {
		expect(unexpectedOf([step(-500, 2), step(-20, 4), step(500, 7)])).toEqual([
			[0, 4],
			[50, 7],
		]);
		expect(unexpectedOf([step(-20, 4), step(2000, 9)])).toEqual([[0, 4]]);
	});

	it("shows the worst of a pixel's column, then what held at its end, however many changes fall into it", () => {
		const busy = Array.from({ length: 200 }, (_, i) => step(200 + i * 0.04, i === 77 ? 9 : i % 4));
		expect(unexpectedOf([step(0, 0), ...busy, step(600, 1)])).toEqual([
			[0, 0],
			[20, 9],
			[21, 3],
			[60, 1],
		]);
	});

	it("stacks the states from the base line: the incident's routes, the usual ones, and on top what is not known", () => {
		const areas = areasOf(stairsOf([step(0, 0, 4), step(500, 5, 1)], scale), 100, lane);
		expect(areas.map(({ state }) => state)).toEqual(["unexpected", "expected", "unknown"]);
		expect(areas[0]?.d).toBe("M0 100H50V50H100V100H0Z");
		expect(areas[1]?.d).toBe("M0 40H50V10H100V50H50V100H0Z");
		expect(areas[2]?.d).toBe("M0 0H100V10H50V40H0Z");
		expect(areas[0]?.top).toBe("M50 50H100");
	});

	it("shows a single vantage point of hundreds", () => {
		const counts = SEEN.map((state) => (state === "unexpected" ? 1 : state === "expected" ? 369 : 0));
		const [area] = areasOf([{ x: 0, counts }], 100, lane);
		expect(area?.d).toBe("M0 99H100V100H0Z");
	});

	it("leaves what the file does not cover to be hatched, on both sides", () => {
		expect(uncovered({ startSec: 200, endSec: 700 }, scale)).toEqual([
			{ x: 0, widthPx: 20 },
			{ x: 70, widthPx: 30 },
		]);
		expect(uncovered({ startSec: -5, endSec: 1000 }, scale)).toEqual([]);
		expect(uncovered({ startSec: 2000, endSec: 3000 }, scale)).toEqual([{ x: 0, widthPx: 100 }]);
	});

	it("of the busiest file holds at most two steps to a pixel", () => {
		const iran: Incident = JSON.parse(readFileSync("public/data/incidents/2018-07-iran-telegram.json", "utf8"));
		const [series] = iran.derived.measured;
		const steps = seenOf(series as (typeof measured)[number], iran.derived.overview).steps;
		const stairs = stairsOf(steps, timeScale(iran.derived.window, 358));
		expect(stairs.length).toBeGreaterThan(20);
		expect(stairs.length).toBeLessThanOrEqual(2 * 358);
		expect(stairs.every(({ x }, i) => i === 0 || x >= (stairs[i - 1]?.x ?? 0))).toBe(true);
	});
});

describe("what the YouTube file says at an instant", () => {
	it.each([
		["2008-02-24T18:47:52Z", "0 of 111 vantage points on AS17557"],
		["2008-02-24T18:47:53Z", "1 of 111 vantage points on AS17557"],
		["2008-02-24T18:48:58Z", "107 of 111 vantage points on AS17557"],
		["2008-02-24T20:18:43Z", "66 of 111 vantage points on AS17557"],
		["2008-02-24T21:03:52Z", "0 of 111 vantage points on AS17557"],
		["2008-02-24T21:30:00Z", "no measurement of this time"],
	])("at %s: %s", (instant, words) => {
		expect(shareAt(ris, at(instant))).toBe(words);
	});

	it("stands before the state, which the sentence still ends with", () => {
		expect(withShare("1 min 5 s in · diverted (measured)", ris, at("2008-02-24T18:48:58Z"))).toBe(
			"1 min 5 s in · 107 of 111 vantage points on AS17557 · diverted (measured)",
		);
		expect(withShare("before the start · not diverted", null, 0)).toBe("before the start · not diverted");
	});

	it("has its onset, peak and end found by rule", () => {
		expect(ris.marks.map(({ what, dateWords }) => [what, dateWords.slice(13)])).toEqual([
			["onset", "18:47:53 UTC"],
			["peak", "18:48:58 UTC"],
			["end", "21:03:52 UTC"],
		]);
		expect(ris.marks[1]?.label).toContain("107 of 111");
	});

	it("has each instant of a change once, in order and in reach of the clock", () => {
		expect(ris.changes.every((sec, i) => i === 0 || sec > (ris.changes[i - 1] as number))).toBe(true);
		expect(ris.changes).toContain(at("2008-02-24T18:47:53Z"));
		expect(seenOf(ris.series, window).changes.every((sec) => sec >= window.startSec && sec <= window.endSec)).toBe(true);
	});

	it("is known for its period only", () => {
		expect(spanWords(ris.series)).toBe("24 Feb 2008, 18:45 to 21:05 UTC");
	});
});

describe("the words of a rule", () => {
	it("follow a count of vantage points", () => {
		expect(routeWords("origin AS17557")).toBe("on AS17557");
		expect(routeWords("AS path with 33154 3356")).toBe("by way of AS33154 AS3356");
		expect(routeWords("not in the file")).toBe("on the usual route");
	});
});

describe("the series on screen", () => {
	it("is the one asked for, else the first, else none", () => {
		expect(seriesOf(measured, "rrc00-rv2")?.id).toBe("rrc00-rv2");
		expect(seriesOf(measured, "nonsense")?.id).toBe("ris");
		expect(seriesOf([], null)).toBeNull();
	});

	it("is the one a fact is about", () => {
		expect(seriesNamed("measured.ris.peak")).toBe("ris");
		expect(seriesNamed("evidence.rrc00-rv2")).toBe("rrc00-rv2");
		expect(seriesNamed("time.moments.spread")).toBeNull();
	});
});
