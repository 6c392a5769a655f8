import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnWays, MOST_WAYS, usualBefore } from "./drawnWays.ts";
import { type MeasuredSeries, SEEN, type SeenState } from "./measured.ts";
import type { PlacedRefs } from "./placed.ts";
import { placedSeries } from "./placedSeries.ts";

const city = (name: string, country: string, at: [number, number]) => ({ kind: "city" as const, name, country, at });
const inCity = (name: string, ...places: string[]) => ({ name, pops: [{ places, asOf: "2018", grade: "reported" as const, source: "A" }] });
const refs: PlacedRefs = {
	places: {
		london: city("London", "GB", [-0.126, 51.509]),
		"new-york": city("New York", "US", [-74.006, 40.714]),
		tokyo: city("Tokyo", "JP", [139.692, 35.69]),
		karachi: city("Karachi", "PK", [67.01, 24.861]),
	},
	registry: {
		AS1: inCity("One", "london", "new-york"),
		AS2: inCity("Two", "london", "tokyo"),
		AS3: inCity("Three", "tokyo"),
		AS4: inCity("Four", "london", "karachi"),
	},
	collectors: { rrc01: { place: "london", source: "A" }, rrc00: { place: "tokyo", multihop: true, source: "A" } },
};

type Change = [elapsedSec: number, point: number, state: SeenState, path: number];

function seriesOf(paths: string[], vantagePoints: MeasuredSeries["vantagePoints"], changes: Change[], peakSec = 100): MeasuredSeries {
	return {
		...{ id: "ris", title: "RIS", source: "a", target: "192.0.2.0/24", rule: { unexpected: "", expected: "" }, span: { startSec: 0, endSec: 1000 } },
		...{ vantagePoints, told: null, silent: [], paths, onsetSec: 50, peak: { atSec: peakSec, count: 1 }, origins: [] },
		changes: changes.flatMap(([elapsed, point, state, path]) => [elapsed, point, SEEN.indexOf(state), path]),
		counts: { rows: 0, tableEntries: 0, announcements: 0, withdrawals: 0, collectors: 0 },
		...{ lastAnnouncementSec: null, lastWithdrawalSec: null, lastHeldSec: null, heldAtEnd: 0 },
	};
}
const local = { collector: "rrc01", peer: "a", asn: 1 };
const multihop = { collector: "rrc00", peer: "b", asn: 1 };
const wordsOf = ({ start, handovers }: { start: { place: string }; handovers: { enter: string }[] }) =>
	[start.place, ...handovers.map(({ enter }) => enter)].join(" ");

describe("a measured series on the map", () => {
	it("begins at the city of a local collector, and of a multihop one wherever its network makes it shortest", () => {
		const { ways } = placedSeries(seriesOf(["1 2 3"], [local], [[1, 0, "expected", 0]]), refs, 0);
		expect(ways.map(wordsOf)).toEqual(["london london tokyo"]);
		expect(ways[0]?.start).toEqual({ place: "london", network: 1, seen: true });
		const open = placedSeries(seriesOf(["2 3"], [multihop], [[1, 0, "expected", 0]]), refs, 0);
		expect(open.ways.map(wordsOf)).toEqual(["tokyo tokyo"]);
		expect(open.ways[0]?.start.seen).toBe(false);
	});

	it("draws paths that run alike as one way, with the most common of them and its own networks", () => {
		const points = [local, { ...local, peer: "c" }, { ...local, peer: "d" }];
		const series = seriesOf(["1 2 3", "4 2 3"], points, [
			[1, 0, "expected", 0],
			[1, 1, "expected", 1],
			[1, 2, "expected", 1],
		]);
		const { ways, used } = placedSeries(series, refs, 0);
		expect(ways).toHaveLength(1);
		expect(ways[0]).toMatchObject({
			path: "4 2 3",
			paths: 2,
			handovers: [
				{ from: 4, to: 2 },
				{ from: 2, to: 3 },
			],
		});
		expect(used).toEqual([0, 0, 0]);
	});

	it("keeps usual and diverted ways apart, and leaves other states and withdrawals without one", () => {
		const series = seriesOf(
			["1 2 3", "1 4"],
			[local],
			[
				[1, 0, "expected", 0],
				[49, 0, "unexpected", 1],
				[10, 0, "other", 1],
				[10, 0, "none", -1],
			],
		);
		const { ways, used } = placedSeries(series, refs, 0);
		expect(ways.map(({ route }) => route)).toEqual(["usual", "diverted"]);
		expect(used).toEqual([0, 1, -1, -1]);
	});

	it("holds the shortest usual way against the shortest diverted one of the same vantage points", () => {
		const series = seriesOf(
			["1 2 3", "1 2"],
			[local, { ...local, peer: "c" }],
			[
				[1, 0, "expected", 1],
				[1, 1, "expected", 1],
				[48, 0, "unexpected", 0],
				[1, 1, "unexpected", 0],
			],
		);
		const { ways, pairs } = placedSeries(series, refs, 0);
		expect(pairs).toHaveLength(1);
		const [usual, diverted] = ["usual", "diverted"].map((route) => ways.find((way) => way.route === route));
		expect(pairs[0]).toMatchObject({ usual: usual?.id, diverted: diverted?.id, points: 2, extraKm: (diverted?.km?.min ?? 0) - (usual?.km?.min ?? 0) });
		expect(pairs[0]?.extraKm).toBeGreaterThan(9000);
	});
});

describe("which ways are drawn", () => {
	it("are, while diverted ones are in use, also the most used usual ways from before the onset", () => {
		const routes = ["usual", "usual", "usual", "diverted"] as const;
		const before = usualBefore([3, 5, 4, 0], routes);
		expect(before).toEqual([1, 2]);
		expect(drawnWays([0, 0, 0, 7], routes, before)).toEqual([3, 1, 2]);
		expect(drawnWays([2, 0, 0, 0], routes, before)).toEqual([0]);
	});
	it("are at most six, the most used first, and one of each route that is in use", () => {
		expect(drawnWays([1, 9, 0, 5], ["usual", "diverted", "diverted", "diverted"])).toEqual([0, 1, 3]);
		fc.assert(
			fc.property(fc.array(fc.record({ count: fc.nat(20), route: fc.constantFrom("usual" as const, "diverted" as const) }), { maxLength: 20 }), (all) => {
				const counts = all.map(({ count }) => count);
				const routes = all.map(({ route }) => route);
				const drawn = drawnWays(counts, routes);
				expect(drawn.length).toBe(Math.min(MOST_WAYS, counts.filter((count) => count > 0).length));
				expect(new Set(drawn).size).toBe(drawn.length);
				for (const way of drawn) expect(counts[way]).toBeGreaterThan(0);
				for (const route of ["usual", "diverted"] as const) {
					const isUsed = all.some((one) => one.route === route && one.count > 0);
					expect(drawn.some((way) => routes[way] === route)).toBe(isUsed);
				}
			}),
		);
	});
});
