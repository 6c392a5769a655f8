import { describe, expect, it } from "vitest";
import { partOf, viewOfLink, withTimes } from "./viewParts.ts";

const LINK = "https://atlas.example/incidents/2016-02-canada-korea/?t=2016-06-14&#038;c=179.00,40.00,2.10&amp;sel=x&fact=claims.embassy).";

describe("a chapter's view, part by part", () => {
	it("is found behind separators that were escaped twice, and keeps what is being typed", () => {
		expect(partOf("t=peak&amp;hide=usual", "hide")).toBe("usual");
		expect(partOf(withTimes("hide=usual", { from: "2016-06-14T10:", to: "" }), "t")).toBe("2016-06-14T10:");
	});

	it("comes from a link to the incident, without what is no part of a view", () => {
		expect(viewOfLink(LINK, "2016-02-canada-korea")).toBe("t=2016-06-14&c=179.00,40.00,2.10&fact=claims.embassy");
	});

	it("does not come from a link to another incident, nor from a time", () => {
		for (const text of [LINK.replace("canada", "peru"), "2016-06-14", "peak", "?", ""]) expect(viewOfLink(text, "2016-02-canada-korea"), text).toBe(null);
	});
});
