import { describe, expect, it } from "vitest";
import { type ConductEvent, weigh, weightOf } from "./conduct.ts";

const MIN = 60;
const HOUR = 3600;
const DAY = 86_400;

/** An event that began at an exact instant and lasted exactly so long, unless said otherwise. */
function event(id: string, startSec: number, lengthSec: number, more: Partial<ConductEvent> = {}): ConductEvent {
	const endSec = startSec + lengthSec;
	const exact = (sec: number) => ({ earliestSec: sec, latestSec: sec });
	return { id, duration: { min: lengthSec, max: lengthSec }, spans: [{ start: exact(startSec), end: exact(endSec), lastKnownSec: endSec }], ...more };
}

describe("MANRS's published weighting", () => {
	it("weighs less than 30 minutes 0.5, less than 24 hours 1, and adds 1 for each further 24 hours", () => {
		expect([0, 29 * MIN, 30 * MIN - 1].map(weightOf)).toEqual([0.5, 0.5, 0.5]);
		expect([30 * MIN, 13 * HOUR, DAY - 1].map(weightOf)).toEqual([1, 1, 1]);
		expect([DAY, 25 * HOUR, 2 * DAY, 10 * DAY].map(weightOf)).toEqual([2, 2, 3, 11]);
	});
	it("gives the example of its source: 29 minutes, 13 hours and 25 hours make 3.5", () => {
		expect(weigh([event("a", 0, 29 * MIN), event("b", 10 * DAY, 13 * HOUR), event("c", 20 * DAY, 25 * HOUR)])).toMatchObject({ min: 3.5, max: 3.5 });
	});
	it("counts events that share time as one", () => {
		const inside = weigh([event("long", 0, 10 * DAY), event("short", DAY, HOUR)]);
		expect(inside).toMatchObject({ min: 11, max: 11, leftOut: [] });
		expect(inside.groups).toEqual([{ ids: ["long", "short"], min: 11, max: 11 }]);
		expect(weigh([event("one", 0, 20 * MIN), event("next", 10 * MIN, 20 * MIN)])).toMatchObject({ min: 0.5, max: 1 });
	});
	it("keeps a range where sources differ on how long it lasted", () => {
		expect(weigh([event("a", 0, 9 * HOUR, { duration: { min: 20 * MIN, max: 9 * HOUR } })])).toMatchObject({ min: 0.5, max: 1 });
	});
	it("merges what only may share time for the lower end, and keeps it apart for the upper end", () => {
		const sometimeIn = (id: string, from: number, to: number): ConductEvent =>
			event(id, 0, 2 * HOUR, { spans: [{ start: { earliestSec: from, latestSec: to }, end: { earliestSec: from, latestSec: to }, lastKnownSec: from }] });
		expect(weigh([sometimeIn("march", 0, 31 * DAY), sometimeIn("perhaps march", 0, 31 * DAY)])).toMatchObject({ min: 1, max: 2 });
	});
	it("says no upper end where an end was not published, and counts nothing without a length", () => {
		const open = event("open", 0, 2 * HOUR, { spans: [{ start: { earliestSec: 0, latestSec: 0 }, end: null, lastKnownSec: 2 * HOUR }] });
		expect(weigh([open, event("unknown", 10 * DAY, DAY, { duration: null })])).toMatchObject({ min: 1, max: null, leftOut: ["unknown"] });
		expect(weigh([])).toEqual({ min: 0, max: 0, groups: [], leftOut: [] });
	});
});
