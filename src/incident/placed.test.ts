import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draft, type PlacedRefs, placedPath, stretchesOf } from "./placed.ts";
import { placingCity } from "./placingNetworks.ts";
import type { Network, Place } from "./schema.ts";

const city = (name: string, country: string, at: [number, number]): Place => ({ kind: "city", name, country, at });
const PLACES: Record<string, Place> = {
	london: city("London", "GB", [-0.126, 51.509]),
	"new-york": city("New York", "US", [-74.006, 40.714]),
	"los-angeles": city("Los Angeles", "US", [-118.244, 34.052]),
	tokyo: city("Tokyo", "JP", [139.692, 35.69]),
	ashburn: city("Ashburn", "US", [-77.487, 39.044]),
	washington: city("Washington", "US", [-77.036, 38.895]),
	/** On the very spot of London. */
	spot: city("Spot", "GB", [-0.126, 51.509]),
	us: { kind: "country", name: "United States", country: "US", candidates: ["new-york", "los-angeles"] },
	west: { kind: "region", name: "West", candidates: ["los-angeles"] },
};
const AT_SEC = Date.UTC(2017, 0, 1) / 1000;
type Pops = NonNullable<Network["pops"]>[number];
const pop = (places: string[], rest: Partial<Pops> = {}): Pops => ({ places, asOf: "2016", grade: "reported", source: "s", ...rest });
const network = (...pops: Pops[]): Network => ({ name: "n", pops });
const registryOf = (networks: Record<number, Network>) => Object.fromEntries(Object.entries(networks).map(([asn, one]) => [`AS${asn}`, one]));
const refsOf = (networks: Record<number, Network>): PlacedRefs => ({ places: PLACES, registry: registryOf(networks), collectors: {} });
const REFS = refsOf({
	1: network(pop(["london"])),
	2: network(pop(["london", "new-york"])),
	3: network(pop(["new-york", "tokyo"])),
	4: network(pop(["tokyo"])),
	5: network(pop(["spot"])),
	6: network(pop(["new-york"], { since: "2018" })),
	7: network(pop(["new-york"], { until: "2015" })),
	0: network(pop(["london", "new-york"])),
	23456: network(pop(["london", "new-york"])),
	64512: network(pop(["london", "new-york"])),
	65534: network(pop(["london", "new-york"])),
	4200000000: network(pop(["london", "new-york"])),
	4294967294: network(pop(["london", "new-york"])),
});
const place = (path: string, start: string | null = null) => placedPath(path, "diverted", start === null ? null : placingCity(PLACES, start), REFS, AT_SEC);

describe("an AS path that cannot be placed", () => {
	it.each([
		["nothing", "", "one network"],
		["one network", "1", "one network"],
		["one network, repeated", "1 1 1", "one network"],
		["one network and a hole", "... 1", "one network"],
		["a loop", "1 2 1 3", "loop"],
		["a set that comes twice", "1 {2,3} 2 {2,3}", "loop"],
		["no known network", "900 901", "no city"],
		["mostly unknown networks", "1 900 901", "mostly unknown"],
		["one known network", "1 900", "mostly unknown"],
		["networks that share no city", "1 4", "no shared city"],
	])("says why: %s", (_, path, why) => expect(place(path)).toEqual({ why }));
	it("takes repeats in a row and two holes for no loop", () => {
		expect(place("1 1 2 2 2").draft?.handovers.length).toBe(1);
		expect(place("1 2 ... 3 ... 4").why).not.toBe("loop");
	});
});

describe("a part of an AS path that nobody can place", () => {
	it.each(["{2,3}", "...", "0", "23456", "64512", "65534", "4200000000", "4294967294", "99999999999"])("is a gap: %s, though it has cities", (part) => {
		const { draft } = place(`1 2 ${part} 3 4`);
		expect(draft?.unknown).toEqual([part]);
		expect(draft?.handovers.map(({ between, gap }) => ({ between, gap }))).toEqual([
			{ between: [], gap: false },
			{ between: [part], gap: true },
			{ between: [], gap: false },
		]);
	});
	it("is a network before it opened in the only city on record, or after it closed there", () => {
		expect(place("1 2 6 3").draft?.unknown).toEqual(["6"]);
		expect(place("1 2 7 3").draft?.unknown).toEqual(["7"]);
		const later = placedPath("1 2 6 3", "diverted", null, REFS, Date.UTC(2018, 6) / 1000);
		expect(later.draft?.unknown).toEqual([]);
	});
});

describe("a vantage point", () => {
	it("begins the way in its city, whatever is on record for its network", () => {
		expect(place("900 2 3", "tokyo").draft?.start).toEqual({ place: "tokyo", network: 900, seen: true });
	});
	it("without a city leaves the start to the first network that has one", () => {
		expect(place("1 2").draft?.start).toEqual({ place: "london", network: 1, seen: false });
		expect(place("900 1 2 3").draft?.start).toEqual({ place: "london", network: 1, seen: false });
	});
});

it("gives two networks on one spot a way of no length", () => {
	expect(place("1 5").draft?.km).toEqual({ min: 0, max: 0 });
});

