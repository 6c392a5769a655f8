import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident, SceneStop } from "../incident/derived.ts";
import { type Showing, showingAt, stopAlone } from "../incident/showing.ts";
import { seenOf } from "./visible.ts";

const incidentOf = (id: string) => JSON.parse(readFileSync(new URL(`../../public/data/incidents/${id}.json`, import.meta.url), "utf8")) as Incident;

/** Stops with the route whose colour they take. */
function stopsAt(incident: Incident, atSec: number): string[] {
	return seenOf(incident.derived.scene, showingAt(incident, null, atSec)).stops.map(({ stop, route }) => `${stop.id}: ${route}`);
}

describe("what is to be seen of a scene", () => {
	it("is the one stop of a usual way within a city, before traffic leaves it and after", () => {
		const incident = incidentOf("2013-07-opin-kerfi-mitm");
		const { onsetSec, endSec, overview } = incident.derived;
		expect(stopsAt(incident, onsetSec - 86_400)).toEqual(["denver: usual"]);
		expect(stopsAt(incident, onsetSec)).toEqual(["denver: diverted", "iceland: diverted"]);
		expect(stopsAt(incident, overview.endSec)).toEqual(["denver: usual"]);
		expect(endSec).toBeLessThan(overview.endSec);
	});

	it("is a city of AS paths without a line there only while a way within it is in use", () => {
		const { scene } = incidentOf("2026-01-cantv").derived;
		const [city] = scene.stops as [SceneStop, ...SceneStop[]];
		const alone = { ...scene, legs: [], stops: [{ ...city, routes: ["diverted" as const], flows: [] }], regions: [] };
		const stops = (drawn: Showing["drawn"]) => seenOf(alone, { drawn, weight: {} }).stops.map(({ stop }) => stop.id);
		expect(stops({ [stopAlone("diverted", city.id)]: "shown" })).toEqual([city.id]);
		expect(stops({})).toEqual([]);
		expect(stops({ [stopAlone("usual", city.id)]: "shown" })).toEqual([]);
	});

	it("is the usual way alone before the start", () => {
		const incident = incidentOf("2015-03-vega-bt");
		expect(stopsAt(incident, incident.derived.onsetSec - 3600)).toEqual(["texas: usual", "london: usual"]);
	});
});
