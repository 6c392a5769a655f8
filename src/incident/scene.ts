/** What is drawn: one scene, the same for the live map, the poster and every other picture. */
import type { LonLat, RouteName, Scene, SceneCountry, SceneLeg, SceneRegion, SceneSite, SceneStop, Segment } from "./derived.ts";
import { type LegEnds, laneBows } from "./lanes.ts";
import { outlineOf } from "./outline.ts";
import { candidatesOf, drawnPlace, isVague, type Places, positionOf, vagueness } from "./places.ts";
import type { Flow, Hop, IncidentRecord, Network } from "./schema.ts";
import { arc, distanceKm, nearestLon, round3 } from "./sphere.ts";

/** Points of a leg: enough for a smooth curve at world scale, few enough to submit each frame. */
export const STEPS = 48;
const ROUTES: RouteName[] = ["diverted", "usual"];

export type SceneRefs = {
	places: Places;
	registry: Record<string, Network>;
	/** Name and label point of a country, by ISO 3166-1 alpha-2 code. */
	countries: Record<string, { name: string; at: LonLat }>;
};

type Draft = { flow: Flow; route: RouteName; hop: Hop; place: string };

function draftsOf(flows: readonly Flow[]): Draft[][] {
	return flows.flatMap((flow) =>
		ROUTES.map((route) =>
			(flow[route]?.hops ?? []).flatMap((hop): Draft[] => {
				const place = drawnPlace(hop);
				return place === null ? [] : [{ flow, route, hop, place }];
			}),
		),
	);
}

/** One position per place, longitudes chained so that every leg takes the short way. */
function positions(routes: readonly Draft[][], places: Places): Map<string, LonLat> {
	const found = new Map<string, LonLat>();
	let near: number | null = null;
	for (const route of routes) {
		for (const { place } of route) {
			const known = found.get(place);
			if (!known) {
				const [lon, lat] = positionOf(places, place);
				found.set(place, [near === null ? lon : nearestLon(lon, near), lat]);
			}
			near = (found.get(place) as LonLat)[0];
		}
	}
	return found;
}

function wordsOf({ hop, place }: Draft, places: Places): { title: string; detail: string } {
	const label = hop.label ?? "";
	const vague = vagueness(places, hop);
	const detail = label.includes("not given") ? label : [label, vague].filter(Boolean).join(", ");
	return { title: places[hop.place ?? place]?.name ?? place, detail };
}

function stopOf(id: string, at: LonLat, drafts: readonly Draft[], ends: ReadonlySet<string>, places: Places): SceneStop {
	const speaker = (drafts.find((d) => d.route === "diverted") ?? drafts[0]) as Draft;
	const words = wordsOf(speaker, places);
	const usual = drafts.find((d) => d.route === "usual");
	const usualWords = usual && wordsOf(usual, places);
	const differ = usualWords !== undefined && (usualWords.title !== words.title || usualWords.detail !== words.detail);
	return {
		id,
		at,
		grade: speaker.hop.place !== undefined && isVague(places, speaker.hop.place) ? "inferred" : speaker.hop.grade,
		routes: [...new Set(drafts.map((d) => d.route))],
		flows: [...new Set(drafts.map((d) => d.flow.id))],
		end: ends.has(id),
		...words,
		...(differ ? { usualWords } : {}),
	};
}

type Joint = { id: string; from: Draft; to: Draft };

/** Legs drawn once for each flow and route; a leg that comes back to its own place is not drawn. */
function jointsOf(routes: readonly Draft[][]): Joint[] {
	return routes.flatMap((route) =>
		route.slice(1).flatMap((to, i) => {
			const from = route[i] as Draft;
			return from.place === to.place ? [] : [{ id: `${to.flow.id}-${to.route}-${i + 1}`, from, to }];
		}),
	);
}

function lengthRange(places: Places, from: string, to: string): { min: number; max: number } {
	const lengths = candidatesOf(places, from).flatMap((a) => candidatesOf(places, to).map((b) => distanceKm(a, b)));
	return { min: Math.round(Math.min(...lengths)), max: Math.round(Math.max(...lengths)) };
}

function legOf(joint: Joint, line: LonLat[], bow: number, places: Places): SceneLeg {
	const { from, to } = joint;
	const half = Math.round(line.length * 0.52);
	return {
		id: joint.id,
		flow: to.flow.id,
		route: to.route,
		grade: to.hop.leg?.grade ?? to.hop.grade,
		from: from.place,
		to: to.place,
		line,
		bow,
		arrow: { at: line[half] as LonLat, toward: line[half + 1] as LonLat },
		lengthKm: lengthRange(places, from.place, to.place),
	};
}

function regionsOf(stops: readonly SceneStop[], places: Places): SceneRegion[] {
	return stops
		.filter((stop) => isVague(places, stop.id))
		.map((stop) => {
			const { ring, hatch } = outlineOf(candidatesOf(places, stop.id), stop.at[0]);
			const route: RouteName = stop.routes.includes("diverted") ? "diverted" : "usual";
			return { id: stop.id, title: stop.title, route, flows: stop.flows, ring: round3(ring), hatch: hatch.map((l) => round3(l) as [LonLat, LonLat]) };
		});
}

