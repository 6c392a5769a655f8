import { describe, expect, it } from "vitest";
import type { Incident, PlacedHandover, PlacedWay } from "./derived.ts";
import { citiesWords, pathWords, seenWords, wayStops } from "./placedStops.ts";

const pop = (places: string[], asOf: string, more: object = {}) => ({ places, grade: "reported", source: `Map of ${asOf}`, asOf, ...more });

const incident = {
	registry: {
		AS1: {
			name: "One",
			pops: [pop(["paris", "london"], "2010-08"), pop(["rome"], "2026-11", { url: "https://example.org/", grade: "inferred", because: "Router names." })],
		},
		AS2: { name: "Two", pops: [pop(["paris"], "2008"), pop(["oslo"], "2009-03")] },
		AS3: { name: "Three", country: "NO" },
		AS4: { name: "Four" },
	},
	places: Object.fromEntries(["Paris", "London", "Rome", "Oslo"].map((name) => [name.toLowerCase(), { kind: "city", name, at: [0, 0] }])),
	sites: [{ place: "rome", label: "its router", network: 4, grade: "reported", sources: ["text"], note: "By its notice." }],
	sources: { text: { title: "A notice", publisher: "Four", kind: "primary", url: "https://example.org/notice" } },
	asPaths: [{ path: "1 2", route: "diverted", vantage: "AS1, RIPE RIS", sources: ["text"] }],
	time: {},
	derived: { onsetSec: Date.UTC(2008, 5, 1) / 1000 },
} as unknown as Incident;

const handover = (more: Partial<PlacedHandover>): PlacedHandover => ({
	...{ from: 1, to: 2, leave: "paris", enter: "paris", gap: false, candidates: ["paris"], between: [] },
	...more,
});
const way = (more: Partial<PlacedWay>): PlacedWay => ({
	...{ id: "path-0", route: "diverted", fact: "asPaths.0", path: "1 2", paths: 1, start: { place: "paris", network: 1, seen: false } },
	...{ handovers: [handover({})], roughly: [], unknown: [], legs: [], km: { min: 0, max: 0 }, gapKm: 0, countries: [] },
	...more,
});

