/** From checked sources to the published files, as text. Deterministic: keys keep the order of the schema. */
import * as z from "zod";
import { openAtlas } from "../src/atlas/atlas.ts";
import { byNumberedName, byText } from "../src/i18n/order.ts";
import { asnsIn } from "../src/incident/asPath.ts";
import type { Catalogue, CatalogueEntry, Incident, LonLat, Placed } from "../src/incident/derived.ts";
import { countryPlace } from "../src/incident/placingNetworks.ts";
import { popPlaces } from "../src/incident/pops.ts";
import { derive } from "../src/incident/precompute.ts";
import type { SceneRefs } from "../src/incident/scene.ts";
import { type Context, type IncidentRecord, incidentSchema, type Network, publishedSchema } from "../src/incident/schema.ts";
import { SCHEMA_VERSION } from "../src/incident/terms.ts";
import { atlasOf, divertedAtPeak } from "./atlas.ts";
import { type Change, historyOf } from "./changes.ts";
import { networkFilesOf } from "./networkPages.ts";
import { withSessions } from "./pops.ts";
import type { Sources } from "./sources.ts";

/** Every how many points of a leg the overview keeps. */
const THIN = 2;

export type CountryTable = SceneRefs["countries"];

function keysUsed(value: unknown, names: readonly string[], into = new Set<string>()): Set<string> {
	if (Array.isArray(value)) for (const entry of value) keysUsed(entry, names, into);
	else if (value !== null && typeof value === "object") {
		for (const [key, child] of Object.entries(value)) {
			if (names.includes(key) && (typeof child === "string" || typeof child === "number")) into.add(String(child));
			else keysUsed(child, names, into);
		}
	}
	return into;
}

function pick<T>(table: Record<string, T>, keys: Iterable<string>): Record<string, T> {
	const sorted = [...new Set(keys)].filter((key) => key in table).sort(byNumberedName);
	return Object.fromEntries(sorted.map((key) => [key, table[key] as T]));
}

/** Places that placed AS paths run through or could. */
const placedPlaces = ({ ways }: Pick<Placed, "ways">): string[] =>
	ways.flatMap(({ start, handovers }) => [start.place, ...handovers.flatMap(({ leave, enter, candidates }) => [leave, enter, ...candidates])]);

/** Countries that stand for networks of unknown cities. */
function roughPlaces({ ways }: Placed, { places, registry }: Sources): string[] {
	return ways.flatMap(({ roughly }) => roughly.flatMap((asn) => countryPlace(places, registry[`AS${asn}`]?.country ?? "") ?? []));
}

function placesOf(record: IncidentRecord, placed: Placed, sources: Sources): Sources["places"] {
	const direct = [
		...keysUsed([record.flows, record.sites], ["place", "drawAt"]),
		...(record.asPaths ?? []).flatMap(({ from }) => from ?? []),
		...placedPlaces(placed),
		...roughPlaces(placed, sources),
	];
	const candidates = direct.flatMap((id) => {
		const place = sources.places[id];
		return place && place.kind !== "city" ? place.candidates : [];
	});
	return pick(sources.places, [...direct, ...candidates]);
}

function registryOf(record: IncidentRecord, { ways }: Placed, sources: Sources): Sources["registry"] {
	const paths = [...(record.asPaths ?? []), ...ways].map(({ path }) => path);
	const handed = ways.flatMap(({ handovers }) => handovers.flatMap(({ from, to }) => [String(from), String(to)]));
	const asns = [...keysUsed(record, ["asn", "network", "origin"]), ...paths.flatMap(asnsIn).map(String), ...handed];
	const used = new Set(placedPlaces({ ways }));
	const table = pick(
		sources.registry,
		asns.map((asn) => `AS${asn}`),
	);
	return Object.fromEntries(Object.entries(table).map(([key, network]) => [key, withPopsIn(network, used)]));
}

/** With those of its cities that the record's AS paths run through or could: a network may have hundreds. */
function withPopsIn({ pops, ...network }: Network, used: ReadonlySet<string>): Network {
	const kept = (pops ?? []).flatMap((entry) => {
		const places = popPlaces(entry).filter((place) => used.has(place));
		const { place: _, ...rest } = entry;
		return places.length > 0 ? [{ ...rest, places }] : [];
	});
	return kept.length > 0 ? { ...network, pops: kept } : network;
}

function contextOf(record: IncidentRecord, sources: Sources): Context[] {
	const own = new Set(record.networks.filter((n) => !n.roles.includes("observer")).map((n) => `AS${n.asn}`));
	return sources.context.filter((entry) => entry.about.some((asn) => own.has(asn)));
}

