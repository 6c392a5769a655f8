/** An incident at an instant as one SVG picture. Runs in Node and in the browser; the same input gives the same text. */
import type { Incident, RouteName } from "../incident/derived.ts";
import { SEEN } from "../incident/measured.ts";
import type { SeenCounts } from "../incident/replay.ts";
import { drawnIn } from "../incident/scene.ts";
import { stateAt } from "../incident/state.ts";
import { GRADES } from "../incident/terms.ts";
import { createVantageCounter, vantageOf } from "../incident/vantage.ts";
import type { Box, Point } from "./boxes.ts";
import { CREDIT, descriptionOf, type Heading, headingOf, NO_GEOGRAPHY } from "./captions.ts";
import type { PlacedLabel } from "./labels.ts";
import { basemapOf, type CountryShapes, countryShapes, type Land, pathOf } from "./land.ts";
import { type Layout, layoutOf, projected, type Space, type VantageGiven } from "./layout.ts";
import { type KeyEntry, type Legend, legendOf } from "./legend.ts";
import { arrowLegPx, arrowMark, countryHatch, countryMark, legMark, type Pencil, regionMark, siteMark, smallCountryMark, sparse, stopMark } from "./marks.ts";
import { wrapText } from "./measure.ts";
import type { ColourName, Theme } from "./palette.ts";
import { lengthPx } from "./routeNames.ts";
import { el, escapeXml, group, paintOf, tenth } from "./svg.ts";
import { FONT_FAMILY, nameStyle, type Sizes, sizesAt, type TextStyle, textMark, widthPx } from "./type.ts";
import { vantageMarks } from "./vantage.ts";
import { type Seen, seenOf } from "./visible.ts";

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
	/** Tells pictures of one incident in one size on one page apart: ids within an SVG are ids of the page. */
	key?: string;
};

const NARROW_PX = 480;
const SMALL_PX = 720;
/** Small pictures and those of most of the world go without borders: they would weigh more than all the rest. */
const BORDERS_FROM = { widthPx: 700, pxPerRadian: 260 };
const OPACITY_POSSIBLE = "0.55";

const colourOf = (route: RouteName) => (route === "usual" ? "usual" : "divert");

type Block = { markup: string; box: Box };

function headingBlock(heading: Heading, pencil: Pencil, sizes: Sizes, frame: Box, marginPx: number): Block {
	const styles: [string, TextStyle][] = [
		[heading.title, { sizePx: sizes.titlePx, weight: 600, colour: "ink", halo: true }],
		[heading.period, { sizePx: sizes.linePx, weight: 400, colour: "ink-2", halo: true }],
		[heading.state, { sizePx: sizes.linePx, weight: 400, colour: "ink-2", halo: true }],
	];
	const left = frame.left + marginPx;
	let y = frame.top + marginPx;
	let right = left;
	const written = styles.flatMap(([text, style]) =>
		wrapText(text, frame.right - marginPx - left, (line) => widthPx(line, style)).map((line) => {
			y += style.sizePx * 1.28;
			right = Math.max(right, left + widthPx(line, style));
			return textMark(pencil.paint, line, left, y - style.sizePx * 0.3, "start", style);
		}),
	);
	return { markup: written.join(""), box: { left: frame.left, top: frame.top, right, bottom: y + 2 } };
}

function creditBlock(pencil: Pencil, sizes: Sizes, frame: Box, marginPx: number): Block {
	const style: TextStyle = { sizePx: sizes.creditPx, weight: 400, colour: "ink-3", halo: true };
	const [right, bottom] = [frame.right - marginPx, frame.bottom - marginPx];
	return {
		markup: textMark(pencil.paint, CREDIT, right, bottom - sizes.creditPx * 0.25, "end", style),
		box: { left: right - widthPx(CREDIT, style), top: bottom - sizes.creditPx, right, bottom },
	};
}

/** Cities with route collectors, each with what its vantage points used at the instant. */
export function vantageGiven(incident: Incident, series: string | null, atSec: number): VantageGiven[] {
	const vantage = vantageOf(incident, series);
	if (!vantage) return [];
	const counts = createVantageCounter(vantage).at(atSec);
	return vantage.places.map((place, i) => ({ place, counts: counts[i] as SeenCounts }));
}

