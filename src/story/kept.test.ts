import { describe, expect, it } from "vitest";
import { nameOfDamaged, rawTextOf, readKept } from "./kept.ts";

const good = { text: "{}", changedMs: 1_790_000_000_000, title: "Mine", chapters: 2, incidents: ["2016-02-canada-korea"], redacted: false };

describe("a briefing as a device keeps it", () => {
	it("is read as it was written", () => expect(readKept({ ...good })).toEqual(good));

	it.each([
		["a text", "text"],
		["nothing", null],
		["without incidents", { ...good, incidents: null }],
		["with incidents that are no names", { ...good, incidents: [{}] }],
		["with an object for a title", { ...good, title: {} }],
		["of no time that a date can be", { ...good, changedMs: 1e300 }],
		["of no time", { ...good, changedMs: Number.NaN }],
		["without its text", { ...good, text: undefined }],
		["with a name as long as a book", { ...good, title: "x".repeat(1e6) }],
	])("is refused if damaged: %s", (_, row) => expect(readKept(row)).toBeNull());

	it("can be saved as it is, whatever it holds", () => {
		expect(rawTextOf({ ...good, changedMs: 1e300 })).toBe("{}");
		expect(rawTextOf("only a text")).toBe("only a text");
		expect(JSON.parse(rawTextOf({ title: {}, big: 10n }))).toEqual({ title: {}, big: "10" });
		const ring: Record<string, unknown> = {};
		ring.ring = ring;
		for (const odd of [ring, undefined, null, new Date(Number.NaN), new Map([[1, 2]]), [[[]]]]) expect(typeof rawTextOf(odd)).toBe("string");
	});

	it("has a name that fits on one line", () => {
		expect(nameOfDamaged({ title: "Mine" }, "key")).toBe("Mine");
		expect(nameOfDamaged({ title: { toString: 1 } }, "key")).toBe("key");
		expect(nameOfDamaged(null, "k".repeat(500))).toHaveLength(80);
	});
});
