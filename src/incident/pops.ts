/** Cities in which a network has points of presence, as the table of networks has them. */
import type { Network } from "./schema.ts";

export type PopEntry = NonNullable<Network["pops"]>[number];
/** What is known of a city and a count of PoPs that came without a list. */
export type PopClaim = NonNullable<PopEntry["claim"]>;
/** One city of a network and the entry that says so. */
export type Pop = { place: string; entry: PopEntry };

export const popPlaces = ({ places, place }: PopEntry): string[] => places ?? (place === undefined ? [] : [place]);

/** All cities of a network, one for each place: what the earliest source says of it. `counts`: which entries are looked at. */
export function popsOf(network: Network | undefined, counts: (entry: PopEntry) => boolean = () => true): Pop[] {
	const found = new Map<string, Pop>();
	for (const entry of (network?.pops ?? []).filter(counts)) {
		for (const place of popPlaces(entry)) {
			const known = found.get(place)?.entry;
			if (!known || (entry.asOf ?? "9999") < (known.asOf ?? "9999")) found.set(place, { place, entry });
		}
	}
	return [...found.values()];
}
