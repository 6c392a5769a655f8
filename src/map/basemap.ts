/** Fetches the land and takes its TopoJSON apart. */
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

export type Basemap = {
	land: MultiPolygon;
	/** Features with an ISO 3166-1 alpha-2 code as id; territories without one have no id. */
	countries: FeatureCollection;
	borders: Geometry;
	disputed: Geometry;
};

type LandTopology = Topology<{ countries: GeometryCollection; borders: GeometryCollection; disputed: GeometryCollection }>;

/** @throws when the file cannot be fetched or read */
export async function fetchBasemap(url: string): Promise<Basemap> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
	return basemapOf((await answer.json()) as LandTopology);
}

export function basemapOf(topology: LandTopology): Basemap {
	const { countries, borders, disputed } = topology.objects;
	const geometry = (object: GeometryCollection) => (feature(topology, object) as unknown as Feature).geometry;
	return {
		land: merge(topology, countries.geometries as never),
		countries: feature(topology, countries) as FeatureCollection,
		borders: geometry(borders),
		disputed: geometry(disputed),
	};
}

const onCut = ([lon]: Position) => Math.abs(lon as number) > 179.99;

/** Outlines of some countries, without the stretches along 180° at which their polygons were cut. */
export function outlinesOf(countries: FeatureCollection, codes: ReadonlySet<string>): MultiLineString {
	const rings = countries.features
		.filter((country) => codes.has(String(country.id)))
		.flatMap(({ geometry }) => (geometry.type === "Polygon" ? (geometry as Polygon).coordinates : (geometry as MultiPolygon).coordinates.flat()));
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
