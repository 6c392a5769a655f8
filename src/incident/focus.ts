/**
 * What a chosen fact lights up on map and timeline, and which fact a mark there stands for. Of the record as the map draws it: where that
 * draws AS paths, no mark is a place that packets visited, and facts of packets light up nothing.
 */
import type { Incident, PlacedWay, Span } from "./derived.ts";
import { factAt, fullName } from "./facts.ts";
import { placesOnWay, wayAt } from "./placedWays.ts";
import { drawnPlace } from "./places.ts";
import { plainBounds } from "./plainDate.ts";
import type { Hop } from "./schema.ts";
import type { Showing } from "./showing.ts";

/** Ids of the scene's stops (also its regions and sites), of its legs, of moments; codes of countries; a stretch of time. */
export type Focus = { stops: string[]; legs: string[]; moments: string[]; countries: string[]; span: Span | null };

const NOTHING: Focus = { stops: [], legs: [], moments: [], countries: [], span: null };

const drawsPaths = ({ derived }: Incident) => derived.scene.plane === "control";

/** Of ways where the map draws them. */
function waysFocus(incident: Incident, is: (way: PlacedWay) => boolean): Focus {
	if (!drawsPaths(incident)) return NOTHING;
	const ways = incident.derived.placed.ways.filter(is);
	const once = (ids: readonly string[]) => [...new Set(ids)];
	return { ...NOTHING, stops: once(ways.flatMap(placesOnWay)), legs: once(ways.flatMap(({ legs }) => legs)) };
}

function hopFocus(incident: Incident, [, flowId = "", route = "", , index = "", part]: string[], hop: Hop): Focus {
	const place = part === "leg" || drawsPaths(incident) ? null : drawnPlace(hop);
	const leg = `${flowId}-${route}-${index}`;
	const known = incident.derived.scene.legs.some(({ id }) => id === leg);
	return { ...NOTHING, stops: place === null ? [] : [place], legs: known ? [leg] : [] };
}

function countryOf(incident: Incident, network: { asn?: number | undefined; country?: string | undefined }): string[] {
	const code = network.country ?? incident.registry[`AS${network.asn}`]?.country;
	return code && incident.derived.scene.countries.some((country) => country.code === code) ? [code] : [];
}

function timeFocus(incident: Incident, [, list = "", id = "", edge]: string[]): Focus {
	const { episodes, moments, endSec, onsetSec } = incident.derived;
	const first = episodes[0];
	if (list === "moments") return moments.some((moment) => moment.id === id) ? { ...NOTHING, moments: [id] } : NOTHING;
	const episode = list === "episodes" ? episodes.find((one) => one.id === id) : first;
	if (!episode) return NOTHING;
	const start = { startSec: episode.start.earliestSec, endSec: episode.start.latestSec };
	const end = episode.end ? { startSec: episode.end.earliestSec, endSec: episode.end.latestSec } : null;
	const which = list === "episodes" ? edge : list;
	if (which === "start") return { ...NOTHING, span: start };
	if (which === "end") return { ...NOTHING, span: end };
	return { ...NOTHING, span: { startSec: start.startSec, endSec: end?.endSec ?? endSec ?? Math.max(onsetSec, episode.lastKnownSec) } };
}

function seriesFocus(incident: Incident, id: string, what: string | undefined): Focus {
	const series = incident.derived.measured.find((one) => one.id === id);
	const at =
		what === "onset" ? series?.onsetSec : what === "peak" ? series?.peak?.atSec : what === "end" ? (series?.lastHeldSec ?? series?.span.endSec) : undefined;
	if (!series) return NOTHING;
	return { ...NOTHING, span: at == null ? series.span : { startSec: at, endSec: at } };
}

