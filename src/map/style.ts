/** The basemap as a MapLibre style: no glyphs, no sprites, nothing fetched. */
import type { FeatureCollection, MultiLineString, Position } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { PALETTE } from "../poster/palette.ts";
import type { Projection, Theme } from "../state/view.ts";
import { type Basemap, countriesOf, outlinesOf } from "./basemap.ts";

const GRID_DEG = 30;
const HATCH = "hatch";
const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

export const projectionType = (projection: Projection) => (projection === "globe" ? "globe" : "mercator");

function graticule(): MultiLineString {
	const range = (from: number, to: number, step: number) => Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
	const meridians = range(-180, 180 - GRID_DEG, GRID_DEG).map((lon): Position[] => range(-84, 84, 4).map((lat) => [lon, lat]));
	const parallels = range(-60, 60, GRID_DEG).map((lat): Position[] => range(-180, 180, 5).map((lon) => [lon, lat]));
	return { type: "MultiLineString", coordinates: [...meridians, ...parallels] };
}

export function styleOf({ land, borders, disputed }: Basemap, theme: Theme, projection: Projection): StyleSpecification {
	const colour = PALETTE[theme];
	const source = (shape: GeoJSON.GeoJSON) => ({ type: "geojson" as const, data: shape, maxzoom: 6 });
	return {
		version: 8,
		projection: { type: projectionType(projection) },
		sources: {
			graticule: source(graticule()),
			land: source(land),
			borders: source(borders),
			disputed: source(disputed),
			countries: source(NOTHING),
			outlines: source(NOTHING),
			lit: source(NOTHING),
		},
		layers: [
			{ id: "water", type: "background", paint: { "background-color": colour.water } },
			{ id: "graticule", type: "line", source: "graticule", paint: { "line-color": colour.grat, "line-width": 1 } },
			{ id: "land", type: "fill", source: "land", paint: { "fill-color": colour.land } },
			{ id: "borders", type: "line", source: "borders", paint: { "line-color": colour.border, "line-width": 0.9 } },
			{ id: "disputed", type: "line", source: "disputed", paint: { "line-color": colour.border, "line-width": 0.9, "line-dasharray": [2.2, 2.8] } },
			{ id: "countries", type: "fill", source: "countries", paint: { "fill-pattern": HATCH, "fill-opacity": 0.55 } },
			{ id: "outlines", type: "line", source: "outlines", paint: { "line-color": colour.neutral, "line-width": 1.1, "line-dasharray": [3.6, 2.7] } },
			{ id: "lit", type: "line", source: "lit", paint: { "line-color": colour.ink, "line-width": 2 } },
		],
	};
}

const set = (map: MapLibreMap, id: string, shape: GeoJSON.GeoJSON) => (map.getSource(id) as GeoJSONSource | undefined)?.setData(shape);

/** Finer land under the same style. */
export function replaceLand(map: MapLibreMap, { land, borders, disputed }: Basemap): void {
	for (const [id, shape] of Object.entries({ land, borders, disputed })) set(map, id, shape);
}

/** The same style in another theme: only paints change, so no tile is built anew. */
export function repaint(map: MapLibreMap, theme: Theme): void {
	const colour = PALETTE[theme];
	map.setPaintProperty("water", "background-color", colour.water);
	map.setPaintProperty("graticule", "line-color", colour.grat);
	map.setPaintProperty("land", "fill-color", colour.land);
	map.setPaintProperty("borders", "line-color", colour.border);
	map.setPaintProperty("disputed", "line-color", colour.border);
	map.setPaintProperty("outlines", "line-color", colour.neutral);
	map.setPaintProperty("lit", "line-color", colour.ink);
	addHatch(map, theme);
}

/** Countries that a chosen fact is about, outlined in ink. */
export function lightCountries(map: MapLibreMap, basemap: Basemap, codes: ReadonlySet<string>): void {
	set(map, "lit", codes.size === 0 ? NOTHING : outlinesOf(countriesOf(basemap, codes)));
}

/** Hatched, outlined countries in which networks are registered, where no route is known. */
export function markCountries(map: MapLibreMap, basemap: Basemap, codes: ReadonlySet<string>): void {
	const countries = countriesOf(basemap, codes);
	set(map, "countries", countries);
	set(map, "outlines", outlinesOf(countries));
}

/** 45°, 2 on 6 px, as a picture made here: a style without sprites has no other way to a pattern. */
function addHatch(map: MapLibreMap, theme: Theme): void {
	const sidePx = 18;
	const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(PALETTE[theme].neutral.slice(i, i + 2), 16)) as [number, number, number];
	const pixels = new Uint8ClampedArray(sidePx * sidePx * 4);
	for (let y = 0; y < sidePx; y++) {
		for (let x = 0; x < sidePx; x++) {
			// Distance from the stripe's middle, softened over one pixel.
			const across = Math.abs(((((x + y) % sidePx) + sidePx) % sidePx) - sidePx / 2);
			const cover = Math.max(0, Math.min(1, 3.2 - across));
			pixels.set([r, g, b, Math.round(cover * 190)], (y * sidePx + x) * 4);
		}
	}
	const image = { width: sidePx, height: sidePx, data: pixels };
	if (map.hasImage(HATCH)) map.updateImage(HATCH, image);
	else map.addImage(HATCH, image, { pixelRatio: 2 });
}
