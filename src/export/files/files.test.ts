import { readdirSync, readFileSync } from "node:fs";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { Incident, LonLat } from "../../incident/derived.ts";
import { createShowing, withRoutes } from "../../incident/showing.ts";
import { cutLine, cutRing } from "./antimeridian.ts";
import { CITATION_STYLES, type Cited, citationOf, escapeTex } from "./citation.ts";
import { fileName, instantName } from "./fileName.ts";
import { type AtlasGeoJson, geoJsonAt } from "./geojson.ts";
import { offlinePage, plainCss } from "./offlinePage.ts";
import { sentenceOf } from "./sentence.ts";
import { sheetCsv } from "./sheets.ts";

const INCIDENTS = new URL("../../../public/data/incidents/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, INCIDENTS), "utf8")) as Incident;
const all = readdirSync(INCIDENTS).map(read);
const model = read("2016-02-canada-korea.json");

describe("the antimeridian", () => {
	it("cuts a line on both sides of it, at one latitude", () => {
		const line: LonLat[] = [
			[170, 10],
			[190, 20],
		];
		expect(cutLine(line)).toEqual([
			[
				[170, 10],
				[180, 15],
			],
			[
				[-180, 15],
				[-170, 20],
			],
		]);
		expect(cutLine([...line].reverse())[0]).toEqual([
			[-170, 20],
			[-180, 15],
		]);
	});
	it("leaves a line whole that only touches it, and moves one that lies a turn further", () => {
		const touches: LonLat[] = [
			[170, 0],
			[180, 0],
		];
		expect(cutLine(touches)).toEqual([touches]);
		expect(cutLine(touches.map(([lon, lat]): LonLat => [lon - 360, lat]))).toEqual([touches]);
	});
	it("cuts a region in two closed parts that run counter-clockwise", () => {
		const parts = cutRing([
			[175, 0],
			[175, 10],
			[185, 10],
			[185, 0],
		]);
		expect(parts).toHaveLength(2);
		for (const part of parts) {
			expect(part[0]).toEqual(part.at(-1));
			expect(part.reduce((sum, [x, y], i) => sum + x * ((part[i + 1] ?? part[0])?.[1] ?? 0) - ((part[i + 1] ?? part[0])?.[0] ?? 0) * y, 0)).toBeGreaterThan(0);
		}
	});
});

function positionsOf({ features }: AtlasGeoJson): Position[] {
	const flat = (value: unknown): Position[] => (Array.isArray(value) ? (typeof value[0] === "number" ? [value as Position] : value.flatMap(flat)) : []);
	return features.flatMap(({ geometry }) => (geometry && "coordinates" in geometry ? flat(geometry.coordinates) : []));
}

describe("GeoJSON of what is shown", () => {
	it("stays within ±180 degrees for every record, and names only sources it lists", () => {
		for (const incident of all) {
			const json = geoJsonAt(incident, incident.derived.peakSec);
			for (const [lon = NaN, lat = NaN] of positionsOf(json)) expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, `${incident.id} ${lon} ${lat}`).toBe(true);
			for (const { properties } of json.features) for (const key of properties?.sources ?? []) expect(json.sources).toHaveProperty(key);
		}
	});
	it("has the diverted path only while it is drawn", () => {
		const routes = (atSec: number) => new Set(geoJsonAt(model, atSec).features.map(({ properties }) => properties?.route));
		expect(routes(model.derived.peakSec)).toContain("diverted");
		expect(routes(model.derived.overview.startSec)).not.toContain("diverted");
	});
	it("gives a vague place an area and no point, and an AS path no place at all", () => {
		const { features } = geoJsonAt(model, model.derived.peakSec);
		expect(features.find(({ properties }) => properties?.title === "China")?.geometry?.type).toBe("Polygon");
		const paths = all.flatMap((one) => geoJsonAt(one, one.derived.peakSec).features).filter(({ properties }) => properties?.kind === "AS path");
		expect(paths.length).toBeGreaterThan(0);
		expect(paths.every(({ geometry }) => geometry === null)).toBe(true);
	});
	it("grades every leg and says which flow and sources it is of", () => {
		const legs = geoJsonAt(model, model.derived.peakSec).features.filter(({ properties }) => properties?.kind === "leg");
		expect(legs.length).toBeGreaterThan(3);
		for (const { properties } of legs) {
			expect(["measured", "reported", "inferred"]).toContain(properties?.grade);
			expect(properties?.sources.length).toBeGreaterThan(0);
		}
		expect(legs.some(({ geometry }) => geometry?.type === "MultiLineString")).toBe(true);
	});
});

