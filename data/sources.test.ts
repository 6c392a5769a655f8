import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesOf } from "./publish.ts";
import { readSources, SourceError } from "./sources.ts";

const ID = "2016-02-canada-korea";
const good = readFileSync(`data/incidents/${ID}/incident.yaml`, "utf8").replace(/^related:[\s\S]*?(?=^time:)/m, "");
let root = "";

/** A data folder with one record, changed by replacing a text that must be there. */
function withChange(from: string, to: string): void {
	if (!good.includes(from)) throw new Error(`the record no longer holds: ${from}`);
	writeFileSync(join(root, "incidents", ID, "incident.yaml"), good.replace(from, to));
}

function problems(): string[] {
	try {
		readSources(root);
		return [];
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		return error.lines;
	}
}

/** Number of the first line that holds `text` after the change. */
function lineOf(text: string): number {
	const lines = readFileSync(join(root, "incidents", ID, "incident.yaml"), "utf8").split("\n");
	return lines.findIndex((line) => line.includes(text)) + 1;
}

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "atlas-"));
	mkdirSync(join(root, "incidents", ID), { recursive: true });
	for (const table of ["places.yaml", "networks.yaml", "context.yaml", "collectors.yaml"]) cpSync(`data/${table}`, join(root, table));
	writeFileSync(join(root, "incidents", ID, "incident.yaml"), good);
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the data build", () => {
	it("finds nothing wrong with a good record", () => expect(problems()).toEqual([]));

	it.each([
		["a wrong date", "start:\n    edtf: 2016-02\n", "start:\n    edtf: 2016-02-31\n", /"2016-02-31" is not a date; expected an EDTF date/],
		["a clock time that is not UTC", "start:\n    edtf: 2016-02\n", 'start:\n    edtf: "2016-02-01T10:00"\n', /without Z/],
		["an unknown place", "place: ottawa\n", "place: ottowa\n", /unknown place "ottowa"; expected one that is defined \(known and alike: ottawa\)/],
		["an unknown network", "- asn: 812", "- asn: 813", /unknown network "AS813"; expected one that is defined/],
		[
			"a hop without a grade",
			"label: network not given\n          grade: reported\n",
			"label: network not given\n",
			/flows\[0\]\.usual\.hops\[1\]\.grade: .*expected one of: measured, reported, inferred/,
		],
		[
			"a grade that is none",
			"label: network not given\n          grade: reported\n",
			"label: network not given\n          grade: certain\n",
			/expected one of: measured, reported, inferred/,
		],
		[
			"a reported fact without a source",
			"label: network not given\n          grade: reported\n          sources: [globe]\n",
			"label: network not given\n          grade: reported\n",
			/a reported fact without a source/,
		],
		[
			"a source that is not listed",
			"label: network not given\n          grade: reported\n          sources: [globe]\n",
			"label: network not given\n          grade: reported\n          sources: [glob]\n",
			/unknown source "glob"/,
		],
		[
			"an inference without its reason",
			"because: The press names Rogers; AS812 is Rogers in AS name lists. No source gives the number for this incident.",
			"note: none",
			/an inferred fact without `because`/,
		],
		["a field that does not exist", "account: Demchak and Shavitt", "acount: Demchak and Shavitt", /only fields of the schema/],
		[
			"a contradiction of a fact that is none",
			"of: [flows.",
			"of: [flaws.",
			/contradictions\[0\]\.of\[0\]: "flaws\..*" names no fact of this record; expected a path such as/,
		],
		["a newer schema version", "schemaVersion: 2", "schemaVersion: 3", /schemaVersion: .*expected one of: 2/],
	])("names %s with file, line and what was expected", (_, from, to, message) => {
		withChange(from, to);
		const found = problems();
		expect(found.join("\n")).toMatch(message);
		expect(found.every((line) => /incident\.yaml:\d+: /.test(line))).toBe(true);
	});

	it("names a sentence of ours that rests on nothing", () => {
		withChange(
			'Toronto and on the US West Coast, then China."\n    grade: reported\n    sources: [globe, cp]\n',
			'Toronto and on the US West Coast, then China."\n',
		);
		expect(problems().join("\n")).toMatch(/incident\.yaml:\d+: summary\[0\]: a sentence without a grade; expected `grade` and `sources`/);
	});
	it("names a claim without a source", () => {
		withChange("    at: 2019-02-01\n    sources: [cp]\n", "    at: 2019-02-01\n");
		expect(problems().join("\n")).toMatch(/claims\[\d+\]\.sources: .*expected a value of type array/);
	});
	it("names an end before its start", () => {
		withChange("  end:\n    edtf: 2016-08~", "  end:\n    edtf: 2015-08~");
		expect(problems().join("\n")).toMatch(/the end 2015-08~ is before the start 2016-02; expected an end at or after the start/);
	});
	it("names a broken rule, and which", () => {
		withChange("verdicts:\n", "verdicts:\n  - verdict: potential\n    by: us\n    at: 2099-01-01\n    sources: [globe]\n");
		expect(problems().join("\n")).toMatch(
			/incident\.yaml:\d+: verdicts\[1\]\.at: a verdict of .* stands after one of 2099-01-01; expected verdicts in order.*\(rule: verdicts\)/,
		);
	});
	it("points at the line of the field", () => {
		withChange("place: ottawa\n", "place: ottowa\n");
		expect(problems()[0]).toContain(`incident.yaml:${lineOf("place: ottowa")}: flows[0].usual.hops[0].place`);
	});
	const GRADED = "grade: reported\n    sources: [globe]\n";
	it.each([
		[
			"seen from a city that is none",
			'path: "812 4134"\n    from: atlantis',
			/asPaths\[0\]\.from: "atlantis" is not a city of places\.yaml; expected the city of the vantage/,
		],
		["seen from a region", 'path: "812 4134"\n    from: us-west-coast', /asPaths\[0\]\.from: "us-west-coast" is not a city of places\.yaml/],
		["with a network that the table lacks", 'path: "812 64512"', /asPaths\[0\]\.path: unknown network "AS64512"; expected one that is defined/],
		["with AS 0", 'path: "812 0"', /asPaths\[0\]\.path: unknown network "AS0"/],
		["with commas", 'path: "812,4134"', /asPaths\[0\]\.path: AS numbers separated by spaces.*; expected a value that fits the schema/],
		["with a negative number", 'path: "812 -4134"', /asPaths\[0\]\.path: AS numbers separated by spaces/],
		["that is empty", 'path: ""', /asPaths\[0\]\.path: AS numbers separated by spaces/],
	])("refuses an AS path %s", (_, path, message) => {
		withChange("verdicts:\n", `asPaths:\n  - ${path}\n    route: diverted\n    ${GRADED}verdicts:\n`);
		expect(problems().join("\n")).toMatch(message);
		expect(problems()[0]).toContain(`incident.yaml:${lineOf(message.source.includes("from") ? "from:" : "- path:")}: asPaths[0]`);
	});
	it("names a missing file", () => {
		mkdirSync(join(root, "incidents", "2020-01-empty"));
		expect(problems().join("\n")).toMatch(/2020-01-empty\/incident\.yaml:1: the file is missing/);
	});
	it("names a duplicate id", () => {
		mkdirSync(join(root, "incidents", "2016-03-copy"));
		writeFileSync(join(root, "incidents", "2016-03-copy", "incident.yaml"), good);
		expect(problems().join("\n")).toMatch(/2016-03-copy\/incident\.yaml:\d+: the id "2016-02-canada-korea" is also that of 2016-02-canada-korea/);
	});
	it("names YAML that cannot be read, and goes on with the rest", () => {
		mkdirSync(join(root, "incidents", "2016-03-broken"));
		writeFileSync(join(root, "incidents", "2016-03-broken", "incident.yaml"), "id: [1, 2\ntitle: x");
		withChange("place: ottawa\n", "place: ottowa\n");
		const found = problems().join("\n");
		expect(found).toMatch(/2016-03-broken.*expected valid YAML/);
		expect(found).toMatch(/unknown place "ottowa"/);
	});
	it("names all problems at once, not the first", () => {
		withChange("place: ottawa\n", "place: ottowa\n");
		const file = join(root, "incidents", ID, "incident.yaml");
		writeFileSync(file, readFileSync(file, "utf8").replace("- asn: 812", "- asn: 813"));
		expect(problems().length).toBeGreaterThanOrEqual(2);
	});
	it("shows a record as soon as its folder is there", () => {
		mkdirSync(join(root, "incidents", "2016-03-copy"));
		writeFileSync(join(root, "incidents", "2016-03-copy", "incident.yaml"), good.replace(`id: ${ID}`, "id: 2016-03-copy"));
		const files = filesOf(readSources(root), {});
		expect(files.has("data/incidents/2016-03-copy.json")).toBe(true);
		expect(files.get("data/catalogue.json")).toContain("2016-03-copy");
	});
	it("makes the same bytes from the same sources", () => {
		const [first, second] = [filesOf(readSources(root), {}), filesOf(readSources(root), {})];
		expect([...second]).toEqual([...first]);
	});
});
