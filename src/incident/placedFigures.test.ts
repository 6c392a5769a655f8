import { describe, expect, it } from "vitest";
import type { PlacedHandover } from "./derived.ts";
import { countriesOnWay, pairSentence, pairWords, unplacedWords, wayLengthWords } from "./placedFigures.ts";

const handover = (gap: boolean): PlacedHandover => ({ from: 1, to: 2, leave: "a", enter: gap ? "b" : "a", gap, candidates: ["a"], between: [] });

describe("the length of a placed AS path", () => {
	it("is a least that is never rounded up, with the longest other choice never rounded down", () => {
		const way = { km: { min: 6_299, max: 12_501 }, gapKm: 0, handovers: [handover(false)] };
		expect(wayLengthWords(way)).toBe("at least 6,200 km over the cities on record; up to 12,600 km by other choices among the same cities");
		expect(wayLengthWords({ ...way, km: { min: 47, max: 47 } })).toBe("at least 40 km over the cities on record");
	});
	it("says how much of it lies across gaps", () => {
		const way = { km: { min: 9_106, max: 9_106 }, gapKm: 3_231, handovers: [handover(true), handover(false)] };
		expect(wayLengthWords(way)).toBe("at least 9,100 km over the cities on record, of which 3,200 km across a gap");
		expect(wayLengthWords({ ...way, handovers: [handover(true), handover(true), handover(false), handover(false)] })).toContain("across gaps");
	});
	it("is no number where more than half of the handovers are gaps, and no “at least 0 km”", () => {
		expect(wayLengthWords({ km: null, gapKm: 5_000, handovers: [handover(true)] })).not.toMatch(/\d/);
		expect(wayLengthWords({ km: { min: 0, max: 3_827 }, gapKm: 0, handovers: [handover(false)] })).toBe(
			"no length over the cities on record, as all could meet in one; up to 3,900 km by other choices among the same cities",
		);
	});
});

describe("shortest against shortest", () => {
	const pair = { usual: "s-0", diverted: "s-1", points: 12, extraKm: 725 };
	it("is a difference with its vantage points and the light's time for the extra way, and never a least", () => {
		expect(pairSentence(pair)).toBe(
			"shortest against shortest: +730 km (from the same vantage point; 12 vantage points); +7 ms for the extra way, there and back, by light in fibre",
		);
		expect(pairSentence({ ...pair, points: null, extraKm: 50 })).toBe(
			"shortest against shortest: +50 km (from the same vantage point); under 1 ms for the extra way, there and back, by light in fibre",
		);
	});
	it("gives no time where the diverted way is not longer", () => {
		expect(pairWords({ ...pair, extraKm: -6_455 })).toEqual({ difference: "−6,500 km", delay: null, points: "12 vantage points" });
		expect(pairWords({ ...pair, extraKm: 0, points: 1 })).toEqual({ difference: "0 km", delay: null, points: "1 vantage point" });
	});
});

describe("what else is said of a way", () => {
	it("names the countries that every way touches", () => {
		expect(countriesOnWay({ countries: ["FR", "IT"] })).toBe("Every way over the cities on record touches France and Italy.");
		expect(countriesOnWay({ countries: [] })).toBe("");
	});
	it("names the parts without a city, sets and holes too, and those with a country only", () => {
		expect(unplacedWords({ unknown: ["269832", "{1,2}", "..."], roughly: [7007] })).toBe(
			"No city is on record for AS269832, one of AS1 and AS2 and the networks left out. Only the country is on record for AS7007.",
		);
	});
});
