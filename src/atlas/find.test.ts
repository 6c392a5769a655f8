import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { CHOICES, NOTHING_ASKED } from "./ask.ts";
import { type AtlasFile, openAtlas } from "./atlas.ts";
import { columnsOf, createDesk } from "./desk.ts";
import { isPlaced } from "./namedPlaces.ts";

const file = JSON.parse(readFileSync("public/data/atlas.json", "utf8")) as AtlasFile;
const desk = createDesk(file);
const catalogue = JSON.parse(readFileSync("public/data/catalogue.json", "utf8")) as { incidents: { id: string }[] };
const records = catalogue.incidents.map(({ id }) => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8")) as Incident);
const ask = (line: string, more = {}) => desk.answer({ ...NOTHING_ASKED, line, ...more });
const ids = (line: string, more = {}) =>
	ask(line, more)
		.rows.map(({ id }) => id)
		.sort();
const those = (wanted: (incident: Incident) => boolean) =>
	records
		.filter(wanted)
		.map(({ id }) => id)
		.sort();
const has = (incident: Incident, asn: number, ...roles: string[]) =>
	incident.networks.some((network) => network.asn === asn && (roles.length === 0 || network.roles.some((role) => roles.includes(role))));

describe("the atlas, asked", () => {
	it("hands the columns of an answer over whole, and can answer again", () => {
		const expected = desk.answer(NOTHING_ASKED);
		const answer = desk.answer(NOTHING_ASKED);
		const columns = columnsOf(answer);
		expect(structuredClone(answer, { transfer: columns })).toEqual(expected);
		const left: unknown[] = [answer];
		for (const value of left) {
			if (ArrayBuffer.isView(value)) expect(value.byteLength, "no column is copied").toBe(0);
			else if (typeof value === "object" && value !== null) left.push(...Object.values(value));
		}
		expect(desk.answer(NOTHING_ASKED)).toEqual(expected);
	});

	it("finds all incidents in which one network leaked and another took part, as the records have it", () => {
		const expected = those((incident) => has(incident, 9318, "leaker") && has(incident, 4134));
		expect(expected.length).toBeGreaterThan(1);
		expect(ids("all incidents where AS9318 leaked to AS4134")).toEqual(expected);
	});

	it("finds a company by name, under all its AS numbers, and excludes it the same way", () => {
		const expected = those((incident) => has(incident, 4134) || has(incident, 4809) || has(incident, 23724));
		expect(expected.length).toBeGreaterThan(those((incident) => has(incident, 4134)).length);
		expect(ids("China Telecom")).toEqual(expected);
		expect([...ids("not China Telecom"), ...expected].sort()).toEqual(those(() => true));
		expect(ids("AS4134 or AS9318")).toEqual(those((incident) => has(incident, 4134) || has(incident, 9318)));
	});

	it("finds a country in any way: by its part, as the home of a network, or in a title", () => {
		const found = ids("Norway");
		expect(found).toContain("2017-04-scandinavia-japan");
		for (const id of those(({ networks, registry }) =>
			networks.some(({ asn, country, roles }) => (country ?? registry[`AS${asn}`]?.country) === "NO" && roles.some((role) => role !== "observer")),
		))
			expect(found).toContain(id);
		expect(found.length).toBeLessThan(5);
	});

	it("finds incidents whose duration was not published", () => {
		expect(ids("duration not published")).toEqual(those(({ derived }) => derived.duration.range === null));
	});

	it("finds what crossed a country on its published diverted path", () => {
		const expected = those(({ derived }) => derived.figures.some(({ countries }) => countries.diverted.includes("RU")));
		expect(expected.length).toBeGreaterThan(1);
		expect(ids("everything that crossed Russia")).toEqual(expected);
	});

	it("finds by duration, and never counts an unpublished one", () => {
		expect(ids("longer than a week")).toEqual(those(({ derived }) => (derived.duration.range?.max ?? 0) >= 7 * 86_400));
		const without = those(({ derived }) => derived.duration.range === null);
		expect(without.length).toBeGreaterThan(0);
		for (const id of without) expect([...ids("longer than 1 s"), ...ids("shorter than 100 years")]).not.toContain(id);
	});

	it("finds a prefix exactly, by what covers it and by its parts, and an address in it", () => {
		expect(ids("69.171.225.0/24")).toEqual(["2011-03-facebook-att-skb"]);
		const youTube = "2008-02-pakistan-telecom-youtube";
		for (const line of ["208.65.153.0/24", "208.65.153.128/25", "208.65.0.0/16", "208.65.153.238"]) expect(ids(line), line).toContain(youTube);
		expect(ids("208.65.160.0/24")).not.toContain(youTube);
	});

	it("finds words in any order, with one slip", () => {
		expect(ids("telegram iran")).toContain("2018-07-iran-telegram");
		expect(ids("myetherwalet")).toContain("2018-04-myetherwallet-route53");
		expect(ids("(.*)+[")).toEqual([]);
		expect(ids("x".repeat(10_000))).toEqual([]);
	});

	it("says what would be found without each part, so that an empty answer has a way out", () => {
		const { order, understood } = ask("crossed Russia", { chosen: { ...NOTHING_ASKED.chosen, verdict: [CHOICES.verdict.indexOf("benign")] } });
		expect(order).toHaveLength(0);
		expect(understood.map(({ words }) => words)).toEqual(["crossed Russia", "verdict: benign"]);
		expect(understood[1]?.without).toBe(ids("crossed Russia").length);
	});

	it("counts for each filter what it would leave, other filters holding", () => {
		const { counts } = ask("AS4134", { chosen: { ...NOTHING_ASKED.chosen, kind: [CHOICES.kind.indexOf("route-leak")] } });
		for (const [place, kind] of CHOICES.kind.entries()) {
			expect(counts.kind[place], kind).toBe(those((incident) => has(incident, 4134) && incident.kinds.includes(kind)).length);
		}
		const leaks = those((incident) => has(incident, 4134) && incident.kinds.includes("route-leak"));
		expect(counts.grade.reduce((sum, count) => sum + count, 0)).toBe(leaks.length);
	});

	it("finds what a document gives as an example, typed or as a filter", () => {
		const expected = those(({ exampleOf }) => exampleOf?.includes("RFC 7908") === true);
		expect(expected.length).toBeGreaterThan(4);
		expect(ids("RFC 7908 examples")).toEqual(expected);
		const { order, counts } = ask("", { chosen: { ...NOTHING_ASKED.chosen, example: [0] } });
		expect(order).toHaveLength(expected.length);
		expect(counts.example).toEqual([expected.length]);
	});

	it("puts the longest first, or the newest", () => {
		expect(ask("").rows[0]?.id).toBe("2015-12-skb-verizon-apac");
		expect(ask("", { order: "newest" }).rows[0]?.id).toBe("2026-06-rcom-telegram");
		expect(ask("", { order: "oldest" }).rows[0]?.id).toBe("1997-04-as7007");
	});
});

describe("AS paths that are placed on the map", () => {
	/** The same index, without the legs of AS paths. */
	const without = (): AtlasFile => {
		const atlas = openAtlas(file);
		const keeps = file.legCount.flatMap((count, index) => Array<boolean>(count).fill(!isPlaced(atlas, index)));
		const kept = <T>(column: readonly T[]) => column.filter((_, leg) => keeps[leg]);
		return {
			...file,
			legCount: file.legCount.map((count, index) => (isPlaced(atlas, index) ? 0 : count)),
			...{ legA: kept(file.legA), legB: kept(file.legB), legGrade: kept(file.legGrade), legBow: kept(file.legBow) },
		};
	};

	it("make no incident findable by a city through which they could run", () => {
		const bare = createDesk(without());
		expect(without().legA.length).toBeLessThan(file.legA.length - 50);
		const cities = new Set(records.filter(({ derived }) => derived.routes === "paths").flatMap(({ derived }) => derived.scene.stops.map(({ title }) => title)));
		expect(cities.size).toBeGreaterThan(30);
		for (const city of cities)
			for (const line of [`"${city}"`, city])
				expect(ids(line), line).toEqual(
					bare
						.answer({ ...NOTHING_ASKED, line })
						.rows.map(({ id }) => id)
						.sort(),
				);
	});

	it("give no country a part: only roles of networks and known routes do", () => {
		const { countries } = desk.opening;
		expect(countries.length).toBeGreaterThan(30);
		for (const code of countries) {
			const crossed = those(({ derived }) => derived.figures.some(({ countries: { diverted } }) => diverted.includes(code)));
			expect(ids(`crossed:${code}`), code).toEqual(crossed);
		}
	});

	it("are found by what is drawn, typed, as a chip or as a filter, with counts", () => {
		const expected = {
			known: those(({ flows }) => flows !== undefined),
			placed: those(({ derived }) => derived.placed.why === null),
			none: those(({ flows, derived }) => flows === undefined && derived.placed.why !== null),
		};
		expect(expected.known.some((id) => expected.placed.includes(id))).toBe(true);
		for (const [place, route] of CHOICES.route.entries()) {
			expect(expected[route].length, route).toBeGreaterThan(5);
			expect(ids(`route:${route}`), route).toEqual(expected[route]);
			const { order, counts } = ask("", { chosen: { ...NOTHING_ASKED.chosen, route: [place] } });
			expect(order).toHaveLength(expected[route].length);
			expect(counts.route).toEqual(CHOICES.route.map((one) => expected[one].length));
		}
		expect(ids("AS path placed not route known")).toEqual(those(({ derived }) => derived.routes === "paths"));
		expect(ids("not placed")).toEqual(those(({ derived }) => derived.placed.why !== null));
		expect(ids("no route known")).toEqual(those(({ flows }) => flows === undefined));
	});
});

describe("the index", () => {
	it("is refused with a sentence when it is of another version or a column is cut", () => {
		expect(() => createDesk({ ...file, atlasVersion: 99 })).toThrow("The index of incidents has version 99; this page reads version 3.");
		expect(() => createDesk({ ...file, kind: file.kind.slice(1) })).toThrow(
			`The index of incidents is damaged: “kind” has ${file.start.length - 1} entries, expected ${file.start.length}.`,
		);
	});
});
