/** The AS paths of a record at the shortest way they could run: which are placed, and why the others are not. */
import { specialUse } from "./asNumbers.ts";
import { GAP, type Tile, tilesOf } from "./asPath.ts";
import { groupsOf } from "./asPathPairs.ts";
import type { Placed, PlacedHandover, PlacedPair, PlacedWay, RouteName, WhyNotPlaced } from "./derived.ts";
import { factName } from "./facts.ts";
import type { Places } from "./places.ts";
import { type Placing, type PlacingCity, type PlacingNetwork, placed } from "./placing.ts";
import { placingCity, placingNetwork } from "./placingNetworks.ts";
import type { Collector, IncidentRecord, Network } from "./schema.ts";

export type PlacedRefs = {
	places: Places;
	registry: Record<string, Network>;
	collectors: Record<string, Collector>;
	/** Cities in which a source has a network in this incident, by AS number. */
	sited?: ReadonlyMap<number, PlacingCity>;
};

export function sitedIn({ sites = [] }: IncidentRecord, places: Places): Map<number, PlacingCity> {
	return new Map(
		sites.flatMap(({ network, place }): [number, PlacingCity][] => {
			const city = network === undefined ? null : placingCity(places, place);
			return network === undefined || city === null ? [] : [[network, city]];
		}),
	);
}

export type Draft = Omit<PlacedWay, "id" | "legs" | "paths" | "fact">;

type Known = { tiles: Tile[]; networks: PlacingNetwork[] };

/** A tile's AS number; `null` for a set or a part that is left out. */
const asnOf = ({ text }: Tile): number | null => (/^\d+$/.test(text) ? Number(text) : null);

function knownOf(path: string, { places, registry, sited }: PlacedRefs, atSec: number): Known {
	const tiles = tilesOf(path);
	const networks = tiles.map((tile): PlacingNetwork => {
		const asn = asnOf(tile);
		// A private number may be anybody's: cities that somebody gave it say nothing of this path.
		if (asn === null || specialUse(asn) !== null) return { cities: [], within: null };
		const city = sited?.get(asn);
		return city ? { cities: [city], within: null } : placingNetwork(registry[`AS${asn}`], places, atSec);
	});
	return { tiles, networks };
}

/** Whether the path comes back to a network that it has left: routers refuse that unless told otherwise, so numbers may have been inserted. */
function hasLoop(tiles: readonly Tile[]): boolean {
	const named = tiles.flatMap(({ text }) => (text === GAP ? [] : [text]));
	return new Set(named).size < named.length;
}

/** In the order of the path, each once. */
const eachOnce = <T>(all: readonly T[]): T[] => [...new Set(all)];

function countriesOf({ networks }: Known, { start, handovers }: Placing): string[] {
	const end = handovers.at(-1)?.enter.country;
	const only = (cities: readonly PlacingCity[]) => {
		const [first, ...rest] = eachOnce(cities.map(({ country }) => country));
		return rest.length === 0 && first ? [first] : [];
	};
	const met = handovers.flatMap(({ isGap, candidates, from, to }) => [
		...(isGap ? [] : only(candidates)),
		...only(networks[from]?.cities ?? []),
		...only(networks[to]?.cities ?? []),
	]);
	return eachOnce(met).filter((code) => code !== start.country && code !== end);
}

