import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import type { MeasuredSeries } from "./measured.ts";
import { csvOf, type PointRow, pointRows, sortedRows } from "./pointRows.ts";

const youTube: Incident = JSON.parse(readFileSync("public/data/incidents/2008-02-pakistan-telecom-youtube.json", "utf8"));
const row = (more: Partial<PointRow>): PointRow => ({
	collector: "rrc00",
	city: "Amsterdam",
	elsewhere: true,
	peer: "12.0.1.63",
	asn: 7018,
	name: "AT&T",
	firstSec: 1_203_878_873,
	lastSec: null,
	changes: 3,
	atEnd: "expected",
	...more,
});

describe("the vantage points of a series", () => {
	const rows = pointRows(youTube, youTube.derived.measured[0] as MeasuredSeries);
	it("are all there, those that saw it first before the others", () => {
		expect(rows.length).toBe(111);
		expect(rows.filter(({ firstSec }) => firstSec !== null).length).toBe(107);
		expect(new Date((rows[0]?.firstSec ?? 0) * 1000).toISOString()).toBe("2008-02-24T18:47:53.000Z");
		expect(rows[0]?.city).not.toBe("");
	});
	it("sort by any column, with those that have no value last either way", () => {
		for (const way of [1, -1] as const) {
			const sorted = sortedRows(rows, "firstSec", way);
			expect(sorted.slice(-4).every(({ firstSec }) => firstSec === null)).toBe(true);
		}
		expect(sortedRows([row({ collector: "rrc10" }), row({ collector: "rrc2" })], "collector", 1).map(({ collector }) => collector)).toEqual(["rrc2", "rrc10"]);
	});
});

describe("the CSV file", () => {
	it("has a head, UTC times and empty fields for what is not known", () => {
		expect(csvOf([row({})]).split("\r\n")).toEqual([
			"collector,city,sessions_from_elsewhere,peer,asn,name,first_unexpected,last_unexpected,changes,state_at_end",
			"rrc00,Amsterdam,yes,12.0.1.63,7018,AT&T,2008-02-24T18:47:53Z,,3,expected",
			"",
		]);
	});
	it("keeps quotes, commas and line breaks of a name within their field", () => {
		expect(csvOf([row({ name: 'A "quoted", <b>name</b>\n' })])).toContain(',"A ""quoted"", <b>name</b>\n",');
	});
});
