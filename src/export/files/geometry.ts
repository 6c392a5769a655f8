/** Lines, areas and points of a scene as geometries of GeoJSON, cut at the antimeridian (RFC 7946, 3.1.9). */
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../../incident/derived.ts";
import { cutLine, cutRing } from "./antimeridian.ts";

/** Points along a great circle: under 4 degrees apart on the longest. */
export const STEPS = 48;

export function lineOf(line: readonly LonLat[]): LineString | MultiLineString | null {
	const parts = cutLine(line);
	return parts.length > 1 ? { type: "MultiLineString", coordinates: parts } : parts[0] ? { type: "LineString", coordinates: parts[0] } : null;
}

export function areaOf(ring: readonly LonLat[]): Polygon | MultiPolygon | null {
	const parts = cutRing(ring);
	return parts.length > 1 ? { type: "MultiPolygon", coordinates: parts.map((part) => [part]) } : parts[0] ? { type: "Polygon", coordinates: [parts[0]] } : null;
}

export const pointOf = ([lon, lat]: LonLat): Geometry => ({ type: "Point", coordinates: [lon - 360 * Math.ceil((lon - 180) / 360), lat] });
