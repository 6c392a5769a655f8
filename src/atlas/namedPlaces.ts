/** Places by which incidents are found: those that a source names. A city through which only an AS path could run is none of them. */
import { type Atlas, type AtlasPlace, bitsOf, DRAWN_ROUTES } from "./atlas.ts";

const KNOWN = bitsOf(DRAWN_ROUTES, ["known"]);

/** Legs of an incident, if it has any, are of AS paths: where its networks could meet, not where packets went. */
export const isPlaced = ({ routes }: Pick<Atlas, "routes">, index: number): boolean => ((routes[index] as number) & KNOWN) === 0;

/** Places at the ends of an incident's legs that a source names. */
export function* namedAt(atlas: Pick<Atlas, "routes" | "legFrom" | "legA" | "legB">, index: number): Generator<number> {
	if (isPlaced(atlas, index)) return;
	for (let leg = atlas.legFrom[index] as number; leg < (atlas.legFrom[index + 1] as number); leg++) {
		yield atlas.legA[leg] as number;
		yield atlas.legB[leg] as number;
	}
}

/** Of all incidents, on their routes or by themselves. */
export function namedPlaces(atlas: Pick<Atlas, "count" | "places" | "routes" | "legFrom" | "legA" | "legB" | "site">): AtlasPlace[] {
	const named = new Set<number>(atlas.site);
	for (let index = 0; index < atlas.count; index++) for (const place of namedAt(atlas, index)) named.add(place);
	return atlas.places.filter((_, place) => named.has(place));
}
