/** The files of networks and countries below `public/data/`, from the published records and the index made of them. */

import { type Atlas, COUNTRY_PARTS, namesOf, type Role } from "../src/atlas/atlas.ts";
import {
	NETWORKS_VERSION,
	type NetworkContext,
	type NetworkFile,
	type NetworkIncident,
	type NetworkPart,
	type NetworkPops,
	type NetworksFile,
} from "../src/atlas/network.ts";
import { bestGrade } from "../src/atlas/networkLanes.ts";
import { byName, byText } from "../src/i18n/order.ts";
import type { Incident } from "../src/incident/derived.ts";
import { popPlaces } from "../src/incident/pops.ts";
import { boundsOf } from "../src/incident/time.ts";
import { countryFileOf } from "./countryPages.ts";
import { conductOf } from "./networkConduct.ts";
import { type Entry, inOrder, isSeen, refOf, roleCounts, startOf, type Tables } from "./networkParts.ts";

/** Entries of `context.yaml` that say that networks joined MANRS are named so. */
const JOINS = /-joins-manrs$/;

/** A network may be listed twice in a record, with roles of different grades. */
function partsOf(incident: Incident, asns: ReadonlySet<number>): NetworkPart[] {
	const parts = new Map<number, Entry[]>();
	for (const entry of incident.networks) if (entry.asn !== undefined && asns.has(entry.asn)) parts.set(entry.asn, [...(parts.get(entry.asn) ?? []), entry]);
	return [...parts].map(([asn, entries]) => ({
		asn,
		roles: inOrder(entries.flatMap(({ roles }) => roles)),
		grade: bestGrade(entries.map(({ grade }) => grade)),
	}));
}

function contextOf(asns: ReadonlySet<number>, { context }: Tables): NetworkContext[] {
	const told = context.filter(({ about }) => about.some((name) => asns.has(Number(name.replace(/^AS/, "")))));
	return told
		.map(({ id, label, at, about, source }) => ({
			id,
			label,
			at,
			atSec: boundsOf(at).earliestSec,
			source: [source.title, source.publisher].filter(Boolean).join(" · "),
			url: source.url ?? null,
			joins: JOINS.test(id) ? about.map((name) => Number(name.replace(/^AS/, ""))) : [],
		}))
		.sort((a, b) => a.atSec - b.atSec || byText(a.id, b.id));
}

/** Networks in an incident beside those of one organisation, observers left out. */
function seenWithOf(taken: readonly { incident: Incident }[], own: ReadonlySet<number>, { registry }: Tables): NetworkFile["seenWith"] {
	const seen = new Map<string, { asn: number | null; name: string; country: string | null; roles: Role[]; ids: Set<string> }>();
	for (const { incident } of taken) {
		for (const entry of incident.networks) {
			const { asn, name, country, roles } = entry;
			if (!isSeen(entry) || (asn !== undefined && own.has(asn))) continue;
			const known = asn === undefined ? undefined : registry[`AS${asn}`];
			const key = asn === undefined ? `${name} ${country}` : `AS${asn}`;
			const row = seen.get(key) ?? {
				asn: asn ?? null,
				name: known?.name ?? name ?? `AS${asn}`,
				country: known?.country ?? country ?? null,
				roles: [],
				ids: new Set<string>(),
			};
			seen.set(key, { ...row, roles: [...row.roles, ...roles], ids: row.ids.add(incident.id) });
		}
	}
	return [...seen.values()]
		.map(({ ids, roles, ...row }) => ({ ...row, roles: inOrder(roles), incidents: ids.size }))
		.sort((a, b) => b.incidents - a.incidents || byName(a.name, b.name) || (a.asn ?? 0) - (b.asn ?? 0));
}

/** Entries of networks of one organisation, latest source first; entries that differ in their cities alone are one. */
function popsOfAll(family: ReadonlySet<number>, { registry, places }: Tables): NetworkPops[] {
	const rows = new Map<string, NetworkPops>();
	for (const asn of family) {
		for (const entry of registry[`AS${asn}`]?.pops ?? []) {
			const { asOf, since, until, claim, grade, source, url, because, note } = entry;
			const cities = popPlaces(entry).flatMap((id): NetworkPops["cities"] => {
				const city = places[id];
				return city?.kind === "city" ? [{ name: city.name, country: city.country ?? null, at: city.at }] : [];
			});
			const rest = {
				...{ asOf: asOf ?? null, since: since ?? null, ...(until ? { until } : {}), ...(claim ? { claim } : {}) },
				...{ grade: grade ?? ("reported" as const), source, url: url ?? null, because: because ?? null, note: note ?? null },
			};
			const key = JSON.stringify([asn, rest]);
			rows.set(key, { asn, cities: [...(rows.get(key)?.cities ?? []), ...cities], ...rest });
		}
	}
	const latest = ({ asOf }: NetworkPops) => (asOf === null ? Number.NEGATIVE_INFINITY : boundsOf(asOf).latestSec);
	return [...rows.values()].sort((a, b) => latest(b) - latest(a) || a.asn - b.asn);
}

