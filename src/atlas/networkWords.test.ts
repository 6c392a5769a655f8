import { describe, expect, it } from "vitest";
import type { NetworkIncident } from "./network.ts";
import { networkCsv, shortDuration, weightWords } from "./networkWords.ts";

describe("words of the network pages", () => {
	it("shortens a duration's own words and keeps what they leave open", () => {
		expect(["about six months", "15 to 20 min", "30 min to 9 h", "over two hours", "almost a week", "2 to 4 months", "74 minutes"].map(shortDuration)).toEqual([
			"about 6 mo",
			"15–20 min",
			"30 min–9 h",
			"over 2 h",
			"almost 1 wk",
			"2–4 mo",
			"74 min",
		]);
		expect(shortDuration("a little over 12 hours")).toBe("a little over 12 h");
		expect(shortDuration("on and off, length not published")).toBe("on and off");
		expect(shortDuration("duration not published")).toBe("length not published");
	});
	it("says a sum of weights as a range, and that one is open", () => {
		expect(
			[
				{ min: 0.5, max: 0.5 },
				{ min: 1, max: 3 },
				{ min: 917, max: null },
			].map(weightWords),
		).toEqual(["0.5", "1 to 3", "at least 917"]);
	});
	it("writes CSV that a spreadsheet neither breaks nor runs", () => {
		const incident: NetworkIncident = {
			id: "2018-11-x",
			title: '=1+1, "quoted"',
			kind: "route-leak",
			when: "12 Nov 2018",
			duration: "74 minutes",
			spans: [{ pattern: "continuous", start: { earliestSec: 0, latestSec: 0 }, end: null, lastKnownSec: 60 }],
			claims: [["error", 2]],
			verdict: "potential",
			parts: [{ asn: 4809, roles: ["propagator", "carrier"], grade: "measured" }],
		};
		const [heads, row, end] = networkCsv([incident]).split("\r\n");
		expect(heads?.split(",").length).toBe(13);
		expect(row).toBe(
			`2018-11-x,"'=1+1, ""quoted""",route-leak,12 Nov 2018,1970-01-01T00:00:00Z,1970-01-01T00:00:00Z,,74 minutes,AS4809,propagator; carrier,measured,error (2),potential`,
		);
		expect(end).toBe("");
	});
});
