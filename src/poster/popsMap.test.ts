import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { NetworkFile, NetworkPops } from "../atlas/network.ts";
import type { LonLat } from "../incident/derived.ts";
import type { Land } from "./land.ts";
import { popCities, popKey } from "./popMark.ts";
import { popsMaps } from "./popsMap.ts";

const land = JSON.parse(readFileSync("public/map/land-110m.json", "utf8")) as Land;
const files = readdirSync("public/data/networks").map((file) => JSON.parse(readFileSync(`public/data/networks/${file}`, "utf8")) as NetworkFile);
const withPops = files.filter(({ pops }) => pops.length > 0);
const chinanet = files.find(({ asn }) => asn === 4134) as NetworkFile;

const AT: Record<string, LonLat> = { Karachi: [67.01, 24.86], Suva: [178.44, -18.14], Apia: [-171.76, -13.83], "A<b>&": [0, 0], Alert: [-62.3, 82.5] };
const pop = (names: string[], rest: Partial<NetworkPops> = {}): NetworkPops => ({
	...{ asn: 1, cities: names.map((name) => ({ name, country: null, at: AT[name] as LonLat })), asOf: "2010", since: null },
	...{ grade: "reported", source: "s", url: null, because: null, note: null, ...rest },
});
const count = (svg: string, part: RegExp) => svg.match(part)?.length ?? 0;
const SOLID = /<rect [^>]*width="6\.5"[^>]*fill="var\(--ink\)"/g;
const HOLLOW = /<rect [^>]*width="6\.5"[^>]*stroke-dasharray/g;
const WHOLE_RING = /<circle (?![^>]*stroke-dasharray)/g;
const DASHED_RING = /<circle [^>]*stroke-dasharray/g;
const namesIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, name]) => name);

describe("the map of points of presence", () => {
	it("marks a city by the best grade of those who name it, once", () => {
		const [svg = ""] = popsMaps([pop(["Karachi", "Suva"], { grade: "inferred" }), pop(["Karachi"])], land);
		expect([count(svg, SOLID), count(svg, HOLLOW)]).toEqual([1, 1]);
		expect(namesIn(svg)).toEqual(expect.arrayContaining(["Karachi", "Suva"]));
		expect(svg).toContain("Map with 2 cities; the table names them");
	});
	it("comes twice where a source counts without a list: first the cities held against the count, marked apart by more than colour", () => {
		const [counted = "", all = "", ...rest] = popsMaps(chinanet.pops, land);
		expect(rest).toEqual([]);
		expect([count(counted, WHOLE_RING), count(counted, DASHED_RING)]).toEqual([4, 4]);
		expect(namesIn(counted).sort()).toEqual(["Aurora (Illinois)", "Dallas", "Hillsboro", "Montreal", "New York", "Seattle", "Toronto", "Vancouver"]);
		expect(count(all, /<circle/g)).toBe(0);
		expect(count(all, SOLID)).toBe(popCities(chinanet.pops, false).length);
	});
	it("takes a city as named where one source names it and another says nothing of the count", () => {
		const both = [pop(["Suva"], { claim: "not said" }), pop(["Suva"], { claim: "named" }), pop(["Suva"], { claim: "not said" })];
		expect(popCities(both, true)).toMatchObject([{ name: "Suva", claim: "named" }]);
	});
	it("shows the continent round a single city, and both sides of the date line as near", () => {
		const shoreOf = (svg = "") => /<path d="([^"]*)" fill="var\(--land\)"/.exec(svg)?.[1] ?? "";
		expect(shoreOf(popsMaps([pop(["Karachi"])], land)[0]).length).toBeGreaterThan(500);
		const xs = [...(popsMaps([pop(["Suva", "Apia"])], land)[0] as string).matchAll(/<rect x="([\d.]+)"[^>]*width="6\.5"/g)].map(([, x]) => Number(x));
		expect(Math.abs((xs[0] as number) - (xs[1] as number))).toBeLessThan(80);
	});
	it("writes what a name holds as text", () => {
		expect(popsMaps([pop(["A<b>&", "Alert"])], land)[0]).toContain(">A&lt;b&gt;&amp;</text>");
	});
	it("follows the page's theme, and holds every mark and name of every network", () => {
		expect(withPops.length).toBeGreaterThan(100);
		for (const { asn, pops } of withPops) {
			for (const svg of popsMaps(pops, land)) {
				expect(svg, `AS${asn}`).not.toMatch(/#[0-9a-f]{3,6}|NaN|undefined|style=|class=/);
				for (const [, x, y] of svg.matchAll(/<rect x="(-?[\d.]+)" y="(-?[\d.]+)" width="6\.5"/g)) {
					expect(Number(x), `AS${asn}`).toBeGreaterThan(10);
					expect(Number(x), `AS${asn}`).toBeLessThan(350);
					expect(Number(y), `AS${asn}`).toBeGreaterThan(10);
					expect(Number(y), `AS${asn}`).toBeLessThan(206);
				}
				expect(svg.length, `AS${asn}`).toBeLessThan(26_000);
				expect(namesIn(svg).length, `AS${asn}`).toBeGreaterThan(0);
			}
		}
	});
	it("has in its key the marks of the map", () => {
		expect(count(popKey({ grade: "reported", claim: "named" }), WHOLE_RING)).toBe(1);
		expect(count(popKey({ grade: "reported", claim: "not said" }), DASHED_RING)).toBe(1);
		expect(count(popKey({ grade: "inferred" }), HOLLOW)).toBe(1);
	});
});
