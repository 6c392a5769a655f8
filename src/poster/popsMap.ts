/** Cities of a network's points of presence on a small map. The same input gives the same text, at build time and in the browser. */
import type { NetworkPops } from "../atlas/network.ts";
import { countWords } from "../i18n/words.ts";
import type { Box, Point } from "./boxes.ts";
import { placeLabels } from "./labels.ts";
import { basemapOf, type Land } from "./land.ts";
import { type PopCity, popCities, popMark, popRadiusPx } from "./popMark.ts";
import { middleOf, projectionTo } from "./projection.ts";
import { el, group, paintOf, tenth } from "./svg.ts";
import { FONT_FAMILY, nameLayout, sizesAt, textMark } from "./type.ts";

/** As wide as the column on a telephone, so that names keep their size there; px. */
const POPS_MAP = { widthPx: 360, heightPx: 216 };
const EDGE_PX = 4;
const ROOM_PX = 26;
/** A network of one city still shows its continent, degrees. */
const LEAST_SPAN = 34;
const paint = paintOf("css");

const boxOf = (byPx: number): Box => ({ left: byPx, top: byPx, right: POPS_MAP.widthPx - byPx, bottom: POPS_MAP.heightPx - byPx });

const wordsOf = (cities: readonly PopCity[]) => `Map with ${countWords(cities.length, "city", "cities")}; the table names them with their sources.`;

function mapOf(cities: readonly PopCity[], land: Land): string {
	const words = wordsOf(cities);
	const { widthPx, heightPx } = POPS_MAP;
	const points = cities.map(({ at }) => at);
	const extent = { points, middleLon: middleOf(points.map(([lon]) => [lon, lon])) };
	const projection = projectionTo(extent, boxOf(ROOM_PX), boxOf(0), LEAST_SPAN);
	const marks = cities.map((city) => ({ city, at: projection(city.at) as Point }));
	const basemap = basemapOf(land, projection, false);
	const sizes = { ...sizesAt(1, true), minorPx: 11.5 };
	const anchors = marks.map(({ city, at: [x, y] }, i) => ({
		...{ id: String(i), x, y, radius: popRadiusPx(city), title: city.name, detail: "", minor: true },
		priority: city.claim === "named" ? 2 : city.claim || city.grade !== "inferred" ? 1 : 0,
	}));
	const layout = nameLayout(sizes, 1, widthPx);
	const names = placeLabels(anchors, { routes: [] }, boxOf(EDGE_PX), { ...layout, gapPx: 2.5 });
	const style = { sizePx: sizes.minorPx, weight: 400, colour: "ink-2", halo: true } as const;
	const body = [
		el("rect", { width: widthPx, height: heightPx, fill: paint("water") }),
		basemap.graticule === "" ? "" : el("path", { d: basemap.graticule, fill: "none", stroke: paint("grat"), "stroke-width": 1 }),
		el("path", { d: basemap.land, fill: paint("land") }),
		group({}, marks.map(({ city, at }) => popMark(at, city)).join("")),
		...names.flatMap(({ x, anchor, lines }) => lines.map(({ text, y }) => textMark(paint, text, x, y, anchor, style))),
	];
	return el(
		"svg",
		{
			...{ xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${tenth(widthPx)} ${tenth(heightPx)}` },
			...{ role: "img", "aria-label": words, "font-family": FONT_FAMILY },
		},
		body.join(""),
	);
}

/** The map of all cities; before it, where a source counts PoPs without a list, that of the cities held against its count. */
export function popsMaps(pops: readonly NetworkPops[], land: Land): string[] {
	const counted = popCities(pops, true).filter(({ claim }) => claim !== undefined);
	return [...(counted.length > 0 ? [counted] : []), popCities(pops, false)].map((cities) => mapOf(cities, land));
}
