/** The marks of a poster: routes, stops, regions, sites, countries. Markup in the order in which it is drawn. */
import type { LonLat, Plane, SceneLeg, SceneStop } from "../incident/derived.ts";
import type { Grade } from "../incident/schema.ts";
import type { Weight } from "../incident/showing.ts";
import type { Point } from "./boxes.ts";
import { type ColourName, FAINT } from "./palette.ts";
import { el, group, type Paint, tenth } from "./svg.ts";

/** Sizes at scale 1, px (TOKENS 4). */
/** `dash`: dash and gap, px; `dots`: round ends, so that a dash of no length is a dot. */
export type LineLook = { widthPx: number; dash: readonly [number, number] | null; dots: boolean };
const LINE: Record<Grade, LineLook> = {
	measured: { widthPx: 4, dash: null, dots: false },
	reported: { widthPx: 2.5, dash: null, dots: false },
	inferred: { widthPx: 2.5, dash: [6, 4.5], dots: false },
};
/** An AS path: a row of dots, larger the more vantage points use it. Nothing else on the map is dotted. */
const PLACED: Record<Weight, LineLook> = {
	1: { widthPx: 2.6, dash: [0, 5.6], dots: true },
	2: { widthPx: 3.4, dash: [0, 6.4], dots: true },
	3: { widthPx: 4.6, dash: [0, 7.8], dots: true },
};
/** Between networks that share no city on record. */
const GAP: LineLook = { widthPx: 2.2, dash: [0, 10], dots: true };

/** What decides how a leg is drawn. */
export type LegStyle = Pick<SceneLeg, "grade" | "gap"> & { plane: Plane; weight?: Weight };

export function lineLook({ grade, gap, plane, weight = 2 }: LegStyle): LineLook {
	if (plane === "data") return LINE[grade];
	return gap ? GAP : PLACED[weight];
}
const CASING_PX = 1.5;
/** Outline of a leg that was chosen, beyond its casing: the water between line and ink stays. */
const LIT_PX = 1.2;
const NODE: Record<Grade, { radius: number; stroke: number }> = {
	measured: { radius: 6, stroke: 0 },
	reported: { radius: 5.3, stroke: 2.6 },
	inferred: { radius: 5.3, stroke: 1.8 },
};
const ARROW = { longPx: 10, widePx: 9 };
/** A leg shorter than this has no room for an arrowhead. */
const ARROW_LEG_PX = 34;
const HATCH = { widthPx: 2, pitchPx: 6 };
/** Side of the hollow square where networks of an AS path could meet, and of the one inside it where the path ends. */
const MEET = { sidePx: 9, strokePx: 2, endPx: 3.4 };
const SITE_PX = 7;
const HALO = { offPx: 2.5, widthPx: 2 };

export type Pencil = { paint: Paint; scale: number };

const dashes = (lengths: readonly number[], scale: number) => lengths.map((px) => tenth(px * scale)).join(" ");

/** Outer radius of a stop's marker with its casing, px. */
export function stopRadiusPx(grade: Grade, scale: number): number {
	return (NODE[grade].radius + NODE[grade].stroke / 2 + CASING_PX) * scale;
}

export function siteRadiusPx(scale: number): number {
	return (SITE_PX / 2 + CASING_PX + 1) * scale;
}

export function smallCountryRadiusPx(scale: number): number {
	return 8 * scale;
}

export function legMark({ paint, scale }: Pencil, path: string, style: LegStyle, colour: ColourName, lit: boolean): string {
	const { widthPx, dash, dots } = lineLook(style);
	const width = widthPx * scale;
	const outline = lit ? el("path", { d: path, stroke: paint("ink"), "stroke-width": width + 2 * (CASING_PX + LIT_PX) * scale }) : "";
	const casing = el("path", { d: path, stroke: paint("water"), "stroke-width": width + 2 * CASING_PX * scale });
	const line = el("path", {
		d: path,
		stroke: paint(colour),
		"stroke-width": width,
		"stroke-dasharray": dash ? dashes(dash, scale) : undefined,
		"stroke-linecap": dots ? "round" : undefined,
	});
	return outline + casing + line;
}

