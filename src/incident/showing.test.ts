import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident, PlacedWay } from "./derived.ts";
import { drawnWays, usualBefore } from "./drawnWays.ts";
import { SEEN } from "./measured.ts";
import { createReplay } from "./replay.ts";
import { createShowing, routesAsked, routesOf, showingAt, stopAlone, withRoutes } from "./showing.ts";

const incidentOf = (id: string) => JSON.parse(readFileSync(new URL(`../../public/data/incidents/${id}.json`, import.meta.url), "utf8")) as Incident;
const telegram = incidentOf("2018-07-iran-telegram");
const both = incidentOf("2017-04-scandinavia-japan");
const packets = incidentOf("2016-02-canada-korea");

describe("what can be drawn of a record", () => {
	it("is where packets went, its AS paths, or neither; first what is known best", () => {
		expect(routesOf(telegram)).toEqual(["paths", "none"]);
		expect(routesOf(both)).toEqual(["packets", "paths", "none"]);
		expect(routesOf(packets)).toEqual(["packets", "none"]);
		expect([telegram, both, packets].map(({ derived }) => derived.routes)).toEqual(["paths", "packets", "packets"]);
	});
	it("is asked for by name; what comes first anyway is no choice, and what the record lacks is said", () => {
		expect(routesAsked(both, "paths")).toEqual({ routes: "paths", problem: null });
		for (const text of [null, "packets"]) expect(routesAsked(both, text)).toEqual({ routes: null, problem: null });
		expect(routesAsked(packets, "paths")).toMatchObject({ routes: null, problem: expect.stringContaining("expected packets or none.") });
	});
	it("changes with the choice, back again too, and stays where there is nothing to choose", () => {
		const paths = withRoutes(both, "paths");
		expect(paths.derived.scene.plane).toBe("control");
		expect(withRoutes(paths, "packets").derived.scene).toBe(both.derived.scene);
		expect(withRoutes(packets, "paths")).toBe(packets);
		expect(withRoutes(both, null)).toBe(both);
		expect(withRoutes(telegram, "none").derived.scene.countries.length).toBeGreaterThan(0);
	});
});

describe("what is drawn at an instant", () => {
	it("is, of published AS paths, the usual ones always and the diverted ones like the state", () => {
		const incident = incidentOf("2022-08-celer-bridge");
		const at = (sec: number) => showingAt(incident, null, sec).drawn;
		const { overview, peakSec, scene } = incident.derived;
		const ids = (route: string) => scene.legs.filter((leg) => leg.route === route).map(({ id }) => id);
		for (const id of ids("diverted")) {
			expect(at(overview.startSec)[id]).toBe("hidden");
			expect(at(peakSec)[id]).not.toBe("hidden");
		}
		for (const id of ids("usual")) expect(at(overview.startSec)[id]).toBe("shown");
	});

	it("is the same at an instant, whichever way time came to it, and the same object while nothing changes", () => {
		const { startSec, endSec } = telegram.derived.overview;
		const walked = createShowing(telegram);
		fc.assert(
			fc.property(fc.integer({ min: Math.floor(startSec), max: Math.ceil(endSec) }), (atSec) => {
				const showing = walked(atSec);
				expect(showing).toEqual(showingAt(telegram, null, atSec));
				expect(walked(atSec)).toBe(showing);
			}),
			{ numRuns: 200 },
		);
	});

	it("holds the vantage points of the six ways that most of them use, counted one by one", () => {
		const [series] = telegram.derived.measured;
		const { placed, peakSec } = telegram.derived;
		if (!series) throw new Error("the record has no series");
		const routes = placed.ways.map(({ route }) => route);
		const used = placed.series[series.id] as number[];
		const countsAt = (atSec: number) => {
			const last = new Map<number, number>();
			createReplay(series).instants.forEach((sec, i) => {
				if (sec <= atSec) last.set(series.changes[i * 4 + 1] as number, used[i] as number);
			});
			return placed.ways.map((_, way) => [...last.values()].filter((one) => one === way).length);
		};
		const before = usualBefore(countsAt((series.onsetSec ?? 0) - 0.001), routes);
		expect(before.length).toBeGreaterThan(0);
		for (const atSec of [series.span.startSec + 60, peakSec, peakSec + 200]) {
			const replay = createReplay(series);
			replay.goTo(atSec);
			const counts = countsAt(atSec);
			const drawn = drawnWays(counts, routes, before);
			const showing = showingAt(telegram, null, atSec);
			expect(new Set(Object.keys(showing.drawn))).toEqual(
				new Set(
					drawn.flatMap((way) => {
						const { legs, route, start } = placed.ways[way] as PlacedWay;
						return legs.length > 0 ? legs : [stopAlone(route, start.place)];
					}),
				),
			);
			expect(showing.counted).toEqual({
				drawn: drawn.reduce((sum, way) => sum + (counts[way] as number), 0),
				all: [...replay.states].filter((state) => state >= SEEN.indexOf("other")).length,
			});
		}
	});

	it("keeps usual ways from before the onset beside the diverted ones, faint once nobody uses them", () => {
		const bitcanal = incidentOf("2018-07-bitcanal");
		const { measured, peakSec, scene } = bitcanal.derived;
		const at = (sec: number) => Object.entries(showingAt(bitcanal, null, sec).drawn);
		const isUsual = (id: string) => scene.legs.find((leg) => leg.id === id)?.route === "usual";
		const early = at((measured[0]?.onsetSec ?? 0) - 1);
		expect(early.every(([id, how]) => isUsual(id) && how === "shown")).toBe(true);
		const peak = at(peakSec);
		expect(peak.some(([id]) => !isUsual(id))).toBe(true);
		expect(peak.some(([id, how]) => isUsual(id) && how === "possible")).toBe(true);
	});

	it("is nothing where the file does not reach", () => {
		const { overview, measured } = telegram.derived;
		expect(overview.startSec).toBeLessThan(measured[0]?.span.startSec ?? 0);
		expect(showingAt(telegram, null, overview.startSec)).toEqual({ drawn: {}, weight: {}, counted: { drawn: 0, all: 0 } });
	});
});