describe("GeoJSON of AS paths, placed", () => {
	const telegram = read("2018-07-iran-telegram.json");
	const { peakSec } = telegram.derived;
	const placedOf = (incident: Incident, atSec: number) => geoJsonAt(incident, atSec).features.filter(({ properties }) => properties?.notWherePacketsWent);

	it("says of every line and city that packets did not need to go there, for every record", () => {
		for (const incident of all.filter(({ derived }) => derived.scene.plane === "control")) {
			const { features, howToRead } = geoJsonAt(incident, incident.derived.peakSec);
			expect(howToRead.join(" "), incident.id).toContain("not where packets went");
			for (const { geometry, properties } of features) {
				expect(properties?.plane, incident.id).not.toBe("data plane");
				if (geometry === null || properties?.kind === "named place") continue;
				expect(["AS path, placed", "could meet here"], incident.id).toContain(properties?.kind);
				expect(properties, incident.id).toMatchObject({ plane: "control plane", grade: "inferred", notWherePacketsWent: true });
			}
		}
	});
	it("has none of them while packets' routes are on the map, and then those alone", () => {
		const both = read("2017-04-scandinavia-japan.json");
		const kinds = (incident: Incident) => new Set(geoJsonAt(incident, incident.derived.peakSec).features.map(({ properties }) => properties?.kind));
		expect(kinds(both)).toContain("leg");
		expect(kinds(both)).not.toContain("AS path, placed");
		expect(kinds(withRoutes(both, "paths"))).toContain("AS path, placed");
		expect(kinds(withRoutes(both, "paths"))).not.toContain("leg");
	});
	it("counts the vantage points of every line one by one", () => {
		const [series] = telegram.derived.measured;
		const used = telegram.derived.placed.series[series?.id ?? ""] ?? [];
		const last = new Map<number, number>();
		let atSec = series?.span.startSec ?? 0;
		for (let i = 0; i < used.length; i++) {
			atSec += series?.changes[i * 4] ?? 0;
			if (atSec <= peakSec) last.set(series?.changes[i * 4 + 1] ?? 0, used[i] ?? -1);
		}
		const lines = placedOf(telegram, peakSec).filter(({ properties }) => properties?.kind === "AS path, placed");
		expect(lines.length).toBeGreaterThan(5);
		// What six ways hold; a line of them may be used by further ways, which are not drawn.
		for (const { id, properties } of lines) {
			const leg = String(id).replace("as-path-placed-", "");
			const using = [...last.values()].filter((way) => telegram.derived.placed.ways[way]?.legs.includes(leg)).length;
			expect(properties?.vantagePoints > 0).toBe(properties?.certainty === "shown");
			expect(properties?.vantagePoints).toBeLessThanOrEqual(using);
		}
		const drawn = createShowing(telegram)(peakSec).counted?.drawn;
		const ends = placedOf(telegram, peakSec).filter(({ properties }) => properties?.pathEndsHere);
		expect(ends.reduce((sum, { properties }) => sum + properties?.vantagePoints, 0)).toBe(drawn);
		expect(placedOf(read("2026-01-cantv.json"), read("2026-01-cantv.json").derived.peakSec)[0]?.properties?.vantagePoints).toBeNull();
	});
	it("names paths, networks and the source that has each of them in the city", () => {
		const meets = placedOf(telegram, peakSec).filter(({ properties }) => properties?.kind === "could meet here");
		const mumbai = meets.find(({ properties }) => properties?.title === "Mumbai")?.properties;
		expect(mumbai?.handovers.length).toBeGreaterThan(0);
		expect(mumbai?.presence.length).toBeGreaterThan(0);
		for (const { asn, city, source, url } of mumbai?.presence ?? []) {
			expect([typeof asn, city, typeof source]).toEqual(["number", "Mumbai", "string"]);
			expect(url === null || /^https?:/.test(url)).toBe(true);
		}
		for (const { properties } of placedOf(telegram, peakSec)) for (const { path } of properties?.asPaths ?? []) expect(path).toMatch(/^\d+ /);
	});
	it("cuts a line at the antimeridian", () => {
		const indosat = read("2014-04-indosat.json");
		const lines = placedOf(indosat, indosat.derived.peakSec).filter(({ geometry }) => geometry?.type === "MultiLineString");
		expect(lines.length).toBeGreaterThan(0);
	});
});

