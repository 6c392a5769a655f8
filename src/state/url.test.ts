import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantText, parseInstant } from "../incident/address.ts";
import { changedSearch, readAddress } from "./url.ts";

const sec = (text: string) => Date.parse(text) / 1000;
const derived = {
	overview: { startSec: sec("2015-12-24"), endSec: sec("2016-10-10") },
	onsetSec: sec("2016-02-01"),
	peakSec: sec("2016-05-16T12:00Z"),
	endSec: null,
	moments: [
		{
			id: "paper",
			label: "Paper",
			clock: "said" as const,
			grade: "reported" as const,
			precision: "day" as const,
			earliestSec: sec("2016-09-01"),
			latestSec: sec("2016-09-02"),
		},
	],
};

describe("the address", () => {
	it.each([
		["?t=2016-06-14", sec("2016-06-14")],
		["?t=2016-06-14T10:30Z", sec("2016-06-14T10:30Z")],
		["?t=2016-06-14T10:30:07", sec("2016-06-14T10:30:07Z")],
		["?t=2016-06", sec("2016-06-01")],
		["?t=onset", derived.onsetSec],
		["?t=peak", derived.peakSec],
		["?t=paper", sec("2016-09-01")],
		["", null],
		["?utm_source=newsletter&amp;t=2016-06-14", sec("2016-06-14")],
		["?utm_source=newsletter&amp;amp;t=2016-06-14&#38;view=globe", sec("2016-06-14")],
		...[")", ".", ",", ">", '"', "%29", "%22%3E", "%20", ").", "”"].map((sign): [string, number] => [`?t=2016-06-14${sign}`, sec("2016-06-14")]),
		["?view=globe&t=peak).", derived.peakSec],
	])("reads %s", (search, expected) => {
		const address = readAddress(search, derived);
		expect(address.atSec).toBe(expected);
		expect(address.notices).toEqual([]);
	});
	it("keeps what others wrote into the address, and mends the signs between parameters where it writes", () => {
		expect(changedSearch("?note=a)&amp;t=2016-06-14", { t: sec("2016-07-01") })).toBe("?note=a%29&t=2016-07-01");
		expect(changedSearch("?t=2016-06-14&q=%22a%22", { view: "globe" })).toBe("?t=2016-06-14&q=%22a%22&view=globe");
	});
	it.each(["banana", "2016-02-31", "2016-13-01", "16-06-14", "2016-06-14T25:00Z", "<script>"])("says that %s is not a time", (text) => {
		const address = readAddress(`?t=${encodeURIComponent(text)}`, derived);
		expect(address.atSec).toBeNull();
		expect(address.notices[0]).toMatch(/is not a time/);
	});
	it("says that an instant lies outside the timeline", () => expect(readAddress("?t=1999-01-01", derived).notices[0]).toMatch(/outside/));
	it("says that no end was published when asked for it", () => expect(readAddress("?t=end", derived).notices[0]).toMatch(/No end was published/));
	it("reads projection, window and camera", () => {
		const address = readAddress("?view=globe&w=2016-03-01~2016-04-01&c=-166,45,2.5", derived);
		expect(address).toMatchObject({
			projection: "globe",
			window: { startSec: sec("2016-03-01"), endSec: sec("2016-04-01") },
			camera: { center: [-166, 45], zoom: 2.5 },
		});
	});
	it("reads what the map is to draw, and writes it back, or not at all where that is what comes first", () => {
		expect(readAddress("?routes=paths", derived).routes).toBe("paths");
		expect(readAddress("?routes=none).", derived).routes).toBe("none");
		expect(readAddress("", derived).routes).toBeNull();
		expect(changedSearch("?t=peak", { routes: "none" })).toBe("?t=peak&routes=none");
		expect(changedSearch("?t=peak&routes=none", { routes: null })).toBe("?t=peak");
	});
	it("says that a window is none", () => expect(readAddress("?w=2016-04-01~2016-03-01", derived).notices[0]).toMatch(/not a stretch/));
	it("ignores a camera it cannot read", () => expect(readAddress("?c=a,b,c", derived).camera).toBeNull());
	it("keeps what it does not know", () => expect(changedSearch("?utm=x&t=banana", { t: sec("2016-06-14") })).toBe("?utm=x&t=2016-06-14"));
	it("drops what is back to usual", () => expect(changedSearch("?view=globe&w=2016-03-01~2016-04-01&c=1,2,3", { view: "flat", w: null, c: null })).toBe(""));
	it("writes an instant that reads back the same", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (at) => {
				expect(parseInstant(instantText(at))).toBe(at);
			}),
		);
	});
	it("reads any text without failing", () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(Array.isArray(readAddress(`?${text}`, derived).notices)).toBe(true);
			}),
		);
	});
});
