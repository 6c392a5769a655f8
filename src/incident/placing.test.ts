import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METRO_KM, type PlacingCity, type PlacingNetwork, placed } from "./placing.ts";
import { distanceKm } from "./sphere.ts";

const CITIES: PlacingCity[] = [
	{ id: "london", at: [-0.126, 51.509], country: "GB" },
	{ id: "new-york", at: [-74.006, 40.714], country: "US" },
	{ id: "los-angeles", at: [-118.244, 34.052], country: "US" },
	{ id: "tokyo", at: [139.692, 35.69], country: "JP" },
	{ id: "singapore", at: [103.85, 1.29], country: "SG" },
	{ id: "karachi", at: [67.01, 24.861], country: "PK" },
	{ id: "lahore", at: [74.351, 31.558], country: "PK" },
	{ id: "ashburn", at: [-77.487, 39.044], country: "US" },
	{ id: "washington", at: [-77.036, 38.895], country: "US" },
	{ id: "fiji", at: [178.44, -18.14], country: "FJ" },
];
const city = (id: string) => CITIES.find((one) => one.id === id) as PlacingCity;
const network = (...ids: string[]): PlacingNetwork => ({ cities: ids.map(city), within: null });
const inCountry = (within: string, ...ids: string[]): PlacingNetwork => ({ cities: ids.map(city), within });
const UNKNOWN: PlacingNetwork = { cities: [], within: null };
const way = (networks: PlacingNetwork[], start: string | null) => {
	const one = placed(networks, start === null ? null : city(start));
	return one && [one.start.id, ...one.handovers.map(({ leave, enter }) => (leave.id === enter.id ? enter.id : `${leave.id}…${enter.id}`))];
};

describe("the shortest way of an AS path", () => {
	it("meets where both networks are, for the least total length", () => {
		expect(way([network("london", "new-york"), network("new-york", "tokyo", "los-angeles"), network("tokyo")], "london")).toEqual([
			"london",
			"new-york",
			"tokyo",
		]);
	});
	it("takes one choice that is not nearest where the whole way is shorter for it", () => {
		expect(way([network("new-york", "london"), network("london", "los-angeles", "new-york"), network("los-angeles", "tokyo"), network("tokyo")], null)).toEqual(
			["new-york", "new-york", "los-angeles", "tokyo"],
		);
	});
	it("leaves a gap between the nearest cities of networks that share none, and counts it", () => {
		const one = placed([network("london", "singapore"), network("karachi")], city("london"));
		expect(one?.handovers[0]).toMatchObject({ leave: city("singapore"), enter: city("karachi"), isGap: true });
		expect(one?.gapKm).toBeCloseTo(distanceKm(city("singapore").at, city("karachi").at), 6);
		expect(one?.leastKm).toBeCloseTo(distanceKm(city("london").at, city("singapore").at) + (one?.gapKm ?? 0), 6);
	});
	it("lets networks meet within one metropolitan area", () => {
		const one = placed([network("london", "ashburn"), network("washington", "tokyo")], city("london"));
		expect(one?.handovers[0]).toMatchObject({ leave: city("ashburn"), enter: city("washington"), isGap: false });
		expect(one?.gapKm).toBe(0);
	});
	it("passes over unknown networks as one gap, which may have no length", () => {
		expect(way([network("london"), UNKNOWN, UNKNOWN, network("tokyo")], "london")).toEqual(["london", "london…tokyo"]);
		expect(way([network("london"), UNKNOWN, network("london")], "london")).toEqual(["london", "london"]);
	});
	it("lets a network of which only the country is known be in any city of it", () => {
		expect(way([network("london", "lahore"), inCountry("PK", "karachi")], "london")).toEqual(["london", "lahore"]);
		expect(way([inCountry("PK", "karachi"), network("lahore", "tokyo")], null)).toEqual(["karachi", "lahore"]);
	});
	it("does not let a network cross its own country, of which no city is known, to be nearer to the next", () => {
		expect(way([network("london"), inCountry("PK", "karachi", "lahore"), network("tokyo")], "london")).toEqual(["london", "london…lahore", "lahore…tokyo"]);
	});
	it("begins at the vantage point's city, which its network is then in", () => {
		expect(way([UNKNOWN, network("london", "tokyo"), network("tokyo")], "london")).toEqual(["london", "london", "tokyo"]);
		expect(way([inCountry("JP", "tokyo"), network("london")], "london")).toEqual(["london", "london"]);
	});
	it("is none for a path of one network, of none, or with one known city at most", () => {
		expect(placed([network("london")], null)).toBeNull();
		expect(placed([], city("london"))).toBeNull();
		expect(placed([UNKNOWN, UNKNOWN, network("tokyo")], null)).toBeNull();
	});
	it("has no length where all meet in one city", () => {
		expect(placed([network("london"), network("london"), network("london")], null)).toMatchObject({ leastKm: 0, greatestKm: 0 });
	});
	it("runs over the antimeridian the short way", () => {
		const one = placed([network("fiji"), network("los-angeles")], null);
		expect(one?.leastKm).toBeCloseTo(distanceKm(city("fiji").at, city("los-angeles").at), 6);
	});
});

