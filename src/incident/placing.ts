/**
 * The rule that places an AS path on the map: the shortest geographic way in which it could run, over the cities that are on
 * record for its networks. Pure; told in words on the page of methods ("AS paths, placed").
 *
 * At each handover two networks could meet in any city where both are on record, or between two of their cities in one
 * metropolitan area; where they share none, a gap stands between the two of their cities that are nearest to each other. A
 * way is one choice at each handover, and its length the great circles between the choices. Choices depend on each other
 * only through neighbours, so dynamic programming finds the least and the greatest of all ways. No other choice is shorter;
 * a way through a city that is not on record may be, and so may one over another pair of cities at a gap.
 */
import type { LonLat } from "./derived.ts";
import { EARTH_KM } from "./sphere.ts";

export type PlacingCity = { id: string; at: LonLat; country: string | null };

/**
 * A network of the path, vantage point first. `cities` empty: nothing is on record, or the path has a set or a hole there.
 * `within`: only its country is known, and `cities` are candidates in it; it could be in any city there.
 */
export type PlacingNetwork = { cities: readonly PlacingCity[]; within: string | null };

/** Where the traffic of a path is handed from one network of it to another, both by their place in the path. */
export type Handover = {
	from: number;
	to: number;
	/** The same city, two of one metropolitan area, or two with a gap between them. */
	leave: PlacingCity;
	enter: PlacingCity;
	isGap: boolean;
	/** Cities that it was chosen from: shared ones, or for a gap the nearest two. */
	candidates: PlacingCity[];
};

export type Placing = {
	/** Where the way begins, and the network there by its place in the path: the vantage point's, or the first one known. */
	start: PlacingCity;
	startNetwork: number;
	/** In the order in which traffic would meet them. Its last `enter` is where the way ends. */
	handovers: Handover[];
	/** Sum of the great circles, gaps among them, km. */
	leastKm: number;
	/** The longest way over the same choices; an open start stays as it is in the least. */
	greatestKm: number;
	/** How much of `leastKm` lies in gaps, km. */
	gapKm: number;
};

type Vector = readonly [number, number, number];
type Option = { leave: PlacingCity; enter: PlacingCity };
type Step = { from: number; to: number; options: Option[]; candidates: PlacingCity[]; isGap: boolean };
type Best = { km: number; option: Option; before: Best | null };

/** Cities this near are one metropolitan area (Ashburn and Washington: 48 km; Palo Alto and San Francisco: 50 km). A convention of ours. */
export const METRO_KM = 80;

const RAD = Math.PI / 180;

/** Great-circle distance in km; vectors are kept by city, as each is measured against many. */
function measure() {
	const vectors = new Map<PlacingCity, Vector>();
	const vectorOf = (city: PlacingCity): Vector => {
		const known = vectors.get(city);
		if (known) return known;
		const [lon, lat] = city.at;
		const c = Math.cos(lat * RAD);
		const vector: Vector = [c * Math.cos(lon * RAD), c * Math.sin(lon * RAD), Math.sin(lat * RAD)];
		vectors.set(city, vector);
		return vector;
	};
	return (a: PlacingCity, b: PlacingCity): number => {
		if (a.id === b.id) return 0;
		const [p, q] = [vectorOf(a), vectorOf(b)];
		// From the chord: exact for neighbours too, and cheaper than an angle of vectors.
		return 2 * EARTH_KM * Math.asin(Math.min(1, Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) / 2));
	};
}

/** Where both are, or could be where only the country of one is known. */
function shared(a: PlacingNetwork, b: PlacingNetwork, km: (a: PlacingCity, b: PlacingCity) => number): Option[] {
	const inOne = (cities: readonly PlacingCity[]) => cities.map((city) => ({ leave: city, enter: city }));
	const inCountry = (network: PlacingNetwork, country: string) => inOne(network.cities.filter((city) => city.country === country));
	if (a.within !== null && b.within !== null) return a.within === b.within ? inOne(a.cities) : [];
	if (a.within !== null) return inCountry(b, a.within);
	if (b.within !== null) return inCountry(a, b.within);
	return a.cities.flatMap((leave) => b.cities.filter((enter) => km(leave, enter) <= METRO_KM).map((enter) => ({ leave, enter })));
}

