import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Incident } from "../src/incident/derived.ts";
import { correctionsOf } from "./embeds.ts";
import { keep, notKept, readKept, versionOf } from "./versions.ts";

const ID = "2018-11-mainone-google";
const text = readFileSync(join(import.meta.dirname, "..", "public", "data", "incidents", `${ID}.json`), "utf8");
const added = { at: "2026-01-01T00:00:00Z", kind: "added" as const, incidents: [ID], text: "Added." };
const corrected = { ...added, at: "2026-02-01T00:00:00Z", kind: "corrected" as const, text: "A year." };
const retracted = { ...added, at: "2026-03-01T00:00:00Z", kind: "retracted" as const, text: "Withdrawn by its source." };

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "versions-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("kept versions", () => {
	it("are the published bytes under the start of their hash, kept once, with what they have in them", async () => {
		const published = new Map([[ID, text]]);
		expect(notKept(folder, published)).toEqual([ID]);
		expect(keep(folder, published, [added, corrected])).toEqual([{ id: ID, version: versionOf(text), upTo: corrected.at }]);
		expect(keep(folder, published, [added, corrected])).toEqual([]);
		expect(notKept(folder, published)).toEqual([]);
		expect(readFileSync(join(folder, ID, `${versionOf(text)}.json`), "utf8")).toBe(text);
		const changed = text.replace('"title":"', '"title":"Not ');
		expect(keep(folder, new Map([[ID, changed]]), [added, corrected])).toHaveLength(1);
		const kept = await readKept(folder, new Set([ID]));
		expect(kept.map(({ incident }) => incident.title.startsWith("Not ")).sort()).toEqual([false, true]);
	});

	it("that were altered, lost, slipped in or left without a record stop the build, all at once", async () => {
		keep(folder, new Map([[ID, text]]), [added]);
		const file = join(folder, ID, `${versionOf(text)}.json`);
		writeFileSync(file, text.replace('"title":"', '"title":"Not '));
		writeFileSync(join(folder, ID, "000000000000.json"), "{}");
		await expect(readKept(folder, new Set())).rejects.toThrow(/not named in kept\.json[\s\S]*no such incident[\s\S]*never changed/);
		rmSync(file);
		await expect(readKept(folder, new Set([ID]))).rejects.toThrow(/missing; a version that was published/);
	});

	it("of this repository can all be read, one of them of the first schema", async () => {
		const here = join(import.meta.dirname, "versions");
		const kept = await readKept(here, new Set([ID]));
		const schemas = kept.map(({ id, version }) => JSON.parse(readFileSync(join(here, id, `${version}.json`), "utf8")).schemaVersion);
		expect(schemas).toContain(1);
		for (const { incident } of kept) expect(incident.derived.segments.length).toBeGreaterThan(0);
	});
});

describe("what an embed says was corrected", () => {
	const { history: _, ...model } = JSON.parse(text) as Incident;
	const withHistory = (...entries: (typeof added | typeof corrected | typeof retracted)[]): Incident => ({
		...model,
		history: entries.map(({ incidents: of, ...entry }) => entry),
	});
	const revised = { ...added, at: "2026-02-02T00:00:00Z", kind: "revised" as const };
	const kinds = (...given: Parameters<typeof correctionsOf>) => correctionsOf(...given).map(({ kind }) => kind);

	it("is what came after its version, and never an addition or revision", () => {
		const record = withHistory(added, corrected, revised as never, retracted);
		expect(kinds(record)).toEqual(["corrected", "retracted"]);
		expect(kinds(model)).toEqual([]);
		expect(kinds(record, { upTo: corrected.at, incident: model })).toEqual(["retracted"]);
		expect(kinds(record, { upTo: "2027-01-01T00:00:00Z", incident: model })).toEqual([]);
	});
	it("is what its own history lacks, also where it was corrected again at the same instant", () => {
		const again = { ...corrected, text: "Two years.", facts: ["time.end", "networks.0"] };
		const record = withHistory(added, corrected, again);
		const lacks = correctionsOf(record, { upTo: corrected.at, incident: withHistory(added, corrected) });
		expect(lacks).toEqual([{ kind: "corrected", at: corrected.at, text: "Two years.", about: ["End", "Network and its role"] }]);
	});
	it("tells a retraction that the version lacks, whatever the dates say", () => {
		const record = { ...withHistory(added, retracted), verdicts: [...model.verdicts, { verdict: "retracted" as const, by: "us", sources: ["s"] }] };
		expect(kinds(record, { upTo: "2027-01-01T00:00:00Z", incident: model })).toEqual(["retracted"]);
	});
});
