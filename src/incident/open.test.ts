import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIMITS } from "./limits.ts";
import { OpenError, openIncident } from "./open.ts";

type Json = Record<string, unknown>;
const text = readFileSync(new URL("../../public/data/incidents/2008-02-pakistan-telecom-youtube.json", import.meta.url), "utf8");
const changed = (change: (record: Json, derived: Json) => void): Json => {
	const record = JSON.parse(text) as Json;
	change(record, record.derived as Json);
	return record;
};
const refusal = async (json: unknown): Promise<OpenError> => {
	const error = await openIncident(json).then(
		() => new Error("it was opened"),
		(cause: unknown) => cause,
	);
	expect(error).toBeInstanceOf(OpenError);
	return error as OpenError;
};
const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 1);

describe("an incident file", () => {
	it("comes out as it was written", async () => expect(await openIncident(JSON.parse(text))).toEqual(JSON.parse(text)));

	it("from before shares had a denominator gets it from its tables and changes", async () => {
		const { derived } = await openIncident(changed((_, derived) => (derived.measured as Json[]).map((series) => [delete series.told, delete series.silent])));
		expect(derived.measured.map(({ told, silent }) => [told, silent])).toEqual([
			[110, []],
			[140, []],
			[null, []],
		]);
	});

	it.each([
		["nothing", null, "names no schemaVersion"],
		["a list", [], "names no schemaVersion"],
		["of a version that is none", { schemaVersion: {} }, "names no schemaVersion"],
		["of a newer version", { schemaVersion: 99 }, "version 99"],
	])("that is %s is refused", async (_, json, words) => expect((await refusal(json)).message).toContain(words));

	it.each<[string, (derived: Json, record: Json) => unknown, string]>([
		["empty", (_, record) => Object.assign(record, { derived: {} }), "derived.overview"],
		["without a scene", (derived) => delete derived.scene, "derived.scene"],
		["with a text for its series", (derived) => Object.assign(derived, { measured: "" }), "derived.measured"],
		["without a timeline", (derived) => delete derived.overview, "derived.overview"],
		["with null for its moments", (derived) => Object.assign(derived, { moments: null }), "derived.moments"],
		["with a timeline of a million years", (derived) => Object.assign(derived, { overview: { startSec: -3e13, endSec: 3e13 } }), "derived.overview.startSec"],
		["with segments beside its timeline", (derived) => Object.assign(derived, { overview: { startSec: 0, endSec: 10 } }), "segments that fill its timeline"],
		[
			"with an episode that is not there",
			(derived) => Object.assign((derived.segments as Json[])[1] as Json, { state: "diverted", episode: "x" }),
			"its episodes",
		],
		["with series that count beyond their paths", (derived) => Object.assign((derived.measured as Json[])[0] as Json, { paths: [] }), "derived.measured.0"],
	])("whose precomputed part is %s is refused by the name of the field", async (_, damage, field) => {
		expect((await refusal(changed((record, derived) => damage(derived, record)))).message).toContain(field);
	});

	it("beyond a limit is refused with the limit and what was found", async () => {
		const { sources } = JSON.parse(text) as { sources: Json };
		expect((await refusal(changed((_, derived) => Object.assign(derived, { more: deep(5000) })))).message).toContain(`more than ${LIMITS.depth} deep`);
		expect((await refusal(changed((record) => Object.assign(record, { title: "x".repeat(LIMITS.characters + 1) })))).message).toContain("100,001 characters");
		expect((await refusal(changed((record) => Object.assign(record, { sources: { ...sources, more: Array(LIMITS.values).fill(0) } })))).message).toContain(
			"more than 2,000,000 values",
		);
	});

	it("has no key that is also a member of every object", async () => {
		const named = changed((record) => Object.assign(record.sources as Json, { constructor: { title: "x", kind: "data" } }));
		expect((await refusal(named)).message).toContain("sources.constructor");
		const cited = changed((record) => Object.assign((record.summary as Json[])[0] as Json, { sources: ["constructor"] }));
		expect((await refusal(cited)).message).toContain("summary.0.sources.0");
	});

	it("is refused if it names a place that it does not describe", async () => {
		const model = JSON.parse(readFileSync(new URL("../../public/data/incidents/2016-02-canada-korea.json", import.meta.url), "utf8")) as Json;
		const { flows, places } = model as { flows: { diverted: { hops: Json[] } }[]; places: Record<string, { kind: string; candidates?: string[] }> };
		const hop = flows[0]?.diverted.hops[1] as Json;
		const { place } = hop;
		hop.place = "atlantis";
		expect((await refusal(model)).message).toContain("the place “atlantis”");
		hop.place = place;
		const region = Object.values(places).find(({ kind }) => kind !== "city") as { candidates: string[] };
		region.candidates = [...region.candidates, "eldorado"];
		expect((await refusal(model)).message).toContain("the place “eldorado”");
	});

	it("links to web addresses only", async () => {
		const led = changed((record) => Object.assign(Object.values(record.sources as Record<string, Json>)[0] as Json, { url: "javascript:alert(1)" }));
		expect((await refusal(led)).message).toMatch(/sources\.[\w-]+\.url/);
	});

	it("has no more entries in a list than can be compared with each other", async () => {
		const many = changed((record) => Object.assign(record, { summary: Array(2000).fill((record.summary as unknown[])[0]) }));
		expect((await refusal(many)).message).toContain("summary");
	});

	it("is refused in a sentence short enough to read, whatever it holds", async () => {
		const { message } = await refusal(changed((record) => Object.assign(record, { ["y".repeat(5000)]: 1, ["z".repeat(5000)]: 2 })));
		expect(message.length).toBeLessThan(400);
	});
});
