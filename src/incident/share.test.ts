import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accountOf } from "./account.ts";
import { coverageNotes } from "./accountNotes.ts";
import type { Incident } from "./derived.ts";
import { eventsOf } from "./events.ts";
import { openCounts, shareNotes, silentWords } from "./share.ts";
import { supportOf } from "./support.ts";
import { countWords, createVantageCounter, shareWords, vantageOf } from "./vantage.ts";

const FOLDER = "public/data/incidents/";
const incidents = readdirSync(FOLDER)
	.filter((name) => name.endsWith(".json"))
	.map((name) => JSON.parse(readFileSync(FOLDER + name, "utf8")) as Incident);
const without = incidents.flatMap((incident) =>
	incident.derived.measured.filter(({ told }) => told === null).map((series) => ({ incident, series, id: incident.id })),
);

describe("a series without a table from before", () => {
	it("is there to be tested", () => expect(without.length).toBeGreaterThan(5));
	it.each(without)("$id says nowhere of how many its counts are, nor draws all of a mark", ({ incident, series }) => {
		const vantage = vantageOf(incident, series.id);
		if (!vantage) return expect.fail("no vantage points");
		const counts = createVantageCounter(vantage).at(series.peak?.atSec ?? 0);
		const said = [
			...eventsOf(incident).flatMap(({ fact, what }) => (fact?.startsWith(`measured.${series.id}.`) ? [what] : [])),
			...["", ".onset", ".peak", ".end"].map((what) => supportOf(incident, `measured.${series.id}${what}`)?.says ?? ""),
			...accountOf(incident, series).map(({ note }) => note),
			...coverageNotes(incident, series),
			...shareNotes(series),
			...vantage.places.flatMap((place, i) => [shareWords(place, counts[i] ?? []), countWords(place, counts[i] ?? [])]),
		];
		for (const words of said) expect(words).not.toMatch(/\d+ of \d+|%/);
		expect(said.join()).toContain("how many did not is not in the file");
		for (const [i, place] of vantage.places.entries()) expect(openCounts(counts[i] ?? [], place.isShare)[0]).toBeGreaterThan(0);
	});
});

describe("silent collectors", () => {
	it("are told with their sessions and the time of their table, once where it is one minute", () => {
		const one = { collector: "rrc16", sessions: 1, lastSec: 36_300 };
		expect(silentWords({ silent: [one] })).toBe(
			"1 vantage point at 1 collector (rrc16): no data after the table of 1 Jan 1970, 10:05 UTC; no count has it in it.",
		);
		expect(silentWords({ silent: [one, { collector: "rrc17", sessions: 2, lastSec: 57_600 }] })).toBe(
			"3 vantage points at 2 collectors (rrc16, rrc17): no data after their tables of 1 Jan 1970, 10:05 to 16:00 UTC; no count has them in it.",
		);
	});
});
