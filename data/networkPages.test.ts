import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NOTHING_ASKED } from "../src/atlas/ask.ts";
import type { AtlasFile } from "../src/atlas/atlas.ts";
import { createDesk } from "../src/atlas/desk.ts";
import type { CountryFile, NetworkFile, NetworksFile } from "../src/atlas/network.ts";
import { networkLanes } from "../src/atlas/networkLanes.ts";
import { countryName } from "../src/i18n/countries.ts";
import type { Incident } from "../src/incident/derived.ts";
import { boundsOf } from "../src/incident/time.ts";

const read = <T>(path: string) => JSON.parse(readFileSync(`public/data/${path}`, "utf8")) as T;
const incidents = readdirSync("public/data/incidents").map((file) => read<Incident>(`incidents/${file}`));
const list = read<NetworksFile>("networks.json");
const chinanet = read<NetworkFile>("networks/AS4134.json");
const FAMILY = [4134, 4809, 23724, 23764, 36678];

/** Ids of incidents in whose record one of these networks has this role. */
const withRole = (asns: readonly number[], role: string) =>
	incidents.filter(({ networks }) => networks.some(({ asn, roles }) => asns.includes(asn ?? 0) && roles.some((one) => one === role))).map(({ id }) => id);

const lane = (file: NetworkFile, id: string) =>
	networkLanes(file)
		.find((one) => one.id === id)
		?.items.map(({ incident }) => incident.id) ?? [];

describe("the file of AS4134", () => {
	it("counts it with the sister networks of its organisation", () => {
		expect([chinanet.asn, ...chinanet.sisters.map(({ asn }) => asn)].sort((a, b) => a - b)).toEqual(FAMILY);
		expect(chinanet.incidents.length).toBe(incidents.filter(({ networks }) => networks.some(({ asn }) => FAMILY.includes(asn ?? 0))).length);
	});
	it("has on its lanes what the records say: originated by a sister, leaked once, passed on", () => {
		expect(lane(chinanet, "originated")).toEqual(["2010-04-as23724-origin-hijack"]);
		expect(chinanet.incidents[0]?.parts).toContainEqual({ asn: 23724, roles: ["unexpected origin"], grade: "measured" });
		expect(lane(chinanet, "leaked")).toEqual(["2014-11-vimpelcom-china-telecom"]);
		expect(lane(chinanet, "passed-on").sort()).toEqual(withRole(FAMILY, "propagator").sort());
	});
	it("never merges being on the path with passing routes on", () => {
		expect(lane(chinanet, "carried")).toEqual(["2016-02-canada-korea", "2016-10-us-milan-bank", "2017-04-italy-thailand"]);
	});
	it("tells conduct apart: what it passed on for others, and its weights as two numbers", () => {
		const { conduct } = chinanet;
		expect(conduct.passedOn).toBe(withRole(FAMILY, "propagator").filter((id) => !withRole(FAMILY, "unexpected origin").includes(id)).length);
		expect(conduct.did).toMatchObject({ min: 0.5, max: 0.5, leftOut: ["2014-11-vimpelcom-china-telecom"] });
		expect(conduct.letThrough.groups).toContainEqual({
			ids: ["2015-12-skb-verizon-apac", "2017-04-scandinavia-japan"],
			min: 844,
			max: 875,
		});
		// Every one of them has a known end now, so their sum has an upper bound.
		expect(conduct.letThrough.max).toBeGreaterThanOrEqual(875);
	});
	it("names four cities of ten claimed, and says that it does not know the others", () => {
		const claimed = chinanet.pops.filter(({ note }) => note?.includes("the ten"));
		expect(claimed.flatMap(({ cities }) => cities.map(({ name }) => name)).sort()).toEqual(["New York", "Seattle", "Toronto", "Vancouver"]);
		expect(claimed.every(({ claim }) => claim === "named")).toBe(true);
		const notSaid = chinanet.pops.filter(({ claim }) => claim === "not said").flatMap(({ cities }) => cities.map(({ name }) => name));
		expect(notSaid.sort()).toEqual(["Aurora (Illinois)", "Dallas", "Hillsboro", "Montreal"]);
		expect(chinanet.popsClaim?.text).toMatch(/ten in North America.*in no text found/s);
		expect(chinanet.conduct.sinceManrs).toEqual({ at: "2020-12-10", incidents: 0 });
	});
});

describe("the files of networks and countries", () => {
	it("are there for every network that a record names by number, each small", () => {
		const named = new Set(incidents.flatMap(({ networks }) => networks.flatMap(({ asn }) => (asn === undefined ? [] : [asn]))));
		const files = readdirSync("public/data/networks");
		for (const asn of named) expect(files).toContain(`AS${asn}.json`);
		expect(files.length).toBe(list.networks.length);
		for (const file of files) expect(readFileSync(`public/data/networks/${file}`).length, file).toBeLessThan(24_000);
	});
	it("have points of presence by source, latest first, each source and network once", () => {
		for (const { asn } of list.networks) {
			const { pops } = read<NetworkFile>(`networks/AS${asn}.json`);
			const ends = pops.map(({ asOf }) => boundsOf(asOf as string).latestSec);
			expect(ends, `AS${asn}`).toEqual([...ends].sort((a, b) => b - a));
			const told = pops.map(({ cities: _, ...rest }) => JSON.stringify(rest));
			expect(new Set(told).size, `AS${asn}`).toBe(told.length);
		}
	});
	it("give a country the parts that the index of all incidents gives it", () => {
		const china = read<CountryFile>("countries/CN.json");
		const crossed = china.incidents.filter(({ parts }) => parts.some(({ part }) => part === "crossed")).map(({ id }) => id);
		expect(crossed).toEqual(incidents.filter(({ derived }) => derived.figures.some(({ countries }) => countries.diverted.includes("CN"))).map(({ id }) => id));
		expect(list.countries.find(({ code }) => code === "CN")?.parts[1]).toBe(crossed.length);
	});
	it("hold of what a search for the country finds all but what the page says: networks that only carried or passed on, and titles", () => {
		const desk = createDesk(read<AtlasFile>("atlas.json"));
		const more = list.countries.flatMap(({ code }) => {
			const name = countryName(code);
			const ids = read<CountryFile>(`countries/${code}.json`).incidents.map(({ id }) => id);
			const found = desk.answer({ ...NOTHING_ASKED, line: name }).rows.map(({ id }) => id);
			expect(found, name).toEqual(expect.arrayContaining(ids));
			return incidents
				.filter(({ id }) => found.includes(id) && !ids.includes(id))
				.map(({ title, networks, registry }) => ({
					...{ name, title },
					roles: networks.filter(({ asn, country }) => (country ?? registry[`AS${asn}`]?.country) === code).flatMap(({ roles }) => roles),
				}));
		});
		expect(more.length).toBeGreaterThan(10);
		for (const { name, title, roles } of more)
			expect(title.includes(name) || roles.some((role) => role === "carrier" || role === "propagator"), `${name}: ${title}`).toBe(true);
	});
	it("say nothing of motives in our own words", () => {
		const own = [chinanet, read<CountryFile>("countries/RU.json")].map((file) => JSON.stringify(file)).join();
		expect(own.replaceAll("registry-attack", "")).not.toMatch(/\b(attack\w*|stole|stolen|spied|spying|culprit)\b/i);
	});
});
