import { describe, expect, it } from "vitest";
import { tailsOf } from "./tails.ts";

const texts = (line: string) => tailsOf(line).map(({ text }) => text);

describe("the words that suggestions are for", () => {
	it("are the last words of the line, the longest run first, and the rest of the line is kept", () => {
		expect(tailsOf("China Tel")).toEqual([
			{ keeps: "", text: "China Tel" },
			{ keeps: "China ", text: "Tel" },
		]);
		for (const { keeps, text } of tailsOf("leaks  longer than 1 day china tel")) expect(keeps + text).toBe("leaks  longer than 1 day china tel");
	});

	it("begin after a joining word, an AS number, a sign and a quoted word, which belong to other terms", () => {
		expect(texts("crossed south ko")).toEqual(["south ko", "ko"]);
		expect(texts("russia or south k")).toEqual(["russia or south k", "south k", "k"]);
		expect(texts("AS9318 tel")).toEqual(["tel"]);
		expect(texts("Level 3 Com")).toEqual(["Level 3 Com", "3 Com", "Com"]);
		expect(tailsOf("leak !tata com")).toEqual([
			{ keeps: "leak !", text: "tata com" },
			{ keeps: "leak !tata ", text: "com" },
		]);
		expect(texts('"new york" tel')).toEqual(["tel"]);
	});

	it("are what stands after an open quotation mark, and none after a space", () => {
		expect(tailsOf('leak -"south k')).toEqual([{ keeps: "leak -", text: "south k" }]);
		for (const line of ["", "China ", 'in "china"']) expect(texts(line)).toEqual([]);
	});
});
