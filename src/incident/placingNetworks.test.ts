import { describe, expect, it } from "vitest";
import { placingNetwork } from "./placingNetworks.ts";
import type { Network } from "./schema.ts";

const places = {
	london: { kind: "city" as const, name: "London", country: "GB", at: [-0.126, 51.509] as [number, number] },
	karachi: { kind: "city" as const, name: "Karachi", country: "PK", at: [67.01, 24.861] as [number, number] },
	pakistan: { kind: "country" as const, name: "Pakistan", country: "PK", candidates: ["karachi"] },
};
const sec = (date: string) => Date.parse(date) / 1000;
const network = (...pops: NonNullable<Network["pops"]>): Network => ({ name: "A", pops });
const entry = { source: "A", grade: "reported" as const, asOf: "2015" };
const citiesAt = (one: Network, date: string) => placingNetwork(one, places, sec(date)).cities.map(({ id }) => id);

describe("the cities of a network at an instant", () => {
	it("are those of all sources, also of later ones", () => expect(citiesAt(network({ ...entry, places: ["london"] }), "2008-02-24")).toEqual(["london"]));
	it("leave out a city that a source has opened later, or closed before", () => {
		const one = network({ ...entry, places: ["london"], since: "2010-06" }, { ...entry, places: ["karachi"], until: "2012" });
		expect(citiesAt(one, "2008-02-24")).toEqual(["karachi"]);
		expect(citiesAt(one, "2010-06-15")).toEqual(["london", "karachi"]);
		expect(citiesAt(one, "2013-01-01")).toEqual(["london"]);
	});
	it("keep a city for which another source has no opening date", () => {
		const one = network({ ...entry, asOf: "2001", places: ["london"], since: "2010" }, { ...entry, asOf: "2018", places: ["london"] });
		expect(citiesAt(one, "2008-02-24")).toEqual(["london"]);
	});
	it("are candidates of its country where no city is on record, and none where the country is not known either", () => {
		expect(placingNetwork({ name: "A", country: "PK" }, places, 0)).toMatchObject({ within: "PK", cities: [{ id: "karachi" }] });
		expect(placingNetwork({ name: "A", country: "DE" }, places, 0)).toEqual({ within: null, cities: [] });
		expect(placingNetwork(undefined, places, 0)).toEqual({ within: null, cities: [] });
	});
});
