/** An incident at an instant as one SVG picture. Runs in Node and in the browser; the same input gives the same text. */
import type { Incident } from "../incident/derived.ts";
import type { Focus } from "../incident/focus.ts";
import type { SeenCounts } from "../incident/replay.ts";
import { showingAt } from "../incident/showing.ts";
import { createVantageCounter, vantageOf } from "../incident/vantage.ts";
import type { Box, Point } from "./boxes.ts";
import { descriptionOf, headingOf, noGeography } from "./captions.ts";
import { cornersOf, headingBlock, keyEntries } from "./corners.ts";
import type { PlacedLabel } from "./labels.ts";
import { basemapOf, type CountryShapes, countryShapes, type Land, pathOf } from "./land.ts";
import { type Layout, layoutOf, projected, type Space, type VantageGiven } from "./layout.ts";
import {
	arrowLegPx,
	arrowMark,
	countryHatch,
	countryMark,
	haloMark,
	legMark,
	type Pencil,
	regionMark,
	sceneStopMark,
	siteMark,
	siteRadiusPx,
	smallCountryMark,
	sparse,
	stopRadiusPx,
} from "./marks.ts";
import { colourOf, FAINT, type Theme } from "./palette.ts";
import { fitOf, type MapFit } from "./projection.ts";
import { lengthPx } from "./routeNames.ts";
import { el, escapeXml, group, paintOf, tenth } from "./svg.ts";
import { FONT_FAMILY, nameStyle, type Sizes, sizesAt, type TextStyle, textMark } from "./type.ts";
import { vantageMarks } from "./vantage.ts";
import { type Layer, type Seen, seenOf, withoutLayers } from "./visible.ts";

export type PosterInput = {
	incident: Incident;
	/** Seconds since 1970, UTC; instants outside the overview fall to its ends. */
	atSec: number;
	widthPx: number;
	heightPx: number;
	/** Id of the measured series whose vantage points are drawn; default: the record's first. */
	series?: string | null;
	/** "css": colours are the page's custom properties, and follow its theme. */
	theme: Theme | "css";
	locale: "en";
	land: Land;
	parts: { legend: boolean; credit: boolean; title: boolean; grid?: boolean };
	/** Size of marks and text; default 1.15, in narrower pictures 1 and 0.85 (TOKENS 4). Social cards use 1.75 to 2.1. */
	scale?: number;
	/** Incidents whose pictures stand side by side, this one among them: all get one projection and one scale. */
	beside?: readonly Incident[];
	/** Room kept at the top for words of the caller's own, px; land goes on behind them. */
	headroom?: { widthPx: number; heightPx: number };
	/** Where the map looks: from `posterFit` or `cameraFit`. Default: fitted to the scene and its names. */
	fit?: MapFit;
	/** What is left out. */
	hidden?: ReadonlySet<Layer>;
	/** What a chosen fact lights up. */
	lit?: Focus;
	/** Tells pictures of one incident in one size on one page apart: ids within an SVG are ids of the page. */
	key?: string;
};

const NARROW_PX = 480;
const SMALL_PX = 720;
/** Small pictures and those of most of the world go without borders: they would weigh more than all the rest. */
const BORDERS_FROM = { widthPx: 700, pxPerRadian: 260 };
const NOTHING_HIDDEN: ReadonlySet<Layer> = new Set();

/** Cities with route collectors, each with what its vantage points used at the instant. */
export function vantageGiven(incident: Incident, series: string | null, atSec: number): VantageGiven[] {
	const vantage = vantageOf(incident, series);
	if (!vantage) return [];
	const counts = createVantageCounter(vantage).at(atSec);
	return vantage.places.map((place, i) => ({ place, counts: counts[i] as SeenCounts }));
}

function basemapMarks(land: Land, { projection }: Layout, pencil: Pencil, widthPx: number, withGrid: boolean): string {
	const { paint } = pencil;
	const map = basemapOf(land, projection, withGrid && widthPx >= BORDERS_FROM.widthPx && projection.scale() >= BORDERS_FROM.pxPerRadian);
	const stroked = (d: string, colour: "grat" | "border", width: number, dash?: string) =>
		d === "" ? "" : el("path", { d, fill: "none", stroke: paint(colour), "stroke-width": width, "stroke-dasharray": dash });
	return (
		(withGrid ? stroked(map.graticule, "grat", 1) : "") +
		el("path", { d: map.land, fill: paint("land") }) +
		stroked(map.borders, "border", 0.9) +
		stroked(map.disputed, "border", 0.9, "2 2.5")
	);
}

