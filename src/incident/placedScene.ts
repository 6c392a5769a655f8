/** The scene of placed AS paths: legs between cities where networks could meet, drawn once however many paths share them. */
import type { LonLat, PlacedWay, RouteName, Scene, SceneLeg, SceneStop } from "./derived.ts";
import { type LegEnds, laneBows } from "./lanes.ts";
import { outlineOf } from "./outline.ts";
import { stretchesOf } from "./placed.ts";
import { placesOnWay } from "./placedWays.ts";
import { candidatesOf, type Places, positionOf } from "./places.ts";
import { countryPlace } from "./placingNetworks.ts";
import { boundsOf, centred, type SceneRefs, STEPS, sitesOf } from "./scene.ts";
import type { IncidentRecord } from "./schema.ts";
import { arc, distanceKm, nearestLon, round3 } from "./sphere.ts";

type Stretch = { id: string; route: RouteName; from: string; to: string; gap: boolean };

const legId = ({ route, from, to, gap }: Omit<Stretch, "id">) => `${route}-${from}-${gap ? "gap-" : ""}${to}`;

/** Stretches of all ways, each once, and the ways with the ids of theirs. */
function joined(ways: readonly PlacedWay[]): { stretches: Stretch[]; ways: PlacedWay[] } {
	const stretches = new Map<string, Stretch>();
	const named = ways.map((way) => {
		const legs = stretchesOf(way).map((stretch) => {
			const id = legId({ ...stretch, route: way.route });
			stretches.set(id, { ...stretch, route: way.route, id });
			return id;
		});
		return { ...way, legs };
	});
	return { stretches: [...stretches.values()], ways: named };
}

/** Meridians tried as the middle of the picture, nearest to Greenwich first. */
const MIDDLES = Array.from({ length: 36 }, (_, i) => (i % 2 === 1 ? -5 * (i + 1) : 5 * i));

/** All places within half a turn of one meridian: of the one whose opposite the fewest legs cross. */
function positionsOf(ways: readonly PlacedWay[], stretches: readonly Stretch[], places: Places): { at: Map<string, LonLat>; middle: number } {
	const found = new Map(ways.flatMap(placesOnWay).map((place) => [place, positionOf(places, place)]));
	const lon = (place: string, middle: number) => nearestLon((found.get(place) as LonLat)[0], middle);
	const crossed = (middle: number) => stretches.filter(({ from, to }) => Math.abs(lon(from, middle) - lon(to, middle)) > 180).length;
	const middle = MIDDLES.reduce((best, one) => (crossed(one) < crossed(best) ? one : best));
	return { at: new Map([...found].map(([place, [, lat]]) => [place, [lon(place, middle), lat]])), middle };
}

const nameOf = (asn: number, refs: SceneRefs) => refs.registry[`AS${asn}`]?.name ?? `AS${asn}`;

/** What the ways have at a place: the two networks of one handover, or how many networks; and whether all of them end there. */
function detailOf(place: string, ways: readonly PlacedWay[], refs: SceneRefs): string {
	const isEnd = ways.every(({ handovers }) => handovers.at(-1)?.enter === place);
	return isEnd ? `${metAt(place, ways, refs)}; end of the path` : metAt(place, ways, refs);
}

function metAt(place: string, ways: readonly PlacedWay[], refs: SceneRefs): string {
	const met = ways.flatMap(({ handovers }) => handovers.filter(({ leave, enter }) => leave === place || enter === place));
	const pairs = new Set(met.map(({ from, to }) => `${from} ${to}`));
	const [one] = met;
	if (!one) return "seen from here";
	const networks = new Set(met.flatMap(({ from, to }) => [from, to]));
	if (pairs.size > 1) return `${networks.size} networks could meet`;
	if (!one.gap) return `${nameOf(one.from, refs)} and ${nameOf(one.to, refs)} could meet`;
	return nameOf(one.leave === place ? one.from : one.to, refs);
}

