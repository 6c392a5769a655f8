import { describe, expect, it } from "vitest";
import { type MeasuredSeries, SEEN, type SeenState } from "./measured.ts";
import type { Collector, Place } from "./schema.ts";
import { collectorWords, countWords, createVantageCounter, shareWords, unplacedWords, vantageOf } from "./vantage.ts";

const city = (name: string, at: [number, number]): Place => ({ kind: "city", name, at });
const places: Record<string, Place> = {
	amsterdam: city("Amsterdam", [4.9, 52.4]),
	london: city("London", [-0.1, 51.5]),
	europe: { kind: "region", name: "Europe", candidates: ["london"] },
};
const collectors: Record<string, Collector> = {
	rrc00: { place: "amsterdam", multihop: true, source: "a list" },
	rrc03: { place: "amsterdam", source: "a list" },
	rrc01: { place: "london", source: "a list" },
	vague: { place: "europe", source: "a list" },
};
const points = ["rrc00", "rrc03", "rrc01", "rrc03", "nowhere", "vague"];
/** Instant, vantage point, state and path; written as the series writes them. */
const changes = (...rows: [number, number, SeenState, number][]) =>
	rows.flatMap(([atSec, point, state, path], i) => [atSec - (rows[i - 1]?.[0] ?? 100), point, SEEN.indexOf(state), path]);

const series = (id: string, span = { startSec: 100, endSec: 200 }): MeasuredSeries => ({
	id,
	title: "A file",
	source: "a",
	target: "208.65.153.0/24",
	rule: { unexpected: "origin AS17557", expected: "origin AS36561" },
	span,
	vantagePoints: points.map((collector, i) => ({ collector, peer: `192.0.2.${i}`, asn: i + 1 })),
	told: 2,
	silent: [],
	paths: ["1 36561", "1 17557", "2 17557"],
	changes: changes([100, 0, "expected", 0], [100, 1, "expected", 0], [130, 1, "unexpected", 1], [140, 1, "unexpected", 2], [150, 3, "none", -1]),
	counts: { rows: 5, tableEntries: 2, announcements: 2, withdrawals: 1, collectors: 5 },
	onsetSec: 130,
	peak: { atSec: 130, count: 1 },
	lastAnnouncementSec: 140,
	lastWithdrawalSec: null,
	lastHeldSec: null,
	heldAtEnd: 1,
	origins: [],
});
const incident = { places, collectors, derived: { measured: [series("first"), series("second")] } };
const vantage = () => vantageOf(incident, null) ?? expect.fail("no vantage points");

describe("vantage points on the map", () => {
	it("stand at the city of their collector, several collectors of a city as one", () => {
		const [amsterdam, london, ...more] = vantage().places;
		expect(more).toEqual([]);
		expect(amsterdam).toMatchObject({ id: "amsterdam", title: "Amsterdam", at: [4.9, 52.4], points: [0, 1, 3] });
		expect(amsterdam?.collectors).toEqual([
			{ name: "rrc03", points: 2, multihop: false },
			{ name: "rrc00", points: 1, multihop: true },
		]);
		expect(london).toMatchObject({ id: "london", points: [2], multihop: false });
	});

	it("are marked as multihop where one of the city's collectors is", () => expect(vantage().places.map(({ multihop }) => multihop)).toEqual([true, false]));

	it("are left off where no city is known, and that is said", () => {
		expect(vantage().unplaced).toEqual({ collectors: ["nowhere", "vague"], points: 2 });
		expect(unplacedWords(vantage())).toBe("2 vantage points are not on the map, as the place of the collector is not known: nowhere, vague.");
		expect(unplacedWords({ unplaced: { collectors: [], points: 0 } })).toBe("");
	});

	it("are those of the chosen series, else of the first", () => {
		expect(vantageOf(incident, "second")?.series.id).toBe("second");
		expect(vantageOf(incident, "never heard of")?.series.id).toBe("first");
		expect(vantageOf({ ...incident, derived: { measured: [] } }, null)).toBeNull();
	});

	it("name the states that occur, unknown always among them", () => expect(vantage().seen).toEqual(["unknown", "none", "expected", "unexpected"]));
});

