import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Incident } from "../src/incident/derived.ts";
import { readChanges } from "./changes.ts";

const FOLDER = "public/data/incidents";
const records = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Incident);
const record = { ...(records[0] as Incident), id: "2016-02-a" };
const added = '- { at: "2026-11-30T12:00:00Z", kind: added, incidents: [2016-02-a], text: Added. }\n';
const read = (entry: string) => readChanges(`${added}${entry}`, [record]);
const correction = (facts: string, text = "It was so.", at = "2026-11-30T13:00:00Z") =>
	`- { at: "${at}", kind: corrected, incidents: [2016-02-a], ${facts}text: ${text} }\n`;

describe("the log of changes", () => {
	it("names every record", () => expect(readChanges(readFileSync("data/changes.yaml", "utf8"), records).length).toBeGreaterThan(3));
	it("is refused with every problem at once, each with its line", () => {
		const retracted = [{ ...record, id: "z", verdicts: [{ verdict: "retracted" as const, by: "us", sources: ["s"] }] }];
		expect(() => readChanges("\n- {at: yesterday, kind: moved, text: x, incidents: [y]}", retracted)).toThrow(
			/changes\.yaml:2: at is "yesterday"[\s\S]*kind is "moved"[\s\S]*no incident "y"[\s\S]*when z was added[\s\S]*z is retracted/,
		);
	});
	it("is refused where two entries ran into one", () => {
		expect(() => read("  kind: added\n")).toThrow(/changes\.yaml:2: .*expected valid YAML$/);
		expect(() => read('- at: "2026-11-30T13:00:00Z"\n  text: One.\n  text: Two.\n')).toThrow(
			/^data\/changes\.yaml:4: Map keys must be unique.*expected valid YAML$/,
		);
	});
	it("names the facts of a correction, by names that stand in the record", () => {
		expect(read(correction("facts: [time.end, title], "))[1]?.facts).toEqual(["time.end", "title"]);
		expect(() => read(correction(""))).toThrow(/changes\.yaml:2: a correction that names no fact; expected `facts:/);
		expect(() => read(correction("facts: [], "))).toThrow(/names no fact/);
		expect(() => read(correction("facts: [time.ende], "))).toThrow(/changes\.yaml:2: "time\.ende" names no fact of 2016-02-a; expected one that stands there/);
	});
	it("may name a fact that was taken out, where it says so", () => {
		expect(read(correction("facts: [claims.gone], ", "The claim was taken out."))[1]?.facts).toEqual(["claims.gone"]);
	});
	it("asks for no facts of what is older, and allows them in corrections only", () => {
		expect(read(correction("", "It was so.", "2026-11-30T12:59:59Z"))).toHaveLength(2);
		expect(() => read(correction("facts: [title], ").replace("corrected", "revised"))).toThrow(/facts of an entry that is no correction/);
	});
});
