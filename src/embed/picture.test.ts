import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { createShowing, withRoutes } from "../incident/showing.ts";
import { createVantageCounter, type Vantage, vantageOf } from "../incident/vantage.ts";
import type { Land } from "../poster/land.ts";
import { type PosterInput, posterFit, posterSvg } from "../poster/poster.ts";
import { embedHtml } from "./page.ts";
import { type Moving, type Pictures, picturesOf, SIZES } from "./picture.ts";
import { partsOf } from "./svgParts.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), "utf8")) as unknown;
const land = read("map/land-110m.json") as Land;
const incidentOf = (id: string) => read(`data/incidents/${id}.json`) as Incident;
const around = { inside: { style: "a{}", start: "1", script: "2", policy: "" }, fonts: "assets/f.js" };

/** What of a merged picture is to be seen in a state. */
function seenIn(svg: string, state: number): string[] {
	return partsOf(svg)
		.parts.slice(2)
		.flatMap((part) => {
			const of = / data-of="([\d ]+)"/.exec(part)?.[1]?.split(" ");
			if (of && !of.includes(String(state))) return [];
			return [part.replace(/ data-of="[\d ]+"( display="none")?/, "")];
		});
}

/** `shown`: as it is drawn, where that is not as first. */
function expectSame(incident: Incident, { svgs, moving: all }: Pictures, step: number, shown = incident): void {
	const moving = all[shown === incident ? 0 : 1] as Moving;
	for (const size of ["wide", "narrow"] as const) {
		const look = {
			...{ incident, atSec: incident.derived.peakSec, ...SIZES[size] },
			...{ theme: "css", locale: "en", land, parts: { legend: false, credit: false, title: false } },
		} satisfies PosterInput;
		const svg = posterSvg({ ...look, incident: shown, atSec: moving.fromSec[step] as number, fit: posterFit(look) });
		expect(seenIn(svgs[size], moving.states[step] as number)).toEqual(partsOf(svg).parts.slice(2));
	}
}

describe("the pictures in an embed", () => {
	it.each(["2016-02-canada-korea", "2014-04-indosat", "2008-02-pakistan-telecom-youtube"])(
		"are at every step the poster of that instant: %s",
		{ timeout: 60_000 },
		(id) => {
			const incident = incidentOf(id);
			const pictures = picturesOf([incident], land);
			expect(pictures.moving[0].fromSec.length).toBeGreaterThan(2);
			pictures.moving[0].fromSec.forEach((_, step) => expectSame(incident, pictures, step));
		},
	);

	it.each(["2016-02-canada-korea", "2010-04-as23724-origin-hijack"])("hold what is drawn without routes, on the same map: %s", { timeout: 60_000 }, (id) => {
		const incident = incidentOf(id);
		const none = withRoutes(incident, "none");
		const pictures = picturesOf([incident, none], land);
		expect(pictures.svgs.wide.match(/fill="var\(--land\)"/g)).toHaveLength(1);
		const [first, other] = pictures.moving as [Moving, Moving];
		expect(other.first).toBe(first.words.length);
		other.fromSec.forEach((_, step) => expectSame(incident, pictures, step, none));
	});

	it("have the land once, however the names around it change", { timeout: 60_000 }, () => {
		const { svgs, moving } = picturesOf([incidentOf("2018-07-iran-telegram")], land);
		expect(moving[0].words.length).toBeGreaterThan(20);
		for (const svg of Object.values(svgs)) expect(svg.match(/fill="var\(--land\)"/g)).toHaveLength(1);
	});

	it("follow the AS paths of a series, which change while no route collector does", { timeout: 60_000 }, () => {
		const incident = incidentOf("2019-06-allegheny-verizon");
		const showing = createShowing(incident);
		const counter = createVantageCounter(vantageOf(incident, null) as Vantage);
		const [moving] = picturesOf([incident], land).moving;
		const same = moving.fromSec.slice(1).filter((at) => counter.at(at) === counter.at(at - 1) && showing(at).drawn !== showing(at - 1).drawn);
		expect(same.length).toBeGreaterThan(0);
	});

	it("show the peak before any script, and no hidden part of another instant", () => {
		const incident = incidentOf("2016-02-canada-korea");
		const { svgs } = picturesOf([incident], land);
		const shown = partsOf(svgs.wide).parts.filter((part) => !part.slice(0, part.indexOf(">")).includes('display="none"'));
		expect(shown.join("")).toContain(">China</text>");
		expect(shown.filter((part) => part.includes(">diverted</text>"))).toHaveLength(1);
	});
});

describe("the page of an embed", () => {
	const incident = incidentOf("2016-02-canada-korea");

	it("has a key and a picture for every way to draw the record, and of AS paths says first what they are", { timeout: 60_000 }, () => {
		const both = incidentOf("2017-04-scandinavia-japan");
		const html = embedHtml(both, land, around);
		const caption = /<figcaption>(.*?)<\/figcaption>/s.exec(html)?.[1] ?? "";
		const keys = new Map([...caption.matchAll(/data-routes="(\w+)"[^>]*>(.*?)<\/div>/gs)].map(([, routes, key]) => [routes, key]));
		expect([...keys.keys()]).toEqual(["packets", "none", "paths"]);
		expect(keys.get("paths")).toMatch(/^<span>Dotted lines are AS paths, placed: where these networks could meet; not where packets went\.<\/span>/);
		expect(keys.get("packets")).not.toContain("AS path");
		expect(keys.get("none")).toContain("hatched country");
		expect(html).toContain('data-others="paths none"');
		expect(html.match(/class="picture wide"/g)).toHaveLength(2);
		const alone = embedHtml(both, land, { ...around, others: [] });
		expect(alone).not.toContain("data-others");
		expect(alone.match(/class="picture wide"/g)).toHaveLength(1);
	});

	it("says on top when the record was retracted, by whom and why", () => {
		const html = embedHtml(
			{
				...incident,
				verdicts: [...incident.verdicts, { verdict: "retracted", by: "A & B", at: "2020-01", note: "Two rows were read wrongly.", sources: ["globe"] }],
			},
			land,
			around,
		);
		expect(html.indexOf("<strong>Retracted</strong> by A &amp; B, Jan 2020. Two rows were read wrongly.")).toBeGreaterThan(0);
		expect(html.indexOf("<strong>Retracted")).toBeLessThan(html.indexOf("<h1>"));
		expect(embedHtml(incident, land, around)).not.toContain("Retracted");
	});

	it("takes every text of a record as text, and holds no style attribute and no script but its own", () => {
		const evil = '</script><img src=x onerror="alert(1)">';
		const html = embedHtml({ ...incident, title: evil, derived: { ...incident.derived, headline: evil } }, land, around);
		expect(html).not.toContain("<img");
		expect(html).not.toMatch(/ style="| on\w+="/);
		expect([...html.matchAll(/<script(?! type="application\/json")[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(["1", "2"]);
	});
});
