import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { withRoutes } from "../incident/showing.ts";
import { boxRound, overlaps } from "./boxes.ts";
import type { Land } from "./land.ts";
import { PALETTE } from "./palette.ts";
import { type PosterInput, posterSvg } from "./poster.ts";

const PUBLIC = new URL("../../public/", import.meta.url);
const GOLDEN = new URL("./golden/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, PUBLIC), "utf8"));
const land = read("map/land-110m.json") as Land;
const incidentOf = (id: string) => read(`data/incidents/${id}.json`) as Incident;
const ids = readdirSync(new URL("data/incidents/", PUBLIC)).map((file) => file.replace(/\.json$/, ""));

const model = incidentOf("2016-02-canada-korea");
const everything = { legend: true, credit: true, title: true };
const wide = (incident: Incident, more: Partial<PosterInput> = {}): PosterInput => ({
	incident,
	atSec: incident.derived.peakSec,
	widthPx: 960,
	heightPx: 580,
	theme: "light",
	locale: "en",
	land,
	parts: everything,
	...more,
});

/** Compares with golden/<name>.svg. A missing one is written, except under CI; a different one is put beside it. */
function expectGolden(name: string, svg: string): void {
	const lines = `${svg.replaceAll("><", ">\n<")}\n`;
	const golden = new URL(`${name}.svg`, GOLDEN);
	const changed = new URL(`${name}-changed.svg`, GOLDEN);
	if (!existsSync(golden)) {
		if (process.env.CI) throw new Error(`golden/${name}.svg is missing; run the tests once outside CI and look at what they write`);
		writeFileSync(golden, lines);
	}
	const same = readFileSync(golden, "utf8") === lines;
	if (same) rmSync(changed, { force: true });
	else writeFileSync(changed, lines);
	expect(same, `differs from golden/${name}.svg; see golden/${name}-changed.svg, and rename it if it is right`).toBe(true);
}

describe("the poster of Canada to South Korea", () => {
	it("is the known picture at its peak, light", () => {
		expectGolden("canada-korea-peak-light", posterSvg(wide(model)));
	});

	it("is the known picture before the start: only the usual route, and no China", () => {
		const svg = posterSvg(wide(model, { atSec: model.derived.overview.startSec }));
		expect(svg).not.toContain(">China</text>");
		expect(svg).not.toContain(">diverted</text>");
		expect(svg).toContain(">usual</text>");
		expectGolden("canada-korea-before-light", svg);
	});

	it("is the known picture when narrow and dark", () => {
		expectGolden("canada-korea-narrow-dark", posterSvg(wide(model, { widthPx: 360, heightPx: 300, theme: "dark" })));
	});

	it("says before the start what the usual path says of a stop, not what the diverted one does", () => {
		const before = posterSvg(wide(model, { atSec: model.derived.overview.startSec }));
		expect(before).not.toContain("China Telecom PoP");
		expect(posterSvg(wide(model))).toContain("China Telecom PoP");
	});

	it("draws the diverted route fainter while it is only possible", () => {
		const uncertain = model.derived.segments.find((s) => s.state === "possibly diverted");
		expect(uncertain).toBeDefined();
		expect(posterSvg(wide(model, { atSec: uncertain?.startSec ?? 0 }))).toContain('<g opacity="0.55">');
		expect(posterSvg(wide(model))).not.toContain('<g opacity="0.55">');
	});

	it("weighs less than 40 kB", () => {
		expect(posterSvg(wide(model)).length).toBeLessThan(40_000);
	});

	it("takes its colours from the page when asked, and then holds no literal colour", () => {
		const svg = posterSvg(wide(model, { theme: "css" }));
		expect(svg).toContain('fill="var(--land)"');
		expect(svg).not.toMatch(/#[0-9a-f]{6}/);
		expect(posterSvg(wide(model))).toContain(PALETTE.light.land);
	});

	it("has no style attribute, which the page's policy would refuse", () => {
		expect(posterSvg(wide(model))).not.toMatch(/\sstyle=/);
	});

	it("writes the words of a record as text, whatever they are", () => {
		const svg = posterSvg(wide({ ...model, title: '<script>alert("1")</script> & "more" \u0000' }));
		expect(svg).not.toContain("<script");
		expect(svg).toContain("&lt;script&gt;");
		expect(problemIn(svg)).toBeNull();
	});
});

const countriesOf = (id: string) => withRoutes(incidentOf(id), "none");

describe("the poster of an incident without a route", () => {
	it("is the known picture: the networks' countries, and the words that no geography was published", () => {
		const svg = posterSvg(wide(countriesOf("2008-02-pakistan-telecom-youtube")));
		expect(svg).toContain("no hop geography published");
		expectGolden("pakistan-youtube-light", svg);
	});

	it("is the known picture two hours in, when half of the vantage points are back on the expected route", () => {
		const svg = posterSvg(wide(countriesOf("2008-02-pakistan-telecom-youtube"), { atSec: Date.parse("2008-02-24T20:30:00Z") / 1000, theme: "dark" }));
		expect(svg).toContain(">Amsterdam 12 of 28</text>");
		expectGolden("pakistan-youtube-later-dark", svg);
	});

	it("is the known picture with its AS paths, placed, which is what is drawn first", () => {
		const svg = posterSvg(wide(incidentOf("2008-02-pakistan-telecom-youtube")));
		expect(svg).toContain("not where packets went");
		expect(svg).not.toContain("no hop geography published");
		expectGolden("pakistan-youtube-placed-light", svg);
	});

	it("draws AS paths lighter beside a known route, and that as ever", () => {
		const paths = incidentOf("2018-07-iran-telegram");
		const widths = (svg: string) => [...svg.matchAll(/stroke-width="([\d.]+)" stroke-dasharray="0 /g)].map(([, width]) => Number(width));
		const [alone, beside] = [wide(paths), wide(paths, { beside: [paths, model] })].map((input) =>
			widths(posterSvg({ ...input, parts: { ...everything, legend: false } })),
		);
		expect(alone?.length).toBeGreaterThan(5);
		expect(alone?.map((width, leg) => (beside?.[leg] ?? width) < width)).toEqual(alone?.map(() => true));
		const again = posterSvg({ ...wide(paths, { beside: [paths] }), parts: { ...everything, legend: false } });
		expect(widths(again).toSorted()).toEqual(alone?.toSorted());
		const known = (input: PosterInput) => new Set(posterSvg(input).match(new RegExp(`stroke="${PALETTE.light.divert}" stroke-width="[^"]+"`, "g")));
		expect(known(wide(model, { beside: [paths, model] }))).toEqual(known(wide(model)));
	});

	it("draws the vantage points of the series it is told", () => {
		const youtube = countriesOf("2008-02-pakistan-telecom-youtube");
		const at = { atSec: Date.parse("2008-02-24T18:50:00Z") / 1000 };
		expect(posterSvg(wide(youtube, at))).not.toContain(">Eugene ");
		expect(posterSvg(wide(youtube, { ...at, series: "rrc00-rv2" }))).toContain(">Eugene ");
	});

	it("hatches vantage points before the file begins, and says that there is no data", () => {
		const svg = posterSvg(wide(incidentOf("2008-02-pakistan-telecom-youtube"), { atSec: Date.parse("2008-02-24T18:40:00Z") / 1000 }));
		expect(svg).toContain(">London no data</text>");
		expect(svg).toMatch(/-unknown\)"/);
		expect(svg).toContain(">not known</text>");
	});

	it("weighs less than 45 kB with the whole world in it", () => {
		for (const id of ["2008-02-pakistan-telecom-youtube", "2018-07-iran-telegram"]) expect(posterSvg(wide(countriesOf(id))).length).toBeLessThan(45_000);
	});
});

/** What is wrong with a text as XML, or `null`. */
function problemIn(svg: string): string | null {
	// This parser lets a bare ampersand and control characters pass; a real XML parser does not.
	const stray = /&(?!(amp|lt|gt|quot);)|\p{Cc}(?<![\t\n\r])/u.exec(svg);
	if (stray) return `stray ${JSON.stringify(stray[0])} at ${stray.index}`;
	const window = new Window();
	const parsed = new window.DOMParser().parseFromString(svg, "image/svg+xml");
	return parsed.querySelector("parsererror")?.textContent ?? null;
}

type Text = { text: string; left: number; right: number; top: number; bottom: number };

/** Boxes of the words on the map, a little smaller than the letters, from the finished picture. */
function textsOf(svg: string): Text[] {
	return [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"(?: text-anchor="(\w+)")? font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(
		([, x, y, anchor, size, text]) => {
			const width = (text?.length ?? 0) * Number(size) * 0.42;
			const left = anchor === "end" ? Number(x) - width : anchor === "middle" ? Number(x) - width / 2 : Number(x);
			return {
				text: text ?? "",
				...boxRound([
					[left, Number(y) - Number(size) * 0.5],
					[left + width, Number(y)],
				]),
			};
		},
	);
}

describe.each([
	{ name: "wide", size: { widthPx: 960, heightPx: 580 } },
	{ name: "embed", size: { widthPx: 640, heightPx: 360 } },
	{ name: "narrow", size: { widthPx: 360, heightPx: 300 } },
])("every incident, $name", ({ size }) => {
	it.each(ids)("%s parses, and none of its words cover each other or leave the frame", (id) => {
		const incident = incidentOf(id);
		for (const atSec of [incident.derived.peakSec, incident.derived.overview.startSec]) {
			const svg = posterSvg(wide(incident, { ...size, atSec, parts: { legend: size.widthPx > 400, credit: true, title: false } }));
			expect(problemIn(svg)).toBeNull();
			expect(svg).not.toMatch(/NaN|undefined|Infinity/);
			const texts = textsOf(svg);
			for (const [i, a] of texts.entries()) {
				expect(a.left >= -1 && a.right <= size.widthPx + 1 && a.top >= 0 && a.bottom <= size.heightPx, `"${a.text}" leaves the frame`).toBe(true);
				for (const b of texts.slice(i + 1)) expect(overlaps(a, b), `"${a.text}" covers "${b.text}"`).toBe(false);
			}
		}
	});
});

it("writes the same picture twice", () => {
	expect(posterSvg(wide(model))).toBe(posterSvg(wide(JSON.parse(JSON.stringify(model)) as Incident)));
});