/** The pair of their cities that is nearest; all within one metropolitan area, where unknown networks stand between; any for a whole country. */
function nearest(a: PlacingNetwork, b: PlacingNetwork, km: (a: PlacingCity, b: PlacingCity) => number): Option[] {
	const pairs = a.cities.flatMap((leave) => b.cities.map((enter) => ({ leave, enter, apart: km(leave, enter) })));
	// A network that may be anywhere in its country need not cross it to be nearer.
	if (a.within !== null || b.within !== null) return pairs;
	const least = Math.min(...pairs.map(({ apart }) => apart));
	const near = pairs.filter(({ apart }) => apart <= METRO_KM);
	return near.length > 0 ? near : pairs.filter(({ apart }) => apart === least).slice(0, 1);
}

const citiesIn = (options: readonly Option[]) => [...new Map(options.flatMap(({ leave, enter }) => [leave, enter]).map((city) => [city.id, city])).values()];

function stepsOf(networks: readonly PlacingNetwork[], km: (a: PlacingCity, b: PlacingCity) => number): Step[] {
	const known = networks.flatMap(({ cities }, i) => (cities.length > 0 ? [i] : []));
	return known.slice(1).map((to, i) => {
		const from = known[i] as number;
		const [a, b] = [networks[from] as PlacingNetwork, networks[to] as PlacingNetwork];
		const common = to === from + 1 ? shared(a, b, km) : [];
		if (common.length > 0) return { from, to, candidates: citiesIn(common), isGap: false, options: common };
		const options = nearest(a, b, km);
		return { from, to, candidates: citiesIn(options), isGap: true, options };
	});
}

/** The best choice at each option of the last step. `sign` 1: least length, -1: greatest. */
function walk(starts: readonly PlacingCity[], steps: readonly Step[], sign: 1 | -1, km: (a: PlacingCity, b: PlacingCity) => number): Best {
	let reached: Best[] = starts.map((city) => ({ km: 0, option: { leave: city, enter: city }, before: null }));
	const better = (a: Best | undefined, b: Best) => (a === undefined || sign * (b.km - a.km) < 0 ? b : a);
	for (const { options } of steps) {
		// The way to a city that is left does not depend on the one that is entered: worked out once for each.
		const toLeave = new Map<PlacingCity, Best>();
		for (const { leave } of options) {
			if (toLeave.has(leave)) continue;
			let best: Best | undefined;
			for (const before of reached) best = better(best, { km: before.km + km(before.option.enter, leave), option: { leave, enter: leave }, before });
			toLeave.set(leave, best as Best);
		}
		const toEnter = new Map<PlacingCity, Best>();
		for (const option of options) {
			const left = toLeave.get(option.leave) as Best;
			const one: Best = { km: left.km + km(option.leave, option.enter), option, before: left.before };
			toEnter.set(option.enter, better(toEnter.get(option.enter), one));
		}
		reached = [...toEnter.values()];
	}
	return reached.reduce<Best | undefined>(better, undefined) as Best;
}

/** Choices of a way from its start on. */
function choicesOf(last: Best): Option[] {
	const options: Option[] = [];
	for (let best: Best | null = last; best !== null; best = best.before) options.unshift(best.option);
	return options;
}

/**
 * Places a path. `start`: the city of the vantage point, where it is known; else the way begins wherever in the first known
 * network makes it shortest. `null` where fewer than two networks have a city. One network of 200 cities among ordinary ones
 * takes 0.3 ms, five of 200 take 20 ms (2 busy cores).
 */
export function placed(networks: readonly PlacingNetwork[], start: PlacingCity | null): Placing | null {
	// The vantage point's own network is where the vantage point is.
	const first = networks[0];
	const given =
		start === null || first === undefined || first.cities.some(({ id }) => id === start.id)
			? networks
			: [{ cities: [start, ...(first.within === null ? first.cities : [])], within: null }, ...networks.slice(1)];
	const startNetwork = start === null ? given.findIndex(({ cities }) => cities.length > 0) : 0;
	const km = measure();
	const steps = stepsOf(given, km);
	if (steps.length === 0) return null;
	const starts = start === null ? (given[startNetwork] as PlacingNetwork).cities : [start];
	const least = walk(starts, steps, 1, km);
	const [begin, ...choices] = choicesOf(least);
	const handovers = steps.map(({ from, to, candidates, isGap }, i): Handover => ({ from, to, candidates, isGap, ...(choices[i] as Option) }));
	const greatest = walk([(begin as Option).enter], steps, -1, km);
	const gapKm = handovers.reduce((sum, { leave, enter, isGap }) => sum + (isGap ? km(leave, enter) : 0), 0);
	return { start: (begin as Option).enter, startNetwork, handovers, leastKm: least.km, greatestKm: greatest.km, gapKm };
}
