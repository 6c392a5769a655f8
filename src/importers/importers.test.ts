import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVIDENCE_FORMATS } from "../incident/terms.ts";
import { issueWords, READERS } from "./read.ts";
import { MOST_ISSUES } from "./reader.ts";

const sec = (text: string) => Date.parse(text) / 1000;

const bgplay = (events: unknown[], more: object = {}) =>
	JSON.stringify({
		data: {
			query_starttime: "2008-02-24T18:45:00",
			query_endtime: "2008-02-24T21:05:00",
			sources: [{ id: "00-12.0.1.63", as_number: 7018, ip: "12.0.1.63", rrc: "00" }],
			initial_state: [{ target_prefix: "208.65.152.0/22", source_id: "00-12.0.1.63", path: [7018, 36561] }],
			events,
			...more,
		},
	});
const event = (fields: object = {}, attrs: object = {}) => ({
	timestamp: "2008-02-24T18:47:53",
	type: "A",
	attrs: { source_id: "00-12.0.1.63", target_prefix: "208.65.153.0/24", path: [7018, 3491, 17557], ...attrs },
	...fields,
});

describe("the reader of BGPlay files", () => {
	it("reads times without Z as UTC, the state before and the messages", () => {
		const { updates, span, issues } = READERS.bgplay(bgplay([event()]));
		expect(issues).toEqual([]);
		expect(span).toEqual({ startSec: sec("2008-02-24T18:45:00Z"), endSec: sec("2008-02-24T21:05:00Z") });
		expect(updates.map(({ kind, atSec, collector, peer, prefix, path }) => ({ kind, atSec, collector, peer, prefix, path }))).toEqual([
			{ kind: "rib", atSec: sec("2008-02-24T18:45:00Z"), collector: "rrc00", peer: "12.0.1.63", prefix: "208.65.152.0/22", path: "7018 36561" },
			{ kind: "announce", atSec: sec("2008-02-24T18:47:53Z"), collector: "rrc00", peer: "12.0.1.63", prefix: "208.65.153.0/24", path: "7018 3491 17557" },
		]);
	});
	it("keeps sets of AS numbers", () => expect(READERS.bgplay(bgplay([event({}, { path: [7018, [1, 2]] })])).updates[1]?.path).toBe("7018 {1,2}"));
	it.each([
		["a time that is none", event({ timestamp: "yesterday" }), "bad-time", "data.events[0].timestamp"],
		["an unknown kind of event", event({ type: "X" }), "bad-kind", "data.events[0].type"],
		["a path that is none", event({}, { path: "7018 3491" }), "bad-path", "data.events[0].attrs.path"],
		["a prefix that is none", event({}, { target_prefix: "208.65.153.0/33" }), "bad-prefix", "data.events[0].attrs.target_prefix"],
		["a session that is not described", event({}, { source_id: "99-1.2.3.4" }), "unknown-source", "data.events[0].attrs.source_id"],
	])("says where %s stands", (_, bad, code, at) => {
		const { issues, updates } = READERS.bgplay(bgplay([bad, event()]));
		expect(issues).toMatchObject([{ code, at }]);
		expect(updates.length).toBe(2);
	});
	it("says at which line and column a cut file ends", () => {
		const whole = JSON.stringify(JSON.parse(bgplay([event()])), null, 1);
		const cut = whole.slice(0, whole.indexOf("17557"));
		const [issue] = READERS.bgplay(cut).issues;
		expect(issue).toMatchObject({ code: "not-json", line: cut.split("\n").length });
		expect(issue && issueWords(issue).where).toMatch(/^line \d+, column \d+$/);
	});
	it("knows a file of another format", () => expect(READERS.bgplay(JSON.stringify({ data: { updates: [] } })).issues).toMatchObject([{ code: "wrong-shape" }]));
	it("says that a file is empty", () => expect(READERS.bgplay(bgplay([], { initial_state: [] })).issues).toMatchObject([{ code: "no-rows" }]));
});

describe("the reader of element lines", () => {
	const line = "A|1203878873|rrc14|198.32.176.24|208.65.153.0/24|2497 3491 17557";
	it("reads table entries, announcements and withdrawals, and skips remarks", () => {
		const { updates, issues } = READERS["elem-lines"](`# a remark\n${line.replace("A", "R")}\n${line}\nW|1203878900|rrc14|198.32.176.24|208.65.153.0/24|\n`);
		expect(issues).toEqual([]);
		expect(updates.map(({ kind, path, row }) => [kind, path, row])).toEqual([
			["rib", "2497 3491 17557", 2],
			["announce", "2497 3491 17557", 3],
			["withdraw", "", 4],
		]);
	});
	it("puts rows in the order of time, rows of one second in the order of the file", () => {
		const later = line.replace("1203878873", "1203878874");
		expect(READERS["elem-lines"](`${later}\n${line}\n${line.replace("rrc14", "rrc01")}\n`).updates.map(({ row }) => row)).toEqual([2, 3, 1]);
	});
	it("says in which line a cut file ends", () => {
		expect(READERS["elem-lines"](`${line}\n${line.slice(0, 40)}`).issues).toMatchObject([
			{ code: "bad-row", line: 2 },
			{ code: "bad-row", line: 2, got: "5 fields" },
		]);
		// Cut between two numbers of a path, the last row would look whole.
		expect(READERS["elem-lines"](`${line}\n${line.slice(0, -6)}`).issues).toMatchObject([{ code: "bad-row", line: 2 }]);
	});
	it("reads line ends of other systems", () => expect(READERS["elem-lines"](`${line}\r\n`).updates[0]?.path).toBe("2497 3491 17557"));
});