export function sitesOf(record: IncidentRecord, places: Places, near: number | null): SceneSite[] {
	return (record.sites ?? []).map((site) => {
		const [lon, lat] = positionOf(places, site.place);
		const at: LonLat = [near === null ? lon : nearestLon(lon, near), lat];
		const vague = isVague(places, site.place);
		return {
			id: site.place,
			at,
			title: places[site.place]?.name ?? site.place,
			detail: site.label,
			grade: vague ? "inferred" : site.grade,
			ring: vague ? round3(outlineOf(candidatesOf(places, site.place), at[0]).ring) : null,
		};
	});
}

function countriesOf(record: IncidentRecord, refs: SceneRefs): SceneCountry[] {
	const byCode = new Map<string, string[]>();
	for (const network of record.networks) {
		const entry = network.asn === undefined ? undefined : refs.registry[`AS${network.asn}`];
		const code = network.country ?? entry?.country;
		if (code === undefined || network.roles.every((role) => role === "observer")) continue;
		const name = network.name ?? entry?.name ?? "";
		byCode.set(code, [...(byCode.get(code) ?? []), `${name} (${network.roles[0]})`]);
	}
	return [...byCode].flatMap(([code, names]) => {
		const country = refs.countries[code];
		const more = names.length > 2 ? ` and ${names.length - 2} more` : "";
		return country ? [{ code, title: country.name, detail: names.slice(0, 2).join(", ") + more, at: country.at }] : [];
	});
}

export function boundsOf(points: readonly LonLat[]): Scene["bounds"] {
	if (points.length === 0) return [-150, -45, 170, 65];
	const lons = points.map((p) => p[0]);
	const lats = points.map((p) => p[1]);
	return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Moves a scene by whole turns so that its middle lies within ±180 degrees. */
export function centred(scene: Scene): Scene {
	const turn = 360 * Math.round((scene.bounds[0] + scene.bounds[2]) / 2 / 360);
	if (turn === 0) return scene;
	const p = ([lon, lat]: LonLat): LonLat => [lon - turn, lat];
	const [w, s, e, n] = scene.bounds;
	return {
		...scene,
		legs: scene.legs.map((leg) => ({ ...leg, line: leg.line.map(p), arrow: leg.arrow && { at: p(leg.arrow.at), toward: p(leg.arrow.toward) } })),
		stops: scene.stops.map((stop) => ({ ...stop, at: p(stop.at) })),
		regions: scene.regions.map((r) => ({ ...r, ring: r.ring.map(p), hatch: r.hatch.map(([a, b]): [LonLat, LonLat] => [p(a), p(b)]) })),
		sites: scene.sites.map((site) => ({ ...site, at: p(site.at), ring: site.ring?.map(p) ?? null })),
		bounds: [w - turn, s, e - turn, n],
	};
}

/** The scene of a record. Without flows it holds the places sources name and the countries of the networks. */
export function sceneOf(record: IncidentRecord, refs: SceneRefs): Scene {
	const flows = record.flows ?? [];
	const routes = draftsOf(flows);
	const at = positions(routes, refs.places);
	const drafts = routes.flat();
	const ends = new Set(routes.flatMap((route) => (route.length > 0 ? [(route[0] as Draft).place, (route.at(-1) as Draft).place] : [])));
	const stops = [...at].map(([id, position]) =>
		stopOf(
			id,
			position,
			drafts.filter((d) => d.place === id),
			ends,
			refs.places,
		),
	);
	const joints = jointsOf(routes);
	const position = (id: string) => at.get(id) as LonLat;
	const legEnds: LegEnds[] = joints.map(({ id, from, to }) => ({
		id,
		from: from.place,
		to: to.place,
		a: position(from.place),
		b: position(to.place),
		prefer: to.route === "diverted" ? "straight" : "bowed",
	}));
	const bows = laneBows(legEnds, at);
	const legs = joints.map((joint, i) => {
		const { a, b } = legEnds[i] as LegEnds;
		const bow = bows.get(joint.id) ?? 0;
		return legOf(joint, round3(arc(a, b, bow, STEPS)), bow, refs.places);
	});
	const regions = regionsOf(stops, refs.places);
	const sites = sitesOf(record, refs.places, stops[0]?.at[0] ?? null);
	const countries = legs.length > 0 ? [] : countriesOf(record, refs);
	const points = [
		...legs.flatMap((leg) => leg.line),
		...stops.map((stop) => stop.at),
		...regions.flatMap((region) => region.ring),
		...sites.flatMap((site) => site.ring ?? [site.at]),
		...countries.map((country) => country.at),
	];
	const rounded = stops.map((stop) => ({ ...stop, at: round3([stop.at])[0] as LonLat }));
	return centred({
		legs,
		stops: rounded,
		regions,
		sites: sites.map((s) => ({ ...s, at: round3([s.at])[0] as LonLat })),
		countries,
		bounds: boundsOf(round3(points)),
	});
}

export type Drawn = "hidden" | "possible" | "shown";

/**
 * How the diverted route of each flow is drawn in a stretch of time; the usual route always stands.
 * `hidden` outside every episode of the flow, `possible` where the state is uncertain, `shown` where it is not.
 */
export function drawnIn(segment: Segment, flows: readonly Flow[]): Record<string, Drawn> {
	const drawn: Record<string, Drawn> = {};
	for (const flow of flows) {
		const applies = segment.episode !== null && (flow.episodes === undefined || flow.episodes.includes(segment.episode));
		drawn[flow.id] = !applies ? "hidden" : segment.state === "diverted" ? "shown" : "possible";
	}
	return drawn;
}
