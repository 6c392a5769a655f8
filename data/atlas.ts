/** The index of all incidents, `public/data/atlas.json`, from the published records. */
import {
	type AtlasFile,
	type AtlasInput,
	type AtlasNetwork,
	type AtlasPlace,
	atlasFileOf,
	COUNTRY_PARTS,
	type CountryPart,
	type DrawnRoute,
	type Outcome,
	type Role,
} from "../src/atlas/atlas.ts";
import { byText } from "../src/i18n/order.ts";
import type { Incident, LonLat, SceneLeg } from "../src/incident/derived.ts";
import { routesOf, showingOverall } from "../src/incident/showing.ts";
import { GRADES } from "../src/incident/terms.ts";
import type { Sources } from "./sources.ts";

const PARTS_OF_ROLES: Partial<Record<Role, CountryPart>> = {
	"unexpected origin": "origin",
	leaker: "origin",
	"expected origin": "affected",
	"affected network": "affected",
	source: "affected",
	destination: "affected",
};

/** Numbers things in the order in which they are first met. */
function numbering<T>(): { of: (key: string, thing: () => T) => number; all: T[] } {
	const numbers = new Map<string, number>();
	const all: T[] = [];
	const of = (key: string, thing: () => T) => {
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, all.length);
		return all.push(thing()) - 1;
	};
	return { of, all };
}

/** A record that can show both is found as either. */
function drawnRoutes(incident: Incident): DrawnRoute[] {
	const drawable = routesOf(incident);
	const routes: DrawnRoute[] = [...(drawable.includes("packets") ? ["known" as const] : []), ...(drawable.includes("paths") ? ["placed" as const] : [])];
	return routes.length > 0 ? routes : ["none"];
}

/** Diverted legs among those of all incidents: of AS paths those that stand at the peak. */
export function divertedAtPeak(incident: Incident): SceneLeg[] {
	const { drawn } = showingOverall(incident);
	return incident.derived.scene.legs.filter(({ route, flow }) => route === "diverted" && (drawn[flow] ?? "hidden") !== "hidden");
}

const turned = ([lon, lat]: LonLat): LonLat => [Math.round((lon - 360 * Math.round(lon / 360)) * 1000) / 1000, lat];

export function atlasOf(incidents: readonly Incident[], sources: Pick<Sources, "registry" | "places">): AtlasFile {
	const networks = numbering<AtlasNetwork>();
	const places = numbering<AtlasPlace>();

	const networkOf = ({ asn, name, country }: Incident["networks"][number]) => {
		const known = asn === undefined ? undefined : sources.registry[`AS${asn}`];
		const network = {
			asn: asn ?? null,
			name: name ?? known?.name ?? `AS${asn}`,
			organisation: known?.organisation ?? null,
			country: country ?? known?.country ?? null,
		};
		return { ...network, number: networks.of(asn === undefined ? `${network.name} ${network.country}` : `AS${asn}`, () => network) };
	};

	const inputOf = (incident: Incident): AtlasInput => {
		const { derived } = incident;
		const parts = new Map<string, Set<CountryPart>>();
		const note = (code: string | null | undefined, part: CountryPart | undefined) => {
			if (code && part) parts.set(code, (parts.get(code) ?? new Set()).add(part));
		};
		const inIt = incident.networks.map((entry) => {
			const network = networkOf(entry);
			for (const role of entry.roles) note(network.country, PARTS_OF_ROLES[role]);
			return { network: network.number, roles: entry.roles };
		});
		for (const { countries } of derived.figures) for (const code of countries.diverted) note(code, "crossed");
		const outcomes = (incident.flows ?? []).flatMap((flow): Outcome[] => (flow.diverted?.outcome ? [flow.diverted.outcome] : []));
		const placeOf = (id: string) =>
			places.of(id, () => {
				const { plane, stops, sites, regions } = derived.scene;
				const stop = [...stops, ...sites].find((candidate) => candidate.id === id);
				// Where an AS path is placed, a region is hatched round a city that stands for its country.
				const vague = (plane !== "control" && regions.some((region) => region.id === id)) || sites.some((site) => site.id === id && site.ring !== null);
				return { name: sources.places[id]?.name ?? stop?.title ?? id, country: sources.places[id]?.country ?? null, at: turned(stop?.at ?? [0, 0]), vague };
			});
		const legs = divertedAtPeak(incident);
		return {
			own: { id: incident.id, title: incident.title, when: derived.when, duration: derived.duration.text },
			startSec: Math.min(...derived.episodes.map(({ start }) => start.earliestSec)),
			endSec: Math.max(...derived.episodes.map(({ end, lastKnownSec }) => end?.latestSec ?? lastKnownSec)),
			duration: derived.duration.range,
			kinds: incident.kinds,
			outcomes: [...new Set(outcomes)],
			stances: [...new Set((incident.claims ?? []).map(({ stance }) => stance))],
			examples: incident.exampleOf ?? [],
			routes: drawnRoutes(incident),
			verdict: incident.verdicts.at(-1)?.verdict ?? "potential",
			grade: GRADES.indexOf(incident.time.start.grade),
			networks: inIt,
			countries: [...parts].map(([code, set]) => ({ code, parts: COUNTRY_PARTS.filter((part) => set.has(part)) })),
			prefixes: [...new Set((incident.prefixes ?? []).map(({ prefix }) => prefix))],
			legs: legs.map((leg) => ({ a: placeOf(leg.from), b: placeOf(leg.to), grade: GRADES.indexOf(leg.grade), bow: leg.bow })),
			sites: derived.scene.sites.map(({ id }) => placeOf(id)),
		};
	};
	// Oldest first, so that numbers follow each other.
	const inputs = [...incidents].sort((a, b) => byText(a.id, b.id)).map(inputOf);
	return atlasFileOf(inputs, networks.all, places.all);
}