describe("the readers of updates as JSON", () => {
	it("reads RIPEstat bgp-updates", () => {
		const { updates, span } = READERS["bgp-updates"](
			JSON.stringify({
				data: {
					query_starttime: "2025-06-09T00:00:00",
					query_endtime: "2025-06-10T00:00:00",
					updates: [
						{
							seq: 1,
							timestamp: "2025-06-09T14:22:45",
							type: "A",
							attrs: { source_id: "21-37.49.237.175", target_prefix: "140.78.0.0/16", path: [20612, 1205] },
						},
						{ seq: 2, timestamp: "2025-06-09T14:23:45", type: "W", attrs: { source_id: "21-37.49.237.175", target_prefix: "140.78.0.0/16" } },
					],
				},
			}),
		);
		expect(updates).toMatchObject([
			{ kind: "announce", collector: "rrc21", peer: "37.49.237.175", path: "20612 1205", atSec: sec("2025-06-09T14:22:45Z") },
			{ kind: "withdraw", path: "" },
		]);
		expect(span?.endSec).toBe(sec("2025-06-10T00:00:00Z"));
	});
	it("reads lists of updates that know peers by number", () => {
		const update = { timestamp: "2019-06-24T10:34:29Z", kind: "announce", prefix: "104.18.32.0/21", peer_asn: 3333, as_path: [3333, 701], collector: "rrc00" };
		expect(READERS["update-list"](JSON.stringify({ updates: [update] })).updates).toMatchObject([{ peer: "AS3333", path: "3333 701" }]);
		expect(READERS["update-list"](JSON.stringify({ updates: [{ ...update, kind: "leak" }] })).issues).toMatchObject([
			{ code: "bad-kind", at: "updates[0].kind" },
		]);
	});
});

describe("a value where a field should be", () => {
	const unsayable = { toString: 1, valueOf: 1 };
	const update = { timestamp: "2019-06-24T10:34:29Z", kind: "announce", prefix: "104.18.32.0/21", peer_asn: 3333, as_path: [3333, 701], collector: "rrc00" };
	it.each(["timestamp", "kind", "prefix", "as_path"])("may be an object that cannot become text: an update's %s", (field) => {
		const { issues } = READERS["update-list"](JSON.stringify({ updates: [{ ...update, [field]: unsayable }] }));
		expect(issues).toMatchObject([{ at: `updates[0].${field}`, got: "{…}" }]);
	});
	it.each(["timestamp", "type"])("may be an object that cannot become text: an event's %s", (field) => {
		expect(READERS.bgplay(bgplay([event({ [field]: unsayable })])).issues).toMatchObject([{ at: `data.events[0].${field}`, got: "{…}" }]);
	});
	it.each(["source_id", "target_prefix", "path"])("may be an object that cannot become text: an attribute's %s", (field) => {
		expect(READERS.bgplay(bgplay([event({}, { [field]: unsayable })])).issues).toMatchObject([{ at: `data.events[0].attrs.${field}`, got: "{…}" }]);
		const wrapped = { data: { updates: [event({}, { [field]: unsayable })] } };
		expect(READERS["bgp-updates"](JSON.stringify(wrapped)).issues).toMatchObject([{ at: `data.updates[0].attrs.${field}`, got: "{…}" }]);
	});
	it("counts as a peer or a collector only if it is text", () => {
		const sources = [{ id: "00-12.0.1.63", ip: {}, rrc: unsayable }];
		expect(READERS.bgplay(bgplay([event()], { sources })).updates[1]).toMatchObject({ peer: "12.0.1.63", collector: "rrc00" });
	});
	it("is a kind of row only if this format has it, not if every object inherits it", () => {
		for (const type of ["constructor", "toString", "__proto__", "r"]) {
			const reading = READERS["elem-lines"](`${type}|1203880878|rrc00|12.0.1.63|208.65.153.0/24|7018 1
`);
			expect(reading.issues).toMatchObject([{ code: "bad-kind", got: type }]);
			expect(structuredClone(reading)).toEqual(reading);
		}
	});
	it("is kept no longer than it is shown, and never ends in half a character", () => {
		const [issue] = READERS["update-list"](JSON.stringify({ updates: [{ ...update, prefix: `${"x".repeat(79)}😀${"x".repeat(1e6)}` }] })).issues;
		expect(issue?.got).toBe("x".repeat(79));
	});
});

describe.each(EVIDENCE_FORMATS)("whatever the bytes, the reader of %s", (format) => {
	const read = READERS[format];
	it("gives rows or coded issues, and never fails", () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.string().map((text) => `A|1|${text}`),
				),
				(text) => {
					const { updates, issues } = read(text);
					expect(updates.length > 0 || issues.length > 0).toBe(true);
					for (const issue of issues) expect(issueWords(issue).wrong.length).toBeGreaterThan(0);
				},
			),
		);
	});
	it("takes any value where a field should be", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
				const body = {
					query_starttime: "2008-02-24T18:45:00",
					query_endtime: "2008-02-24T21:05:00",
					sources: [a],
					initial_state: [b],
					events: [{ attrs: a }, b],
					updates: [a, { attrs: b }, b],
				};
				expect(() => read(JSON.stringify({ data: body, updates: [a, b] }))).not.toThrow();
			}),
		);
	});
	it("stops counting issues at some point", () => {
		const bad =
			format === "elem-lines"
				? "x\n".repeat(500)
				: JSON.stringify({
						data: { query_starttime: 1, query_endtime: 2, initial_state: [], events: Array(500).fill(1), updates: Array(500).fill(1) },
						updates: Array(500).fill(1),
					});
		const { issues, more } = read(bad);
		expect(issues.length).toBe(MOST_ISSUES);
		// None is lost: those that are not listed are counted.
		expect(issues.length + more).toBe(500);
	});
});