/** The same for a map on which many legs lie over each other: the casing of all comes below the line of any. */
export function legLines({ paint, scale }: Pencil, path: string, style: LegStyle, colour: ColourName, faint: boolean): { casing: string; line: string } {
	const { widthPx, dash, dots } = lineLook(style);
	const width = widthPx * scale;
	return {
		casing: el("path", { d: path, stroke: paint("water"), "stroke-width": width + 2 * CASING_PX * scale }),
		line: el("path", {
			d: path,
			stroke: paint(colour),
			"stroke-width": width,
			"stroke-opacity": faint ? FAINT : undefined,
			// Not rounded: over a long leg a twentieth of a pixel becomes a whole dash.
			"stroke-dasharray": dash?.map((px) => (px * scale).toFixed(3)).join(" "),
			"stroke-linecap": dots ? "round" : undefined,
		}),
	};
}

/** Length a leg needs before it carries an arrowhead, px. */
export function arrowLegPx(scale: number): number {
	return ARROW_LEG_PX * scale;
}

export function arrowMark({ paint, scale }: Pencil, [x, y]: Point, toward: Point, colour: ColourName): string {
	const degrees = (Math.atan2(toward[1] - y, toward[0] - x) * 180) / Math.PI;
	const [long, wide] = [ARROW.longPx * scale, ARROW.widePx * scale];
	return el("path", {
		d: `M${tenth(long / 2)} 0L${tenth(-long / 2)} ${tenth(wide / 2)}V${tenth(-wide / 2)}z`,
		transform: `translate(${tenth(x)} ${tenth(y)})rotate(${tenth(degrees)})`,
		fill: paint(colour),
		stroke: paint("water"),
		"stroke-width": CASING_PX * 2 * scale,
		"paint-order": "stroke",
	});
}

export function stopMark({ paint, scale }: Pencil, [x, y]: Point, grade: Grade, colour: ColourName): string {
	const { radius, stroke } = NODE[grade];
	const centre = { cx: x, cy: y };
	const casing = el("circle", { ...centre, r: stopRadiusPx(grade, scale), fill: paint("water") });
	if (grade === "measured") return casing + el("circle", { ...centre, r: radius * scale, fill: paint(colour) });
	return (
		casing +
		el("circle", {
			...centre,
			r: radius * scale,
			fill: "none",
			stroke: paint(colour),
			"stroke-width": stroke * scale,
			"stroke-dasharray": grade === "inferred" ? dashes([2.8, 2.2], scale) : undefined,
		})
	);
}

/** Where networks of an AS path could meet: a hollow square, and a square in it where the path ends. */
function meetMark({ paint, scale }: Pencil, [x, y]: Point, colour: ColourName, end: boolean): string {
	const square = (sidePx: number, attributes: Record<string, string | number>) => {
		const half = (sidePx / 2) * scale;
		return el("rect", { x: tenth(x - half), y: tenth(y - half), width: tenth(2 * half), height: tenth(2 * half), ...attributes });
	};
	const casing = square(MEET.sidePx + MEET.strokePx + 2 * CASING_PX, { fill: paint("water") });
	const hollow = square(MEET.sidePx, { fill: "none", stroke: paint(colour), "stroke-width": MEET.strokePx * scale });
	return casing + hollow + (end ? square(MEET.endPx, { fill: paint(colour) }) : "");
}

/** The mark of a stop, by plane. `colour`: of its route; ends of a packets' route are in ink, as they belong to neither alone. */
export function sceneStopMark(pencil: Pencil, at: Point, { grade, end }: Pick<SceneStop, "grade" | "end">, plane: Plane, colour: ColourName): string {
	if (plane === "control") return meetMark(pencil, at, colour, end);
	return stopMark(pencil, at, grade, end ? "ink" : colour);
}

/** Ring round a mark that was chosen, in ink and clear of it. Around its middle. */
export function haloMark({ paint, scale }: Pencil, radiusPx: number): string {
	const ring = { cx: 0, cy: 0, r: radiusPx + HALO.offPx * scale, fill: "none" };
	const widthPx = HALO.widthPx * Math.max(1, scale / 1.5);
	return (
		el("circle", { ...ring, stroke: paint("water"), "stroke-width": widthPx + 2 * CASING_PX }) +
		el("circle", { ...ring, stroke: paint("ink"), "stroke-width": widthPx })
	);
}

const lineText = (points: readonly Point[], closed: boolean) => `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join("L")}${closed ? "z" : ""}`;

