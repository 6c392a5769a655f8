import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineWithout, readQuery, type Term } from "./query.ts";

const vocabulary = {
	countries: new Map([
		["russia", "RU"],
		["ru", "RU"],
		["south korea", "KR"],
		["china", "CN"],
	]),
	codes: new Set(["RU", "KR", "CN", "IT"]),
};
const read = (line: string) => readQuery(line, vocabulary);
const DAY = 86_400;

/** What was understood, without the words it was read from. */
const terms = (line: string) => read(line).terms.map(({ raw: _, not, ...term }) => (not ? { not, ...term } : term));

describe("a line of the search box", () => {
	it("is understood as people say it", () => {
		expect(terms("all incidents where AS9318 leaked to AS4134")).toEqual([
			{ kind: "network", asn: 9318, roles: ["leaker"] },
			{ kind: "network", asn: 4134, roles: [] },
		]);
		expect(terms("everything that crossed Russia")).toEqual([{ kind: "country", code: "RU", part: "crossed" }]);
		expect(terms("longer than a week")).toEqual([{ kind: "length", minSec: 7 * DAY, maxSec: Number.POSITIVE_INFINITY }]);
		expect(terms("leaked by 9318 in 2015")).toEqual([
			{ kind: "network", asn: 9318, roles: ["leaker"] },
			{ kind: "period", startSec: Date.UTC(2015, 0) / 1000, endSec: Date.UTC(2016, 0) / 1000 },
		]);
	});

	it("knows networks by number, prefixes of both families, and single addresses", () => {
		expect(terms("4134 AS4809")).toEqual([
			{ kind: "network", asn: 4134, roles: [] },
			{ kind: "network", asn: 4809, roles: [] },
		]);
		expect(terms("69.171.225.0/24")[0]).toMatchObject({ kind: "prefix", prefix: { family: 4, length: 24 } });
		expect(terms("2a0a:f280::/32")[0]).toMatchObject({ kind: "prefix", prefix: { family: 6, length: 32 } });
		expect(terms("69.171.225.13")[0]).toMatchObject({ kind: "prefix", prefix: { family: 4, length: 32 } });
	});

	it("leaves out what an exclamation mark or a dash precedes", () => {
		expect(terms("!AS4134 -leak !china")).toEqual([
			{ not: true, kind: "network", asn: 4134, roles: [] },
			{ not: true, kind: "kinds", kinds: ["route-leak", "blackhole-leak"] },
			{ not: true, kind: "country", code: "CN", part: null },
		]);
	});

	it("takes exact pairs, codes and quoted words", () => {
		expect(terms('leaker:AS9318 crossed:IT kind:origin-hijack verdict:disputed "South Korea" South Korea')).toEqual([
			{ kind: "network", asn: 9318, roles: ["leaker"] },
			{ kind: "country", code: "IT", part: "crossed" },
			{ kind: "kinds", kinds: ["origin-hijack"] },
			{ kind: "one of", column: "verdict", value: 3 },
			{ kind: "country", code: "KR", part: null },
			{ kind: "text", text: "south korea" },
		]);
	});

	it("tells lengths and periods in many ways", () => {
		for (const line of ["longer than 7 days", "over a week", ">1w", "longer:1w", "at least 7 d", "exceeding one week"])
			expect(terms(line), line).toEqual([{ kind: "length", minSec: 7 * DAY, maxSec: Number.POSITIVE_INFINITY }]);
		expect(terms("under 18 minutes")).toEqual([{ kind: "length", minSec: 0, maxSec: 1080 }]);
		expect(terms("since 2016-02")).toEqual([{ kind: "period", startSec: Date.UTC(2016, 1) / 1000, endSec: Number.POSITIVE_INFINITY }]);
		expect(terms("2014-2016")).toEqual([{ kind: "period", startSec: Date.UTC(2014, 0) / 1000, endSec: Date.UTC(2017, 0) / 1000 }]);
		expect(terms("before 2018")).toEqual([{ kind: "period", startSec: Number.NEGATIVE_INFINITY, endSec: Date.UTC(2018, 0) / 1000 }]);
	});

	it("answers what is malformed with one plain sentence, and still reads the rest", () => {
		const prefix = read("203.0.113.0/33 leak");
		expect(prefix.notes).toEqual(["“203.0.113.0/33” is not a prefix or address. Expected one such as 203.0.113.0/24 or 2001:db8::/32."]);
		expect(prefix.terms).toHaveLength(1);
		expect(read("AS99999999999").notes).toEqual(["“AS99999999999” is not an AS number: they go from 1 to 4294967295."]);
		expect(read("crossed:XX").notes[0]).toContain("Expected a country of this atlas");
		expect(read("verdict:guilty").notes[0]).toContain("Expected one of potential, corroborated");
	});

	it("reads any line at all, however long, without a crash, and says so when it is cut", () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ maxLength: 600 }), fc.string({ unit: "binary", maxLength: 200 })), (line) => {
				const { terms, notes } = read(line);
				return [...terms.map(({ raw }) => raw), ...notes].every((text) => text.length > 0);
			}),
		);
		const { notes, terms } = read("korea ".repeat(2000));
		expect(notes).toEqual(["Only the first 400 characters of what was typed are searched."]);
		expect(terms).toHaveLength(1);
	}, 30_000);

	it("loses one term and keeps the others", () => {
		const line = "AS9318 leaked crossed Russia !china";
		const [first, second] = read(line).terms as [Term, Term];
		expect(lineWithout(line, first)).toBe("crossed Russia !china");
		expect(lineWithout(line, second)).toBe("AS9318 leaked !china");
	});
});
