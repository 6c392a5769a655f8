/** The land as the live map and the still in its place draw it: in degrees, straight from point to point. */
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge } from "topojson-client";
import type { GeometryObject } from "topojson-specification";
import type { LonLat, Scene, SceneCountry } from "../incident/derived.ts";
import type { Land } from "./land.ts";

export type Basemap = {
	land: MultiPolygon;
	/** Features with an ISO 3166-1 alpha-2 code as id; territories without one have no id. */
	countries: FeatureCollection;
	borders: Geometry;
	disputed: Geometry;
};

export function basemapOf(topology: Land): Basemap {
	const { countries, borders, disputed } = topology.objects;
	const geometry = (object: GeometryObject) => (feature(topology, object) as unknown as Feature).geometry;
	return {
		land: merge(topology, countries.geometries as never),
		countries: feature(topology, countries) as FeatureCollection,
		borders: geometry(borders),
		disputed: geometry(disputed),
	};
}

type Ring = Position[];

/** Outer rings of a country's parts. */
function partsOf(country: Feature): Ring[] {
	const { geometry } = country;
	if (geometry.type === "Polygon") return [(geometry as Polygon).coordinates[0] ?? []];
	return (geometry as MultiPolygon).coordinates.map((part) => part[0] ?? []);
}

function boxOf(ring: Ring): Scene["bounds"] {
	const lons = ring.map((point) => point[0] as number);
	const lats = ring.map((point) => point[1] as number);
	return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const spread = (ring: Ring) => {
	const [west, south, east, north] = boxOf(ring);
	return Math.max(east - west, north - south);
};

/** Largest part of each of these countries: what has to be in the picture (and not, say, an island in another ocean). */
export function extentsOf(countries: FeatureCollection, wanted: readonly SceneCountry[]): Scene["bounds"][] {
	return wanted.flatMap(({ code }) => {
		const country = countries.features.find(({ id }) => id === code);
		if (!country) return [];
		return [boxOf(partsOf(country).reduce((best, part) => (spread(part) > spread(best) ? part : best)))];
	});
}

/** Places in parts that Natural Earth gives to one of two claimants: Crimea. */
const CONTESTED: LonLat[] = [[34.3, 45.3]];

function isContested(part: Ring): boolean {
	const [west, south, east, north] = boxOf(part);
	return CONTESTED.some(([lon, lat]) => lon > west && lon < east && lat > south && lat < north);
}

/**
 * The countries with these codes, without contested parts: to hatch such a part as one country's would take a side.
 * Only parts on their own can be left out, not stretches of a mainland.
 */
export function countriesOf({ countries }: Basemap, codes: ReadonlySet<string>): FeatureCollection {
	const features = countries.features
		.filter((country) => codes.has(String(country.id)))
		.map((country): Feature => {
			if (country.geometry.type !== "MultiPolygon") return country;
			const parts = country.geometry.coordinates;
			const largest = Math.max(...parts.map(([ring = []]) => spread(ring)));
			const coordinates = parts.filter(([ring = []]) => spread(ring) === largest || !isContested(ring));
			return { ...country, geometry: { type: "MultiPolygon", coordinates } };
		});
	return { type: "FeatureCollection", features };
}

const onCut = ([lon]: Position) => Math.abs(lon as number) > 179.99;
/** Smaller parts of a country go without an outline: a dashed line round an islet is a speck. */
const LEAST_PART_DEG = 1.5;

/** Outlines of countries, without the stretches along 180° at which their polygons were cut. */
export function outlinesOf(countries: FeatureCollection): MultiLineString {
	const rings = countries.features.flatMap((country) => {
		const parts = partsOf(country);
		const largest = Math.max(...parts.map(spread));
		return parts.filter((part) => spread(part) >= Math.min(LEAST_PART_DEG, largest));
	});
	const lines: Position[][] = [];
	for (const ring of rings) {
		let run: Position[] = [];
		for (const point of ring) {
			const last = run.at(-1);
			if (last && onCut(last) && onCut(point)) {
				if (run.length > 1) lines.push(run);
				run = [];
			}
			run.push(point);
		}
		if (run.length > 1) lines.push(run);
	}
	return { type: "MultiLineString", coordinates: lines };
}

const GRID_DEG = 30;

export function graticule(): MultiLineString {
	const range = (from: number, to: number, step: number) => Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
	const meridians = range(-180, 180 - GRID_DEG, GRID_DEG).map((lon): Position[] => range(-84, 84, 4).map((lat) => [lon, lat]));
	const parallels = range(-60, 60, GRID_DEG).map((lat): Position[] => range(-180, 180, 5).map((lon) => [lon, lat]));
	return { type: "MultiLineString", coordinates: [...meridians, ...parallels] };
}
