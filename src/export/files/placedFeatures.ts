/** AS paths, placed, as features of GeoJSON. Their names say that they are no route of packets, as whoever reads the file may see nothing else of it. */
import type { Feature, Geometry } from "geojson";
import type { Incident, PlacedHandover, PlacedWay } from "../../incident/derived.ts";
import { PLACED, PLACED_MEANS } from "../../incident/placedWords.ts";
import { popsOf } from "../../incident/pops.ts";
import { drawnWaysAt } from "../../incident/showing.ts";
import { arc } from "../../incident/sphere.ts";
import type { Seen, SeenLeg, SeenStop } from "../../poster/visible.ts";
import { areaOf, lineOf, pointOf, STEPS } from "./geometry.ts";

const BEFORE = "used before the onset";

export const PLACED_HOW_TO_READ = [
	`“${PLACED}”: ${PLACED_MEANS}. A line is the shortest great circle between cities on record for the networks of an AS path: a lower bound over these cities, always inferred, and no record of cables or packets.`,
	"“could meet here”: a city on record for both networks, chosen from couldMeetAt. betweenCitiesOnRecord is false across a gap: the two networks share no city on record, and the nearest two of their cities are joined.",
	`certainty “${BEFORE}”: a usual way from before the onset, which no vantage point uses at the instant.`,
	"vantagePoints: how many vantage points of the series have an AS path that is placed so at the instant; null where none were measured.",
];

const NOT_PACKETS = { plane: "control plane", grade: "inferred", notWherePacketsWent: true } as const;

type Given = { incident: Incident; ways: readonly { way: PlacedWay; points: number | null }[] };

const networkOf = ({ registry }: Incident, asn: number) => ({ asn, name: registry[`AS${asn}`]?.name ?? null });
const placeName = ({ places }: Incident, id: string) => places[id]?.name ?? id;

/** Which source has a network in a city. */
function presence(incident: Incident, asn: number, place: string) {
	const entry = popsOf(incident.registry[`AS${asn}`]).find((pop) => pop.place === place)?.entry;
	if (!entry) return null;
	return {
		...networkOf(incident, asn),
		city: placeName(incident, place),
		grade: entry.grade,
		asOf: entry.asOf ?? null,
		source: entry.source,
		url: entry.url ?? null,
	};
}

/** Each once, as text. */
const eachOnce = <T>(all: readonly T[]): T[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];

const pointsOn = (ways: Given["ways"]) => (ways.some(({ points }) => points !== null) ? ways.reduce((sum, { points }) => sum + (points ?? 0), 0) : null);

const pathsOf = (ways: Given["ways"]) =>
	eachOnce(ways.map(({ way: { path, fact, paths } }) => ({ path, vantagePointFirst: true, ...(fact === null ? { mostCommonOf: paths } : { fact }) })));

/** Networks that carry a leg: what stands in the path between two handovers; across a gap, the two on its sides. */
function carriersOf({ legs, start, handovers }: PlacedWay, leg: string): number[] {
	let at = start.place;
	let next = 0;
	for (const { from, to, leave, enter } of handovers) {
		if (at !== leave && legs[next++] === leg) return [from];
		if (leave !== enter && legs[next++] === leg) return [from, to];
		at = enter;
	}
	return [];
}

function lineFeature({ incident, ways: all }: Given, { leg, faint }: SeenLeg): Feature<Geometry | null> {
	const at = (place: string) => incident.derived.scene.stops.find((stop) => stop.id === place)?.at;
	const [from, to] = [at(leg.from), at(leg.to)];
	const ways = all.filter(({ way }) => way.legs.includes(leg.id));
	const points = pointsOn(ways);
	const carriers = eachOnce(ways.flatMap(({ way }) => carriersOf(way, leg.id)));
	return {
		type: "Feature",
		id: `as-path-placed-${leg.id}`,
		geometry: lineOf(from && to ? arc(from, to, 0, STEPS) : leg.line),
		properties: {
			...{ kind: PLACED, ...NOT_PACKETS, meaning: PLACED_MEANS, route: leg.route, certainty: faint ? (points === 0 ? BEFORE : "possible") : "shown" },
			...{ betweenCitiesOnRecord: !leg.gap, gap: leg.gap ?? false, from: placeName(incident, leg.from), to: placeName(incident, leg.to) },
			...{ lengthKm: leg.lengthKm, vantagePoints: points },
			networks: carriers.map((asn) => networkOf(incident, asn)),
			asPaths: pathsOf(ways),
			presence: eachOnce(carriers.flatMap((asn) => [leg.from, leg.to].flatMap((place) => presence(incident, asn, place) ?? []))),
		},
	};
}

function handoverOf(incident: Incident, { from, to, gap, candidates, between }: PlacedHandover) {
	return {
		...{ from: networkOf(incident, from), to: networkOf(incident, to), gap },
		couldMeetAt: candidates.map((place) => placeName(incident, place)),
		withoutCityOnRecord: between,
	};
}

function placeFeature({ incident, ways: all }: Given, { stop, route }: SeenStop, seen: Seen): Feature<Geometry | null> {
	const region = seen.regions.find((one) => one.region.id === stop.id)?.region;
	const isHere = ({ leave, enter }: PlacedHandover) => leave === stop.id || enter === stop.id;
	const ways = all.filter(({ way }) => way.start.place === stop.id || way.handovers.some(isHere));
	const here = ways.flatMap(({ way }) => way.handovers.filter(isHere));
	const sides = eachOnce(here.flatMap(({ from, to, leave, enter }) => [...(leave === stop.id ? [from] : []), ...(enter === stop.id ? [to] : [])]));
	return {
		type: "Feature",
		id: `could-meet-${stop.id}`,
		geometry: region ? areaOf(region.ring) : pointOf(stop.at),
		properties: {
			...{ kind: "could meet here", ...NOT_PACKETS, meaning: PLACED_MEANS, route, title: stop.title, detail: stop.detail, vague: region !== undefined },
			...{ pathEndsHere: stop.end, vantagePoints: pointsOn(ways) },
			handovers: eachOnce(here.map((one) => handoverOf(incident, one))),
			asPaths: pathsOf(ways),
			presence: eachOnce(sides.flatMap((asn) => presence(incident, asn, stop.id) ?? [])),
		},
	};
}

/** Lines and stops of AS paths that are drawn at an instant. `seriesId`: of the series that is followed; default: the record's first. */
export function placedFeatures(incident: Incident, seriesId: string | null, atSec: number, seen: Seen): Feature<Geometry | null>[] {
	const given: Given = { incident, ways: drawnWaysAt(incident, seriesId, atSec) };
	return [...seen.legs.map((leg) => lineFeature(given, leg)), ...seen.stops.map((stop) => placeFeature(given, stop, seen))];
}