/** When something was said: the moment of that date and of its sources alone, or the only one of the date that shares a source; else the date itself. */
function saidFocus(incident: Incident, { at, sources }: { at?: string | undefined; sources: string[] }): Focus {
	const bounds = at === undefined ? null : plainBounds(at);
	if (at === undefined || bounds === null) return NOTHING;
	const theirs = (key: string) => sources.includes(key);
	const ofDate = incident.time.moments?.filter((one) => one.at === at) ?? [];
	const only = ofDate.length === 1 && ofDate[0]?.sources?.some(theirs) ? ofDate[0] : undefined;
	const moment = ofDate.find((one) => one.sources?.every(theirs)) ?? only;
	if (moment) return { ...NOTHING, moments: [moment.id] };
	return { ...NOTHING, span: { startSec: bounds.earliestSec, endSec: bounds.latestSec } };
}

/** Everything that any of some facts lights up; of their stretches of time, the first. */
function union(all: readonly Focus[]): Focus {
	const list = (key: "stops" | "legs" | "moments" | "countries") => [...new Set(all.flatMap((focus) => focus[key]))];
	return {
		stops: list("stops"),
		legs: list("legs"),
		moments: list("moments"),
		countries: list("countries"),
		span: all.find(({ span }) => span !== null)?.span ?? null,
	};
}

/** What a fact lights up; nothing for one that has no place and no time. */
export function focusOf(incident: Incident, name: string): Focus {
	const steps = fullName(incident, name).split(".");
	const [head, second = "", third] = steps;
	if (second === "") return NOTHING;
	if (head === "time") return timeFocus(incident, steps);
	if (head === "placed") return waysFocus(incident, ({ id }) => id === name.slice("placed.".length));
	if (head === "measured" || head === "evidence") return seriesFocus(incident, second, third);
	if (["derived.duration", "derived.state", "derived.period"].includes(name)) return timeFocus(incident, ["time", "durations"]);
	const fact = factAt(incident, name);
	if (fact === undefined && head !== "derived") return NOTHING;
	if (head === "flows" && steps[3] === "hops") return hopFocus(incident, steps, fact as Hop);
	if (head === "flows" || (head === "derived" && second === "figures")) {
		const [flow, route] = head === "flows" ? [second, third] : [third, undefined];
		const legs = incident.derived.scene.legs.filter((leg) => leg.flow === flow && (route === undefined || leg.route === route));
		return { ...NOTHING, legs: legs.map(({ id }) => id) };
	}
	if (head === "claims" || head === "verdicts") return saidFocus(incident, fact as { at?: string; sources: string[] });
	if (head === "contradictions") {
		const { of = [] } = fact as { of?: string[] };
		return union(of.filter((one) => !one.startsWith("contradictions")).map((one) => focusOf(incident, one)));
	}
	if (head === "asPaths") return waysFocus(incident, (way) => way.fact === steps.slice(0, 2).join("."));
	if (head === "sites") return { ...NOTHING, stops: [(fact as { place: string }).place] };
	if (head === "networks") {
		const network = fact as { asn?: number; country?: string };
		const hops = (drawsPaths(incident) ? [] : (incident.flows ?? [])).flatMap((flow) => [...(flow.usual?.hops ?? []), ...(flow.diverted?.hops ?? [])]);
		const stops = network.asn === undefined ? [] : hops.filter((hop) => hop.network === network.asn).flatMap((hop) => drawnPlace(hop) ?? []);
		return { ...NOTHING, stops: [...new Set(stops)], countries: countryOf(incident, network) };
	}
	return NOTHING;
}

/** The fact a stop of the map stands for: the diverted path's, where both paths use it. `showing`: what the map draws now. */
export function factOfStop(incident: Incident, stopId: string, showing: Pick<Showing, "drawn"> | null = null): string | null {
	const way = drawsPaths(incident) ? wayAt(incident.derived.placed.ways, stopId, showing) : undefined;
	if (way) return `placed.${way.id}`;
	for (const route of ["diverted", "usual"] as const) {
		for (const flow of drawsPaths(incident) ? [] : (incident.flows ?? [])) {
			const index = (flow[route]?.hops ?? []).findIndex((hop) => drawnPlace(hop) === stopId);
			if (index >= 0) return `flows.${flow.id}.${route}.hops.${index}`;
		}
	}
	const site = (incident.sites ?? []).findIndex(({ place }) => place === stopId);
	return site >= 0 ? `sites.${site}` : null;
}
