/** The file of a country: what it has to do with incidents, and which networks are registered there. */

import type { CountryPart, Role } from "../src/atlas/atlas.ts";
import { type CountryFile, NETWORKS_VERSION } from "../src/atlas/network.ts";
import { bestGrade } from "../src/atlas/networkLanes.ts";
import { byName } from "../src/i18n/order.ts";
import type { Incident } from "../src/incident/derived.ts";
import type { Grade } from "../src/incident/terms.ts";
import { DID, type Entry, isSeen, refOf, roleCounts, type Tables } from "./networkParts.ts";

/** `partsIn` says what the country has to do with an incident, as the index has it. */
export function countryFileOf(code: string, incidents: readonly Incident[], partsIn: (id: string) => CountryPart[], tables: Tables): CountryFile {
	const { registry, places } = tables;
	const homeOf = ({ asn, country }: Entry) => country ?? (asn === undefined ? undefined : registry[`AS${asn}`]?.country);
	const nameOf = ({ asn, name }: Entry) => registry[`AS${asn}`]?.name ?? name ?? `AS${asn}`;
	const roles: Record<CountryPart, readonly Role[]> = {
		origin: DID,
		crossed: [],
		affected: ["expected origin", "affected network", "source", "destination"],
	};
	const gradesOf = (incident: Incident, part: CountryPart, from: readonly Entry[]): Grade[] =>
		part === "crossed"
			? (incident.flows ?? []).flatMap(({ diverted }) =>
					(diverted?.hops ?? []).flatMap(({ place, grade }) => (place && places[place]?.country === code ? [grade] : [])),
				)
			: from.map(({ grade }) => grade);
	const home = incidents.flatMap((incident) =>
		incident.networks.filter((entry) => homeOf(entry) === code && isSeen(entry)).map((entry) => ({ incident, entry })),
	);
	const keys = new Map(home.map(({ entry }) => [entry.asn === undefined ? nameOf(entry) : `AS${entry.asn}`, entry]));
	return {
		networksVersion: NETWORKS_VERSION,
		code,
		incidents: incidents.flatMap((incident) => {
			const parts = partsIn(incident.id).map((part) => {
				const from = incident.networks.filter((entry) => homeOf(entry) === code && entry.roles.some((role) => roles[part].includes(role)));
				return { part, grade: bestGrade(gradesOf(incident, part, from)), networks: from.map((entry) => ({ asn: entry.asn ?? null, name: nameOf(entry) })) };
			});
			return parts.length > 0 ? [{ ...refOf(incident), parts }] : [];
		}),
		networks: [...keys]
			.map(([key, entry]) => {
				const taken = home.filter(({ entry: other }) => (other.asn === undefined ? nameOf(other) : `AS${other.asn}`) === key);
				const all = new Set(taken.map(({ incident }) => incident.id));
				const perIncident = [...all].map((id) => ({ roles: taken.filter(({ incident }) => incident.id === id).flatMap(({ entry: { roles: some } }) => some) }));
				const organisation = entry.asn === undefined ? undefined : registry[`AS${entry.asn}`]?.organisation;
				return { asn: entry.asn ?? null, name: nameOf(entry), organisation: organisation ?? null, incidents: all.size, roles: roleCounts(perIncident) };
			})
			.sort((a, b) => byName(a.name, b.name) || (a.asn ?? 0) - (b.asn ?? 0)),
	};
}
