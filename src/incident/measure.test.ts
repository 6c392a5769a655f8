import { describe, expect, it } from "vitest";
import { familiesOf, mergedHops } from "./families.ts";
import { measure, type SeriesRequest } from "./measure.ts";
import { SEEN } from "./measured.ts";
import { covers, parsePrefix } from "./prefix.ts";
import { bandSteps, createReplay, pointStories } from "./replay.ts";
import type { Update } from "./updates.ts";

const request: SeriesRequest = {
	id: "s",
	title: "A test",
	source: "data",
	target: "10.0.0.0/24",
	unexpected: { origin: [66] },
	expected: { origin: [1] },
};
let row = 0;
const update = (atSec: number, kind: Update["kind"], peer: string, prefix: string, path = ""): Update => ({
	atSec,
	kind,
	collector: "rrc00",
	peer,
	prefix,
	path,
	row: ++row,
});
const SPAN = { startSec: 0, endSec: 100 };
const states = (updates: Update[], atSec: number, more: Partial<SeriesRequest> = {}) => {
	const series = measure({ ...request, ...more }, { span: SPAN, updates }, null);
	const replay = createReplay(series);
	replay.goTo(atSec);
	return series.vantagePoints.map((_, i) => SEEN[replay.states[i] as number]);
};

describe("what a vantage point is taken to use", () => {
	it("is unknown until the file tells of it", () => expect(states([update(50, "announce", "a", "10.0.0.0/24", "7 1")], 49)).toEqual(["unknown"]));
	it("is its most specific route", () => {
		const both = [update(0, "rib", "a", "10.0.0.0/22", "7 1"), update(10, "announce", "a", "10.0.0.0/24", "7 66")];
		expect(states(both, 5)).toEqual(["expected"]);
		expect(states(both, 10)).toEqual(["unexpected"]);
	});
	it("falls back to the covering route when the specific one is withdrawn", () => {
		const back = [update(0, "rib", "a", "10.0.0.0/22", "7 1"), update(10, "announce", "a", "10.0.0.0/24", "7 66"), update(20, "withdraw", "a", "10.0.0.0/24")];
		expect(states(back, 20)).toEqual(["expected"]);
	});
	it("is none, not unknown, once everything is withdrawn", () =>
		expect(states([update(1, "announce", "a", "10.0.0.0/24", "7 1"), update(2, "withdraw", "a", "10.0.0.0/24")], 3)).toEqual(["none"]));
	it("stays unexpected while any part of the addresses is", () => {
		const halves = [
			update(0, "rib", "a", "10.0.0.0/24", "7 66"),
			update(10, "announce", "a", "10.0.0.0/25", "7 1"),
			update(20, "announce", "a", "10.0.0.128/25", "7 1"),
		];
		expect([0, 10, 20].map((at) => states(halves, at)[0])).toEqual(["unexpected", "unexpected", "expected"]);
	});
	it("is another route where the origin is neither", () => expect(states([update(1, "announce", "a", "10.0.0.0/24", "7 9")], 1)).toEqual(["other"]));
	it("can be told by a run of numbers in the path", () => {
		const leak = { unexpected: { through: "5 6" } };
		expect(states([update(1, "announce", "a", "10.0.0.0/24", "7 5 6 1")], 1, leak)).toEqual(["unexpected"]);
		expect(states([update(1, "announce", "a", "10.0.0.0/24", "7 15 6 1")], 1, leak)).toEqual(["expected"]);
	});
	it("does not hear of other prefixes", () =>
		expect(measure(request, { span: SPAN, updates: [update(1, "announce", "a", "10.9.0.0/24", "7 66")] }, null).changes).toEqual([]));
});

