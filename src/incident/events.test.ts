import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { eventsOf } from "./events.ts";
import { SEEN } from "./measured.ts";
import { sentenceAt } from "./sentence.ts";
import { collectorRows, visibilityRows } from "./visibility.ts";

const FOLDER = new URL("../../public/data/incidents/", import.meta.url);
const incidentOf = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as Incident;
const ALL = readdirSync(FOLDER).map(incidentOf);
const sec = (iso: string) => Date.parse(iso) / 1000;

describe("the events of an incident", () => {
	it.each(ALL.map((incident) => [incident.id, incident] as const))("are in order and hold every change of state and every moment: %s", (_, incident) => {
		const rows = eventsOf(incident);
		expect(rows.map(({ atSec }) => atSec)).toEqual(rows.map(({ atSec }) => atSec).sort((a, b) => a - b));
		expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
		for (const { startSec } of incident.derived.segments) {
			const said = rows.filter(({ atSec, state }) => atSec === startSec && state !== null);
			expect(said.map(({ state }) => state)).toEqual([sentenceAt(incident.derived, startSec)]);
		}
		for (const moment of incident.time.moments ?? []) expect(rows.map(({ what }) => what)).toContain(moment.label);
		for (const row of rows) expect(`${row.when} ${row.what}`).not.toMatch(/undefined|NaN|null/);
	});

	it("tell of a month-precise start as of two bounds, with the month as its source gives it", () => {
		const rows = eventsOf(incidentOf("2016-02-canada-korea.json")).slice(0, 3);
		expect(rows.map(({ when, edtf, state }) => [when, edtf, state])).toEqual([
			["before 1 Feb 2016", null, "before the start · not diverted"],
			["1 Feb 2016", "2016-02", "the exact start is not known · possibly diverted (reported)"],
			["end of 29 Feb 2016", "2016-02", "day 2 to 30 of about 183 · diverted (reported)"],
		]);
	});

	it("of a raw file come from the file: YouTube 2008 second by second", () => {
		const measured = eventsOf(incidentOf("2008-02-pakistan-telecom-youtube.json")).filter(
			({ fact }) => fact?.startsWith("measured.ris") && !fact.includes("routeviews"),
		);
		const at = (iso: string) => measured.filter(({ atSec }) => atSec === sec(iso)).map(({ what }) => what);
		expect(at("2008-02-24T18:47:53Z").join()).toMatch(/onset.*208\.65\.153\.0\/24 first seen with origin AS17557/);
		expect(at("2008-02-24T18:48:58Z").join()).toMatch(/peak: 107 of 111 vantage points on an unexpected route/);
		expect(at("2008-02-24T20:07:25Z").join()).toMatch(/208\.65\.153\.0\/24 first seen with origin AS36561 \(expected route\)/);
		expect(at("2008-02-24T20:18:43Z").join()).toMatch(
			/208\.65\.153\.0\/25 first seen with origin AS36561.*208\.65\.153\.128\/25 first seen with origin AS36561/,
		);
		expect(at("2008-02-24T21:01:22Z").join()).toMatch(/last announcement of an unexpected route/);
	});
});

describe("the visibility of a series", () => {
	const [ris] = incidentOf("2008-02-pakistan-telecom-youtube.json").derived.measured;
	if (!ris) throw new Error("YouTube 2008 has a measured series");

	it("is told at onset, peak, the answers of the expected origin and the end, and counts every vantage point", () => {
		const rows = visibilityRows(ris);
		const unexpectedAt = (what: RegExp) => rows.find((row) => what.test(row.what))?.counts[SEEN.indexOf("unexpected")];
		expect(unexpectedAt(/^the file begins/)).toBe(0);
		expect(unexpectedAt(/peak/)).toBe(107);
		expect(rows.filter(({ what }) => what.includes("(expected)")).map(({ atSec }) => atSec)).toEqual(
			["2008-02-24T18:54:09Z", "2008-02-24T20:07:25Z", "2008-02-24T20:18:43Z"].map(sec),
		);
		expect(unexpectedAt(/^the file ends/)).toBe(0);
		for (const { counts } of rows) expect(counts.reduce((sum, count) => sum + count)).toBe(111);
	});

	it("adds up over the collectors", () => {
		const rows = collectorRows(ris);
		expect(rows).toHaveLength(14);
		expect(rows.reduce((sum, { vantagePoints }) => sum + vantagePoints, 0)).toBe(111);
		expect(rows.reduce((sum, { atPeak }) => sum + atPeak, 0)).toBe(107);
	});
});