/** Cities at which there are only networks of which nothing but the country is known, with that. */
function roughAt(ways: readonly PlacedWay[], refs: SceneRefs): Map<string, string> {
	const countries = new Map<string, string | null>();
	for (const { handovers, roughly, start } of ways) {
		const put = (place: string, asns: readonly number[], isSeen = false) => {
			const asn = isSeen ? undefined : asns.find((one) => roughly.includes(one));
			const code = asn === undefined ? undefined : refs.registry[`AS${asn}`]?.country;
			countries.set(place, code !== undefined && countries.get(place) !== null ? code : null);
		};
		if (start.seen || handovers[0]?.leave !== start.place) put(start.place, start.network === null ? [] : [start.network], start.seen);
		for (const { from, to, leave, enter, gap } of handovers) {
			if (gap) {
				put(leave, [from]);
				put(enter, [to]);
			} else {
				put(leave, [from, to]);
			}
		}
	}
	return new Map([...countries].flatMap(([place, code]) => (code === null ? [] : [[place, code]])));
}

function stopsOf(ways: readonly PlacedWay[], at: ReadonlyMap<string, LonLat>, legs: readonly SceneLeg[], refs: SceneRefs): SceneStop[] {
	const rough = roughAt(ways, refs);
	return [...at].map(([id, position]): SceneStop => {
		const own = ways.filter((way) => placesOnWay(way).includes(id));
		const city = refs.places[id]?.name ?? id;
		const country = refs.countries[rough.get(id) ?? ""]?.name;
		const detail = detailOf(id, own, refs);
		return {
			id,
			at: round3([position])[0] as LonLat,
			grade: "inferred",
			routes: (["usual", "diverted"] as const).filter((route) => own.some((way) => way.route === route)),
			flows: legs.filter((leg) => leg.from === id || leg.to === id).map((leg) => leg.flow),
			end: own.some(({ handovers }) => handovers.at(-1)?.enter === id),
			title: country ?? city,
			detail: country === undefined ? detail : `${detail}; drawn at ${city}, city not on record`,
		};
	});
}

function regionsOf(ways: readonly PlacedWay[], stops: readonly SceneStop[], refs: SceneRefs): Scene["regions"] {
	const rough = roughAt(ways, refs);
	return stops.flatMap((stop) => {
		const country = countryPlace(refs.places, rough.get(stop.id) ?? "");
		if (country === null) return [];
		const { ring, hatch } = outlineOf(candidatesOf(refs.places, country), stop.at[0]);
		const route: RouteName = stop.routes.includes("diverted") ? "diverted" : "usual";
		const shape = { ring: round3(ring), hatch: hatch.map((line) => round3(line) as [LonLat, LonLat]) };
		return [{ id: stop.id, title: refs.places[country]?.name ?? country, route, flows: stop.flows, ...shape }];
	});
}

/** Scene of the ways, and the ways with their legs. A way without a leg (all in one city) is a stop. */
export function placedScene(given: readonly PlacedWay[], record: IncidentRecord, refs: SceneRefs): { scene: Scene; ways: PlacedWay[] } {
	const { stretches, ways } = joined(given);
	const { at, middle } = positionsOf(ways, stretches, refs.places);
	const ends = stretches.map(({ id, from, to, route }): LegEnds => {
		const prefer = route === "diverted" ? "straight" : "bowed";
		return { id, from, to, a: at.get(from) as LonLat, b: at.get(to) as LonLat, prefer };
	});
	const bows = laneBows(ends, at);
	const legs = stretches.map(({ id, route, from, to, gap }, i): SceneLeg => {
		const { a, b } = ends[i] as LegEnds;
		const bow = bows.get(id) ?? 0;
		const km = Math.round(distanceKm(a, b));
		const line = round3(arc(a, b, bow, STEPS));
		return { id, flow: id, route, grade: "inferred", from, to, line, bow, arrow: null, lengthKm: { min: km, max: km }, ...(gap ? { gap } : {}) };
	});
	const stops = stopsOf(ways, at, legs, refs);
	const regions = regionsOf(ways, stops, refs);
	const sites = sitesOf(record, refs.places, stops[0]?.at[0] ?? null).map((site) => ({ ...site, at: round3([site.at])[0] as LonLat }));
	// A leg over the edge goes on in the next copy of the world; the picture need not be wider than one, nor show the poles.
	const inside = ([lon, lat]: LonLat) => Math.abs(lon - middle) <= 180 && Math.abs(lat) <= 75;
	const points = [
		...legs.flatMap((leg) => leg.line.filter(inside)),
		...stops.map((stop) => stop.at),
		...regions.flatMap((region) => region.ring),
		...sites.flatMap((site) => site.ring ?? [site.at]),
	];
	const scene = centred({ plane: "control", legs, stops, regions, sites, countries: [], bounds: boundsOf(round3(points)) });
	return { scene, ways };
}
