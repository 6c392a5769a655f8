import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ask, askParameters, CHOICES, type ChoiceName, NOTHING_ASKED, ORDERS, type Order, readAsk } from "./ask.ts";

const DAY = 86_400;
const lengths = fc.option(fc.constantFrom(60, 1080, 3600, DAY, 7 * DAY, 30.44 * DAY, 365.25 * DAY), { nil: null });
const days = fc.option(
	fc.integer({ min: 0, max: 20_000 }).map((day) => day * DAY),
	{ nil: null },
);
const chosen = fc.record(Object.fromEntries((Object.keys(CHOICES) as ChoiceName[]).map((name) => [name, fc.subarray(CHOICES[name].map((_, i) => i))])));

describe("the address of what is asked", () => {
	it("gives back exactly what was asked", () => {
		fc.assert(
			fc.property(
				fc.record({
					line: fc.string({ maxLength: 50 }).filter((line) => line.trim() !== ""),
					chosen,
					minSec: lengths,
					maxSec: lengths,
					fromSec: days,
					toSec: days,
					order: fc.constantFrom(...(Object.keys(ORDERS) as Order[])),
				}),
				(ask) => {
					const query = new URLSearchParams();
					for (const [name, text] of Object.entries(askParameters(ask as unknown as Ask))) if (text !== null) query.set(name, text);
					expect(readAsk(query.toString()).ask).toEqual(ask);
				},
			),
		);
	});

	it("is empty when nothing is asked, and says which parts it does not know", () => {
		expect(Object.values(askParameters(NOTHING_ASKED)).every((text) => text === null)).toBe(true);
		const { ask, notes } = readAsk("?kind=leaks,route-leak&longer=soon&from=2016-02-31&sort=worst&verdict=confirmed-by-operator");
		expect(ask.chosen.kind).toEqual([CHOICES.kind.indexOf("route-leak")]);
		expect(ask.chosen.verdict).toEqual([2]);
		expect(ask.minSec).toBeNull();
		expect(notes).toHaveLength(4);
	});

	it("accepts no inherited member as an order, and keeps the end of a line as it was typed", () => {
		for (const sort of ["__proto__", "valueOf", "constructor"]) {
			const { ask, notes } = readAsk(`?sort=${sort}&kind=${sort}`);
			expect(ask.order).toBe("longest");
			expect(notes).toHaveLength(2);
		}
		expect(readAsk("?kind=route-leak&q=%22South%20Korea%22").ask.line).toBe('"South Korea"');
		expect(readAsk("?q=korea&amp;kind=route-leak)").ask.chosen.kind).toEqual([CHOICES.kind.indexOf("route-leak")]);
	});

	it("tells filters that exclude each other", () => {
		expect(readAsk("?longer=1mo&shorter=1w").notes).toEqual(["Nothing is longer than the one and shorter than the other length asked for."]);
	});
});
