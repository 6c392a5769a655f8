import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { type AtlasFile, openAtlas } from "../../atlas/atlas.ts";
import { namedPlaces } from "../../atlas/namedPlaces.ts";
import type { Catalogue } from "../../incident/derived.ts";
import { type Given, isEmpty, sectionsFor } from "./sections.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(`public/data/${path}`, "utf8"));
const go = vi.fn<Given["go"]>();
const atlas = openAtlas(read("atlas.json") as AtlasFile);
const given: Given = {
	incidents: (read("catalogue.json") as Catalogue).incidents,
	names: { ...atlas, places: namedPlaces(atlas) },
	moments: [],
	actions: [{ key: "theme", title: "Use the dark theme", choose: () => {} }],
	go,
};

/** Where the first choice for what was typed leads. */
function first(typed: string): string | undefined {
	go.mockClear();
	sectionsFor(typed, given)[0]?.choices[0]?.choose();
	return go.mock.lastCall?.[0];
}

describe("the palette", () => {
	it("understands a network by number, with and without AS, and by name", () => {
		expect(first("AS4134")).toBe("networks/AS4134/");
		expect(first("4134")).toBe("networks/AS4134/");
		expect(first("sk broadband")).toBe("networks/AS9318/");
	});
	it("leads a prefix, a city and a country to where they are found", () => {
		expect(first("69.171.225.0/24")).toBe("?q=69.171.225.0%2F24");
		expect(first("2606:4700::/32")).toBe("?q=2606%3A4700%3A%3A%2F32");
		const heads = (typed: string) => sectionsFor(typed, given).map(({ head }) => head);
		expect(heads("toronto")).toContain("Cities");
		expect(heads("south korea")).toContain("Countries");
	});
	it("finds an incident by words of its title and by its id", () => {
		const titles = (typed: string) =>
			sectionsFor(typed, given)
				.find(({ head }) => head === "Incidents")
				?.choices.map(({ key }) => key);
		expect(titles("canada korea")).toContain("incident 2016-02-canada-korea");
		expect(titles("mainone")?.[0]).toBe("incident 2018-11-mainone-google");
	});
	it("offers the atlas's search where it knows nothing itself", () => {
		const groups = sectionsFor("zzqxw", given);
		expect(isEmpty(groups)).toBe(true);
		expect(groups[0]?.choices[0]?.title).toBe("Search the atlas for “zzqxw”");
	});
	it("takes what looks like a pattern as plain words", () => {
		for (const typed of ["(a+)+$", ".*", "[", "\\", "%00", "a".repeat(120), "<b>x</b>"]) expect(() => sectionsFor(typed, given)).not.toThrow();
	});
});