function vantageKeys(vantage: readonly VantageGiven[]): KeyEntry[] {
	if (vantage.length === 0) return [];
	const occurs = (state: "expected" | "unknown") => vantage.some(({ counts }) => (counts[SEEN.indexOf(state)] ?? 0) > 0);
	return [
		{ mark: "unexpected" },
		...(["expected", "unknown"] as const).filter(occurs).map((mark): KeyEntry => ({ mark })),
		...(vantage.some(({ place }) => place.multihop) ? [{ mark: "multihop" } as const] : []),
	];
}

export function keyEntries(seen: Seen, vantage: readonly VantageGiven[], withLegend: boolean): KeyEntry[] {
	const words: KeyEntry[] = seen.countries.length > 0 ? [{ mark: "words", text: NO_GEOGRAPHY }] : [];
	if (!withLegend) return words;
	const routes = (["usual", "diverted"] as const).filter(
		(route) => seen.legs.some(({ leg }) => leg.route === route) || seen.stops.some((stop) => stop.route === route),
	);
	const lines = GRADES.filter((grade) => seen.legs.some(({ leg }) => leg.grade === grade));
	const nodes = seen.legs.length > 0 ? [] : GRADES.filter((grade) => seen.stops.some(({ stop }) => stop.grade === grade));
	return [
		...routes.map((mark): KeyEntry => ({ mark })),
		...lines.map((grade): KeyEntry => ({ mark: "line", grade })),
		...nodes.map((grade): KeyEntry => ({ mark: "node", grade })),
		...(seen.regions.length > 0 ? [{ mark: "region" } as const] : []),
		...(seen.sites.length > 0 ? [{ mark: "site" } as const] : []),
		...(seen.countries.length > 0 ? [{ mark: "country" } as const] : []),
		...(seen.legs.length > 0 ? [{ mark: "arrow" } as const] : []),
		...vantageKeys(vantage),
		...words,
	];
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
	return parts.map(({ faint, markup }) => (faint ? group({ opacity: OPACITY_POSSIBLE }, markup) : markup)).join("");
}

function sceneMarks(seen: Seen, { projection, legs }: Layout, pencil: Pencil): string {
	const at = (p: [number, number]) => projection(p) as Point;
	const regions = seen.regions.map(({ region, route, faint }) => {
		const hatch = region.hatch.map((line) => projected(projection, line) as [Point, Point]);
		return { faint, markup: regionMark(pencil, projected(projection, region.ring), sparse(hatch, pencil.scale), colourOf(route)) };
	});
	const lines = legs.map(({ seen: { leg, faint }, lines: drawn }) => ({ faint, markup: legMark(pencil, pathOf(drawn), leg.grade, colourOf(leg.route)) }));
	const arrows = legs
		.filter(({ lines: drawn }) => drawn.some((line) => lengthPx(line.points) >= arrowLegPx(pencil.scale)))
		.map(({ seen: { leg, faint } }) => ({ faint, markup: arrowMark(pencil, at(leg.arrow.at), at(leg.arrow.toward), colourOf(leg.route)) }));
	const sites = seen.sites.map((site) => siteMark(pencil, at(site.at), site.grade, site.ring && projected(projection, site.ring)));
	const stops = seen.stops.map(({ stop, route }) => stopMark(pencil, at(stop.at), stop.grade, stop.end ? "ink" : colourOf(route)));
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
	return (leaders.length > 0 ? el("path", { d: leaders.join(""), stroke: pencil.paint("ink-2"), "stroke-width": 1.1 }) : "") + written.join("");
}

function routeNames({ routeLabels }: Layout, pencil: Pencil, sizes: Sizes): string {
	return routeLabels
		.map(({ route, box }) =>
			textMark(pencil.paint, route, (box.left + box.right) / 2, box.bottom - sizes.routePx * 0.2, "middle", {
				sizePx: sizes.routePx,
				weight: 600,
				colour: colourOf(route),
				halo: true,
			}),
		)
		.join("");
}

