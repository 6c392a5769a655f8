import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { familiesOf } from "../incident/families.ts";
import type { MeasuredSeries } from "../incident/measured.ts";
import { createReplay } from "../incident/replay.ts";
import { hopAsns, jointPaths, MOST_BRANCHES, type Ribbon, ribbonsOf } from "./familyLayout.ts";

const incident: Incident = JSON.parse(readFileSync("public/data/incidents/2008-02-pakistan-telecom-youtube.json", "utf8"));
const series = incident.derived.measured[0] as MeasuredSeries;

function ribbonsAt(iso: string, split: string[] = []): Ribbon[] {
	const replay = createReplay(series);
	replay.goTo(Date.parse(iso) / 1000);
	return ribbonsOf(familiesOf(replay), {
		total: series.vantagePoints.length,
		isOpen: (key, level) => split.includes(key) || (level === 0 && !key.endsWith("others")),
		isNamed: (hop) => hop.startsWith("17557"),
	});
}
const said = ({ kind, hop, count, ways }: Ribbon) => `${kind} ${hop} ${count}${ways ? ` /${ways}` : ""}`.replace("  ", " ");
const PEAK = "2008-02-24T18:48:58Z";

describe("path families as ribbons", () => {
	it("show each origin with the networks next to it at first", () => {
		const [origin, other] = ribbonsAt(PEAK) as [Ribbon, Ribbon];
		expect(said(origin)).toBe("hop 17557 107 /1");
		expect(origin.branches.map(said)).toEqual(["hop 3491 107 /47"]);
		expect(origin.branches[0]?.branches).toEqual([]);
		expect(said(other)).toBe("hop 36561 4 /2");
	});
	it("split into the next network outwards, the smaller ones put together, and lose no vantage point", () => {
		const split = ribbonsAt(PEAK, ["unexpected 3491 17557"])[0]?.branches[0] as Ribbon;
		expect(split.branches.length).toBe(MOST_BRANCHES + 1);
		expect(split.branches.map(said)[0]).toBe("hop 3549 30 /21");
		expect(split.branches.map(said).at(-1)).toMatch(/^others \d+ \/41$/);
		expect(split.branches.reduce((sum, { count }) => sum + count, 0)).toBe(107);
	});
	it("say how many vantage points are the network itself", () => {
		const split = ribbonsAt(PEAK, ["unexpected 3491 17557", "unexpected 3549 3491 17557"])[0]?.branches[0]?.branches[0] as Ribbon;
		expect(said(split.branches.at(-1) as Ribbon)).toBe("here 3549 1");
	});
	it("show the others, one by one, when asked", () => {
		const keys = ["unexpected 3491 17557", "unexpected 3491 17557 others"];
		const split = ribbonsAt(PEAK, keys)[0]?.branches[0] as Ribbon;
		expect(split.branches.length).toBe(48);
		expect(split.branches.at(-1)).toMatchObject({ kind: "others", open: true, count: 0 });
	});
	it("are as thick as their vantage points are many, with room for words, and never overlap", () => {
		const [origin, other] = ribbonsAt(PEAK, ["unexpected 3491 17557"]) as [Ribbon, Ribbon];
		expect(origin.thickPx / other.thickPx).toBeCloseTo(107 / 4, 1);
		const check = (ribbon: Ribbon) => {
			expect(ribbon.slotPx).toBeGreaterThanOrEqual(24);
			expect(ribbon.slotTopPx + ribbon.slotPx).toBeLessThanOrEqual(ribbon.heightPx);
			expect(ribbon.branches.reduce((sum, { heightPx }) => sum + heightPx, 0)).toBeLessThanOrEqual(ribbon.heightPx);
			ribbon.branches.forEach(check);
		};
		[origin, other].forEach(check);
	});
	it("are joined without a hole: the branches fill the ribbon they come from", () => {
		const split = ribbonsAt(PEAK, ["unexpected 3491 17557"])[0]?.branches[0] as Ribbon;
		const ends = jointPaths(split, 24).map(({ d }) => /24 ([\d.]+)V([\d.]+)/.exec(d)?.slice(1).map(Number) as [number, number]);
		expect(ends[0]?.[0]).toBeCloseTo(split.ribbonTopPx, 1);
		expect(ends.at(-1)?.[1]).toBeCloseTo(split.ribbonTopPx + split.thickPx, 1);
		for (const [i, [start]] of ends.entries()) if (i > 0) expect(start).toBeCloseTo(ends[i - 1]?.[1] as number, 1);
	});
	it("know the numbers of a prepended hop and of a set", () => expect([hopAsns("17557 ×2"), hopAsns("{1,2}")]).toEqual([[17557], [1, 2]]));
});
