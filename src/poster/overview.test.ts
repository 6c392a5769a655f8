import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openAtlas } from "../atlas/atlas.ts";
import { createShapes, type FieldShapes } from "../atlas/shapes.ts";
import { PLACED_MEANS, PLACED_SENTENCE } from "../incident/placedWords.ts";
import { siteCardSvg } from "./card.ts";
import { ARC_LINES } from "./fieldLook.ts";
import type { Land } from "./land.ts";
import { overviewSvg } from "./overview.ts";
import { overviewStill } from "./overviewStill.ts";
import { basemapOf } from "./world.ts";

const land = JSON.parse(readFileSync("public/map/land-110m.json", "utf8")) as Land;
const atlas = openAtlas(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));
const shapes = createShapes(atlas)(Array.from({ length: atlas.count }, (_, i) => i));
const known: FieldShapes = {
	...shapes,
	incidents: shapes.incidents.map((incident) => ({ ...incident, arcs: incident.arcs.filter(({ look }) => look !== "placed") })),
};
const still = (drawn: FieldShapes) => overviewStill(drawn, basemapOf(land));
const card = (drawn: FieldShapes) => overviewSvg(drawn, land);
const dotted = (svg: string) => svg.match(/<path[^>]*stroke-dasharray="0\.01 [^>]*>/g) ?? [];
const marks = (svg: string) => svg.match(/<circle/g)?.length ?? svg.match(/h0/g)?.length ?? 0;

describe.each([
	["the still of the overview", still],
	["the card of the site", card],
])("%s", (_, draw) => {
	it("draws AS paths as rows of round dots, and nothing else so", () => {
		const [dots, ...others] = dotted(draw(shapes));
		expect(dots).toContain('stroke-linecap="round"');
		expect(others).toEqual([]);
		expect(dotted(draw(known))).toEqual([]);
	});

	it("says what is dotted where something is", () => {
		expect(draw(shapes)).toContain(PLACED_SENTENCE);
		expect(draw(known)).not.toContain(PLACED_SENTENCE);
	});

	it("puts no mark at the end of an AS path", () => {
		expect(marks(draw(known))).toBeGreaterThan(10);
		expect(marks(draw(shapes))).toBe(marks(draw(known)));
	});
});

it("the card of the site says on its face what is dotted, as it stands alone elsewhere", () => {
	const face = (drawn: FieldShapes) => siteCardSvg(card(drawn), "", "").replace(/<title.*?<\/title>/gs, "");
	expect(face(shapes)).toContain(PLACED_MEANS);
	expect(face(known)).not.toContain(PLACED_MEANS);
});

describe("the look of an AS path among many incidents", () => {
	it("is fainter than the faintest known route", () => {
		const covered = ({ widthPx, dash, dots, opacity }: (typeof ARC_LINES)["placed"]) => {
			if (dash === null) return widthPx * opacity;
			const area = dots ? (Math.PI / 4) * widthPx ** 2 : dash[0] * widthPx;
			return (area / (dash[0] + dash[1])) * opacity;
		};
		const { placed, ...looks } = ARC_LINES;
		for (const look of Object.values(looks)) expect(covered(placed)).toBeLessThan(covered(look));
	});
});
