import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { factAt } from "./facts.ts";
import { changesOf, correctionsIn, correctionsOf, factsOf } from "./history.ts";

const folder = new URL("../../public/data/incidents/", import.meta.url);
const incidents = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Incident);
const model = incidents.find(({ id }) => id === "2016-02-canada-korea") as Incident;
const entry = (kind: "added" | "revised" | "corrected" | "retracted", day: number, facts?: string[]) => ({
	...{ at: `2027-01-0${day}T00:00:00Z`, kind, text: `Entry of day ${day}.` },
	...(facts ? { facts } : {}),
});
const withHistory = (...history: NonNullable<Incident["history"]>): Incident => ({ ...model, history });

describe("the history of a record", () => {
	it("is told newest first, each entry with a number that stays", () => {
		const two = changesOf(withHistory(entry("added", 1), entry("corrected", 2)));
		expect(two.map(({ number, at }) => [number, at.slice(0, 10)])).toEqual([
			[2, "2027-01-02"],
			[1, "2027-01-01"],
		]);
		const three = changesOf(withHistory(entry("added", 1), entry("corrected", 2), entry("corrected", 3)));
		expect(three.slice(1)).toEqual(two);
		expect(changesOf({ ...model, history: undefined } as never)).toEqual([]);
	});
	it("gives a fact that was corrected twice both corrections, the latest first", () => {
		const incident = withHistory(entry("added", 1), entry("corrected", 2, ["time.end", "summary.0"]), entry("revised", 3), entry("corrected", 4, ["time.end"]));
		expect(correctionsOf(incident, "time.end").map(({ number }) => number)).toEqual([4, 2]);
		expect(correctionsOf(incident, "summary.0").map(({ number }) => number)).toEqual([2]);
		expect(correctionsOf(incident, "time.start")).toEqual([]);
	});
	it("gives the correction of a whole list to each of its facts", () => {
		const incident = withHistory(entry("corrected", 1, ["networks"]));
		expect(model.networks.length).toBeGreaterThan(1);
		expect(factsOf(incident, { number: 1 })).toHaveLength(model.networks.length);
	});
	it("gives the correction of a part to the fact that shows the part, and to no other", () => {
		const incident = withHistory(entry("corrected", 1, ["networks.1.roles", "title", "claims.gone"]));
		expect(factsOf(incident, { number: 1 }).map(({ name }) => name)).toEqual(["networks.1"]);
		expect(correctionsIn(incident)).toHaveLength(1);
	});
	it("finds every corrected fact of the published records among the facts that the page shows", () => {
		const lost = incidents.flatMap((incident) =>
			correctionsIn(incident).flatMap((change) => {
				const standing = (change.facts ?? []).filter((name) => !["title", "account"].includes(name) && factAt(incident, name) !== undefined);
				const found = factsOf(incident, change).map(({ name }) => name);
				return standing
					.filter((name) => !found.some((shown) => name === shown || name.startsWith(`${shown}.`) || shown.startsWith(`${name}.`)))
					.map((name) => `${incident.id}: ${name}`);
			}),
		);
		expect(incidents.flatMap(correctionsIn).length).toBeGreaterThan(0);
		expect(lost).toEqual([]);
	});
});
