import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstant } from "../incident/address.ts";
import type { Incident } from "../incident/derived.ts";
import { routesOf } from "../incident/showing.ts";
import { factNames } from "../incident/support.ts";
import { type ChapterView, idOf, LAYERS, readView, viewText } from "./chapter.ts";
import { lookOf } from "./look.ts";

const incidentOf = (id: string) => JSON.parse(readFileSync(new URL(`../../public/data/incidents/${id}.json`, import.meta.url), "utf8")) as Incident;
/** Without an end; with measured series; with flows and claims. */
const incidents = ["2023-08-iraq-telegram", "2008-02-pakistan-telecom-youtube", "2016-02-canada-korea"].map(incidentOf);
const [open, measured, model] = incidents as [Incident, Incident, Incident];
const viewOf = (query: string, incident = model) => readView(query, incident).view;
const problemsOf = (query: string, incident = model) => readView(query, incident).problems;

describe("the address of a chapter", () => {
	it("is read part by part", () => {
		expect(readView("t=2016-02-15~2016-06-14&c=179.00,40.00,2.10&fact=claims.embassy&hide=usual,names", model)).toEqual({
			view: {
				...{ atSec: parseInstant("2016-02-15"), toSec: parseInstant("2016-06-14"), fact: "claims.embassy", series: null, routes: null },
				camera: { center: [179, 40], zoom: 2.1 },
				hidden: new Set(["usual", "names"]),
			},
			problems: [],
		});
		expect(viewOf("series=ris", measured).series).toBe("ris");
		expect(viewOf("routes=none", measured).routes).toBe("none");
		expect(viewOf("routes=paths", measured).routes).toBeNull();
	});

	it("is read as it was meant: escaped twice, or with a sign behind a part", () => {
		const meant = readView("t=2016-02-15~2016-06-14&fact=claims.embassy&hide=usual", model);
		expect(meant.problems).toEqual([]);
		for (const view of [
			"t=2016-02-15~2016-06-14&amp;fact=claims.embassy&amp;hide=usual",
			"t=2016-02-15~2016-06-14&#038;fact=claims.embassy&#38;hide=usual).",
			"t=2016-02-15~2016-06-14,&fact=claims.embassy.&hide=usual ",
		])
			expect(readView(view, model), view).toEqual(meant);
	});

	it("may name instants: onset, peak, end and the record's moments", () => {
		const { onsetSec, peakSec, endSec, moments } = measured.derived;
		expect(viewOf("t=onset~end", measured)).toMatchObject({ atSec: onsetSec, toSec: endSec });
		const spread = moments.find(({ id }) => id === "spread")?.earliestSec;
		expect(viewOf("t=spread", measured).atSec).toBe(spread);
		expect(readView("", measured)).toMatchObject({ view: { atSec: Math.round(peakSec), toSec: null, camera: null, fact: null }, problems: [] });
	});

	it("shows the record with the routes it asks for", () => {
		const free = { left: 0, top: 0, right: 900, bottom: 500 };
		const planeOf = (query: string) => lookOf(measured, viewOf(query, measured), free).incident.derived.scene.plane;
		expect(planeOf("t=peak")).toBe("control");
		expect(planeOf("t=peak&routes=none")).toBeUndefined();
	});

	it("keeps within the timeline, and says so", () => {
		const { startSec, endSec } = model.derived.overview;
		expect(viewOf("t=1970~2100")).toMatchObject({ atSec: startSec, toSec: endSec });
		expect(problemsOf("t=1970~2100")).toHaveLength(2);
	});

	it.each([
		["a time that is none", "t=2016-02-31", "“2016-02-31” is no instant"],
		["a stretch back in time", "t=2016-06~2016-05", "“2016-06~2016-05” ends before it starts"],
		["a stretch with three ends", "t=onset~end~peak", "“onset~end~peak” has more than two ends"],
		["a stretch of no length", "t=onset~onset", "“onset~onset” ends before it starts"],
		["a camera without a zoom", "c=10,20", "“c=10,20” is no camera"],
		["routes that the record lacks", "routes=paths", "“routes=paths” cannot be drawn for this incident; expected packets or none"],
		["a fact that the record lacks", "fact=claims.nobody", "“fact=claims.nobody” names nothing"],
		["a fact that is a part of the language", "fact=constructor", "“fact=constructor” names nothing"],
		["a layer that is none", "hide=usual,sea", "“hide=sea” is no layer"],
		["a series that was not measured", "series=ris", "“series=ris” is not a measured series"],
	])("is told of %s", (_, query, problem) => {
		expect(problemsOf(query)).toEqual([expect.stringContaining(problem)]);
	});

	it("has no end to play to where none was published", () => {
		expect(open.derived.endSec).toBeNull();
		expect(viewOf("t=onset~end", open).toSec).toBeNull();
		expect(problemsOf("t=onset~end", open)).toHaveLength(1);
	});
});