function networkFileOf(asn: number, incidents: readonly Incident[], tables: Tables): NetworkFile {
	const { registry } = tables;
	const known = registry[`AS${asn}`];
	const named = incidents.flatMap(({ networks }) => networks).find((entry) => entry.asn === asn);
	const family = organisationOf(asn, tables);
	const taken = incidents.map((incident) => ({ incident, parts: partsOf(incident, family) })).filter(({ parts }) => parts.length > 0);
	const context = contextOf(family, tables);
	const claim = [...family].map((number) => registry[`AS${number}`]?.popsClaim).find((found) => found !== undefined);
	return {
		networksVersion: NETWORKS_VERSION,
		asn,
		name: known?.name ?? named?.name ?? `AS${asn}`,
		organisation: known?.organisation ?? null,
		country: known?.country ?? named?.country ?? null,
		basis: known?.basis ?? null,
		sisters: [...family]
			.filter((sister) => sister !== asn)
			.map((sister) => ({
				asn: sister,
				name: registry[`AS${sister}`]?.name ?? `AS${sister}`,
				incidents: taken.filter(({ parts }) => parts.some((part) => part.asn === sister)).length,
			})),
		incidents: taken.map(({ incident, parts }): NetworkIncident => ({ ...refOf(incident), parts })),
		context,
		seenWith: seenWithOf(taken, family, tables),
		pops: popsOfAll(family, tables),
		popsClaim: claim ?? null,
		conduct: conductOf(asn, taken, context),
	};
}

/** A network and its sisters: those that the table of networks gives the same organisation. By number. */
function organisationOf(asn: number, { registry }: Tables): Set<number> {
	const own = registry[`AS${asn}`]?.organisation;
	const same = own ? Object.keys(registry).filter((key) => registry[key]?.organisation === own) : [];
	return new Set([asn, ...same.map((key) => Number(key.slice(2)))].sort((a, b) => a - b));
}

/** All files of networks and countries, by path below public/. Every network of a record has one, and so have its sisters. */
export function networkFilesOf(published: readonly Incident[], tables: Tables, atlas: Atlas): Map<string, string> {
	const incidents = [...published].sort((a, b) => startOf(a) - startOf(b) || byText(a.id, b.id));
	const named = incidents.flatMap(({ networks }) => networks.flatMap(({ asn }) => (asn === undefined ? [] : [asn])));
	const asns = [...new Set(named.flatMap((asn) => [...organisationOf(asn, tables)]))].sort((a, b) => a - b);
	const networks = asns.map((asn) => networkFileOf(asn, incidents, tables));
	const partsOfCountry = (code: string) => (id: string) => {
		const i = atlas.indexOf.get(id) as number;
		for (let at = atlas.countryFrom[i] as number; at < (atlas.countryFrom[i + 1] as number); at++) {
			if (atlas.countries[atlas.country[at] as number] === code) return namesOf(COUNTRY_PARTS, atlas.parts[at] as number);
		}
		return [];
	};
	const registered = networks.flatMap(({ country }) => (country ? [country] : []));
	const codes = [...new Set([...atlas.countries, ...registered])].sort();
	const countries = codes.map((code) => countryFileOf(code, incidents, partsOfCountry(code), tables));
	const list: NetworksFile = {
		networksVersion: NETWORKS_VERSION,
		networks: networks.map(({ asn, name, organisation, country, incidents: taken }) => {
			const own = taken.flatMap(({ parts }) => parts.filter((part) => part.asn === asn));
			return { asn, name, organisation, country, incidents: own.length, roles: roleCounts(own) };
		}),
		countries: countries.map((file) => ({
			code: file.code,
			incidents: file.incidents.length,
			parts: COUNTRY_PARTS.map((part) => file.incidents.filter(({ parts }) => parts.some((entry) => entry.part === part)).length),
			networks: file.networks.length,
		})),
	};
	const files = new Map([["data/networks.json", list as object]]);
	for (const network of networks) files.set(`data/networks/AS${network.asn}.json`, network);
	for (const country of countries) files.set(`data/countries/${country.code}.json`, country);
	return new Map([...files].map(([path, file]) => [path, `${JSON.stringify(file)}\n`]));
}