const HOSTILE = 'A "quoted", <b>title</b> {with} \\input{x} $5 & 100% #1_~^\nTY  - BOOK\u202e';
const cited: Cited = {
	id: "2016-02-canada-korea",
	title: HOSTILE,
	url: "https://example.org/incidents/x/?t=2016-06-14&q={a}",
	dataVersion: "4244e071d316",
	accessedSec: 1795575600,
};

describe("a citation", () => {
	it("leaves TeX no command of a hostile title", () => {
		expect(escapeTex("\\input{x} 100% $a_b^c~#&")).toBe("\\textbackslash{}input\\{x\\} 100\\% \\$a\\_b\\textasciicircum{}c\\textasciitilde{}\\#\\&");
		const bib = citationOf(cited, "BibTeX");
		expect(bib.replace(/\\[{}]/g, "").match(/\{/g)?.length).toBe(bib.replace(/\\[{}]/g, "").match(/\}/g)?.length);
		expect(bib).toContain("url = {https://example.org/incidents/x/?t=2016-06-14&q=%7Ba%7D}");
	});
	it("lets no title begin a record of its own in RIS", () => {
		const lines = citationOf(cited, "RIS").split("\r\n");
		expect(lines.filter((line) => line.startsWith("TY  - "))).toEqual(["TY  - DATA"]);
		expect(lines.at(-2)).toBe("ER  - ");
	});
	it("says version and day of access in every style, and names no author but the atlas", () => {
		for (const style of CITATION_STYLES) {
			const text = citationOf(cited, style);
			expect(text).toContain("Detour Atlas");
			expect(text).toContain("4244e071d316");
			expect(text).toMatch(/2026/);
			expect(text).not.toMatch(/[\u202a-\u202e]/);
		}
		expect(JSON.parse(citationOf(cited, "CSL-JSON"))[0]).toMatchObject({ author: [{ literal: "Detour Atlas" }], accessed: { "date-parts": [[2026, 11, 25]] } });
		expect(citationOf({ ...cited, dataVersion: null }, "APA")).toContain("(n.d.)");
	});
});

describe("other files", () => {
	it("have names that every system takes", () => {
		expect([instantName(1465862400), instantName(1542057136), instantName(1542057120)]).toEqual(["2016-06-14", "2018-11-12T211216Z", "2018-11-12T2112Z"]);
		expect(fileName("../x:y", ["a/b"], "png")).toBe("detour-atlas-..-x-y-a-b.png");
	});
	it("hold as many columns in every row, for every record", () => {
		for (const incident of all) {
			for (const sheet of ["states", "events", "stops"] as const) {
				const rows = sheetCsv(incident, sheet)
					.replace(/"(?:[^"]|"")*"/g, "q")
					.trimEnd()
					.split("\r\n");
				expect(new Set(rows.map((row) => row.split(",").length)).size, `${incident.id} ${sheet}`).toBe(1);
			}
		}
	});
	it("quote the incident with its hedges, in neutral words", () => {
		const text = sentenceOf(model, model.derived.peakSec);
		for (const part of ["(reported)", "No independent check", "disputed", "denied (Chinese embassy in Ottawa"]) expect(text).toContain(part);
		for (const incident of all) expect(sentenceOf(incident, incident.derived.peakSec)).not.toContain("undefined");
	});
	it("make a page that asks for nothing and takes a title as text", () => {
		const css = plainCss('@import "x.css";@font-face{src:url(./a.woff2)}p{color:red}</style><script>');
		expect(css).not.toMatch(/url|@import|<\/style/);
		const parts = { main: "<p>x</p>", css, fontCss: "", url: "javascript:alert(1)", savedOn: "2026-11-25", dataVersion: null };
		const html = offlinePage({ ...parts, title: "</title><script>alert(1)</script>" });
		expect(html).not.toMatch(/<script>alert|href="javascript/);
		expect(html).toContain("default-src 'none'");
	});
});