const steps = fc.constantFrom(
	...["time", "flows", "claims", "derived", "measured", "figures", "manrs", "networks", "summary", "episodes", "moments", "start", "by"],
	...["usual", "diverted", "hops", "0", "1", "-1", "99", "length", "__proto__", "constructor", "toString", "kinds", "sources", "ris", ""],
);
const factText = fc.oneof(
	fc.string(),
	fc.array(steps, { minLength: 1, maxLength: 6 }).map((list) => list.join(".")),
	fc.constantFrom(...incidents.flatMap(factNames)).chain((name) => fc.constantFrom(name, `${name}.0`, name.slice(0, -1))),
);
const instant = fc.oneof(
	fc.string(),
	fc.constantFrom("onset", "peak", "end", "2016", "2016-02", "2016-02-31", "9999-12-31", "0000", "2008-02-24T20:00:00.4Z", "2008-02-24T20:00:00.2Z", "spread"),
	fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const numbers = fc.oneof(fc.double(), fc.integer(), fc.string());
const pair = fc.oneof(
	fc.tuple(fc.constantFrom("t", "c", "fact", "hide", "series", "x"), fc.string({ unit: "binary" })),
	fc.tuple(
		fc.constant("t"),
		fc.array(instant, { maxLength: 3 }).map((list) => list.join("~")),
	),
	fc.tuple(
		fc.constant("c"),
		fc.array(numbers, { maxLength: 4 }).map((list) => list.join(",")),
	),
	fc.tuple(fc.constant("fact"), factText),
	fc.tuple(
		fc.constant("hide"),
		fc.array(fc.oneof(fc.constantFrom(...LAYERS), fc.string()), { maxLength: 4 }).map((list) => list.join(",")),
	),
	fc.tuple(fc.constant("series"), fc.constantFrom("ris", "ris-routeviews", "", "0")),
	fc.tuple(fc.constant("routes"), fc.constantFrom("packets", "paths", "none", "", "0")),
);
const query = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.array(pair, { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs).toString()),
);

describe("any query", () => {
	it("gives an instant within the timeline and a stretch that goes forward, and never throws", () => {
		fc.assert(
			fc.property(query, fc.constantFrom(0, 1, 2), (asked, which) => {
				const incident = incidents[which] as Incident;
				const { view, problems } = readView(asked, incident);
				const { startSec, endSec } = incident.derived.overview;
				expect(view.atSec).toBeGreaterThanOrEqual(startSec);
				expect(view.atSec).toBeLessThanOrEqual(endSec);
				if (view.toSec !== null) {
					expect(view.toSec).toBeGreaterThan(view.atSec);
					expect(view.toSec).toBeLessThanOrEqual(endSec);
				}
				for (const problem of problems) expect(problem.length).toBeLessThan(250);
			}),
			{ numRuns: 1500 },
		);
	});

	it("stands for a view that its own address gives back, but for the rounding of a camera", () => {
		fc.assert(
			fc.property(query, fc.constantFrom(0, 1, 2), (asked, which) => {
				const incident = incidents[which] as Incident;
				const { camera, ...view } = readView(asked, incident).view;
				const again = readView(viewText({ ...view, camera }), incident);
				expect(again.problems).toEqual([]);
				expect({ ...again.view, camera: null }).toEqual({ ...view, camera: null });
				expect(again.view.camera === null).toBe(camera === null);
			}),
			{ numRuns: 1500 },
		);
	});
});

const viewsOf = (incident: Incident): fc.Arbitrary<ChapterView> => {
	const { startSec, endSec } = incident.derived.overview;
	const hundredths = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
	return fc
		.record({
			atSec: fc.integer({ min: startSec, max: endSec }),
			camera: fc.option(
				fc.record({
					center: fc.tuple(hundredths(-540, 540), hundredths(-90, 90)),
					zoom: hundredths(0, 22),
				}),
			),
			fact: fc.option(fc.constantFrom(...factNames(incident))),
			hidden: fc.subarray([...LAYERS]).map((layers) => new Set(layers)),
			series: fc.option(fc.constantFrom(null, ...incident.derived.measured.map(({ id }) => id))),
			routes: fc.constantFrom(null, ...routesOf(incident).filter((routes) => routes !== incident.derived.routes)),
			toward: fc.option(fc.integer({ min: startSec, max: endSec })),
		})
		.map(({ toward, ...view }) => ({ ...view, toSec: toward !== null && toward > view.atSec ? toward : null }));
};

describe("any view", () => {
	it.each(incidents.map((incident): [string, Incident] => [incident.id, incident]))("of %s comes back from its address", (_, incident) => {
		fc.assert(
			fc.property(viewsOf(incident), (view) => {
				expect(readView(viewText(view), incident)).toEqual({ view, problems: [] });
			}),
			{ numRuns: 300 },
		);
	});

	it("of a chapter fits into the heading of a story: no blank and no bracket", () => {
		fc.assert(
			fc.property(viewsOf(measured), (view) => void expect(viewText(view)).toMatch(/^[^)\s]+$/)),
			{ numRuns: 100 },
		);
	});
});

describe("the id of a chapter", () => {
	it("is its name in small Latin letters, digits and dashes", () => {
		expect(["How long", "What else is known, 2", "  “Who says what?” ", "…"].map(idOf)).toEqual(["how-long", "what-else-is-known-2", "who-says-what", ""]);
	});
});
