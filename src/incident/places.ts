/** Where a stop is drawn, and where it may have been. */
import type { LonLat } from "./derived.ts";
import type { Hop, Place, Published } from "./schema.ts";
import { middle } from "./sphere.ts";

export type Places = Record<string, Place>;

function placeOf(places: Places, id: string): Place {
	const place = places[id];
	if (!place) throw new Error(`unknown place "${id}"`);
	return place;
}

/** Cities an undisclosed place may be; a city is its own only candidate. */
export function candidatesOf(places: Places, id: string): LonLat[] {
	const place = placeOf(places, id);
	if (place.kind === "city") return [place.at];
	return place.candidates.map((city) => {
		const candidate = placeOf(places, city);
		if (candidate.kind !== "city") throw new Error(`candidate "${city}" of "${id}" is not a city`);
		return candidate.at;
	});
}

/** Where a place is drawn: a city at itself, a region at the mean of its candidates. */
export function positionOf(places: Places, id: string): LonLat {
	return middle(candidatesOf(places, id));
}

/** Id of the place a hop is drawn at; `null` for an unknown hop. */
export function drawnPlace(hop: Hop): string | null {
	return hop.drawAt ?? hop.place ?? null;
}

/** Country a hop is in, as the source has it. */
export function countryOf(places: Places, hop: Hop): string | null {
	return hop.place === undefined ? null : (placeOf(places, hop.place).country ?? null);
}

export function isVague(places: Places, id: string): boolean {
	return placeOf(places, id).kind !== "city";
}

/** "city not given", "drawn at Seoul, city not given", or nothing for a city the source names. */
export function vagueness(places: Places, hop: Hop): string {
	if (hop.place === undefined || !isVague(places, hop.place)) return "";
	if (hop.drawAt === undefined || isVague(places, hop.drawAt)) return "city not given";
	return `drawn at ${placeOf(places, hop.drawAt).name}, city not given`;
}

/** A place that stops or sites of a record name but its file does not describe, or a candidate that is not a city; `null` if there is none. */
export function unknownPlace({ places, flows = [], sites = [] }: Pick<Published, "places" | "flows" | "sites">): string | null {
	const hops = flows.flatMap(({ usual, diverted }) => [...(usual?.hops ?? []), ...(diverted?.hops ?? [])]);
	const named = [...hops.flatMap(({ place, drawAt }) => [place, drawAt]), ...sites.map(({ place }) => place)];
	const missing = named.find((id) => id !== undefined && places[id] === undefined);
	if (missing !== undefined) return missing;
	const candidates = Object.values(places).flatMap((place) => (place.kind === "city" ? [] : place.candidates));
	return candidates.find((id) => places[id]?.kind !== "city") ?? null;
}