describe("what vantage points used at an instant", () => {
	/** unknown, none, other, expected, unexpected */
	it("is counted by city", () => {
		const counter = createVantageCounter(vantage());
		expect(counter.at(100)).toEqual([
			[1, 0, 0, 2, 0],
			[1, 0, 0, 0, 0],
		]);
		expect(counter.at(130)[0]).toEqual([1, 0, 0, 1, 1]);
		expect(counter.at(150)[0]).toEqual([0, 1, 0, 1, 1]);
		expect(counter.at(129)[0]).toEqual([1, 0, 0, 2, 0]);
	});

	it("is unknown outside of what the file covers, before and after", () => {
		const counter = createVantageCounter(vantage());
		for (const atSec of [99, 201])
			expect(counter.at(atSec)).toEqual([
				[3, 0, 0, 0, 0],
				[1, 0, 0, 0, 0],
			]);
		expect(counter.at(200)[0]).toEqual([0, 1, 0, 1, 1]);
	});

	it("is the same answer while no count changed, also where a path did", () => {
		const counter = createVantageCounter(vantage());
		const before = counter.at(130);
		expect(counter.at(135)).toBe(before);
		expect(counter.at(145)).toBe(before);
		expect(counter.at(150)).not.toBe(before);
	});

	it("is said in words, with the rest beside the share", () => {
		const [amsterdam] = vantage().places;
		if (!amsterdam) return expect.fail("no city");
		const counter = createVantageCounter(vantage());
		expect(countWords(amsterdam, counter.at(150)[0] ?? [])).toBe(
			"Amsterdam: 1 of 3 vantage points on the unexpected route, 1 on the expected route, 1 without a route",
		);
		expect(countWords(amsterdam, counter.at(99)[0] ?? [])).toBe("Amsterdam: no data at this instant");
		const share = { title: "London", isShare: true, silent: 0 };
		expect(shareWords(share, [0, 0, 0, 1, 0])).toBe("0 of 1");
		expect(countWords(share, [0, 0, 0, 0, 1])).toBe("London: 1 of 1 vantage point on the unexpected route");
		expect(collectorWords(amsterdam)).toBe("rrc03 (2), rrc00 (1, multihop)");
	});

	it("is a share only in cities of which some told of the addresses before the onset", () => {
		expect(vantage().places.map(({ isShare }) => isShare)).toEqual([true, false]);
		const [london] = vantage().places.slice(1);
		if (!london) return expect.fail("no city");
		expect(shareWords(london, [0, 0, 0, 0, 1])).toBe("1");
		expect(countWords(london, [0, 0, 0, 0, 1])).toBe("London: 1 vantage point on the unexpected route; how many did not is not in the file");
		const without = vantageOf({ ...incident, derived: { measured: [{ ...series("bare"), told: null }] } }, null);
		expect(without?.places.map(({ isShare }) => isShare)).toEqual([false, false]);
	});

	it("leaves out those of silent collectors, and says how many; a city of none but these has no data", () => {
		const silent = { ...series("quiet"), silent: ["rrc00", "rrc01"].map((collector) => ({ collector, sessions: 1, lastSec: 100 })) };
		const quiet = vantageOf({ ...incident, derived: { measured: [silent] } }, null);
		const [amsterdam, london] = quiet?.places ?? [];
		if (!quiet || !amsterdam || !london) return expect.fail("no city");
		expect([amsterdam.points, amsterdam.silent]).toEqual([[1, 3], 1]);
		const [here, there] = createVantageCounter(quiet).at(150);
		expect(countWords(amsterdam, here ?? [])).toMatch(/^Amsterdam: 1 of 2 vantage points on the unexpected route.*; 1 more without data$/);
		expect(countWords(london, there ?? [])).toBe("London: no data at this instant");
	});
});
