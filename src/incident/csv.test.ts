import { describe, expect, it } from "vitest";
import { csvText, csvTime } from "./csv.ts";

const cell = (value: string) => csvText([[value]]).replace(/\r\n$/, "");

describe("a table as CSV", () => {
	it("quotes what would end a cell, and nothing else", () => {
		expect(cell('a "b", <c>\nd')).toBe('"a ""b"", <c>\nd"');
		expect(cell("plain; ‏עברית")).toBe("plain; ‏עברית");
	});
	it("keeps spreadsheets from running a cell, also behind blanks and quotes and in wide letters", () => {
		for (const bad of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"]) expect(cell(bad).replace(/^"/, "")).toMatch(/^'/);
		expect(cell('"=1')).toBe('"\'""=1"');
	});
	it("writes numbers as they are and nothing for what is not known", () => {
		expect(csvText([[-75.7, null, 0]])).toBe("-75.7,,0\r\n");
		expect([csvTime(0), csvTime(null), csvTime(1.5)]).toEqual(["1970-01-01T00:00:00Z", null, "1970-01-01T00:00:01.500Z"]);
	});
});
