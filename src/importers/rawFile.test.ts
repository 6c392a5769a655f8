import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import type { EvidenceFile } from "../incident/schema.ts";
import { readRawFile } from "./rawFile.ts";

const incident: Incident = JSON.parse(readFileSync("public/data/incidents/2008-02-pakistan-telecom-youtube.json", "utf8"));
const entry = (incident.evidence ?? [])[0] as EvidenceFile;
const text = readFileSync(`public/data/evidence/${incident.id}/${entry.file}`, "utf8");

describe("the rows of a raw file", () => {
	const { rows, issues } = readRawFile({ text, format: entry.format, series: entry });
	it("are all there, in the order of time, without an issue", () => {
		expect(issues).toEqual([]);
		expect(rows.length).toBe(594);
		expect(rows.every((row, i) => i === 0 || row.atSec >= (rows[i - 1]?.atSec ?? 0))).toBe(true);
	});
	it("tell which of them changed a vantage point: as many as the published series has changes", () => {
		expect(rows.filter(({ change }) => change).length).toBe((incident.derived.measured[0]?.changes.length ?? 0) / 4);
	});
	it("have the first unexpected route at 18:47:53", () => {
		const first = rows.find(({ change }) => change?.to === "unexpected");
		expect(first && new Date(first.atSec * 1000).toISOString()).toBe("2008-02-24T18:47:53.000Z");
		expect(first?.path).toMatch(/3491 17557$/);
		expect(first?.change?.from).toBe("expected");
	});
	it("are given as far as they can be read, with what is wrong and where", () => {
		const lines = "A|1203878873|rrc14|198.32.176.24|208.65.153.0/24|2497 3491 17557\nA|1203878874|rrc14\n";
		const bad = readRawFile({ text: lines, format: "elem-lines", series: entry });
		expect(bad.rows.length).toBe(1);
		expect(bad.rows[0]?.change).toEqual({ from: "unknown", to: "unexpected" });
		expect(bad.issues).toMatchObject([{ where: "line 2" }]);
	});
	it("are none where the file is not JSON at all", () => {
		const bad = readRawFile({ text: text.slice(0, 9000), format: "bgplay", series: entry });
		expect(bad.rows).toEqual([]);
		expect(bad.issues[0]?.where).toMatch(/^line \d+, column \d+$/);
	});
	it("are given without their changes if the record does not follow a prefix", () => {
		const bad = readRawFile({ text, format: entry.format, series: { ...entry, target: "everything" } });
		expect(bad.rows.length).toBe(594);
		expect(bad.issues).toMatchObject([{ wrong: expect.stringContaining("“everything”") }]);
	});
});
