import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { closest } from "./closest.ts";

const catalogue = JSON.parse(readFileSync("public/data/catalogue.json", "utf8")) as { incidents: { id: string; title: string }[] };
const known = catalogue.incidents.map(({ id, title }) => ({ path: id, words: title, names: [id, id.replace(/^\d{4}-\d\d-/, "")] }));

it.each([
	["2016-02-canada-kore", "2016-02-canada-korea"],
	["2016-03-canada-korea", "2016-02-canada-korea"],
	["canada-korea", "2016-02-canada-korea"],
	["mainone-gogle", "2018-11-mainone-google"],
])("%s is closest to %s", (typed, id) => {
	expect(closest(typed, known, 3)[0]?.path).toBe(id);
});

it("offers nothing where nothing is close, whatever the text", () => {
	for (const typed of ["such page", "%ff", "", "💥".repeat(500), "a".repeat(100_000)]) expect(closest(typed, known, 3)).toEqual([]);
});