describe("a measured series", () => {
	const updates = [
		update(0, "rib", "a", "10.0.0.0/22", "7 1"),
		update(0, "rib", "b", "10.0.0.0/22", "8 1"),
		update(10, "announce", "a", "10.0.0.0/24", "7 5 66"),
		update(12, "announce", "b", "10.0.0.0/24", "8 5 66"),
		update(30, "announce", "c", "10.0.0.0/24", "9 5 66 66"),
		update(40, "withdraw", "a", "10.0.0.0/24"),
		update(50, "announce", "b", "10.0.0.0/24", "8 1"),
		update(60, "withdraw", "c", "10.0.0.0/24"),
	];
	const series = measure(request, { span: SPAN, updates }, null);
	it("finds onset, peak and the three ends by rule", () => {
		expect(series).toMatchObject({
			onsetSec: 10,
			peak: { atSec: 30, count: 3 },
			lastAnnouncementSec: 30,
			lastWithdrawalSec: 60,
			lastHeldSec: 60,
			heldAtEnd: 0,
		});
	});
	it("tells how many told of the addresses before the onset, where it holds a table from before", () => {
		expect(series).toMatchObject({ told: 2, silent: [] });
		expect(measure(request, { span: SPAN, updates: updates.slice(2) }, null).told).toBeNull();
		const lateTable = [update(10, "announce", "a", "10.0.0.0/24", "7 66"), update(20, "rib", "b", "10.0.0.0/22", "8 1")];
		expect(measure(request, { span: SPAN, updates: lateTable }, null).told).toBeNull();
	});
	it("has no data of a collector without a message after its table, unless that told of other prefixes", () => {
		const table = (kind: Update["kind"], prefix: string): Update => ({ ...update(5, kind, "q", prefix, "9 1"), collector: "quiet" });
		const all = [updates[0] as Update, updates[1] as Update, table("rib", "10.0.0.0/22"), ...updates.slice(2)];
		const quiet = measure(request, { span: SPAN, updates: all }, null);
		expect(quiet).toMatchObject({ told: 2, silent: [{ collector: "quiet", sessions: 1, lastSec: 5 }] });
		expect(quiet.vantagePoints).toHaveLength(4);
		expect(bandSteps(quiet).every(({ counts }) => counts.reduce((sum, count) => sum + count, 0) === 3)).toBe(true);
		expect(pointStories(quiet).find(({ point }) => quiet.vantagePoints[point]?.collector === "quiet")).toMatchObject({ changes: 0, atEnd: "unknown" });
		const speaking = measure(request, { span: SPAN, updates: [...all, table("announce", "192.0.2.0/24")] }, null);
		expect(speaking).toMatchObject({ told: 3, silent: [] });
	});
	it("leaves the end open while somebody still uses the route", () => {
		expect(measure(request, { span: SPAN, updates: updates.slice(0, 6) }, null)).toMatchObject({ lastHeldSec: null, heldAtEnd: 2 });
	});
	it("counts announcements and sessions by prefix and origin, tables apart", () => {
		expect(series.origins).toEqual([
			{ prefix: "10.0.0.0/24", origin: "66", seen: "unexpected", firstSec: 10, lastSec: 30, announcements: 3, sessions: 3 },
			{ prefix: "10.0.0.0/24", origin: "1", seen: "expected", firstSec: 50, lastSec: 50, announcements: 1, sessions: 1 },
		]);
		expect(series.counts).toEqual({ rows: 8, tableEntries: 2, announcements: 4, withdrawals: 2, collectors: 1 });
	});
	it("replays to the same state from whichever side it comes", () => {
		const fresh = (atSec: number) => {
			const replay = createReplay(series);
			const index = replay.goTo(atSec);
			return { index, counts: [...replay.counts], states: [...replay.states], paths: [...replay.paths] };
		};
		const walking = createReplay(series);
		for (const atSec of [55, 5, 100, 0, 30, 31, 29, -1, 12, 101, 40]) {
			const index = walking.goTo(atSec);
			expect({ index, counts: [...walking.counts], states: [...walking.states], paths: [...walking.paths] }).toEqual(fresh(atSec));
		}
	});
	it("knows nothing outside of what the file covers", () => {
		const replay = createReplay(series);
		expect(replay.goTo(101)).toBe(-1);
		expect(replay.counts).toEqual([3, 0, 0, 0, 0]);
	});
	it("makes steps of a band that each differ from the one before", () => {
		expect(bandSteps(series).map(({ atSec, counts }) => [atSec, ...counts])).toEqual([
			[0, 1, 0, 0, 2, 0],
			[10, 1, 0, 0, 1, 1],
			[12, 1, 0, 0, 0, 2],
			[30, 0, 0, 0, 0, 3],
			[40, 0, 0, 0, 1, 2],
			[50, 0, 0, 0, 2, 1],
			[60, 0, 1, 0, 2, 0],
		]);
	});
	it("tells when each vantage point first and last used the route", () => {
		expect(pointStories(series)).toEqual([
			{ point: 0, firstSec: 10, lastSec: 40, changes: 3, atEnd: "expected" },
			{ point: 1, firstSec: 12, lastSec: 50, changes: 3, atEnd: "expected" },
			{ point: 2, firstSec: 30, lastSec: 60, changes: 2, atEnd: "none" },
		]);
	});
	it("puts paths together by what they share towards the origin", () => {
		const replay = createReplay(series);
		replay.goTo(30);
		const [family, prepended] = familiesOf(replay);
		expect(family).toMatchObject({
			hop: "66",
			count: 2,
			branches: [
				{
					hop: "5",
					suffix: "5 66",
					count: 2,
					branches: [
						{ hop: "7", ends: 1 },
						{ hop: "8", ends: 1 },
					],
				},
			],
		});
		expect(prepended).toMatchObject({ hop: "66 ×2", count: 1 });
		expect(mergedHops("9 5 66 66")).toEqual(["9", "5", "66 ×2"]);
	});
});

describe("prefixes", () => {
	it.each([
		["10.0.0.0/22", "10.0.3.0/24", true],
		["10.0.0.0/24", "10.0.0.0/24", true],
		["10.0.0.0/24", "10.0.0.0/22", false],
		["10.0.0.0/22", "10.0.4.0/24", false],
		["2a0a:f280::/32", "2a0a:f280:1::/48", true],
		["0.0.0.0/0", "2a0a:f280::/32", false],
	])("%s covers %s: %s", (outer, inner, expected) => expect(covers(parsePrefix(outer) as never, parsePrefix(inner) as never)).toBe(expected));
	it.each(["10.0.0.0", "10.0.0/24", "10.0.0.256/24", "10.0.0.0/33", "::/129", "1::2::3/64", "x/24", ""])("%s is none", (text) =>
		expect(parsePrefix(text)).toBeNull(),
	);
});