/** Every n-th hatch line, so that stripes stand at least 6 px apart however far the map is zoomed out. */
export function sparse(hatch: readonly [Point, Point][], scale: number): [Point, Point][] {
	const [first, second] = hatch;
	if (!first || !second) return [...hatch];
	const [dx, dy] = [first[1][0] - first[0][0], first[1][1] - first[0][1]];
	const apart = Math.abs((second[0][0] - first[0][0]) * dy - (second[0][1] - first[0][1]) * dx) / (Math.hypot(dx, dy) || 1);
	const step = Math.max(1, Math.round((HATCH.pitchPx * scale) / (apart || 1)));
	return hatch.filter((_, i) => i % step === Math.floor((hatch.length - 1) / 2) % step);
}

/** Hatch lines of a region that stand far enough apart where `project` puts them. */
export function sparseLines(hatch: readonly [LonLat, LonLat][], project: (at: LonLat) => Point, scale: number): [LonLat, LonLat][] {
	const lines = new Map(hatch.map((line) => [line.map(project) as [Point, Point], line]));
	return sparse([...lines.keys()], scale).map((line) => lines.get(line) as [LonLat, LonLat]);
}

/** Outline of a site that is known only roughly. */
export function siteOutline({ paint, scale }: Pencil, ring: readonly Point[]): string {
	return el("path", {
		d: lineText(ring, true),
		fill: "none",
		stroke: paint("neutral"),
		"stroke-width": 1.3 * scale,
		"stroke-dasharray": dashes([4, 3], scale),
	});
}

export function regionMark({ paint, scale }: Pencil, ring: readonly Point[], hatch: readonly [Point, Point][], colour: ColourName): string {
	const stripes = el("path", {
		d: hatch.map((line) => lineText(line, false)).join(""),
		stroke: paint(colour),
		"stroke-width": HATCH.widthPx * Math.max(1, scale),
		"stroke-opacity": "0.6",
	});
	const outline = el("path", { d: lineText(ring, true), stroke: paint(colour), "stroke-width": 1.3 * scale, "stroke-dasharray": dashes([4, 3], scale) });
	return group({ fill: "none" }, (hatch.length > 0 ? stripes : "") + outline);
}

/** A square, as no route runs through it: filled, ringed or dashed by grade like a stop. */
export function siteMark(pencil: Pencil, [x, y]: Point, grade: Grade, ring: readonly Point[] | null): string {
	const { paint, scale } = pencil;
	const half = (SITE_PX / 2) * scale;
	const box = (by: number) => ({ x: x - half - by, y: y - half - by, width: 2 * (half + by), height: 2 * (half + by) });
	const outline = ring ? siteOutline(pencil, ring) : "";
	const casing = el("rect", { ...box(CASING_PX * scale), fill: paint("water") });
	if (grade === "measured") return outline + casing + el("rect", { ...box(0), fill: paint("neutral") });
	const dash = grade === "inferred" ? dashes([2.8, 2.2], scale) : undefined;
	return outline + casing + el("rect", { ...box(0), fill: "none", stroke: paint("neutral"), "stroke-width": 1.8 * scale, "stroke-dasharray": dash });
}

/** Hatching in a pattern, referred to by id: a country has too many corners to clip lines to it one by one. */
export function countryHatch({ paint, scale }: Pencil, id: string): string {
	const pitch = 9 * scale;
	return el(
		"pattern",
		{ id, width: pitch, height: pitch, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
		el("path", { d: `M0 0V${tenth(pitch)}`, stroke: paint("neutral"), "stroke-width": 1.6 * scale, "stroke-opacity": "0.45" }),
	);
}

export function countryMark({ paint, scale }: Pencil, path: string, hatchId: string): string {
	return el("path", { d: path, fill: `url(#${hatchId})`, stroke: paint("neutral"), "stroke-width": scale, "stroke-dasharray": dashes([4, 3], scale) });
}

/** A country that the basemap does not show (a city state, an island): a dashed ring. */
export function smallCountryMark({ paint, scale }: Pencil, [x, y]: Point, hatchId: string): string {
	return el("circle", {
		cx: x,
		cy: y,
		r: smallCountryRadiusPx(scale),
		fill: `url(#${hatchId})`,
		stroke: paint("neutral"),
		"stroke-width": 1.3 * scale,
		"stroke-dasharray": dashes([2.8, 2.2], scale),
	});
}
