import { describe, expect, it } from "vitest";
import type { Derived, EpisodeTimes, Segment } from "../incident/derived.ts";
import type { Grade } from "../incident/schema.ts";
import { bandHeightPx, hatchPath, piecesOf } from "./band.ts";
import { cellsPath, cellUnit } from "./cells.ts";
import { timeScale } from "./scale.ts";

const DAY_SEC = 86_400;
const days = (first: number, last: number) => ({ startSec: first * DAY_SEC, endSec: last * DAY_SEC });
const scale = timeScale(days(0, 100), 1000);

function stretch(first: number, last: number, state: Segment["state"], why: Segment["why"], grade: Grade = "reported"): Segment {
	return { ...days(first, last), state, why, grade, episode: "main" };
}

function drawn(segments: Segment[], known: { duration?: boolean; startUntil?: number } = {}, on = scale) {
	const start = { earliestSec: 0, latestSec: (known.startUntil ?? 0) * DAY_SEC };
	const main: EpisodeTimes = { id: "main", title: "", pattern: "continuous", grade: "reported", start, end: null, lastKnownSec: 0 };
	const duration: Derived["duration"] = { range: known.duration === false ? null : { min: 1, max: 2 }, text: "" };
	return piecesOf({ segments, episodes: [main], duration }, on);
}

describe("the edges of a stretch", () => {
	it("are square where times are known to the minute", () => {
		expect(drawn([stretch(10, 20, "diverted", null)])).toMatchObject([{ x: 100, widthPx: 100, fill: "solid", fade: "none", edge: "solid" }]);
	});

	it("are one hatched day where they are known to the day", () => {
		const [edge] = drawn([stretch(10, 11, "possibly diverted", "start uncertain")], { startUntil: 11 });
		expect(edge).toMatchObject({ x: 100, widthPx: 10, fill: "hatched", fade: "none" });
	});

	it("fade outwards across a month", () => {
		const pieces = drawn(
			[stretch(0, 30, "possibly diverted", "start uncertain"), stretch(30, 60, "diverted", null), stretch(60, 90, "possibly diverted", "end uncertain")],
			{ startUntil: 30 },
		);
		expect(pieces.map((piece) => [piece.fill, piece.fade, piece.edge])).toEqual([
			["hatched", "left", "dashed"],
			["solid", "none", "solid"],
			["hatched", "right", "dashed"],
		]);
	});

	it("fade to nothing where the end was not published", () => {
		expect(drawn([{ ...stretch(10, 11, "possibly diverted", "end not published") }])).toMatchObject([{ fill: "hatched", fade: "right" }]);
	});

	it("fade both ways where nothing in between is certain", () => {
		expect(drawn([stretch(0, 30, "possibly diverted", "start uncertain")], { startUntil: 20 })).toMatchObject([{ fill: "hatched", fade: "both" }]);
	});

	it("keep their fade where they run out of the window", () => {
		const [piece] = drawn([stretch(-200, 30, "possibly diverted", "start uncertain")], { startUntil: 30 });
		expect(piece?.fromX).toBe(-2000);
		expect(piece?.x).toBeGreaterThan(-20);
	});
});

describe("a stretch", () => {
	it("that was on and off is hatched throughout", () => {
		expect(drawn([stretch(10, 60, "possibly diverted", "on and off")])).toMatchObject([{ fill: "hatched", fade: "none" }]);
	});

	it("without observation is hatched as no data, never left empty", () => {
		expect(drawn([stretch(10, 60, "no data", "observation gap")])).toMatchObject([{ fill: "no data" }]);
	});

	it("without a published duration is a slot for words", () => {
		expect(drawn([stretch(10, 40, "possibly diverted", "start uncertain")], { duration: false })).toMatchObject([{ fill: "slot", edge: "dashed" }]);
	});

	it("that we inferred is hatched even where it is certain", () => {
		expect(drawn([stretch(10, 40, "diverted", null, "inferred")])).toMatchObject([{ fill: "hatched", edge: "solid" }]);
	});

	it("fills its lane only if it was measured", () => {
		expect([bandHeightPx("measured", 30), bandHeightPx("reported", 30), bandHeightPx("inferred", 30)]).toEqual([30, 20, 20]);
	});

	it("of minutes among years is still to be seen", () => {
		const years = timeScale(days(0, 3650), 1000);
		const [piece] = drawn([{ ...stretch(10, 11, "diverted", null), endSec: 10 * DAY_SEC + 1080 }], {}, years);
		expect(piece?.widthPx).toBeCloseTo(2);
	});
});

describe("day cells", () => {
	it("merge to weeks and months where days would be too narrow", () => {
		const long = days(0, 4000);
		expect(cellUnit(long, timeScale(days(0, 262), 812))).toBe("day");
		expect(cellUnit(long, timeScale(days(0, 1000), 812))).toBe("week");
		expect(cellUnit(long, timeScale(days(0, 4000), 812))).toBe("month");
	});

	it("are left out where there are hardly any days", () => {
		expect(cellUnit(days(0, 1), timeScale(days(0, 100), 812))).toBeNull();
		expect(cellUnit(days(0, 100), timeScale(days(0, 2), 812))).toBeNull();
	});

	it("are one a day with a gap between", () => {
		const path = cellsPath(days(10, 15), "day", scale, 5, 20);
		expect(path.match(/M/g)).toHaveLength(5);
		expect(path).toContain("M100 5h9.3v20h-9.3z");
	});
});

describe("hatching", () => {
	it("stays inside its box", () => {
		const numbers = [...hatchPath(100, 5, 60, 20).matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map((m) => [Number(m[1]), Number(m[2])] as const);
		expect(numbers.length).toBeGreaterThan(8);
		for (const [x, y] of numbers) {
			expect(x).toBeGreaterThanOrEqual(100);
			expect(x).toBeLessThanOrEqual(160);
			expect(y).toBeGreaterThanOrEqual(5);
			expect(y).toBeLessThanOrEqual(25);
		}
	});
});
