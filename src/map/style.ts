/** The basemap as a MapLibre style: no glyphs, no sprites, nothing fetched. */
import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { PALETTE } from "../poster/palette.ts";
import { STRIPE, stripesOf } from "../poster/stripes.ts";
import { type Basemap, countriesOf, graticule, outlinesOf } from "../poster/world.ts";
import type { Projection, Theme } from "../state/view.ts";

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

export const projectionType = (projection: Projection) => (projection === "globe" ? "globe" : "mercator");

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
			stripes: source(NOTHING),
			outlines: source(NOTHING),
			lit: source(NOTHING),
		},
		layers: [
			{ id: "water", type: "background", paint: { "background-color": colour.water } },
			{ id: "graticule", type: "line", source: "graticule", paint: { "line-color": colour.grat, "line-width": 1 } },
			{ id: "land", type: "fill", source: "land", paint: { "fill-color": colour.land } },
			{ id: "borders", type: "line", source: "borders", paint: { "line-color": colour.border, "line-width": 0.9 } },
			{ id: "disputed", type: "line", source: "disputed", paint: { "line-color": colour.border, "line-width": 0.9, "line-dasharray": [2.2, 2.8] } },
			{ id: "stripes", type: "line", source: "stripes", paint: { "line-color": colour.neutral, "line-width": STRIPE.widthPx, "line-opacity": STRIPE.opacity } },
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
	map.setPaintProperty("stripes", "line-color", colour.neutral);
}

/** Countries that a chosen fact is about, outlined in ink. */
export function lightCountries(map: MapLibreMap, basemap: Basemap, codes: ReadonlySet<string>): void {
	set(map, "lit", codes.size === 0 ? NOTHING : outlinesOf(countriesOf(basemap, codes)));
}

/** Hatched, outlined countries in which networks are registered, where no route is known. `stripes`: how many go round the equator. */
export function markCountries(map: MapLibreMap, basemap: Basemap, codes: ReadonlySet<string>, stripes: number): void {
	const countries = countriesOf(basemap, codes);
	set(map, "stripes", { type: "MultiLineString", coordinates: stripesOf(countries, stripes) });
	set(map, "outlines", outlinesOf(countries));
}
