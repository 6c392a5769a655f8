import { describe, expect, it } from "vitest";
import { dayWords, grainOf, instantWords, isoWords, shortDayWords } from "./dates.ts";

const LEAK_SEC = Date.UTC(2018, 10, 12, 21, 12, 16) / 1000;

describe("instants in words", () => {
	it("are UTC whatever the zone of the machine", () => {
		expect(dayWords(Date.UTC(2016, 5, 14) / 1000)).toBe("14 June 2016");
		expect(dayWords(Date.UTC(2016, 5, 15) / 1000 - 1)).toBe("14 June 2016");
		expect(shortDayWords(LEAK_SEC)).toBe("12 Nov 2018");
	});

	it("say UTC where a clock time is told", () => {
		expect(instantWords(LEAK_SEC, "second")).toBe("12 Nov 2018, 21:12:16 UTC");
		expect(instantWords(LEAK_SEC + 0.9, "minute")).toBe("12 Nov 2018, 21:12 UTC");
		expect(instantWords(LEAK_SEC, "day")).toBe("12 November 2018");
	});

	it("have a plain ISO form for the slider", () => {
		expect(isoWords(LEAK_SEC, "second")).toBe("2018-11-12 21:12:16 UTC");
		expect(isoWords(LEAK_SEC, "day")).toBe("2018-11-12");
	});

	it("are told as finely as the stretch on screen asks for", () => {
		expect(grainOf(74 * 60)).toBe("second");
		expect(grainOf(86_400)).toBe("minute");
		expect(grainOf(180 * 86_400)).toBe("day");
	});
});
