import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Incident } from "../src/incident/derived.ts";
import type { MeasuredSeries } from "../src/incident/measured.ts";
import type { Network } from "../src/incident/schema.ts";
import type { Measured } from "./evidence.ts";
import { missingPops, withSessions } from "./pops.ts";
import { readSources, SourceError } from "./sources.ts";

const PLACES = `
toronto: { kind: city, name: Toronto, country: CA, at: [-79.399, 43.706] }
seattle: { kind: city, name: Seattle, country: US, at: [-122.332, 47.606] }
west: { kind: region, name: US West Coast, country: US, candidates: [seattle] }
`;
const GOOD = { places: "[toronto]", grade: "reported", source: "Globe and Mail", asOf: '"2018-10"' };

let root = "";
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "atlas-"));
	mkdirSync(join(root, "incidents"));
	writeFileSync(join(root, "places.yaml"), PLACES);
	writeFileSync(join(root, "context.yaml"), "[]\n");
	writeFileSync(join(root, "collectors.yaml"), "{}\n");
});
afterEach(() => rmSync(root, { recursive: true }));

/** What the build says of a table with one network and one entry, a field a line from line 4 on; places of the folder left out. */
function said(entry: Record<string, string>, key = "AS4134"): string[] {
	const fields = Object.entries(entry).map(([name, value], i) => `    ${i === 0 ? "-" : " "} ${name}: ${value}`);
	writeFileSync(join(root, "networks.yaml"), [`${key}:`, "  name: China Telecom", "  pops:", ...fields, ""].join("\n"));
	try {
		readSources(root);
		return [];
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		return error.lines.map((line) => line.replace(/^.*(?=networks\.yaml:)/, ""));
	}
}
const without = (field: keyof typeof GOOD) => Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== field));

describe("points of presence in networks.yaml", () => {
	it("are taken where nothing is wrong", () => {
		expect(said(GOOD)).toEqual([]);
		expect(said({ ...GOOD, since: '"2017"', until: '"2017-05"' })).toEqual([]);
	});
	it.each<[string, Record<string, string>, string]>([
		["no date", without("asOf"), "4: AS4134.pops[0].asOf: a point of presence without a date; expected the EDTF date of its source"],
		["no source", without("source"), "4: AS4134.pops[0].source: Invalid input: expected string, received undefined; expected a value of type string"],
		["no grade", without("grade"), "4: AS4134.pops[0].grade: a point of presence without a grade; expected one of: measured, reported, inferred"],
		[
			"a grade that is none",
			{ ...GOOD, grade: "sure" },
			'5: AS4134.pops[0].grade: Invalid option: expected one of "measured"|"reported"|"inferred"; expected one of: measured, reported, inferred',
		],
		[
			"an inference without its reason",
			{ ...GOOD, grade: "inferred" },
			"4: AS4134.pops[0].because: an inferred point of presence without `because`; expected what it was deduced from",
		],
		[
			"an unknown city",
			{ ...GOOD, places: "[toronto, torono]" },
			'4: AS4134.pops[0].places[1]: "torono" is not in places.yaml; expected the id of a city of places.yaml',
		],
		["a region", { ...GOOD, places: "[west]" }, '4: AS4134.pops[0].places[0]: "west" is a region, not a city; expected the id of a city of places.yaml'],
		[
			"the same city twice",
			{ ...GOOD, places: "[toronto, seattle, toronto]" },
			'4: AS4134.pops[0].places[2]: "toronto" stands twice in one entry; expected it once',
		],
		["a date that is none", { ...GOOD, asOf: '"2018-13"' }, '7: AS4134.pops[0].asOf: "2018-13" is not a date; expected an EDTF date'],
		["an opening that is no date", { ...GOOD, since: "last summer" }, '8: AS4134.pops[0].since: "last summer" is not a date; expected an EDTF date'],
		[
			"an end that is no date",
			{ ...GOOD, until: '"2019/2020"' },
			'8: AS4134.pops[0].until: "2019/2020" is an interval; give start and end apart; expected an EDTF date',
		],
		[
			"an end before its start",
			{ ...GOOD, since: '"2018"', until: '"2017-12"' },
			"9: AS4134.pops[0].until: closed 2017-12, before it opened 2018; expected a date at or after `since`",
		],
		[
			"more than 200 cities",
			{ ...GOOD, places: `[${Array.from({ length: 201 }, (_, i) => `city-${i}`).join(", ")}]` },
			"4: AS4134.pops[0].places: Too big: expected array to have <=200 items; expected a value that fits the entries beside it",
		],
		["a field that does not exist", { ...GOOD, city: "toronto" }, '4: AS4134.pops[0]: Unrecognized key: "city"; expected only fields of the entries beside it'],
		[
			"a claim about a count that is not there",
			{ ...GOOD, claim: "named" },
			"8: AS4134.pops[0].claim: a city held against a count that is not there; expected `popsClaim` beside `pops`",
		],
	])("are refused with %s, by file and line", (_, entry, line) => expect(said(entry)).toEqual([`networks.yaml:${line}`]));

	it.each([
		["AS0", "reserved: it means no network (RFC 7607)"],
		["AS23456", "AS_TRANS: it stands for any number of four bytes (RFC 6793)"],
		["AS64512", "for private use (RFC 6996)"],
		["AS65534", "for private use (RFC 6996)"],
		["AS4200000000", "for private use (RFC 6996)"],
		["AS4294967294", "for private use (RFC 6996)"],
	])("are refused for %s, which no single network has", (key, use) =>
		expect(said(GOOD, key)).toEqual([
			`networks.yaml:3: ${key}.pops: cities of ${key}, a number that is ${use}; expected no \`pops\`, as no single network has it`,
		]),
	);
	it.each(["AS64495", "AS65552", "AS4199999999"])("are taken for %s, the last number before those set aside or the first after", (key) =>
		expect(said(GOOD, key)).toEqual([]),
	);
});