/** Every way there is, by trying all choices. */
function everyLength(networks: readonly PlacingNetwork[], start: PlacingCity | null): { all: number[]; isTied: boolean } {
	const known = networks.filter(({ cities }) => cities.length > 0);
	const adjacent = networks.flatMap((one, i) => (one.cities.length > 0 ? [i] : []));
	let ways = (start ? [start] : (known[0]?.cities ?? [])).map((at) => ({ km: 0, at }));
	/** Of two pairs equally near the rule takes one. */
	let isTied = false;
	for (let i = 1; i < known.length; i++) {
		const [a, b] = [known[i - 1] as PlacingNetwork, known[i] as PlacingNetwork];
		const touching = adjacent[i] === (adjacent[i - 1] as number) + 1;
		const all = a.cities.flatMap((one) => b.cities.map((other) => [one, other] as const));
		const common = touching ? all.filter(([one, other]) => one.id === other.id || distanceKm(one.at, other.at) <= METRO_KM) : [];
		const near = all.filter(([one, other]) => distanceKm(one.at, other.at) <= METRO_KM);
		const least = Math.min(...all.map(([one, other]) => distanceKm(one.at, other.at)));
		const nearest = all.filter(([one, other]) => distanceKm(one.at, other.at) < least + 1e-2);
		const pairs = common.length > 0 ? common : near.length > 0 ? near : nearest;
		isTied ||= common.length === 0 && near.length === 0 && nearest.length > 1;
		ways = ways.flatMap(({ km, at }) => pairs.map(([leave, enter]) => ({ km: km + distanceKm(at.at, leave.at) + distanceKm(leave.at, enter.at), at: enter })));
	}
	return { all: ways.map(({ km }) => km), isTied };
}

const anyCity = fc.record({ lon: fc.integer({ min: -180, max: 180 }), lat: fc.integer({ min: -85, max: 85 }) });
const anyWorld = fc.array(anyCity, { minLength: 3, maxLength: 6 }).chain((places) => {
	const cities = places.map(({ lon, lat }, i): PlacingCity => ({ id: `c${i}`, at: [lon, lat], country: null }));
	const some = fc.subarray(cities, { minLength: 0, maxLength: 3 }).map((chosen): PlacingNetwork => ({ cities: chosen, within: null }));
	return fc.record({ networks: fc.array(some, { minLength: 2, maxLength: 5 }), start: fc.option(fc.constantFrom(...cities), { nil: null }) });
});

describe("over random networks, against every choice there is", () => {
	it("is never longer than another choice, and never shorter than all", () => {
		fc.assert(
			fc.property(anyWorld, ({ networks, start }) => {
				const [first, ...rest] = networks as [PlacingNetwork, ...PlacingNetwork[]];
				const from = start === null || first.cities.some(({ id }) => id === start.id) ? first : { ...first, cities: [start, ...first.cities] };
				const one = placed(networks, start);
				const { all, isTied } = everyLength([from, ...rest], start);
				if ([from, ...rest].filter(({ cities }) => cities.length > 0).length < 2) {
					expect(one).toBeNull();
					return;
				}
				if (isTied) return;
				expect(one?.leastKm).toBeCloseTo(Math.min(...all), 2);
				// With an open start the greatest is taken from where the least begins.
				if (start !== null) expect(one?.greatestKm).toBeCloseTo(Math.max(...all), 2);
				expect(one?.greatestKm).toBeGreaterThanOrEqual((one?.leastKm ?? 0) - 1e-2);
				expect(one?.greatestKm).toBeLessThanOrEqual(Math.max(...all) + 1e-2);
			}),
			{ numRuns: 2000 },
		);
	});
	it("takes a path of 40, and networks of 200 cities", () => {
		const many = Array.from({ length: 200 }, (_, i): PlacingCity => ({ id: `c${i}`, at: [(i * 47) % 360, ((i * 29) % 160) - 80], country: null }));
		const large: PlacingNetwork = { cities: many, within: null };
		expect(
			placed(
				Array.from({ length: 40 }, () => large),
				many[0] as PlacingCity,
			)?.leastKm,
		).toBe(0);
	});
});
