import { describe, expect, it } from "vitest";
import { derive } from "./precompute.ts";
import type { IncidentRecord } from "./schema.ts";
import { sentenceAt } from "./sentence.ts";
import { segmentIndex, stateAt } from "./state.ts";

const sec = (text: string) => Date.parse(text) / 1000;
const known = { grade: "reported" as const, sources: ["a"] };

function record(time: IncidentRecord["time"]): IncidentRecord {
	return {
		schemaVersion: 2,
		id: "2016-02-test",
		title: "A test",
		kinds: ["route-leak"],
		summary: [{ text: "A test." }],
		time,
		networks: [{ name: "Somebody", roles: ["leaker"], ...known }],
		noRoute: "None was published.",
		verdicts: [{ verdict: "potential", by: "a", sources: ["a"] }],
		independentCheck: { text: "None." },
		sources: { a: { title: "A", kind: "primary" } },
	};
}
const refs = { places: {}, registry: {}, collectors: {}, countries: {} };
const derived = (time: IncidentRecord["time"]) => derive(record(time), refs);
const states = (time: IncidentRecord["time"]) => derived(time).segments.map((s) => s.state);

const halfYear = { start: { edtf: "2016-02", ...known }, end: { edtf: "2016-08~", ...known } };
const leak = { start: { edtf: "2018-11-12T21:12:16Z", ...known }, end: { edtf: "2018-11-12T22:26Z", ...known } };

describe("the state of an incident", () => {
	it("is uncertain across the month a month-precise start or end falls in", () => {
		expect(states(halfYear)).toEqual(["none", "possibly diverted", "diverted", "possibly diverted", "none"]);
	});
	it("changes at once where start and end are exact", () => expect(states(leak)).toEqual(["none", "diverted", "none"]));
	it("holds from the first second of a segment", () => {
		expect(stateAt(derived(leak), sec("2018-11-12T21:12:16Z")).state).toBe("diverted");
		expect(stateAt(derived(leak), sec("2018-11-12T21:12:15Z")).state).toBe("none");
	});
	it("never becomes normal again where no end was published", () => {
		const time = { start: { edtf: "2019-06-06T09:43Z", ...known }, end: { edtf: "unknown", notBefore: "2019-06-06T11:43Z", ...known } };
		expect(states(time)).toEqual(["none", "diverted", "possibly diverted"]);
		expect(sentenceAt(derived(time), sec("2019-06-06T12:00Z"))).toBe("no end was published · possibly diverted (reported)");
	});
	it("is nowhere certain when it happened some time in a month", () => {
		const time = { start: { edtf: "2016-10", ...known }, end: { edtf: "2016-10", ...known } };
		expect(states(time)).toEqual(["none", "possibly diverted", "none"]);
	});
	it("is uncertain throughout when it came and went on unknown days", () => {
		expect(states({ ...halfYear, pattern: "intermittent" })).toEqual(["none", "possibly diverted", "none"]);
	});
	it("is no data, never normal, in a gap of the observation", () => {
		const time = { ...leak, gaps: [{ start: "2018-11-12T21:30Z", end: "2018-11-12T21:40Z", reason: "collector down" }] };
		expect(states(time)).toEqual(["none", "diverted", "no data", "diverted", "none"]);
	});
	it("was not spoken of before it began, on the day on which it began", () => {
		const moment = (id: string, at: string) => ({ id, label: id, at, clock: "said" as const, ...known });
		const { moments } = derived({ ...leak, moments: [moment("day", "2018-11-12"), moment("month", "2018-11"), moment("earlier", "2018-11-11")] });
		const atOf = (id: string) => moments.find((one) => one.id === id)?.earliestSec;
		expect([atOf("day"), atOf("month"), atOf("earlier")]).toEqual([sec("2018-11-12T21:12:16Z"), sec("2018-11-12T21:12:16Z"), sec("2018-11-11")]);
	});
	it("fills the overview without a hole", () => {
		const { segments, overview } = derived(halfYear);
		expect(segments[0]?.startSec).toBe(overview.startSec);
		expect(segments.at(-1)?.endSec).toBe(overview.endSec);
		for (let i = 1; i < segments.length; i++) expect(segments[i]?.startSec).toBe(segments[i - 1]?.endSec);
	});
	it("is found for instants outside the overview at its ends", () => {
		const { segments } = derived(leak);
		expect(segmentIndex(segments, 0)).toBe(0);
		expect(segmentIndex(segments, 1e12)).toBe(segments.length - 1);
	});
	it("is written one letter per day, the strongest state of the day winning", () => {
		expect(derived(halfYear).days).toMatch(/^\d+n29p153d31p\d+n$/);
		expect(derived(leak).days).toBe("1d");
	});
});

describe("the sentence", () => {
	it("gives the day as a range where the start is known to the month", () => {
		expect(sentenceAt(derived(halfYear), sec("2016-06-14"))).toBe("day 107 to 135 of about 183 · diverted (reported)");
	});
	it("says how far in a short incident is", () => expect(sentenceAt(derived(leak), sec("2018-11-12T21:42:16Z"))).toBe("30 min in · diverted (reported)"));
	it("says before and after which it is", () => {
		expect(sentenceAt(derived(leak), sec("2018-11-12T21:00Z"))).toBe("before the start · not diverted");
		expect(sentenceAt(derived(leak), sec("2018-11-12T22:30Z"))).toBe("after the end · not diverted any more");
	});
	it("says why it is not certain", () =>
		expect(sentenceAt(derived(halfYear), sec("2016-02-10"))).toBe("the exact start is not known · possibly diverted (reported)"));
});
