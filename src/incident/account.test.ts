import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accountOf, differenceWords, exactWords } from "./account.ts";
import { coverageNotes, lengthsOf } from "./accountNotes.ts";
import type { Incident } from "./derived.ts";
import type { MeasuredSeries } from "./measured.ts";
import { shareNotes } from "./share.ts";
import { supportOf } from "./support.ts";

const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const series = (incident: Incident, id: string) => incident.derived.measured.find((one) => one.id === id) as MeasuredSeries;
const told = (incident: Incident, id: string, head: string) => {
	const row = accountOf(incident, series(incident, id)).find((one) => one.head === head);
	return row?.published.map(({ fact, difference }) => `${fact}: ${difference}`);
};
const youTube = read("2008-02-pakistan-telecom-youtube");

describe("lengths and differences", () => {
	it("keep every unit", () => {
		expect([0, 4, 82, 8009, 302_405].map(exactWords)).toEqual(["0 s", "4 s", "1 min 22 s", "2 h 13 min 29 s", "3 d 12 h 5 s"]);
	});
	it("say which of the two is later, and how exactly that is known", () => {
		const exact = { earliestSec: 100, latestSec: 100 };
		expect(differenceWords(100, exact)).toBe("the same second");
		expect(differenceWords(182, exact)).toBe("1 min 22 s later in the file");
		expect(differenceWords(96, exact)).toBe("4 s earlier in the file");
		expect(differenceWords(100, { earliestSec: 60, latestSec: 119 })).toBe("within the published time");
		expect(differenceWords(120, { earliestSec: 60, latestSec: 119 })).toBe("at least 1 s later in the file");
	});
});

describe("what the raw file shows beside what was published", () => {
	it("agrees on YouTube 2008's onset to the second, and shows the other processing of the data", () => {
		expect(told(youTube, "ris", "First announcement")).toEqual([
			"time.start: the same second",
			"time.moments.onset: the same second",
			"time.moments.onset-rrc00: 4 s earlier in the file",
		]);
	});
	it("holds the published end against each kind of end in the file", () => {
		expect(told(youTube, "ris", "Last announcement")?.[0]).toBe("time.end: 2 min 30 s earlier in the file");
		expect(told(youTube, "ris", "Last withdrawal")).toEqual(["time.end: 2 min 13 s earlier in the file", "time.moments.last-withdrawal: the same second"]);
		expect(told(youTube, "ris", "End")).toEqual(["time.end: the same second", "time.moments.last-session: the same second"]);
	});
	it("says that a file ends before the event does", () => {
		const some = series(youTube, "ris-routeviews");
		expect(coverageNotes(youTube, some)).toEqual([
			"The file ends 2 h 7 min 11 s before the published end.",
			"The end is not in the file: 177 of the 177 at the peak still use an unexpected route when it ends.",
		]);
		const row = accountOf(youTube, some).find(({ head }) => head === "End");
		expect(row).toMatchObject({ atSec: null, note: "not in the file: 177 of the 177 at the peak still use one when it ends" });
	});
	it("holds the end of the last stretch, not of the first, against the file", () => {
		expect(told(read("2022-02-klayswap"), "rrc00-rv2", "Last announcement")?.[0]).toBe("time.end: within the published time");
	});
	it("finds Google's leak four minutes before the time that is usually given, and does not move either", () => {
		const google = read("2017-08-google-verizon-japan");
		expect(told(google, "rrc00-rv2", "First announcement")?.[0]).toBe("time.start: at least 3 min 37 s earlier in the file");
	});
	it("holds the stated lengths against both that the file has", () => {
		const { lengths, published } = lengthsOf(youTube, series(youTube, "ris"));
		expect(lengths.map(({ sec }) => sec)).toEqual([8159, 8033]);
		expect(published.map(({ difference }) => difference)).toEqual([
			"fits, until all but stragglers had dropped it (4 of the 107 at the peak were left)",
			"the same, until the last one dropped it",
		]);
		const iran = read("2018-07-iran-telegram");
		expect(lengthsOf(iran, iran.derived.measured[0] as MeasuredSeries).published.map(({ difference }) => difference)).toEqual([
			"the same, until the last one dropped it",
			"fits, until all but stragglers had dropped it (16 of the 348 at the peak were left)",
			"49 min 26 s shorter in the file",
		]);
		const china = read("2010-04-as23724-origin-hijack");
		const found = lengthsOf(china, china.derived.measured[0] as MeasuredSeries).published.map(({ text, difference }) => `${text}: ${difference}`);
		expect(found.join("; ")).toMatch(/15 minutes[^:]*: fits, until the last one dropped it/);
	});
	it("says what its counts are made of: who was known before, who is silent, and where there is no share", () => {
		expect(shareNotes(series(youTube, "ris"))).toEqual([
			"110 of 111 vantage points with data had told of these addresses before the onset; 1 was first heard of later.",
		]);
		expect(shareNotes(series(youTube, "rrc00-rv2")).join()).toMatch(/^The file holds no table of routes from before, only 47 vantage points/);
		expect(shareNotes(series(youTube, "ris-routeviews"))[1]).toMatch(
			/^15 vantage points at 3 collectors \(route-views\.eqix, route-views\.isc, rrc16\): no data/,
		);
	});
	it.each(["2008-02-pakistan-telecom-youtube", "2014-04-indosat", "2017-08-google-verizon-japan", "2018-07-bitcanal", "2022-02-klayswap"])(
		"names only facts that %s has",
		(id) => {
			const incident = read(id);
			for (const one of incident.derived.measured) {
				const rows = accountOf(incident, one);
				const names = [...rows.map(({ fact }) => fact), ...rows.flatMap(({ published }) => published.map(({ fact }) => fact))];
				for (const name of [...names, ...lengthsOf(incident, one).published.map(({ fact }) => fact)]) expect(supportOf(incident, name), name).not.toBeNull();
			}
		},
	);
});
