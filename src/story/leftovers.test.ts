import { describe, expect, it } from "vitest";
import { leftoversIn } from "./leftovers.ts";

describe("what is left over", () => {
	const text = (incident: object, title = "") => JSON.stringify({ story: { title }, incidents: { x: incident } });
	const wanted = {
		names: ["China Telecom", "BT"],
		numbers: [4134, 703],
		addresses: ["208.65.153.0/24", "2001:db8::1"],
		vantagePoints: [{ incident: "x", collector: "rrc00", peer: "12.0.1.63" }],
	};
	it.each([
		["a name", { a: [{ b: "Of CHINA TELECOM" }] }, "“China Telecom” is still in incidents.x.a.0.b."],
		["a name in an address", { url: "https://example.org/china%20telecom" }, "“China Telecom” is still in incidents.x.url."],
		["a name as a key", { "china-telecom": 1 }, "“China Telecom” is still in incidents.x.china-telecom (name of the field)."],
		["a short name", { a: "BT's hub" }, "“BT” is still in incidents.x.a."],
		["a number of a field", { hops: [{ network: 4134 }] }, "AS4134 is still in incidents.x.hops.0.network."],
		["a number in words", { a: "by AS 4134." }, "AS4134 is still in incidents.x.a."],
		["a number in a path", { a: "path 9318 703" }, "AS703 is still in incidents.x.a."],
		["a prefix", { a: "(208.65.153.0/24)" }, "208.65.153.0/24 is still in incidents.x.a."],
		["an address", { a: "at 2001:DB8::1." }, "2001:db8::1 is still in incidents.x.a."],
		[
			"a vantage point",
			{ derived: { measured: [{ vantagePoints: [{ collector: "rrc00", peer: "12.0.1.63" }] }] } },
			"The vantage point 12.0.1.63 at rrc00 is still in incidents.x.",
		],
	])("is told with its place: %s", (_, incident, sentence) => {
		expect(leftoversIn(text(incident), wanted)).toEqual([sentence]);
	});

	it("is the number of a vantage point known by nothing else, in one's own words", () => {
		const point = { ...wanted, vantagePoints: [{ incident: "x", collector: "rrc00", peer: "AS3333" }] };
		expect(leftoversIn(text({}, "As as3333 saw it"), point)).toEqual(["The vantage point AS3333 is still in story.title."]);
		expect(leftoversIn(text({ registry: { AS3333: {} } }, "AS33331"), point)).toEqual([]);
	});

	it("is nothing where only something like it stands", () => {
		const alike = {
			a: "subtle, 703 routes, 14134, AS41345, 208.65.153.0/241",
			country: "BT",
			at: [4134, 703],
			derived: { measured: [{ vantagePoints: [{ collector: "rrc01", peer: "12.0.1.63" }] }] },
		};
		expect(leftoversIn(text(alike, "China"), wanted)).toEqual([]);
	});
});
