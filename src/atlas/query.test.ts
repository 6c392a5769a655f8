import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANCES } from "../incident/terms.ts";
import { lineWithout, readQuery } from "./query.ts";
import type { Term } from "./queryTerms.ts";

const vocabulary = {
	countries: new Map([
		["russia", "RU"],
		["ru", "RU"],
		["south korea", "KR"],
		["china", "CN"],
	]),
	codes: new Set(["RU", "KR", "CN", "IT"]),
	networks: new Map([
		["china telecom", { name: "China Telecom", places: [3, 5], asns: [4134, 4809] }],
		["sk broadband", { name: "SK Broadband", places: [7], asns: [9318] }],
	]),
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

	it("reads dates in any common form, and never as a network", () => {
		const day = { kind: "period", startSec: Date.UTC(2016, 5, 14) / 1000, endSec: Date.UTC(2016, 5, 15) / 1000 };
		const writings = ["14 June 2016", "14 Jun 2016", "14th of June, 2016", "June 14, 2016", "Jun. 14 2016", "14-Jun-2016", "2016 June 14"];
		for (const line of [...writings, "2016-06-14", "2016/06/14", "2016.6.14", "14.6.2016", "14/06/2016", "6/14/2016", "on 14 June 2016"])
			expect(terms(line), line).toEqual([day]);
		const month = { kind: "period", startSec: Date.UTC(2016, 1) / 1000, endSec: Date.UTC(2016, 2) / 1000 };
		for (const line of ["Feb 2016", "February 2016", "in February, 2016", "2016-02", "02/2016", "2016 Feb"]) expect(terms(line), line).toEqual([month]);
		const years = { kind: "period", startSec: Date.UTC(2016, 0) / 1000, endSec: Date.UTC(2019, 0) / 1000 };
		for (const line of ["2016 to 2018", "2016-2018", "2016–2018", "2016 – 2018", "2016-18", "between 2016 and 2018", "from 2016 until 2018", "2016..2018"])
			expect(terms(line), line).toEqual([years]);
		expect(terms("14 to 16 June 2016")).toEqual([{ ...day, endSec: Date.UTC(2016, 5, 17) / 1000 }]);
		expect(terms("June 14–16, 2016")).toEqual([{ ...day, endSec: Date.UTC(2016, 5, 17) / 1000 }]);
		expect(terms("Nov–Feb 2016")).toEqual([{ kind: "period", startSec: Date.UTC(2015, 10) / 1000, endSec: Date.UTC(2016, 2) / 1000 }]);
		expect(terms("2010s")).toEqual([{ kind: "period", startSec: Date.UTC(2010, 0) / 1000, endSec: Date.UTC(2020, 0) / 1000 }]);
		expect(terms("AS 2016")).toEqual([{ kind: "network", asn: 2016, roles: [] }]);
	});

	it("says how an ambiguous date was read, and what is wrong with an impossible one", () => {
		expect(read("3/4/2016").notes).toEqual(["“3/4/2016” is ambiguous, and was read day first: 3 April 2016. Write 2016-04-03 to be sure."]);
		for (const [line, note] of [
			["14 June", "“14 June” has no year. Expected a date such as 14 June 2016."],
			["31 June 2016", "“31 June 2016” is not a date in the calendar. Expected one such as 14 June 2016 or 2016-06-14."],
			["2018 to 2016", "“2018 to 2016” ends before it starts."],
		] as const) {
			expect(read(`${line} leak`).notes).toEqual([note]);
			expect(terms(`${line} leak`)).toHaveLength(1);
		}
	});

	it("knows networks by name and organisation, with all their numbers, and gives them roles", () => {
		const named = { kind: "named", name: "China Telecom", places: [3, 5], roles: [] };
		expect(terms("China Telecom")).toEqual([named]);
		expect(terms("through china telecom's networks")).toEqual([named]);
		expect(terms("China Telecom leaked")).toEqual([{ ...named, roles: ["leaker"] }]);
		expect(terms("China Telecom leaks")).toEqual([named, { kind: "kinds", kinds: ["route-leak", "blackhole-leak"] }]);
		expect(terms("leaked by SK Broadband")).toEqual([{ kind: "network", asn: 9318, roles: ["leaker"] }]);
		expect(terms('leaker:china-telecom network:"China Telecom"')).toEqual([{ ...named, roles: ["leaker"] }, named]);
		expect(terms("AS9318 SK Broadband")).toEqual([{ kind: "network", asn: 9318, roles: [] }]);
		expect(terms("China Telecom through China")).toEqual([named, { kind: "country", code: "CN", part: "crossed" }]);
		for (const line of ["ASN 4134", "AS 4134", "as4134", "asn:4134", "(AS4134)", "network 4134"])
			expect(terms(line), line).toEqual([{ kind: "network", asn: 4134, roles: [] }]);
	});

	it("excludes what “not” and the like apply to, and joins what “or” joins", () => {
		const network = { kind: "network", asn: 4134, roles: [] };
		for (const line of ["not AS4134", "-AS4134", "!AS4134", "−AS4134", "without AS4134", "except ASN 4134"])
			expect(terms(line), line).toEqual([{ not: true, ...network }]);
		expect(terms("no leaks")).toEqual([{ not: true, kind: "kinds", kinds: ["route-leak", "blackhole-leak"] }]);
		expect(terms("no view")).toEqual([{ kind: "one of", column: "cause", value: STANCES.indexOf("no view") }]);
		expect(terms("route leaks or forged paths")).toEqual([{ kind: "kinds", kinds: ["route-leak", "forged-path"] }]);
		expect(read("AS4134 or Russia leak").terms).toMatchObject([{ kind: "any", not: false, terms: [network, { kind: "country" }] }, { kind: "kinds" }]);
		expect(read("not AS4134 or Russia").terms).toMatchObject([{ kind: "any", not: true, terms: [{ not: false }, { not: false }] }]);
		expect(read("telegram or twitter").terms).toMatchObject([{ kind: "any", terms: [{ text: "telegram" }, { text: "twitter" }] }]);
		expect(terms("leaks and AS4134")).toHaveLength(2);
	});

	it.each(["not 203.0.113.0/33 leaks", "not 31 June 2016 leaks", "AS4134 or AS4294967299 leaks", "without AS0 leaks"])(
		"applies a “not” or “or” before malformed words to nothing else: %s",
		(line) => {
			const { terms: found, notes } = read(line);
			expect(notes).toHaveLength(1);
			expect(found.at(-1)).toMatchObject({ not: false, kind: "kinds", kinds: ["route-leak", "blackhole-leak"] });
		},
	);

	it("asks nothing if all words only join others", () => {
		for (const line of ["all incidents", "not", "or", "the", ", ,"]) expect(read(line), line).toEqual({ terms: [], notes: [] });
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
		for (const [said, left] of [
			["all incidents where AS9318", ""],
			["Orlando and AS4134 or AS9318", "Orlando and"],
			["not AS4134 leaks", "leaks"],
		] as const) {
			const term = read(said).terms.find(({ kind }) => kind !== "text" && kind !== "kinds") as Term;
			expect(lineWithout(said, term), said).toBe(left);
		}
	});
});
