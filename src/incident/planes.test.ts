import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { planesOf } from "./planes.ts";

const badge = (id: string) => {
	const incident: Incident = JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
	const { badge, fact } = planesOf(incident);
	return [badge, fact];
};

describe("control plane beside data plane", () => {
	it.each([
		["2018-11-mainone-google", "BGP and what is known of packets differ", "planes"],
		["2011-03-facebook-att-skb", "BGP and what is known of packets differ", "planes"],
		["2013-07-opin-kerfi-mitm", "BGP and what is known of packets differ", "planes"],
		["2015-12-skb-verizon-apac", "BGP and what is known of packets agree", "planes"],
		["2008-02-pakistan-telecom-youtube", "BGP paths only", null],
		["2016-02-canada-korea", "Traceroutes only", null],
		["2017-04-scandinavia-japan", "Both planes", null],
		["2015-03-vega-bt", "The way of packets only", null],
		["2024-01-orange-espana", "No path", null],
	])("%s: %s", (id, words, fact) => expect(badge(id)).toEqual([words, fact]));
});
