import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { openAtlas } from "./atlas.ts";
import {
	commonObserver,
	FOUR_WEEKS_SEC,
	lastedAtLeast,
	lengthsByKind,
	maybeLong,
	medianRange,
	rangeOf,
	saidByLength,
	stancesAt,
	standingOf,
	widestRanges,
	withoutDuration,
} from "./persistence.ts";
import { ANSWERED, ARGUED, LONG_LEAK, SIX_MONTHS } from "./persistenceSaid.ts";
import { lastedWords } from "./persistenceWords.ts";

const atlas = openAtlas(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));
const recordOf = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const numberOf = (id: string) => atlas.indexOf.get(id) as number;

describe("how long incidents last", () => {
	it("gives the median as the two accounts between which it lies", () => {
		expect(medianRange([])).toBeNull();
		expect(medianRange([{ min: 5, max: 9 }])).toEqual({ min: 5, max: 9 });
		expect(
			medianRange([
				{ min: 1, max: 2 },
				{ min: 3, max: 30 },
				{ min: 10, max: 20 },
				{ min: 40, max: 40 },
			]),
		).toEqual({ min: 3, max: 30 });
	});

	it("counts each incident in one kind, and leaves none out of the row of all", () => {
		const { kinds, all } = lengthsByKind(atlas);
		expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(atlas.count);
		expect(kinds.reduce((sum, { published }) => sum + published, 0)).toBe(all.published);
		expect(all.published + withoutDuration(atlas).length).toBe(atlas.count);
		expect(all.longest).toBe(numberOf(LONG_LEAK));
	});

	it("sets the six months against every other published duration, and calls overlapping ranges unclear", () => {
		const { others, shorter, longer, unclear } = standingOf(atlas, numberOf(SIX_MONTHS));
		expect(shorter.length + longer.length + unclear.length).toBe(others);
		expect(longer).toContain(numberOf(LONG_LEAK));
		for (const i of shorter) expect(atlas.maxSec[i]).toBeLessThan(rangeOf(atlas, numberOf(SIX_MONTHS)).min);
	});

	it("tells of the long ones that no order has in it, as their start or end is not known", () => {
		const left = maybeLong(atlas, FOUR_WEEKS_SEC);
		expect(left).toContain(numberOf("2018-07-bitcanal"));
		for (const i of left) expect(rangeOf(atlas, i).min).toBeNaN();
		expect(left).not.toContain(numberOf(LONG_LEAK));
	});

	it("counts malice and deliberate apart, as the records have them", () => {
		const of = (stance: string) =>
			Array.from({ length: atlas.count }, (_, i) => recordOf(atlas.own.get(i)?.id as string)).filter(({ claims }) =>
				claims?.some((claim) => claim.stance === stance),
			).length;
		for (const stance of ["malice", "deliberate"] as const) expect(saidByLength(atlas).reduce((sum, { said }) => sum + said[stance], 0)).toBe(of(stance));
	});

	it("says the longest one's dates and its source's rounding as the record has them", () => {
		const { time } = recordOf(LONG_LEAK);
		expect(atlas.own.get(numberOf(LONG_LEAK))?.duration).toBe("2 years and 4 months");
		expect(JSON.stringify(time)).toContain("~2.5 years");
	});

	it("lists the long ones in order, each at least four weeks by its shortest account", () => {
		const long = lastedAtLeast(atlas, FOUR_WEEKS_SEC);
		expect(long.slice(0, 2)).toEqual([numberOf(LONG_LEAK), numberOf(SIX_MONTHS)]);
		for (const i of long) expect(atlas.minSec[i]).toBeGreaterThanOrEqual(FOUR_WEEKS_SEC);
	});

	it("finds who observed most of the long ones, as the records name their observers", () => {
		const long = lastedAtLeast(atlas, FOUR_WEEKS_SEC);
		const common = commonObserver(atlas, long);
		const named = long.filter((i) =>
			recordOf(atlas.own.get(i)?.id as string).networks.some(({ name, roles }) => name === common?.name && roles.includes("observer")),
		);
		expect(common?.count).toBe(named.length);
	});

	it("puts every incident in one row of what was said", () => {
		const rows = saidByLength(atlas);
		expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(atlas.count);
		expect(stancesAt(atlas, numberOf(LONG_LEAK))).toEqual(expect.arrayContaining(["malice", "error", "denied"]));
	});

	it("names those whose sources differ most, which the records contradict themselves about", () => {
		for (const i of widestRanges(atlas, 3)) expect((recordOf(atlas.own.get(i)?.id as string).time.durations ?? []).length).toBeGreaterThan(1);
	});

	it("says lengths in two units at most", () => {
		expect([40, 600, 8040, 43_200, 432_000, 5_270_400, 13_219_200, 78_894_000].map(lastedWords)).toEqual([
			"40 s",
			"10 min",
			"2 h 14 min",
			"12 h",
			"5 days",
			"2 months",
			"5 months",
			"2 years 6 months",
		]);
	});
});

describe("what was said about it", () => {
	it.each([...ARGUED, ...ANSWERED])("$by ($incident) is quoted as the record has it", ({ incident, claim, stance, by, text, quote, source }) => {
		const record = recordOf(incident);
		const found = record.claims?.find(({ id }) => id === claim);
		expect(found).toMatchObject({ stance, by, text, ...(quote === undefined ? {} : { quote }) });
		expect((quote ?? "").split(/\s+/).length).toBeLessThan(25);
		const sources = (found?.sources ?? []).map((id) => record.sources[id]);
		expect(sources.map((one) => [one?.title, one?.publisher ?? "", one?.date ?? "", one?.url ?? ""])).toContainEqual([
			source.title,
			source.publisher,
			source.date,
			source.url,
		]);
	});

	it("calls three long durations one leak only because the records do", () => {
		const relations = (recordOf(LONG_LEAK).related ?? []).map(({ id, relation }) => `${relation} ${id}`);
		expect(relations).toEqual(expect.arrayContaining(["same leak as 2017-12-us-domestic-verizon-apac", "explains 2017-04-scandinavia-japan"]));
	});

	it("tells of BGPmon and Qrator, of the burst and of the thin monitoring as the records do", () => {
		const notes = (recordOf("2017-12-dv-link").contradictions ?? []).map(({ text }) => text).join(" ");
		expect(notes).toContain("BGPmon: two stretches of three minutes");
		expect(notes).toContain("Qrator: two hours");
		expect((recordOf(LONG_LEAK).contradictions ?? []).map(({ text }) => text).join(" ")).toContain("little more than a minute");
		expect(recordOf(LONG_LEAK).time.moments?.find(({ id }) => id === "published")).toMatchObject({ at: "2018-11-05" });
		expect((recordOf(SIX_MONTHS).contradictions ?? []).map(({ text }) => text).join(" ")).toContain("monitoring was not dense enough");
		expect(recordOf(SIX_MONTHS).independentCheck?.text).toContain("No independent check of this case was found");
	});
});
