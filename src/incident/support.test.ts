import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { periodPieces } from "./dossierWords.ts";
import { fullName } from "./facts.ts";
import { factNames, type Support, standingOf, supportOf } from "./support.ts";

const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const all = readdirSync("public/data/incidents").map((file) => read(file.replace(".json", "")));
const canada = read("2016-02-canada-korea");
const youtube = read("2008-02-pakistan-telecom-youtube");
const of = (incident: Incident, name: string): Support => {
	const support = supportOf(incident, name);
	if (!support) throw new Error(`${name} has no support in ${incident.id}`);
	return support;
};

describe("the support of every fact of every record", () => {
	it.each(all.map((incident) => [incident.id, incident] as const))("%s: has words, and sources or a reason of ours", (_, incident) => {
		const names = factNames(incident);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) {
			const support = of(incident, name);
			expect(support.about, name).toMatch(/\w{3}/);
			expect(support.says.trim(), name).not.toBe("");
			expect(support.says, name).not.toMatch(/undefined|\[object|\bNaN\b/);
			expect(support.sources.length > 0 || Boolean(support.because ?? support.how), `${name} says what it rests on`).toBe(true);
			if (support.grade === "inferred") expect(support.because, `${name} is inferred and says from what`).toBeTruthy();
		}
	});
	it.each(all.map((incident) => [incident.id, incident] as const))("%s: leads only to sources and facts that exist", (_, incident) => {
		for (const name of factNames(incident)) {
			const { sources, against, from = [], beside } = of(incident, name);
			for (const key of [...sources, ...against.flatMap((objection) => objection.sources)]) expect(incident.sources[key], `${name}: ${key}`).toBeDefined();
			for (const other of [...from, ...beside.flatMap(({ names }) => names), ...against.map((objection) => objection.name)]) {
				expect(supportOf(incident, other), `${name} → ${other}`).not.toBeNull();
			}
		}
		for (const { of: doubted = [] } of incident.contradictions ?? []) for (const name of doubted) expect(supportOf(incident, name), name).not.toBeNull();
	});
});

describe("support", () => {
	it("says of AS4134 in Canada to Korea that it is inferred, and from what", () => {
		const support = of(canada, "networks.1");
		expect(support).toMatchObject({ grade: "inferred", sources: ["globe"] });
		expect(support.says).toContain("AS4134");
		expect(support.because).toContain("No text found gives an AS number");
	});
	it("says of the check by others that none was found, with what was read", () => {
		expect(of(canada, "independentCheck").says).toMatch(/^No independent check/);
		expect(of(canada, "independentCheck").sources).toContain("anderson");
	});
	it("brings what contradicts a fact, by its id or its number alike", () => {
		const named = of(canada, "flows.ottawa-korea.diverted.hops.1").against;
		expect(named.map(({ about }) => about)).toEqual(["Where the first China Telecom hop was"]);
		expect(of(canada, "flows.0.diverted.hops.1").against).toEqual(named);
		expect(of(canada, "flows.ottawa-korea.diverted.hops.2").against).toEqual([]);
	});
	it("tells of a computed figure what doubts the stops it was made from", () => {
		const [objection] = of(canada, "derived.figures.ottawa-korea.length").against;
		expect(objection).toMatchObject({ name: "contradictions.0", of: "flows.ottawa-korea.diverted.hops.1" });
	});
	it("puts the other stated lengths beside one, and the answers beside a claim", () => {
		expect(of(youtube, "time.durations.0").beside).toEqual([{ label: "Other stated lengths", names: ["time.durations.1"] }]);
		expect(of(canada, "claims.authors-malice").beside).toEqual([{ label: "Answered by", names: ["claims.embassy", "claims.china-telecom-americas"] }]);
		const answered = ["claims.authors-malice", "claims.authors-espionage", "claims.authors-concession", "claims.shavitt-small-fraction"];
		expect(of(canada, "claims.embassy").beside).toEqual([{ label: "In answer to", names: answered }]);
		const unasked = { ...canada, claims: (canada.claims ?? []).map(({ answers, ...claim }) => claim) };
		expect(of(unasked, "claims.shavitt-small-fraction").unanswered).toBe(true);
	});
	it("says the numbers of a figure as the page does", () => {
		expect(of(canada, "derived.figures.ottawa-korea.length").says).toBe(
			"+1,300 to +4,100 km, over 9 combinations of candidate cities; 1.11 to 1.35 × the usual way",
		);
		expect(of(canada, "derived.figures.ottawa-korea.countries").says).toContain("diverted: Canada → United States → China → South Korea");
	});
	it("says onset, peak and end of a measured series with their instants and rules", () => {
		const [onset, peak, end] = ["onset", "peak", "end"].map((what) => of(youtube, `measured.ris.${what}`));
		expect(onset?.says).toContain("24 Feb 2008, 18:47:53 UTC");
		expect(peak?.says).toMatch(/\d+ of \d+ vantage points/);
		expect(end?.says).toContain("24 Feb 2008, 21:03:52 UTC: the last vantage point drops");
		expect(end?.how).toContain("The instant at which the last vantage point that used one drops it.");
	});
	it("says plainly of a sentence of an old file that nothing is recorded for it", () => {
		const old: Incident = { ...canada, summary: [{ text: "An old sentence." }] };
		expect(standingOf(of(old, "summary.0"))).toBe("none");
		expect(standingOf(of(canada, "summary.0"))).toBe("reported");
		expect(standingOf(of(canada, "defences.0"))).toBe("ours");
	});
	it("takes the weakest grade for what several facts make together", () => {
		expect(of(canada, "derived.period").grade).toBe("inferred");
		expect(of(youtube, "derived.duration").grade).toBe("reported");
	});
	it("knows no name that names nothing, whatever it is", () => {
		const odd = [
			"",
			".",
			"constructor",
			"time.constructor.x",
			"flows.ottawa-korea.other",
			"claims.",
			"derived.figures.x.length",
			"measured.ris.x",
			"sources.globe",
		];
		for (const name of odd) expect(supportOf(canada, name), name).toBeNull();
		fc.assert(fc.property(fc.string(), (name) => void supportOf(canada, name)));
		const steps = fc.constantFrom("time", "flows", "ottawa-korea", "usual", "hops", "0", "9", "derived", "figures", "episodes", "main", "start", "__proto__");
		fc.assert(fc.property(fc.array(steps), (parts) => void supportOf(canada, parts.join("."))));
	});
	it("gives the same fact the same full name", () => {
		expect(fullName(canada, "flows.0.diverted.hops.1")).toBe("flows.ottawa-korea.diverted.hops.1");
		expect(fullName(canada, "networks.1")).toBe("networks.1");
	});
});

describe("the period", () => {
	it("falls into the words of its start and of its end, nothing lost", () => {
		for (const incident of all) {
			const pieces = periodPieces(incident);
			expect(pieces.map(({ joint, text }) => joint + text).join(""), incident.id).toBe(incident.derived.period);
			expect(
				pieces.every(({ text }) => text.trim() !== ""),
				incident.id,
			).toBe(true);
			expect(pieces).toHaveLength(incident.time.start.edtf === incident.time.end.edtf ? 1 : 2);
		}
		expect(periodPieces(canada).map(({ text }) => text)).toEqual(["Feb 2016", "about Aug 2016"]);
	});
});