it("places a path of forty networks", () => {
	const path = Array.from({ length: 40 }, (_, i) => i + 1);
	const refs = refsOf(Object.fromEntries(path.map((asn) => [asn, network(pop(asn % 2 ? ["london", "new-york"] : ["new-york", "tokyo"]))])));
	const { draft } = placedPath(path.join(" "), "usual", placingCity(PLACES, "london"), refs, AT_SEC);
	expect(draft?.handovers.length).toBe(39);
	expect(draft && stretchesOf(draft)).toEqual([{ from: "london", to: "new-york", gap: false }]);
});

describe("any path over any table of networks", () => {
	const CITIES = Object.keys(PLACES).filter((id) => PLACES[id]?.kind === "city");
	const dates = fc.constantFrom(undefined, "2015", "2016-12-31", "2017-01-01T00:00Z", "2018~");
	const given = <T>(field: string, value: T | undefined) => (value === undefined ? {} : { [field]: value });
	const pops = fc
		.tuple(fc.array(fc.constantFrom(...CITIES, "us", "west", "nowhere"), { minLength: 1, maxLength: 5 }), dates, dates)
		.map(([places, since, until]) => pop(places, { ...given("since", since), ...given("until", until) }));
	const networks = fc
		.tuple(fc.array(pops, { maxLength: 3 }), fc.constantFrom(undefined, "US", "GB", "XX"))
		.map(([entries, country]): Network => ({ name: "n", pops: entries, ...given("country", country) }));
	const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 64512];
	const registries = fc
		.array(fc.option(networks, { freq: 8 }), { minLength: NUMBERS.length, maxLength: NUMBERS.length })
		.map((all) => refsOf(Object.fromEntries(all.flatMap((one, i) => (one === null ? [] : [[NUMBERS[i], one]])))));
	const parts = fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom(...NUMBERS).map(String) },
		{ weight: 1, arbitrary: fc.constantFrom("...", "{1,2}", "×3", "") },
	);
	const paths = fc.array(parts, { maxLength: 40 }).map((all) => all.join(" "));
	/** Without a loop, so that most are placed. */
	const straight = fc.shuffledSubarray(["1", "2", "3", "4", "5", "6", "7", "8", "9", "64512", "...", "{1,2}"], { minLength: 2 }).map((all) => all.join(" "));
	const starts = fc.option(fc.constantFrom(...CITIES)).map((id) => (id === null ? null : placingCity(PLACES, id)));

	function holds(draft: Draft, path: string, start: string | null, refs: PlacedRefs): void {
		if (start !== null) expect(draft.start.place).toBe(start);
		expect(draft.start.seen).toBe(start !== null);
		// Stretches join up, from the start to where the last network is entered.
		const stretches = stretchesOf(draft);
		let at = draft.start.place;
		for (const { from, to } of stretches) {
			expect(from).toBe(at);
			at = to;
		}
		expect(at).toBe(draft.handovers.at(-1)?.enter);
		// Handovers join up too; where something stands between two networks, or they share no city, that is a gap.
		for (const [i, handover] of draft.handovers.entries()) {
			if (i > 0) expect(handover.from).toBe(draft.handovers[i - 1]?.to);
			if (handover.between.length > 0) expect(handover.gap).toBe(true);
			for (const part of handover.between) expect(draft.unknown).toContain(part);
			for (const id of [handover.leave, handover.enter]) {
				expect(CITIES).toContain(id);
				expect(handover.candidates).toContain(id);
			}
		}
		expect(draft.handovers.some(({ gap }) => !gap)).toBe(true);
		const words = path.split(" ");
		const nameless = words.filter((word) => /[^\d]|^64512$/.test(word));
		for (const word of nameless) if (!(start !== null && words[0] === word)) expect(draft.unknown).toContain(word);
		for (const word of words)
			if (/^\d+$/.test(word) && refs.registry[`AS${word}`] === undefined && !(start !== null && words[0] === word)) expect(draft.unknown).toContain(word);
		// Every length holds the gaps, and no way is longer than the longest.
		if (draft.km) {
			expect(draft.km.min).toBeLessThanOrEqual(draft.km.max);
			expect(draft.gapKm).toBeLessThanOrEqual(draft.km.min);
		}
		if (draft.handovers.every(({ gap }) => !gap)) expect(draft.gapKm).toBe(0);
	}

	it("never throws, and gives either a way or the reason for none", () => {
		fc.assert(
			fc.property(paths, registries, starts, (path, refs, start) => {
				const { draft, why } = placedPath(path, "usual", start, refs, AT_SEC);
				expect(draft === undefined).toBe(why !== undefined);
			}),
		);
	});
	it("begins and ends where it should, joins up, and calls a gap a gap", () => {
		let ways = 0;
		fc.assert(
			fc.property(straight, registries, starts, (path, refs, start) => {
				const { draft } = placedPath(path, "usual", start, refs, AT_SEC);
				if (!draft) return;
				ways++;
				holds(draft, path, start?.id ?? null, refs);
			}),
			{ numRuns: 400 },
		);
		expect(ways).toBeGreaterThan(40);
	});
});
