import { describe, expect, it } from "vitest";
import { firstAfter, rowsAround } from "./rowsAround.ts";

const rows = [1, 2, 3, 4, 5, 5, 5.5, 7, 8, 9, 10, 11].map((atSec) => ({ atSec }));
const at = (atSec: number) => {
	const { before, now, after, hiddenBefore, hiddenAfter } = rowsAround(
		rows,
		firstAfter(
			rows.map((row) => row.atSec),
			atSec,
		),
	);
	const secs = (some: { atSec: number }[]) => some.map((row) => row.atSec);
	return [hiddenBefore, secs(before), secs(now), secs(after), hiddenAfter];
};

describe("the rows shown for an instant", () => {
	it("are all those of its second, with three on either side", () => expect(at(5.9)).toEqual([1, [2, 3, 4], [5, 5, 5.5], [7, 8, 9], 2]));
	it("are those of the last second with any, where the instant has none", () => expect(at(6.5)).toEqual(at(5.9)));
	it("are only later ones before the first row", () => expect(at(0)).toEqual([0, [], [], [1, 2, 3], 9]));
	it("end with the file", () => expect(at(99)).toEqual([8, [8, 9, 10], [11], [], 0]));
	it("are none of a file without rows", () => expect(rowsAround([], 0)).toEqual({ before: [], now: [], after: [], hiddenBefore: 0, hiddenAfter: 0 }));
});
