import { describe, expect, it } from "vitest";
import { quotedFrom, type Sources, shortName } from "./sourceWords.ts";

const sources: Sources = {
	globe: { title: "A long title of an article", publisher: "Globe and Mail", date: "2018-10-30", kind: "secondary" },
	list: { title: "One message", publisher: "NANOG mailing list", date: "2018-11", kind: "primary" },
	other: { title: "Another message", publisher: "NANOG mailing list", date: "2018-11-02", kind: "primary" },
	ris: { title: "BGP updates", publisher: "RIPE RIS (RIPEstat BGPlay)", kind: "data" },
	bare: { title: "A title of more than thirty-six characters without a publisher", kind: "secondary" },
};

describe("a source in a few words", () => {
	it.each([
		["globe", "Globe and Mail, 2018"],
		["list", "NANOG mailing list, 2018 (2)"],
		["other", "NANOG mailing list, 2018 (3)"],
		["ris", "RIPE RIS"],
		["bare", "A title of more than thirty-six char…"],
		["unknown", "unknown"],
	])("%s is %s", (key, words) => expect(shortName(sources, key)).toBe(words));
	it("takes a quote to be from a text, not from data, where it has the choice", () => {
		expect(quotedFrom(sources, ["ris", "globe"])).toEqual(["globe"]);
		expect(quotedFrom(sources, ["ris"])).toEqual(["ris"]);
	});
});
