import { readdirSync, readFileSync } from "node:fs";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { stateAt } from "../incident/state.ts";
import { CREDIT } from "./captions.ts";
import { posterFile } from "./file.ts";
import type { Land } from "./land.ts";
import { textWidthPx } from "./measure.ts";
import { tenth } from "./svg.ts";
import { triptychInstants, triptychSvg } from "./triptych.ts";
import { FONT_FAMILY } from "./type.ts";

const PUBLIC = new URL("../../public/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, PUBLIC), "utf8"));
const land = read("map/land-110m.json") as Land;
const all = readdirSync(new URL("data/incidents/", PUBLIC)).map((file) => read(`data/incidents/${file}`) as Incident);
const model = read("data/incidents/2016-02-canada-korea.json") as Incident;
const draw = (incident: Incident, widthPx: number, heightPx: number) => triptychSvg({ incident, widthPx, heightPx, theme: "light", land });

describe("before, peak and after", () => {
	it("are in that order for every record, and “after” only where it has ended", () => {
		for (const incident of all) {
			const [before, peak, after] = triptychInstants(incident);
			expect(before.atSec, incident.id).toBeLessThan(peak.atSec);
			expect(peak.atSec, incident.id).toBeLessThanOrEqual(after.atSec);
			if (after.label === "After") expect(stateAt(incident.derived, after.atSec).state, incident.id).toBe("none");
		}
	});
	it("stand in one picture with one credit, in three shapes, as well-formed XML", () => {
		const { document, DOMParser } = new Window();
		expect(document).toBeTruthy();
		for (const [width, height] of [
			[1280, 720],
			[1080, 1080],
			[1080, 1920],
		] as const) {
			const svg = draw({ ...model, title: 'A <b>"title"</b> & more' }, width, height);
			expect(new DOMParser().parseFromString(svg, "image/svg+xml").querySelectorAll("svg svg")).toHaveLength(3);
			expect(svg.split(CREDIT)).toHaveLength(2);
			expect(svg).not.toMatch(/NaN|undefined|height="-/);
			const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});
	it("make a file that says its size and closes no style early", () => {
		const file = posterFile("<svg viewBox='0 0 1 1'></svg>", 10.4, 20, "a{}</style>");
		expect(file).toContain('<svg width="10" height="20" ');
		expect(file.match(/<\/style>/g)).toHaveLength(1);
	});
	it("make a file without its typeface whose lines keep their room, but for scripts of unknown width", () => {
		const svg = `<svg font-family="${FONT_FAMILY}"><text x="1" font-size="10" font-weight="600">AS4134 &amp; “x”</text><text font-size="10">東京</text></svg>`;
		const file = posterFile(svg, 10, 20);
		expect(file).toContain(`textLength="${tenth(textWidthPx("AS4134 & “x”", 10, 600))}" lengthAdjust="spacingAndGlyphs">AS4134 &amp; “x”<`);
		expect(file).toContain('<text font-size="10">東京');
		expect(file).toContain("Liberation Sans");
		expect(posterFile(svg, 10, 20, "a{}")).not.toMatch(/textLength|Liberation/);
	});
});
