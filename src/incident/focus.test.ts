import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "./derived.ts";
import { factOfStop, focusOf } from "./focus.ts";
import { showingAt, withRoutes } from "./showing.ts";
import { factNames } from "./support.ts";

const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const canada = read("2016-02-canada-korea");
const youtube = read("2008-02-pakistan-telecom-youtube");
const sec = (text: string) => Date.parse(text) / 1000;

describe("what a chosen fact lights up", () => {
	it("is the stop and the line that leads to it", () => {
		const focus = focusOf(canada, "flows.ottawa-korea.diverted.hops.2");
		expect(focus).toMatchObject({ stops: ["us-west-coast"], legs: ["ottawa-korea-diverted-2"] });
		expect(focusOf(canada, "flows.0.diverted.hops.2")).toEqual(focus);
	});
	it("is one route for its outcome, and both for a length", () => {
		const routes = (name: string) => new Set(focusOf(canada, name).legs.map((id) => id.split("-")[2]));
		expect(routes("flows.ottawa-korea.diverted")).toEqual(new Set(["diverted"]));
		expect(routes("derived.figures.ottawa-korea.length")).toEqual(new Set(["usual", "diverted"]));
	});
	it("is the stops of a network", () => expect(focusOf(canada, "networks.1").stops).toEqual(["toronto", "us-west-coast", "china"]));
	it("is the stretch in which the start may lie", () =>
		expect(focusOf(canada, "time.start").span).toEqual({ startSec: sec("2016-02-01"), endSec: sec("2016-03-01") }));
	it("is the moment at which a claim was made, or its date", () => {
		expect(focusOf(canada, "claims.authors-malice").moments).toEqual(["paper-published"]);
		expect(focusOf(canada, "claims.shavitt-small-fraction").span).toEqual({ startSec: sec("2018-10-29"), endSec: sec("2018-10-30") });
		const undated = { ...canada, claims: (canada.claims ?? []).map(({ at, ...claim }) => claim) };
		expect(focusOf(undated, "claims.register")).toMatchObject({ moments: [], span: null });
	});
	it("is, of several moments of one date, the one of the claim's sources, and else the date", () => {
		const april = read("2010-04-as23724-origin-hijack");
		expect(focusOf(april, "claims.china-telecom").moments).toEqual(["china-telecom-denies"]);
		expect(focusOf(april, "claims.chinese-side-error")).toMatchObject({ moments: [], span: { startSec: sec("2010-11-01"), endSec: sec("2010-12-01") } });
	});
	it("is, of a contradiction, everything it puts in doubt", () => {
		expect(focusOf(canada, "contradictions.0")).toMatchObject({ stops: ["toronto"], legs: ["ottawa-korea-diverted-1"] });
	});
	it("is the instant of an onset in a raw file", () => {
		const atSec = sec("2008-02-24T18:47:53Z");
		expect(focusOf(youtube, "measured.ris.onset").span).toEqual({ startSec: atSec, endSec: atSec });
	});
	it("is something on screen for every fact that names one, and never fails", () => {
		for (const incident of [canada, youtube]) {
			const { stops, sites, regions, legs } = incident.derived.scene;
			const onMap = new Set([...stops, ...sites, ...regions].map(({ id }) => id));
			for (const name of factNames(incident)) {
				const focus = focusOf(incident, name);
				for (const id of focus.stops) expect(onMap, name).toContain(id);
				for (const id of focus.legs)
					expect(
						legs.map((leg) => leg.id),
						name,
					).toContain(id);
			}
		}
		for (const name of ["", "networks", "sites", "contradictions", "networks.99", "derived.figures"]) expect(focusOf(canada, name).stops).toEqual([]);
	});
});

describe("a stop of the map", () => {
	it("stands for the diverted path's stop, where both use it", () => expect(factOfStop(canada, "toronto")).toBe("flows.ottawa-korea.diverted.hops.1"));
	it("stands for nothing where no fact is", () => expect(factOfStop(canada, "paris")).toBeNull());
});

describe("where the map draws AS paths", () => {
	const japan = read("2017-04-scandinavia-japan");
	const paths = withRoutes(japan, "paths");
	const [way] = paths.derived.placed.ways;

	it("a way lights up its stops and legs, and so does the path it was published as", () => {
		const { scene } = paths.derived;
		const lit = focusOf(paths, `placed.${way?.id}`);
		expect(lit.legs).toEqual(scene.legs.map(({ id }) => id));
		expect(new Set(lit.stops)).toEqual(new Set(scene.stops.map(({ id }) => id)));
		expect(focusOf(paths, way?.fact ?? "")).toEqual(lit);
		expect(focusOf(paths, "placed.nobody").legs).toEqual([]);
	});
	it("a way lights up nothing while the map draws packets, nor a hop while it draws AS paths", () => {
		expect(focusOf(japan, `placed.${way?.id}`).stops).toEqual([]);
		const [flow] = japan.flows ?? [];
		const hop = `flows.${flow?.id}.diverted.hops.0`;
		expect(focusOf(japan, hop).stops).toHaveLength(1);
		expect(focusOf(paths, hop).stops).toEqual([]);
	});
	it("a stop stands for the first way that is drawn through it, of diverted ones before usual ones", () => {
		const { derived } = youtube;
		const { stops } = derived.scene;
		const wayOf = (id: string, atSec: number) => {
			const fact = factOfStop(youtube, id, showingAt(youtube, null, atSec));
			return derived.placed.ways.find((one) => `placed.${one.id}` === fact);
		};
		for (const { id } of stops) expect(wayOf(id, derived.peakSec), id).toBeDefined();
		const beforeSec = derived.onsetSec - 60;
		const isDrawnAt = (id: string, atSec: number) => {
			const { drawn } = showingAt(youtube, null, atSec);
			return wayOf(id, atSec)?.legs.every((leg) => drawn[leg] === "shown");
		};
		const both = stops.filter(({ id, routes }) => routes.length === 2 && isDrawnAt(id, derived.peakSec) && isDrawnAt(id, beforeSec));
		const routesAt = (atSec: number) => both.map(({ id }) => wayOf(id, atSec)?.route);
		expect(new Set(routesAt(beforeSec))).toEqual(new Set(["usual"]));
		expect(routesAt(derived.peakSec)).toContain("diverted");
	});
	it("stands for no hop of packets, even in its city", () => {
		for (const { id } of paths.derived.scene.stops) expect(factOfStop(paths, id)).toBe(`placed.${way?.id}`);
		for (const { id } of japan.derived.scene.stops) expect(factOfStop(japan, id)).toMatch(/^flows/);
	});
});