function draftOf(known: Known, placing: Placing, route: RouteName, path: string, start: PlacingCity | null): Draft {
	const { tiles, networks } = known;
	const asnAt = (i: number) => asnOf(tiles[i] as Tile) as number;
	const numbers = (of: (network: PlacingNetwork) => boolean) => tiles.flatMap((tile, i) => (of(networks[i] as PlacingNetwork) ? [tile] : []));
	const handovers = placing.handovers.map(
		({ from, to, leave, enter, isGap, candidates }): PlacedHandover => ({
			from: asnAt(from),
			to: asnAt(to),
			leave: leave.id,
			enter: enter.id,
			gap: isGap,
			candidates: eachOnce(candidates.map(({ id }) => id)),
			between: tiles.slice(from + 1, to).map(({ text }) => text),
		}),
	);
	const isMeasurable = placing.handovers.filter(({ isGap }) => isGap).length * 2 <= placing.handovers.length;
	return {
		route,
		path,
		start: { place: placing.start.id, network: asnOf(tiles[placing.startNetwork] as Tile), seen: start !== null },
		handovers,
		roughly: eachOnce(numbers(({ within }) => within !== null).flatMap((tile) => asnOf(tile) ?? [])),
		unknown: numbers(({ cities }) => cities.length === 0).map(({ text }) => text),
		km: isMeasurable ? { min: Math.round(placing.leastKm), max: Math.round(placing.greatestKm) } : null,
		gapKm: Math.round(placing.gapKm),
		countries: countriesOf(known, placing),
	};
}

/** Places one AS path. `start`: city it was seen from, where that is known. */
export function placedPath(
	path: string,
	route: RouteName,
	start: PlacingCity | null,
	refs: PlacedRefs,
	atSec: number,
): { draft: Draft; why?: never } | { draft?: never; why: WhyNotPlaced } {
	const known = knownOf(path, refs, atSec);
	if (known.tiles.filter((tile) => tile.text !== GAP).length < 2) return { why: "one network" };
	if (hasLoop(known.tiles)) return { why: "loop" };
	const unknown = known.networks.filter(({ cities }) => cities.length === 0).length;
	if (unknown === known.networks.length) return { why: "no city" };
	if (unknown * 2 > known.networks.length) return { why: "mostly unknown" };
	const placing = placed(known.networks, start);
	if (placing === null) return { why: "mostly unknown" };
	if (placing.handovers.every(({ isGap }) => isGap)) return { why: "no shared city" };
	return { draft: draftOf(known, placing, route, path, start) };
}

/** Places in their order; what one network carries between two of them is a leg. */
export function stretchesOf({ start, handovers }: Pick<Draft, "start" | "handovers">): { from: string; to: string; gap: boolean }[] {
	const stretches: { from: string; to: string; gap: boolean }[] = [];
	let at = start.place;
	for (const { leave, enter, gap } of handovers) {
		if (at !== leave) stretches.push({ from: at, to: leave, gap: false });
		if (leave !== enter) stretches.push({ from: leave, to: enter, gap });
		at = enter;
	}
	return stretches;
}

function pairOf(usual: PlacedWay | undefined, diverted: PlacedWay | undefined, points: number | null): PlacedPair[] {
	if (!usual?.km || !diverted?.km || usual.start.place !== diverted.start.place) return [];
	return [{ usual: usual.id, diverted: diverted.id, points, extraKm: diverted.km.min - usual.km.min }];
}

/** Published paths, each a way of its own. */
export function placedPublished(record: IncidentRecord, refs: PlacedRefs, atSec: number): Placed {
	const ways: PlacedWay[] = [];
	const left: Placed["left"] = [];
	for (const [i, asPath] of (record.asPaths ?? []).entries()) {
		const fact = factName("asPaths", asPath, i);
		const start = asPath.from === undefined ? null : placingCity(refs.places, asPath.from);
		const { draft, why } = placedPath(asPath.path, asPath.route, start, refs, atSec);
		if (draft) ways.push({ ...draft, id: `path-${i}`, fact, paths: 1, legs: [] });
		else left.push({ fact, why });
	}
	const wayOf = (fact: string) => ways.find((way) => way.fact === fact);
	const pairs = groupsOf(record.asPaths ?? []).flatMap(({ usual, diverted }) =>
		diverted.flatMap((one) => (usual?.tiles[0]?.text === one.tiles[0]?.text ? pairOf(usual ? wayOf(usual.fact) : undefined, wayOf(one.fact), null) : [])),
	);
	const lines = ways.filter((way) => stretchesOf(way).length > 0);
	const why = lines.length > 0 ? null : ways.length > 0 ? "one city" : (left[0]?.why ?? "no AS path");
	return { ways, series: {}, pairs, left, why };
}
