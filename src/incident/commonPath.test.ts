import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tileWords } from "./asPath.ts";
import { type CommonPath, pathBefore, pathNow } from "./commonPath.ts";
import type { Incident } from "./derived.ts";
import type { MeasuredSeries } from "./measured.ts";
import { createReplay } from "./replay.ts";

const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const first = (id: string) => read(id).derived.measured[0] as MeasuredSeries;
const said = (path: CommonPath | null) => path && `${path.tiles.map(tileWords).join(" ")}: ${path.count} of ${path.all}, ${path.ways} ways on`;
const at = (series: MeasuredSeries, iso: string) => {
	const replay = createReplay(series);
	const atSec = Date.parse(iso) / 1000;
	const now = pathNow(replay, replay.goTo(atSec) >= 0);
	return `${now.kind} ${said(now.path)}`;
};

describe("the path that most vantage points share", () => {
	const youTube = first("2008-02-pakistan-telecom-youtube");
	it("just before the onset of YouTube 2008 goes through Cogent to YouTube", () => expect(said(pathBefore(youTube))).toBe("174 36561: 56 of 110, 44 ways on"));
	it("changes across the onset, and back after the end", () => {
		expect(at(youTube, "2008-02-24T18:47:52Z")).toBe("usual 174 36561: 56 of 110, 44 ways on");
		expect(at(youTube, "2008-02-24T18:48:58Z")).toBe("unexpected 3491 17557: 107 of 107, 47 ways on");
		expect(at(youTube, "2008-02-24T21:04:30Z")).toMatch(/^usual .*36561/);
	});
	it("shows prepending of the origin once most paths have it", () => expect(at(youTube, "2008-02-24T20:55:00Z")).toContain("17557 ×2"));
	it("is not told outside of what the file covers", () => expect(at(youTube, "2008-02-24T22:00:00Z")).toBe("outside null"));
	it("stops at the origin where the paths part there already", () => {
		expect(said(pathBefore(first("2011-03-facebook-att-skb")))).toBe("32934: 82 of 154, 49 ways on");
	});
	it("is not known before the onset where the file holds no table and no expected route", () => {
		expect(pathBefore(first("2019-06-allegheny-verizon"))).toBeNull();
		expect(at(first("2019-06-allegheny-verizon"), "2019-06-24T10:10:00Z")).toBe("none null");
	});
});
