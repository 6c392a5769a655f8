import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tileWords } from "./asPath.ts";
import { groupsOf } from "./asPathPairs.ts";
import type { Incident } from "./derived.ts";

const groupsIn = (id: string) => {
	const incident: Incident = JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
	return groupsOf(incident.asPaths ?? []).map(({ usual, diverted }) => ({
		usual: usual?.asPath.path ?? null,
		diverted: diverted.map(({ asPath }) => asPath.path),
	}));
};

describe("published AS paths, each diverted one beside a usual one", () => {
	it("belong together by vantage point", () => {
		expect(groupsIn("2022-08-celer-bridge")).toEqual([{ usual: "34854 1299 16509", diverted: ["34854 1299 209243 14618"] }]);
		expect(groupsIn("2021-02-myanmar-twitter").slice(1)).toEqual([
			{ usual: "18106 13414 13414", diverted: ["18106 136168"] },
			{ usual: "23673 13414 13414", diverted: ["23673 136168"] },
		]);
	});
	it("belong together by the block that the announced part lies in", () => {
		expect(groupsIn("2022-02-klayswap")).toEqual([
			{ usual: "4739 15412 10158 7625", diverted: ["6461 9457"] },
			{ usual: "24516 6939 15412 10158 38099", diverted: ["6461 9457"] },
		]);
	});
	it("stand alone where nothing speaks for a usual one", () => {
		const groups = groupsIn("2010-04-as23724-origin-hijack");
		expect(groups[0]).toEqual({ usual: "7018 3356 6167 22394", diverted: ["7018 4134 23724"] });
		expect(groups.at(-1)?.usual).toBeNull();
		expect(groups.at(-1)?.diverted).toHaveLength(5);
	});
	it("lose no path of any record's, and name each by its place in the record", () => {
		const incident: Incident = JSON.parse(readFileSync("public/data/incidents/2017-08-google-verizon-japan.json", "utf8"));
		const all = groupsOf(incident.asPaths ?? []).flatMap(({ usual, diverted }) => [...(usual ? [usual] : []), ...diverted]);
		expect(all.map(({ fact }) => fact).sort()).toEqual((incident.asPaths ?? []).map((_, i) => `asPaths.${i}`).sort());
		expect(all.find(({ fact }) => fact === "asPaths.1")?.tiles.map(tileWords)).toEqual(["286", "701", "15169"]);
	});
});
