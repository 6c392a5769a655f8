/** Networks of the table as the rule of `placing.ts` takes them. Part of the build: it reads EDTF dates. */

import type { Places } from "./places.ts";
import type { PlacingCity, PlacingNetwork } from "./placing.ts";
import { type PopEntry, popsOf } from "./pops.ts";
import type { Network } from "./schema.ts";
import { boundsOf } from "./time.ts";

/** Whether no source has it opened after an instant, or closed before. An entry without such a date counts at any time. */
function isOpenAt({ since, until }: PopEntry, atSec: number): boolean {
	if (since !== undefined && boundsOf(since).earliestSec > atSec) return false;
	return until === undefined || boundsOf(until).latestSec > atSec;
}

/** A city of the table of places; `null` for anything else. */
export function placingCity(places: Places, id: string): PlacingCity | null {
	const place = places[id];
	return place?.kind === "city" ? { id, at: place.at, country: place.country ?? null } : null;
}

const citiesOf = (places: Places, ids: readonly string[]) => ids.map((id) => placingCity(places, id)).filter((city) => city !== null);

/** Id of the place that stands for a whole country; `null` where the table of places has none. */
export function countryPlace(places: Places, code: string): string | null {
	return Object.keys(places).find((id) => places[id]?.kind === "country" && places[id]?.country === code) ?? null;
}

/**
 * A network at an instant (seconds since 1970): its cities on record; without any, the candidate cities of its country;
 * without either, none.
 */
export function placingNetwork(network: Network | undefined, places: Places, atSec: number): PlacingNetwork {
	const open = popsOf(network, (entry) => isOpenAt(entry, atSec));
	const cities = citiesOf(
		places,
		open.map(({ place }) => place),
	);
	if (cities.length > 0 || network?.country === undefined) return { cities, within: null };
	const country = places[countryPlace(places, network.country) ?? ""];
	if (country === undefined || country.kind === "city") return { cities: [], within: null };
	return { cities: citiesOf(places, country.candidates), within: network.country };
}