function countryMarks(seen: Seen, shapes: CountryShapes, { projection }: Layout, pencil: Pencil, hatchId: string): string {
	if (seen.countries.length === 0) return "";
	const marks = seen.countries.map(({ code, at }) => {
		const path = shapes.outline(projection, code);
		return path ? countryMark(pencil, path, hatchId) : smallCountryMark(pencil, projection(at) as Point, hatchId);
	});
	return countryHatch(pencil, hatchId) + marks.join("");
}

function faintGroups(parts: readonly { faint: boolean; markup: string }[]): string {
	return parts.map(({ faint, markup }) => (faint ? group({ opacity: FAINT }, markup) : markup)).join("");
}

/** Rings round the places that are lit. */
function haloMarks(seen: Seen, { projection }: Layout, pencil: Pencil, lit: Focus): string {
	const marks = [
		...seen.stops.map(({ stop: { id, at, grade } }) => ({ id, at, radius: stopRadiusPx(grade, pencil.scale) })),
		...seen.sites.map(({ id, at }) => ({ id, at, radius: siteRadiusPx(pencil.scale) })),
	];
	return marks
		.filter(({ id }) => lit.stops.includes(id))
		.map(({ at, radius }) => {
			const [x, y] = projection(at) as Point;
			return group({ transform: `translate(${tenth(x)} ${tenth(y)})` }, haloMark(pencil, radius));
		})
		.join("");
}

function sceneMarks(seen: Seen, { projection, legs }: Layout, pencil: Pencil, lit: Focus | undefined): string {
	const at = (p: [number, number]) => projection(p) as Point;
	const regions = seen.regions.map(({ region, route, faint }) => {
		const hatch = region.hatch.map((line) => projected(projection, line) as [Point, Point]);
		return { faint, markup: regionMark(pencil, projected(projection, region.ring), sparse(hatch, pencil.scale), colourOf(route)) };
	});
	const { plane } = seen;
	const lines = legs.map(({ seen: { leg, faint, weight }, lines: drawn }) => ({
		faint,
		markup: legMark(pencil, pathOf(drawn), { ...leg, plane, ...(weight ? { weight } : {}) }, colourOf(leg.route), lit?.legs.includes(leg.id) ?? false),
	}));
	const arrows = legs
		.filter(({ lines: drawn }) => drawn.some((line) => lengthPx(line.points) >= arrowLegPx(pencil.scale)))
		.flatMap(({ seen: { leg, faint } }) =>
			leg.arrow ? [{ faint, markup: arrowMark(pencil, at(leg.arrow.at), at(leg.arrow.toward), colourOf(leg.route)) }] : [],
		);
	const sites = seen.sites.map((site) => siteMark(pencil, at(site.at), site.grade, site.ring && projected(projection, site.ring)));
	const stops = seen.stops.map(({ stop, route }) => sceneStopMark(pencil, at(stop.at), stop, plane, colourOf(route)));
	return faintGroups(regions) + group({ fill: "none" }, faintGroups(lines)) + faintGroups(arrows) + sites.join("") + stops.join("");
}

function labelMarks(labels: readonly PlacedLabel[], pencil: Pencil, sizes: Sizes): string {
	const leaders = labels.flatMap(({ leader }) => (leader ? [`M${tenth(leader[0])} ${tenth(leader[1])}L${tenth(leader[2])} ${tenth(leader[3])}`] : []));
	const written = labels.flatMap((label) =>
		label.lines.map(({ text, role, y }) => {
			const style: TextStyle = { ...nameStyle(role, sizes), colour: role === "title" ? "ink" : "ink-3", halo: true };
			return textMark(pencil.paint, text, label.x, y, label.anchor, style);
		}),
	);
	return (
		(leaders.length > 0 ? el("path", { d: leaders.join(""), stroke: pencil.paint("ink-2"), "stroke-width": tenth(Math.max(1.1, 0.95 * pencil.scale)) }) : "") +
		written.join("")
	);
}

function routeNames({ routeLabels }: Layout, pencil: Pencil, sizes: Sizes): string {
	return routeLabels
		.map(({ route, text, box }) =>
			textMark(pencil.paint, text, (box.left + box.right) / 2, box.bottom - sizes.routePx * 0.2, "middle", {
				sizePx: sizes.routePx,
				weight: 600,
				colour: colourOf(route),
				halo: true,
			}),
		)
		.join("");
}