/** One incident as it is published: the record, what it refers to, and what was worked out from it. */
export function publishedOf(record: IncidentRecord, sources: Sources, countries: CountryTable, changes: readonly Change[] = []): Incident {
	const alsoLive = (record.related ?? [])
		.filter((related) => related.relation === "overlaps in time")
		.flatMap((related) => {
			const other = sources.records.find((r) => r.id === related.id);
			return other
				? [{ id: other.id, title: other.title, start: other.time.start.edtf, end: other.time.end.edtf, ...(related.note ? { note: related.note } : {}) }]
				: [];
		});
	const titleOf = (id: string) => sources.records.find((other) => other.id === id)?.title;
	const related = record.related?.map((entry) => ({ ...entry, title: titleOf(entry.id) ?? entry.id }));
	const measured = (sources.evidence.get(record.id) ?? []).map(({ series }) => series);
	const collectorNames = measured.flatMap(({ vantagePoints }) => vantagePoints.map(({ collector }) => collector));
	const { schemaVersion, ...rest } = record;
	const history = historyOf(changes, record);
	const derived = derive(record, { places: sources.places, registry: sources.registry, collectors: sources.collectors, countries }, measured);
	return {
		schemaVersion,
		...rest,
		...(related ? { related } : {}),
		places: {
			...placesOf(record, derived.placed, sources),
			...pick(
				sources.places,
				collectorNames.map((name) => sources.collectors[name]?.place ?? ""),
			),
		},
		registry: registryOf(record, derived.placed, sources),
		context: contextOf(record, sources),
		alsoLive,
		...(measured.length > 0 ? { collectors: pick(sources.collectors, collectorNames) } : {}),
		...(history.length > 0 ? { history } : {}),
		derived,
	};
}

function thinned(line: readonly LonLat[]): LonLat[] {
	return line.filter((_, i) => i % THIN === 0 || i === line.length - 1).map(([lon, lat]): LonLat => [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100]);
}

function entryOf(incident: Incident): CatalogueEntry {
	const { derived } = incident;
	const { scene } = derived;
	const isPlaced = scene.plane === "control";
	const legs = divertedAtPeak(incident);
	return {
		id: incident.id,
		title: incident.title,
		kinds: incident.kinds,
		period: derived.period,
		when: derived.when,
		onsetSec: derived.onsetSec,
		duration: derived.duration,
		headline: derived.headline,
		stances: [...new Set((incident.claims ?? []).map((claim) => claim.stance))],
		lines: legs.map((leg) => ({ grade: leg.grade, ...(isPlaced ? { placed: true as const } : {}), line: thinned(leg.line) })),
		// Where an AS path is placed nobody said that anything was.
		points: [...scene.stops.filter((stop) => !isPlaced && stop.routes.includes("diverted")), ...scene.sites].map((stop) => stop.at),
		bounds: scene.bounds,
		search: derived.search,
	};
}

const evidencePath = (id: string, file: string) => `data/evidence/${id}/${file}`;

/** All published files below public/, by path. Raw measurement files are published as they are. */
export function filesOf(given: Sources, countries: CountryTable, changes: readonly Change[] = []): Map<string, string | Buffer> {
	const files = new Map<string, string | Buffer>();
	const sources: Sources = { ...given, registry: withSessions(given) };
	const incidents = sources.records.map((record) => publishedOf(record, sources, countries, changes));
	for (const incident of incidents) files.set(`data/incidents/${incident.id}.json`, `${JSON.stringify(incident)}\n`);
	for (const record of sources.records) {
		sources.evidence.get(record.id)?.forEach(({ bytes }, i) => void files.set(evidencePath(record.id, record.evidence?.[i]?.file ?? ""), bytes));
	}
	const catalogue: Catalogue = {
		schemaVersion: SCHEMA_VERSION,
		incidents: incidents.map(entryOf).sort((a, b) => b.onsetSec - a.onsetSec || byText(a.id, b.id)),
	};
	files.set("data/catalogue.json", `${JSON.stringify(catalogue)}\n`);
	const atlas = atlasOf(incidents, sources);
	files.set("data/atlas.json", `${JSON.stringify(atlas)}\n`);
	for (const [path, file] of networkFilesOf(incidents, sources, openAtlas(atlas))) files.set(path, file);
	files.set("data/schema/incident.schema.json", `${JSON.stringify(jsonSchema(), null, 2)}\n`);
	return files;
}

/**
 * The published JSON Schema. A record in YAML needs only the fields of `incidentSchema`; what `npm run data` adds
 * (places, registry, context, derived) is described too but asked of nobody.
 */
function jsonSchema(): object {
	const published = z.toJSONSchema(publishedSchema, { io: "input" }) as { required: string[] };
	const record = z.toJSONSchema(incidentSchema, { io: "input" }) as { required: string[] };
	return { ...published, required: record.required, title: "Detour Atlas incident" };
}
