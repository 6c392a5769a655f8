/** Each rule for what is published: the fault is planted in a record that has none, and found at its place. */
import { describe, expect, it } from "vitest";
import { checkRecord } from "./check.ts";
import { checkClaims, checkQuotes, checkVerdicts } from "./checkClaims.ts";
import { checkSources } from "./checkSources.ts";
import { checkAccount, checkPackets } from "./checkWording.ts";
import type { Check } from "./problems.ts";
import type { Claim, IncidentRecord, Source } from "./schema.ts";

const reported = { grade: "reported" as const, sources: ["article"] };
const article: Source = { title: "An article", kind: "secondary", url: "https://example.org/" };
const verdict = { verdict: "disputed" as const, by: "others", sources: ["article"] };
const record: IncidentRecord = {
	schemaVersion: 2,
	id: "2016-02-a-b",
	title: "A to B through C, by Demchak and Shavitt",
	account: "Demchak and Shavitt",
	kinds: ["data-plane-detour"],
	summary: [{ text: "By Demchak and Shavitt, traffic went through C. It went on for six months.", ...reported }],
	time: { start: { edtf: "2016-02", ...reported }, end: { edtf: "2016-08", ...reported } },
	networks: [{ name: "A", roles: ["carrier"], ...reported }],
	noRoute: "No source says which way it went.",
	claims: [{ id: "a", by: "A", stance: "error", text: "An error.", sources: ["article"] }],
	verdicts: [verdict],
	independentCheck: { text: "Nobody checked it.", ...reported },
	sources: { article },
};

const found = (check: Check, changed: Partial<IncidentRecord>) => check({ ...record, ...changed }).map(({ path, wrong }) => `${path.join(".")}: ${wrong}`);

it("a record that keeps the rules is taken", () => {
	expect(checkRecord(record, { places: {}, registry: {}, ids: new Set() })).toEqual({ record, problems: [] });
});

describe("a source", () => {
	const planted = (source: Source) => found(checkSources, { sources: { article, planted: source } });
	const bare: Source = { title: "A text", kind: "primary" };

	it("can be found by its address, an archived one, or a citation, and not by nothing", () => {
		const ways = [{ url: "https://example.org/" }, { archive: "https://example.org/" }, { citation: "Wired, Aug 2015, p. 12" }];
		for (const way of ways) expect(planted({ ...bare, ...way })).toEqual([]);
		expect(planted(bare)).toEqual(["sources.planted: a source that nobody can find"]);
	});
	it.each([
		"several",
		"Press report",
		"press reports of the day",
		"Press report with Rodney Joffe's statement",
		"Public GitHub repository",
		"public repositories",
		"CNET (quoted)",
		"Quoted by others",
		"Several outlets",
		"Media",
		"Various",
		"several sources of the day",
		"Public compilation of routing incidents",
	])("names somebody: not “%s”", (name) => {
		expect(planted({ ...article, publisher: name })).toEqual([`sources.planted.publisher: "${name}" names nobody`]);
		expect(planted({ ...article, title: name })).toEqual([`sources.planted.title: "${name}" names nobody`]);
	});
	it.each([
		"Associated Press",
		"GitHub",
		"The Press (Christchurch)",
		"Pressed for time",
		"MIT Press",
		"Severalty of routes",
		"Press Trust of India",
		"Public DNS in Taiwan the latest victim",
		"Several networks leak",
	])("may be called “%s”", (name) => expect(planted({ ...article, publisher: name })).toEqual([]));
	it("that retells has no measurement", () =>
		expect(planted({ ...article, measurement: "its traceroute" })).toEqual(["sources.planted.measurement: a secondary source with a measurement"]));
});

describe("a measured fact", () => {
	const measured = (source: Source, more: Partial<IncidentRecord> = {}) => {
		const start = { edtf: "2016-02", grade: "measured" as const, sources: ["article", "planted"] };
		return found(checkSources, { sources: { article, planted: source }, time: { ...record.time, start }, ...more });
	};
	const primary: Source = { ...article, kind: "primary" };
	const data: Source = { ...article, kind: "data", date: "2016-02-03" };
	const REFUSED = ["time.start.grade: called measured, and no source of it has the data"];

	it("rests on a source that publishes its measurement", () => {
		expect(measured(primary)).toEqual(REFUSED);
		expect(measured({ ...primary, measurement: "the traceroute, in the article" })).toEqual([]);
	});
	it("rests on data with an address and a date", () => {
		const { url: _, ...withoutAddress } = data;
		const { date: __, ...withoutDate } = data;
		expect(measured(data)).toEqual([]);
		expect(measured(withoutDate)).toEqual(REFUSED);
		expect(measured({ ...withoutAddress, citation: "a table on paper" })).toEqual(REFUSED);
	});
	it("rests on a raw file of the record", () => {
		const file = { source: "planted" } as NonNullable<IncidentRecord["evidence"]>[number];
		expect(measured(primary, { evidence: [file] })).toEqual([]);
	});
	it("may be the leg of a stop, by the stop's sources", () => {
		const hop = { leg: { grade: "measured" as const }, ...reported };
		const flows = [{ id: "f", title: "A to B", diverted: { hops: [reported, hop] } }];
		expect(found(checkSources, { flows })).toEqual(["flows.0.diverted.hops.1.leg: called measured, and no source of it has the data"]);
		expect(found(checkSources, { flows, sources: { article: data } })).toEqual([]);
	});
});

