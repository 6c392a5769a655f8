import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSearch, readWith } from "./address.ts";

const known = (id: string) => /^[a-e]$/.test(id);

describe("what with= asks for", () => {
	it("names other incidents, in order", () => {
		expect(readWith("b,c", "a", known)).toEqual({ ids: ["b", "c"], instant: null, notices: [] });
	});
	it("answers each thing it leaves out with one line", () => {
		const { ids, notices } = readWith("b,b,a,zz,c,d,e", "a", known);
		expect(ids).toEqual(["b", "c", "d"]);
		expect(notices).toHaveLength(4);
		expect(notices.join("\n")).toMatch(/named twice[\s\S]*the incident itself[\s\S]*no incident “zz”[\s\S]*At most 4/);
	});
	it("takes another instant of the same incident, and nothing beside it", () => {
		expect(readWith("@2016-07-01", "a", known)).toEqual({ ids: [], instant: "2016-07-01", notices: [] });
		expect(readWith("@2016-07-01,b", "a", known).notices).toHaveLength(1);
		expect(readWith("@2016-02-31", "a", known)).toMatchObject({ instant: null, notices: [expect.stringContaining("is not a UTC date")] });
	});
	it("survives whatever is typed, with few and short lines", () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12_000 }), (text) => {
				const { ids, notices } = readWith(text, "a", known);
				expect(ids.length).toBeLessThanOrEqual(3);
				expect(notices.length).toBeLessThanOrEqual(6);
				expect(notices.every((notice) => notice.length < 200)).toBe(true);
			}),
		);
	});
	it("is written so that it can be read, and keeps other parameters", () => {
		expect(compareSearch("?theme=dark&t=2016", { with: ["b", "c"], t: null })).toBe("?theme=dark&with=b,c");
		expect(compareSearch("", { with: "@2016-07-01T10:00Z" })).toBe("?with=@2016-07-01T10:00Z");
	});
});