const COLLECTORS = {
	rrc01: { place: "london", source: "RIPE RIS" },
	rrc03: { place: "amsterdam", source: "RIPE RIS" },
	rrc00: { place: "amsterdam", multihop: true, source: "RIPE RIS" },
};
/** A series of a raw file that begins in a year. */
function seen(year: number, ...points: [asn: number | null, collector: string][]): Measured {
	const startSec = Date.UTC(year, 5) / 1000;
	const series = { span: { startSec, endSec: startSec + 60 }, vantagePoints: points.map(([asn, collector]) => ({ asn, collector })) };
	return { series: series as unknown as MeasuredSeries } as Measured;
}
const popsAfter = (network: Partial<Network>, ...files: Measured[]) => {
	const registry = { AS1: { name: "One", ...network } };
	return withSessions({ registry, evidence: new Map([["some", files]]), collectors: COLLECTORS }).AS1?.pops;
};

describe("sessions in the raw files", () => {
	it("add the city of a local collector as an inference, of the first year", () => {
		expect(popsAfter({}, seen(2018, [1, "rrc01"]), seen(2014, [1, "rrc01"]))).toEqual([
			{
				places: ["london"],
				asOf: "2014",
				grade: "inferred",
				source: "Sessions in the raw measurement files of this atlas (RIPE RIS, RouteViews)",
				because: expect.stringContaining("session"),
			},
		]);
	});
	it("add an entry for each year, oldest first", () => {
		const pops = popsAfter({}, seen(2018, [1, "rrc01"]), seen(2014, [1, "rrc03"]));
		expect(pops?.map(({ asOf, places }) => [asOf, places])).toEqual([
			["2014", ["amsterdam"]],
			["2018", ["london"]],
		]);
	});
	it("add nothing from a multihop or an unknown collector, of another network, or of none", () => {
		expect(popsAfter({}, seen(2018, [1, "rrc00"], [1, "rrc99"], [2, "rrc01"], [null, "rrc01"]))).toBeUndefined();
	});
	it("add no city that is on record already, whoever says so", () => {
		const told = { places: ["london"], asOf: "2020", grade: "reported" as const, source: "PeeringDB" };
		expect(popsAfter({ pops: [told] }, seen(2018, [1, "rrc01"]))).toEqual([told]);
		expect(popsAfter({ pops: [told] }, seen(2018, [1, "rrc01"], [1, "rrc03"]))?.map(({ places }) => places)).toEqual([["london"], ["amsterdam"]]);
	});
});

describe("the list of networks without a city", () => {
	const incident = (id: string, paths: string[], ways: string[] = []) =>
		({ id, asPaths: paths.map((path) => ({ path })), derived: { placed: { ways: ways.map((path) => ({ path })) } } }) as unknown as Incident;
	it("counts records, not paths, those in most first, and says of which the country is known", () => {
		const registry: Record<string, Network> = {
			AS1: { name: "One", pops: [{ places: ["london"], source: "x" }] },
			AS2: { name: "Two", country: "GB" },
			AS3: { name: "Three", pops: [] },
		};
		const found = missingPops([incident("a", ["1 2 3", "1 3"]), incident("b", [], ["1 {3,4} ... 5 ×2"])], registry);
		expect(found).toEqual([
			{ asn: 3, records: 2, country: false },
			{ asn: 2, records: 1, country: true },
			{ asn: 4, records: 1, country: false },
			{ asn: 5, records: 1, country: false },
		]);
	});
});