describe("answers", () => {
	const claim = (id: string, more: Partial<Claim> = {}): Claim => ({ id, by: id, stance: "error", text: id, sources: ["article"], ...more });
	const wrongs = (...claims: Claim[]) => found(checkClaims, { claims });
	const asked = claim("asked", { at: "2018-10-30" });

	it("are given on the day or later, or nobody knows when", () => {
		expect(wrongs(asked, claim("reply", { answers: "asked" }))).toEqual([]);
		for (const at of ["2018-10-30", "2018-10", "2018", "2019-02-01"]) expect(wrongs(asked, claim("reply", { answers: "asked", at }))).toEqual([]);
		for (const at of ["2018-10-29", "2018-09", "2017"])
			expect(wrongs(asked, claim("reply", { answers: "asked", at }))).toEqual([`claims.1.answers: a claim of ${at} answers one of 2018-10-30`]);
	});
	it("are not given to oneself", () => {
		expect(wrongs(claim("a", { answers: "a" }))).toEqual(['claims.0.answers: the claim "a" answers itself']);
		expect(wrongs(asked, claim("b", { by: "asked", answers: "asked", at: "2019" }))).toEqual(["claims.1.answers: asked answers a claim of the same speaker"]);
	});
	it("do not go round", () => {
		const ring = wrongs(claim("a", { answers: "c" }), claim("b", { answers: ["a", "d"] }), claim("c", { answers: "b" }), claim("d"));
		expect(ring.map((line) => line.slice(0, 8))).toEqual(["claims.0", "claims.1", "claims.1", "claims.2"]);
		expect(ring[0]).toContain("is answered by what it answers");
	});
	it("may be one to several, and several to one", () =>
		expect(wrongs(asked, claim("b"), claim("c", { answers: ["asked", "b"] }), claim("d", { answers: "asked" }))).toEqual([]));
});

it("quotes of any fact are one run of words", () => {
	const quote = "It was so. … It was not.";
	expect(found(checkQuotes, { independentCheck: { ...record.independentCheck, quote } })).toEqual([
		"independentCheck.quote: a quote that leaves words out after the end of a sentence",
	]);
	expect(found(checkQuotes, { claims: (record.claims ?? []).map((claim) => ({ ...claim, quote })) })[0]).toMatch(/^claims\.0\.quote/);
});

it("verdicts stand in order of time, where they have one", () => {
	const wrongs = (...dates: (string | undefined)[]) => found(checkVerdicts, { verdicts: dates.map((at) => ({ ...verdict, ...(at ? { at } : {}) })) });
	expect(wrongs("2016", undefined, "2016-02-03", "2016-02", "2018-11-01T00:00:00Z")).toEqual([]);
	expect(wrongs("2018", undefined, "2017-12")).toEqual(["verdicts.2.at: a verdict of 2017-12 stands after one of 2018"]);
});

describe("an account", () => {
	it("is named in the title and in the first sentence of the summary", () => {
		const late = [{ text: "Traffic went through C. Demchak and Shavitt say so.", ...reported }];
		expect(found(checkAccount, {})).toEqual([]);
		expect(found(checkAccount, { title: "A to B through C" })).toEqual(['title: the account of "Demchak and Shavitt" is told without the name']);
		expect(found(checkAccount, { summary: late })).toEqual(['summary.0.text: the account of "Demchak and Shavitt" is told without the name']);
	});
	it("is asked for where the standing verdict is potential or disputed, and only there", () => {
		const { account: _, ...nobodys } = record;
		const wrongs = (...verdicts: IncidentRecord["verdicts"][number]["verdict"][]) =>
			checkAccount({ ...nobodys, verdicts: verdicts.map((one) => ({ ...verdict, verdict: one })) }).map(({ path, wrong }) => `${path.join(".")}: ${wrong}`);
		expect(wrongs("potential")).toEqual(['verdicts.0: the verdict is "potential", and no account is named']);
		expect(wrongs("corroborated", "disputed")).toEqual(['verdicts.1: the verdict is "disputed", and no account is named']);
		expect(wrongs("disputed", "corroborated")).toEqual([]);
	});
});

describe("a record without flows", () => {
	const wrongs = (noRoute: string) => found(checkPackets, { noRoute });

	it.each([
		"Traffic for the prefix ended at the network that announced it.",
		"Only routes are known. Packets were dropped there.",
		"The traffic was diverted to C.",
	])("does not tell of packets: %s", (text) => expect(wrongs(text)[0]).toMatch(/^noRoute: ".*" tells of packets$/));
	it.each([
		"By the routes, traffic ended there.",
		"No source says where traffic was sent.",
		"Traffic that followed them would have been dropped.",
		"Routes ended there.",
	])("may say: %s", (text) => expect(wrongs(text)).toEqual([]));
	it("may report what a source says of them, and tells what it infers", () => {
		const text = "Traffic was sent to C.";
		expect(found(checkPackets, { summary: [{ text, ...reported }] })).toEqual([]);
		expect(found(checkPackets, { summary: [{ text, grade: "inferred", because: "of the routes" }] })).toEqual([`summary.0.text: "${text}" tells of packets`]);
	});
	it("is the only one held to that", () => {
		const flows = [{ id: "f", title: "A to B" }];
		expect(found(checkPackets, { noRoute: "Traffic was sent there.", flows })).toEqual([]);
	});
});