describe("the stops of a placed AS path", () => {
	it("say which two networks could meet, from which cities it was chosen, and who has them there as of when", () => {
		const [stop, ...more] = wayStops(incident, way({ handovers: [handover({ candidates: ["paris", "london"] })] }));
		expect(more).toEqual([]);
		expect(stop).toMatchObject({
			city: "Paris",
			says: "One (AS1) and Two (AS2) could meet here",
			chosen: "Chosen from 2 cities: Paris, London.",
			isGap: false,
		});
		expect(stop?.sources).toEqual([
			{ who: "One (AS1) in Paris", standing: "reported, as of Aug 2010, 2 years after the incident", source: { title: "Map of 2010-08" }, notes: [] },
			{ who: "Two (AS2) in Paris", standing: "reported, as of 2008", source: { title: "Map of 2008" }, notes: [] },
		]);
	});
	it("say that a source is from the year after, or from later in the same year, and give its address and reason", () => {
		const across = handover({ leave: "rome", enter: "oslo", gap: true, candidates: ["rome", "oslo"] });
		const [stop] = wayStops(incident, way({ start: { place: "rome", network: 1, seen: false }, handovers: [across] }));
		expect(stop).toMatchObject({
			city: "Rome and Oslo",
			says: "Gap: no shared city on record for One (AS1) and Two (AS2): nearest are Rome and Oslo",
			chosen: "The nearest of their cities: Rome and Oslo.",
			isGap: true,
		});
		expect(stop?.sources).toMatchObject([
			{ standing: "inferred, as of Nov 2026, 18 years after the incident", source: { url: "https://example.org/" }, notes: ["Router names."] },
			{ standing: "reported, as of Mar 2009, the year after the incident" },
		]);
		const later = { ...incident, derived: { ...incident.derived, onsetSec: Date.UTC(2009, 0, 1) / 1000 } };
		expect(wayStops(later, way({ handovers: [across] })).at(-1)?.sources[1]?.standing).toBe("reported, as of Mar 2009, later in the year of the incident");
	});
	it("name what stands between two networks and has no city, and one metropolitan area", () => {
		const says = (more: Partial<PlacedHandover>) => wayStops(incident, way({ handovers: [handover(more)] }))[0]?.says;
		expect(says({ gap: true, between: ["5", "{6,7}"] })).toBe(
			"Gap: One (AS1) and Two (AS2) are both here, and no city is on record for what stands between them (AS5 and one of AS6 and AS7)",
		);
		expect(says({ gap: true, enter: "oslo", between: ["..."] })).toContain("the nearest cities of One (AS1) and Two (AS2) are Paris and Oslo, and no city");
		expect(says({ enter: "oslo" })).toBe("One (AS1) in Paris and Two (AS2) in Oslo could meet: the two are within 80 km");
	});
	it("say of a network of which only the country is known that it could be anywhere there, and call no city of it nearest", () => {
		const rough = { to: 3, enter: "oslo", gap: true, candidates: ["paris", "oslo", "rome"] };
		const [stop] = wayStops(incident, way({ roughly: [3], handovers: [handover(rough)] }));
		expect(stop?.says).toBe("Gap: no shared city on record for One (AS1) and Three (AS3): the way runs between Paris and Oslo");
		expect(stop?.chosen).toBe("Chosen from 3 cities: Paris, Oslo, Rome.");
		expect(stop?.sources[1]?.standing).toBe("only its country, Norway, is on record; it could be in any city there");
	});
	it("take a city that a source of the record gives a network before the table, and the vantage point's own", () => {
		const sited = wayStops(incident, way({ handovers: [handover({ to: 4, leave: "rome", enter: "rome" })] })).at(-1);
		expect(sited?.sources[1]).toMatchObject({
			standing: "reported, in this incident",
			source: { url: "https://example.org/notice" },
			notes: ["By its notice."],
		});
		const seen = way({ start: { place: "london", network: 4, seen: true } });
		expect(wayStops(incident, seen).map(({ city, chosen }) => [city, chosen])).toEqual([
			["London", "Given: London."],
			["Paris", "The only choice: Paris."],
		]);
		expect(wayStops(incident, seen)[0]?.sources[0]?.standing).toBe("seen from there");
		expect(wayStops(incident, { ...seen, fact: null })[0]?.sources[0]?.standing).toBe("its session is with the route collector there");
	});
});

describe("a placed AS path in words", () => {
	it("is written as the page writes paths, and as its cities with the gaps", () => {
		expect(pathWords({ path: "... 8048 8048 8048 6762" })).toBe("… 8048 ×3 6762");
		const handovers = [handover({ enter: "oslo", gap: true }), handover({ leave: "rome", enter: "rome" })];
		expect(citiesWords(incident, way({ handovers }))).toBe("Paris → gap → Oslo → Rome");
	});
	it("says where it was seen from, or that this is not known and where it begins instead", () => {
		expect(seenWords(incident, way({ start: { place: "paris", network: 1, seen: true } }))).toBe("Seen from AS1, RIPE RIS in Paris");
		expect(seenWords(incident, way({}))).toBe("Seen from AS1, RIPE RIS, city not on record: the way begins where that makes it shortest, in Paris");
		expect(seenWords(incident, way({ fact: null, start: { place: "paris", network: 1, seen: true } }))).toBe(
			"Seen from Paris, the city of its route collector",
		);
		expect(seenWords(incident, way({ fact: null }))).toMatch(/^Seen by a collector whose sessions come from afar \(multihop\).*in Paris$/);
		expect(seenWords(incident, way({ path: "... 1 2", fact: "asPaths.7" }))).toBe(
			"The vantage point was not published: the way begins where that makes it shortest, in Paris, with One (AS1), the first with a city on record",
		);
	});
});
