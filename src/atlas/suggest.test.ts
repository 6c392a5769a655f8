import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NOTHING_ASKED } from "./ask.ts";
import { type AtlasFile, openAtlas } from "./atlas.ts";
import { createDesk } from "./desk.ts";
import { namedPlaces } from "./namedPlaces.ts";
import { readQuery } from "./query.ts";
import { vocabularyOf } from "./vocabulary.ts";

const file = JSON.parse(readFileSync("public/data/atlas.json", "utf8")) as AtlasFile;
const atlas = openAtlas(file);
const vocabulary = vocabularyOf(atlas);
const desk = createDesk(file);
const first = (line: string) => desk.suggest(line)[0];
const countOf = (detail: string) => Number(/(\d+) incidents?$/.exec(detail)?.[1]);

describe("suggestions", () => {
	it("are networks, countries, places and incidents by a part of their name", () => {
		expect(first("4134")).toMatchObject({ kind: "network", insert: "AS4134" });
		expect(desk.suggest("toro").map(({ label }) => label)).toContain("Toronto");
		expect(desk.suggest("kherson").some(({ incident }) => incident === "2022-05-kherson")).toBe(true);
		for (const line of ["zzzzqq", "x".repeat(10_000), "xy ".repeat(5_000).trim(), "("]) expect(desk.suggest(line), line.slice(0, 20)).toEqual([]);
	});

	it("offer no city through which only an AS path could run", () => {
		const named = new Set(namedPlaces(atlas).map(({ name }) => name));
		const others = atlas.places.filter(({ name }) => !named.has(name));
		expect(others.length).toBeGreaterThan(5);
		for (const { name } of others)
			expect(
				desk
					.suggest(name)
					.filter(({ kind }) => kind === "city")
					.map(({ label }) => label),
				name,
			).not.toContain(name);
	});

	it("are for as many of the last words as are part of a name, and take the place of exactly these", () => {
		expect(first("China Tel")).toMatchObject({ kind: "organisation", insert: "China Telecom", keeps: "" });
		expect(first("longer than 1 day china tel")).toMatchObject({ insert: "China Telecom", keeps: "longer than 1 day " });
		expect(first("hijack in south ko")).toMatchObject({ kind: "country", insert: "South Korea", keeps: "hijack in " });
		expect(first("not tata com")).toMatchObject({ insert: "Tata Communications", keeps: "not " });
		expect(first("-tata com")).toMatchObject({ insert: "Tata Communications", keeps: "-" });
		for (const { label } of desk.suggest("China Tel")) expect(label).toContain("China Tel");
	});

	it("show incidents whose titles hold more of the words before names that hold fewer", () => {
		const [incident, country] = desk.suggest("canada korea");
		expect(incident).toMatchObject({ kind: "incident", incident: "2016-02-canada-korea", keeps: "" });
		expect(country).toMatchObject({ kind: "country", insert: "South Korea", keeps: "canada " });
	});

	it("show an organisation with all its numbers, before its networks, and find a network by the name of its organisation", () => {
		expect(first("china tel")?.label).toBe("China Telecom: AS4134, AS4809, AS23724");
		expect(desk.suggest("china tel").filter(({ kind }) => kind === "network")).toHaveLength(3);
		expect(first("PTCL")).toMatchObject({ kind: "network", insert: "AS17557" });
		expect(first("PTCL")?.detail).toMatch(/^Network of PTCL · /);
	});

	it("insert what is read as one term, and count what that finds", () => {
		const organisations = atlas.networks.flatMap(({ organisation }) => organisation ?? []);
		const lines = [...organisations, ...atlas.networks.flatMap(({ asn }) => (asn === null ? [] : `AS${asn}`)), ...vocabulary.countries.keys()];
		const offered = new Map(lines.flatMap((line) => desk.suggest(line)).map((one) => [one.insert, one]));
		const kinds = new Set<string>();
		for (const { insert, kind, label, detail } of offered.values()) {
			const { terms, notes } = readQuery(insert, vocabulary);
			expect([terms.length, notes], insert).toEqual([1, []]);
			if (kind === "city" || kind === "incident") continue;
			kinds.add(kind);
			expect(terms[0]?.kind, insert).toBe({ organisation: "named", network: "network", country: "country" }[kind]);
			expect(countOf(detail), label).toBe(desk.answer({ ...NOTHING_ASKED, line: insert }).order.length);
		}
		expect([...kinds].sort()).toEqual(["country", "network", "organisation"]);
	});
});