type Corners = { legend: Legend | null; credit: Block | null };

/** Legend left, credit right; where both do not fit side by side, the legend goes above the credit. */
function cornersOf(
	entries: readonly KeyEntry[],
	withCredit: boolean,
	seen: Seen,
	pencil: Pencil,
	sizes: Sizes,
	frame: Box,
	marginPx: number,
	id: string,
): Corners {
	const credit = withCredit ? creditBlock(pencil, sizes, frame, marginPx) : null;
	const inner: Box = { left: frame.left + marginPx, right: frame.right - marginPx, top: frame.top, bottom: frame.bottom - marginPx };
	const regionColour: ColourName = seen.regions.some(({ route }) => route === "diverted") ? "divert" : "usual";
	const draw = (bottom: number) => legendOf(entries, pencil, sizes, regionColour, `${id}-key`, { ...inner, bottom });
	const legend = draw(inner.bottom);
	if (legend === null || credit === null || legend.box.right + 12 <= credit.box.left) return { legend, credit };
	return { legend: draw(credit.box.top - 8), credit };
}

/** One self-contained SVG picture of an incident at an instant. Sizes in px; see `README.md` for the rules it keeps. */
export function posterSvg(input: PosterInput): string {
	const { incident, atSec, widthPx: width, heightPx: height, land, parts, theme } = input;
	const narrow = width < NARROW_PX;
	const scale = input.scale ?? (narrow ? 0.85 : width < SMALL_PX ? 1 : 1.15);
	const pencil: Pencil = { paint: paintOf(theme), scale };
	const sizes = sizesAt(scale, narrow);
	const { scene } = incident.derived;
	const drawn = drawnIn(stateAt(incident.derived, atSec), incident.flows ?? []);
	const seen = seenOf(scene, drawn);
	const vantage = vantageGiven(incident, input.series ?? null, atSec);
	// One page may hold the same incident in two sizes, and a reference into a hidden picture finds nothing.
	const prefix = `${incident.id}-${Math.round(width)}x${Math.round(height)}${input.key ? `-${input.key}` : ""}`;
	const frame: Box = { left: 0, top: 0, right: width, bottom: height };
	const marginPx = narrow ? 10 : 16;

	const heading = parts.title ? headingBlock(headingOf(incident, atSec), pencil, sizes, frame, marginPx * Math.max(1, scale)) : null;
	const { legend, credit } = cornersOf(keyEntries(seen, vantage, parts.legend), parts.credit, seen, pencil, sizes, frame, marginPx, prefix);
	const headroom: Box[] = input.headroom ? [{ ...frame, right: input.headroom.widthPx, bottom: input.headroom.heightPx }] : [];
	const taken = [...headroom, ...[heading, legend, credit].flatMap((block) => (block ? [block.box] : []))];
	// Side by side the scene gets the whole frame: else a picture with a key of its own would have a scale of its own.
	const free: Box = input.beside
		? frame
		: { ...frame, top: heading?.box.bottom ?? input.headroom?.heightPx ?? 0, bottom: legend?.box.top ?? credit?.box.top ?? height };
	const space: Space = { frame, free, taken, scale, sizes, narrow };
	const shapes = countryShapes(land);
	const beside = input.beside?.map((one) => ({ scene: one.derived.scene, vantage: vantageOf(one, null)?.places.map((place) => place.at) ?? [] })) ?? null;
	const layout = layoutOf({ scene, seen, vantage, shapes, beside }, space);

	const body = [
		el("title", { id: `${prefix}-title` }, escapeXml(incident.title)),
		el("desc", { id: `${prefix}-desc` }, escapeXml(descriptionOf(incident, atSec, drawn, vantage))),
		el("rect", { width, height, fill: pencil.paint("water") }),
		basemapMarks(land, layout, pencil, width, parts.grid ?? true),
		countryMarks(seen, shapes, layout, pencil, `${prefix}-hatch`),
		vantageMarks(pencil, layout.vantage, `${prefix}-unknown`),
		sceneMarks(seen, layout, pencil),
		labelMarks(layout.labels, pencil, sizes),
		routeNames(layout, pencil, sizes),
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
