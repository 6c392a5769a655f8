/** What the map shows at an instant, as GeoJSON (RFC 7946). */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Incident, SceneLeg } from "../../incident/derived.ts";
import { changedOn, correctionsIn } from "../../incident/history.ts";
import { drawnPlace } from "../../incident/places.ts";
import type { Hop } from "../../incident/schema.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { showingAt } from "../../incident/showing.ts";
import { arc } from "../../incident/sphere.ts";
import { type Seen, type SeenLeg, seenOf } from "../../poster/visible.ts";
import { areaOf, lineOf, pointOf, STEPS } from "./geometry.ts";
import { PLACED_HOW_TO_READ, placedFeatures } from "./placedFeatures.ts";

const HOW_TO_READ = [
	"Lines are great circles between the places of a path, in the direction of traffic; no source says which cables it took.",
	"A place that is known only roughly is a polygon through the cities it may be, and has no point; lines to it end at the middle of those.",
	"Features of the kind “AS path” have no geometry: a network in a BGP path is not a place that packets visited.",
	"grade: measured, reported or inferred. certainty: possible where the state at the instant is not certain.",
];

export type AtlasGeoJson = FeatureCollection<Geometry | null> & {
	title: string;
	/** Whose account it is, where the record is one. */
	account?: string;
	instant: string;
	state: string;
	howToRead: readonly string[];
	/** What was corrected in the record, latest first. */
	corrections: string[];
	attribution: string;
	sources: Record<string, { title: string; url?: string }>;
};

/** The hop at which a leg arrives: its name ends in the hop's place among those that are drawn. */
function hopOf(incident: Incident, { id, flow, route }: SceneLeg): Hop | undefined {
	const hops = incident.flows?.find((one) => one.id === flow)?.[route]?.hops ?? [];
	return hops.filter((hop) => drawnPlace(hop) !== null)[Number(/\d+$/.exec(id)?.[0])];
}

function legFeature(incident: Incident, { leg, faint }: SeenLeg): Feature<Geometry | null> {
	const at = (place: string) => incident.derived.scene.stops.find((stop) => stop.id === place)?.at;
	const name = (place: string) => incident.places[place]?.name ?? place;
	const [from, to] = [at(leg.from), at(leg.to)];
	const hop = hopOf(incident, leg);
	return {
		type: "Feature",
		id: leg.id,
		geometry: lineOf(from && to ? arc(from, to, 0, STEPS) : leg.line),
		properties: {
			kind: "leg",
			plane: "data plane",
			flow: leg.flow,
			flowTitle: incident.flows?.find((one) => one.id === leg.flow)?.title ?? leg.flow,
			route: leg.route,
			grade: leg.grade,
			certainty: faint ? "possible" : "shown",
			from: name(leg.from),
			to: name(leg.to),
			lengthKm: leg.lengthKm,
			because: hop?.leg?.because ?? hop?.because ?? null,
			sources: hop?.sources ?? [],
		},
	};
}

/** Hops of all flows at a place: which sources put it there. */
function sourcesAt(incident: Incident, place: string): string[] {
	const hops = (incident.flows ?? []).flatMap((flow) => [...(flow.usual?.hops ?? []), ...(flow.diverted?.hops ?? [])]);
	return [...new Set(hops.filter((hop) => drawnPlace(hop) === place).flatMap((hop) => hop.sources ?? []))];
}

function packetFeatures(incident: Incident, seen: Seen): Feature<Geometry | null>[] {
	const stops = seen.stops.map(({ stop, route }): Feature<Geometry | null> => {
		const region = seen.regions.find((one) => one.region.id === stop.id)?.region;
		const { title, detail, grade } = stop;
		const properties = { kind: "place", plane: "data plane", title, detail, grade, route, vague: region !== undefined, sources: sourcesAt(incident, stop.id) };
		return { type: "Feature", id: `place-${stop.id}`, geometry: region ? areaOf(region.ring) : pointOf(stop.at), properties };
	});
	return [...seen.legs.map((leg) => legFeature(incident, leg)), ...stops];
}

/**
 * Everything to be seen at `atSec` (seconds since 1970, UTC) of the record's scene. Coordinates are within ±180 degrees; sources are
 * keys of `sources`. `seriesId`: of the measured series that is followed; default: the record's first.
 */
export function geoJsonAt(incident: Incident, atSec: number, seriesId: string | null = null): AtlasGeoJson {
	const { derived } = incident;
	const seen = seenOf(derived.scene, showingAt(incident, seriesId, atSec));
	const isPlaced = seen.plane === "control";
	const sites = seen.sites.map(({ id, at, title, detail, grade, ring }): Feature<Geometry | null> => {
		const sources = incident.sites?.find((site) => site.place === id)?.sources ?? [];
		const properties = { kind: "named place", title, detail, grade, vague: ring !== null, sources };
		return { type: "Feature", id: `site-${id}`, geometry: ring ? areaOf(ring) : pointOf(at), properties };
	});
	const countries = seen.countries.map(({ code, title, detail }): Feature<null> => {
		return { type: "Feature", id: `country-${code}`, geometry: null, properties: { kind: "country of a network", country: code, title, detail } };
	});
	const asPaths = (incident.asPaths ?? []).map(({ path, route, prefix, at, vantage, grade, because, sources }, i): Feature<null> => {
		const properties = { kind: "AS path", plane: "control plane", path, route, prefix: prefix ?? null, at: at ?? null, vantage: vantage ?? null };
		return { type: "Feature", id: `as-path-${i + 1}`, geometry: null, properties: { ...properties, grade, because: because ?? null, sources: sources ?? [] } };
	});
	return {
		type: "FeatureCollection",
		title: incident.title,
		...(incident.account === undefined ? {} : { account: incident.account }),
		instant: new Date(Math.round(atSec) * 1000).toISOString(),
		state: sentenceAt(derived, atSec),
		howToRead: isPlaced ? [...HOW_TO_READ, ...PLACED_HOW_TO_READ] : HOW_TO_READ,
		corrections: correctionsIn(incident).map((change) => `${changedOn(change)}: ${change.text}`),
		attribution: "Detour Atlas, CC BY 4.0",
		sources: Object.fromEntries(Object.entries(incident.sources).map(([key, { title, url }]) => [key, { title, ...(url ? { url } : {}) }])),
		features: [...(isPlaced ? placedFeatures(incident, seriesId, atSec, seen) : packetFeatures(incident, seen)), ...sites, ...countries, ...asPaths],
	};
}
