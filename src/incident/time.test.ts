import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, instantBounds, TimeError } from "./time.ts";
import { edtfWords, precisionOf } from "./words.ts";

const iso = (sec: number) => new Date(sec * 1000).toISOString();
const reported = { grade: "reported" as const, sources: ["a"] };

describe("instants", () => {
	it("cover a month from its first second to the first second after it", () => {
		const { earliestSec, latestSec } = boundsOf("2016-02");
		expect([iso(earliestSec), iso(latestSec)]).toEqual(["2016-02-01T00:00:00.000Z", "2016-03-01T00:00:00.000Z"]);
	});
	it("read an approximate month as that month", () => expect(boundsOf("2016-08~")).toEqual(boundsOf("2016-08")));
	it("are exact when they have a clock time", () => {
		const { earliestSec, latestSec } = boundsOf("2018-11-12T21:12:16Z");
		expect(earliestSec).toBe(latestSec);
		expect(iso(earliestSec)).toBe("2018-11-12T21:12:16.000Z");
	});
	it("refuse a clock time that does not say it is UTC", () => expect(() => boundsOf("2018-11-12T21:12:16")).toThrow(/without Z/));
	it("refuse a day that does not exist", () => expect(() => boundsOf("2016-02-30")).toThrow(TimeError));
	it("refuse an interval, whose ends belong apart", () => expect(() => boundsOf("2016-02/2016-08")).toThrow(/interval/));
	it("say how precise they are", () => {
		expect(["2016", "2016-02", "2016-08~", "2016-02-03", "2016-02-03T10:00Z", "2016-02-03T10:00:07Z", "201X"].map(precisionOf)).toEqual([
			"year",
			"month",
			"month",
			"day",
			"minute",
			"second",
			"other",
		]);
	});
	it("are put in words no finer than they are", () => {
		expect(["2016", "2016-02", "2016-08~", "2016-02-03", "2016-02-03T10:00Z", "2016-02-03T10:00:07Z", "201X"].map(edtfWords)).toEqual([
			"2016",
			"Feb 2016",
			"about Aug 2016",
			"3 Feb 2016",
			"3 Feb 2016, 10:00 UTC",
			"3 Feb 2016, 10:00:07 UTC",
			"201X",
		]);
	});
	it("have no bounds when the end is unknown and nothing bounds it", () => expect(instantBounds({ edtf: "unknown", ...reported }, 0)).toBeNull());
	it("are bounded below by `notBefore` and above by `notAfter`", () => {
		const bounds = instantBounds({ edtf: "unknown", notBefore: "2019-06-06T11:43Z", notAfter: "2019-06-06T13:00Z", ...reported }, 0);
		expect(bounds && [iso(bounds.earliestSec), iso(bounds.latestSec)]).toEqual(["2019-06-06T11:43:00.000Z", "2019-06-06T13:00:00.000Z"]);
	});
	it("spread five minutes each way when the source says about", () => {
		const bounds = instantBounds({ edtf: "2015-06-12T10:40Z", about: true, ...reported }, 0);
		expect(bounds && bounds.latestSec - bounds.earliestSec).toBe(600);
	});
	it("answer any text with bounds in order or with a TimeError", () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dTZ:~?X./-]{1,24}$/)), (text) => {
				try {
					const { earliestSec, latestSec } = boundsOf(text);
					expect(latestSec).toBeGreaterThanOrEqual(earliestSec);
				} catch (error) {
					expect(error).toBeInstanceOf(TimeError);
				}
			}),
			{ numRuns: 400 },
		);
	});
});