function prepared(input: PosterInput) {
	const { incident, atSec, widthPx: width, heightPx: height, land, parts, theme } = input;
	const narrow = width < NARROW_PX;
	const scale = input.scale ?? (narrow ? 0.85 : width < SMALL_PX ? 1 : 1.15);
	const pencil: Pencil = { paint: paintOf(theme), scale };
	const sizes = sizesAt(scale, narrow);
	const { scene } = incident.derived;
	const showing = showingAt(incident, input.series ?? null, atSec);
	const hidden = input.hidden ?? NOTHING_HIDDEN;
	const seen = withoutLayers(seenOf(scene, showing), hidden);
	const vantage = hidden.has("vantage") ? [] : vantageGiven(incident, input.series ?? null, atSec);
	// One page may hold the same incident in two sizes, and a reference into a hidden picture finds nothing.
	const prefix = `${incident.id}-${Math.round(width)}x${Math.round(height)}${input.key ? `-${input.key}` : ""}`;
	const frame: Box = { left: 0, top: 0, right: width, bottom: height };
	const marginPx = narrow ? 10 : 16;

	const heading = parts.title ? headingBlock(headingOf(incident, atSec), pencil, sizes, frame, marginPx * Math.max(1, scale)) : null;
	const { legend, credit } = cornersOf(
		keyEntries(seen, vantage, parts.legend, noGeography(incident)),
		parts.credit,
		seen,
		pencil,
		sizes,
		frame,
		marginPx,
		prefix,
	);
	const headroom: Box[] = input.headroom ? [{ ...frame, right: input.headroom.widthPx, bottom: input.headroom.heightPx }] : [];
	const taken = [...headroom, ...[heading, legend, credit].flatMap((block) => (block ? [block.box] : []))];
	// Side by side the scene gets the whole frame: else a picture with a key of its own would have a scale of its own.
	const free: Box = input.beside
		? frame
		: { ...frame, top: heading?.box.bottom ?? input.headroom?.heightPx ?? 0, bottom: legend?.box.top ?? credit?.box.top ?? height };
	const space: Space = { frame, free, taken, scale, sizes, narrow };
	const shapes = countryShapes(land);
	const beside = input.beside?.map((one) => ({ scene: one.derived.scene, vantage: vantageOf(one, null)?.places.map((place) => place.at) ?? [] })) ?? null;
	const layout = layoutOf({ scene, seen, vantage, shapes, beside, fit: input.fit ?? null }, space);
	return { showing, seen, vantage, pencil, sizes, prefix, shapes, layout, heading, legend, credit };
}

/** Beside a known route the dots of AS paths are smaller, so that it stands out more even where it is uncertain. */
const BESIDE = 0.7;
const hasKnown = ({ derived: { scene } }: Incident) => scene.plane !== "control" && scene.legs.length > 0;
const lightened = ({ beside }: PosterInput, { plane }: Seen, pencil: Pencil): Pencil =>
	plane === "control" && beside?.some(hasKnown) ? { ...pencil, scale: pencil.scale * BESIDE } : pencil;

/** Where the map of this picture looks: for others of its size that are to show the same stretch of the world. */
export function posterFit(input: PosterInput): MapFit {
	return fitOf(prepared(input).layout.projection);
}

/** One self-contained SVG picture of an incident at an instant. Sizes in px; see `README.md` for the rules it keeps. */
export function posterSvg(input: PosterInput): string {
	const { incident, atSec, widthPx: width, heightPx: height, land, parts } = input;
	const { showing, seen, vantage, pencil, sizes, prefix, shapes, layout, heading, legend, credit } = prepared(input);
	const named = !input.hidden?.has("names");

	const body = [
		el("title", { id: `${prefix}-title` }, escapeXml(incident.title)),
		el("desc", { id: `${prefix}-desc` }, escapeXml(descriptionOf(incident, atSec, showing, vantage))),
		el("rect", { width, height, fill: pencil.paint("water") }),
		basemapMarks(land, layout, pencil, width, parts.grid ?? true),
		countryMarks(seen, shapes, layout, pencil, `${prefix}-hatch`),
		vantageMarks(pencil, layout.vantage, `${prefix}-unknown`),
		sceneMarks(seen, layout, lightened(input, seen, pencil), input.lit),
		input.lit ? haloMarks(seen, layout, pencil, input.lit) : "",
		named ? labelMarks(layout.labels, pencil, sizes) + routeNames(layout, pencil, sizes) : "",
		heading?.markup ?? "",
		legend?.markup ?? "",
		credit?.markup ?? "",
	];
	return el(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			viewBox: `0 0 ${tenth(width)} ${tenth(height)}`,
			lang: input.locale,
			role: "img",
			"aria-labelledby": `${prefix}-title ${prefix}-desc`,
			"font-family": FONT_FAMILY,
		},
		body.join(""),
	);
}
