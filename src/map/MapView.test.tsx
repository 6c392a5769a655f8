// @vitest-environment happy-dom

import { readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type Incident, PLACED_NOTHING, type Scene, type Segment } from "../incident/derived.ts";
import { type MeasuredSeries, SEEN } from "../incident/measured.ts";
import type { Flow } from "../incident/schema.ts";
import { createClock } from "../state/clock.ts";
import { createView } from "../state/view.ts";
import { type CreateMapEngine, NoWebGLError } from "./engine.ts";
import { type FakeMapEngine, fakeEngines } from "./FakeMapEngine.ts";
import { MapView } from "./MapView.tsx";

afterEach(cleanup);

const segments: Segment[] = [
	{ startSec: 0, endSec: 1000, state: "none", episode: null, grade: null, why: null },
	{ startSec: 1000, endSec: 2000, state: "possibly diverted", episode: "main", grade: "reported", why: "start uncertain" },
	{ startSec: 2000, endSec: 3000, state: "diverted", episode: "main", grade: "reported", why: null },
];
const reported = { grade: "reported" as const };
const flows: Flow[] = [
	{
		id: "a-b",
		title: "A to B",
		usual: {
			hops: [
				{ place: "a", ...reported },
				{ place: "b", ...reported },
			],
		},
		diverted: {
			hops: [
				{ place: "a", ...reported },
				{ place: "c", ...reported },
				{ place: "b", ...reported },
			],
		},
	},
];
const stop = (id: string, title: string, detail: string): Scene["stops"][number] => ({
	...{ id, title, detail, at: [0, 0], grade: "reported", routes: ["diverted"], flows: ["a-b"], end: false },
});
const scene: Scene = {
	legs: [
		{
			id: "a-b-usual-1",
			flow: "a-b",
			route: "usual",
			grade: "reported",
			from: "a",
			to: "b",
			line: [
				[0, 0],
				[10, 10],
			],
			arrow: { at: [5, 5], toward: [6, 6] },
			bow: 0,
			lengthKm: { min: 1, max: 1 },
		},
	],
	stops: [stop("a", "Toronto", ""), stop("b", "Seoul", "city not given"), stop("c", "China", "China Telecom PoP")],
	regions: [],
	sites: [{ id: "d", at: [5, 5], title: "Chicago", detail: "a server", grade: "reported", ring: null }],
	countries: [],
	bounds: [0, 0, 10, 10],
};

/** Two vantage points in London, one of a collector nobody knows; one turns at 300, its path alone changes at 400. */
const series = (id: string): MeasuredSeries => ({
	id,
	title: "A file",
	source: "s",
	target: "192.0.2.0/24",
	rule: { unexpected: "origin AS2", expected: "origin AS1" },
	span: { startSec: 200, endSec: 900 },
	vantagePoints: ["rrc01", "rrc01", "nowhere"].map((collector, i) => ({ collector, peer: `192.0.2.${i}`, asn: i + 1 })),
	told: 2,
	silent: [],
	paths: ["1 1", "1 2", "3 2"],
	changes: [
		[0, 0, SEEN.indexOf("expected"), 0],
		[0, 1, SEEN.indexOf("expected"), 0],
		[100, 1, SEEN.indexOf("unexpected"), 1],
		[100, 1, SEEN.indexOf("unexpected"), 2],
	].flat(),
	counts: { rows: 4, tableEntries: 2, announcements: 2, withdrawals: 0, collectors: 2 },
	...{ onsetSec: 300, peak: { atSec: 300, count: 1 }, lastAnnouncementSec: 400, lastWithdrawalSec: null, lastHeldSec: null, heldAtEnd: 1, origins: [] },
});
const incident = {
	id: "2016-02-a-b",
	flows,
	sites: [{ place: "d", label: "a server", ...reported }],
	networks: [],
	places: { london: { kind: "city", name: "London", at: [-0.1, 51.5] } },
	collectors: { rrc01: { place: "london", source: "a list" } },
	derived: { scene, routes: "packets", scenes: {}, placed: PLACED_NOTHING, segments, measured: [series("one"), series("two")] },
} as unknown as Incident;
/** unknown, none, other, expected, unexpected */
const before = [[0, 0, 0, 2, 0]];
const after = [[0, 0, 0, 1, 1]];
const nothing = [[2, 0, 0, 0, 0]];

function stage(createEngine?: CreateMapEngine, shown: Incident = incident) {
	const { overview, window, peakSec } = shown.derived;
	const clock = createClock(shown === incident ? { overview: { startSec: 0, endSec: 3000 }, segments, moments: [] } : shown.derived, peakSec ?? 100);
	const view = createView({ window: window ?? overview ?? { startSec: 0, endSec: 3000 } });
	const fakes = fakeEngines();
	const commits = { count: 0 };
	const facts: string[] = [];
	const page = (theme: "light" | "dark") => (
		<Profiler
			id="map"
			onRender={() => {
				commits.count++;
			}}
		>
			<MapView
				incident={shown}
				clock={clock}
				view={view}
				theme={theme}
				landUrls={{ coarse: "land.json", fine: "fine.json" }}
				poster={<p>the picture</p>}
				onFact={(name) => facts.push(name)}
				createEngine={createEngine ?? fakes.createEngine}
			/>
		</Profiler>
	);
	return { clock, view, commits, facts, page, made: fakes.made, engine: () => fakes.made[0] as FakeMapEngine };
}

const region = () => screen.getByRole("region", { name: "Map" });
const isStanding = () => !screen.getByText("the picture").parentElement?.classList.contains("map-poster-away");
const report = (engine: FakeMapEngine, state: "loading" | "settled" | "lost") => act(() => engine.options.onState(state));

describe("the map of an incident", () => {
	it("tells the map its scene once, and what shows at the instant", async () => {
		const { page, engine } = stage();
		const { rerender } = await act(async () => render(page("light")));
		await act(async () => rerender(page("dark")));
		expect(engine().told("setScene")).toEqual([["setScene", scene, true]]);
		expect(engine().told("draw")).toEqual([["draw", { drawn: { "a-b": "hidden" }, weight: {}, counted: null }]]);
		expect(engine().told("setTheme").at(-1)).toEqual(["setTheme", "dark"]);
	});

	it("neither draws nor renders while time moves inside one segment, and tells of vantage points once for each change", async () => {
		const { page, clock, commits, engine } = stage();
		await act(async () => render(page("light")));
		report(engine(), "settled");
		const since = { commits: commits.count, calls: engine().calls.length };
		act(() => {
			for (let i = 0; i < 500; i++) clock.seek(100 + i, i % 2 === 0 ? "move" : "tick");
		});
		expect(engine().calls.slice(since.calls)).toEqual([
			["drawVantage", before],
			["drawVantage", after],
		]);
		expect(commits.count).toBe(since.commits);
	});

	it("draws exactly once when time crosses into another segment, without rendering", async () => {
		const { page, clock, commits, engine } = stage();
		await act(async () => render(page("light")));
		const before = commits.count;
		const told = engine().calls.length;
		act(() => clock.seek(1500, "move"));
		act(() => clock.seek(1600, "move"));
		expect(engine().calls.slice(told)).toEqual([["draw", { drawn: { "a-b": "possible" }, weight: {}, counted: null }]]);
		act(() => clock.seek(2500, "release"));
		expect(engine().calls.slice(told + 1)).toEqual([["draw", { drawn: { "a-b": "shown" }, weight: {}, counted: null }]]);
		expect(commits.count).toBe(before);
	});

	it("lets the picture stand until the map is drawn, and again while it is lost", async () => {
		const { page, engine } = stage();
		await act(async () => render(page("light")));
		expect(region().dataset.map).toBe("loading");
		expect(isStanding()).toBe(true);
		report(engine(), "settled");
		expect(region().dataset.map).toBe("settled");
		expect(isStanding()).toBe(false);
		report(engine(), "loading");
		expect(isStanding()).toBe(false);
		report(engine(), "lost");
		expect(region().dataset.map).toBe("lost");
		expect(isStanding()).toBe(true);
		expect(screen.getByRole("status").textContent).toBe("The map lost its graphics context; restoring.");
	});

	it("says that WebGL is missing, and keeps the picture", async () => {
		const { page } = stage(() => Promise.reject(new NoWebGLError()));
		await act(async () => render(page("light")));
		expect(region().dataset.map).toBe("unavailable");
		expect(isStanding()).toBe(true);
		expect(screen.getByRole("status").textContent).toContain("The live map needs WebGL, which this browser does not offer.");
		expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
	});

	it("offers to try again when the land cannot be fetched", async () => {
		const { made, createEngine } = fakeEngines();
		let attempts = 0;
		const { page } = stage((options) => (attempts++ === 0 ? Promise.reject(new Error("404")) : createEngine(options)));
		await act(async () => render(page("light")));
		expect(region().dataset.map).toBe("unavailable");
		await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
		report(made[0] as FakeMapEngine, "settled");
		expect(region().dataset.map).toBe("settled");
		expect(made[0]?.told("setScene")).toHaveLength(1);
	});

	it("switches between flat and globe, and says which it is", async () => {
		const { page, view, engine } = stage();
		await act(async () => render(page("light")));
		await act(async () => fireEvent.click(screen.getByRole("button", { name: "Globe" })));
		expect(view.getState().projection).toBe("globe");
		expect(engine().told("setProjection").at(-1)).toEqual(["setProjection", "globe"]);
		expect(screen.getByRole("button", { name: "Globe" }).getAttribute("aria-pressed")).toBe("true");
	});

	it("keeps the camera the reader chose, and flies only to one that came from elsewhere", async () => {
		const { page, view, engine } = stage();
		await act(async () => render(page("light")));
		act(() => engine().options.onCamera({ center: [1, 2], zoom: 3 }));
		expect(view.getState().camera).toEqual({ center: [1, 2], zoom: 3 });
		expect(engine().told("flyTo")).toEqual([]);
		act(() => view.setState({ camera: { center: [9, 9], zoom: 2 } }));
		expect(engine().told("flyTo")).toHaveLength(1);
		await act(async () => fireEvent.click(screen.getByRole("button", { name: "Fit" })));
		expect(view.getState().camera).toBeNull();
		expect(engine().told("fit")).toHaveLength(1);
	});

	it("takes the map down with the page, also one that arrives late", async () => {
		const { page, engine } = stage();
		const { unmount } = await act(async () => render(page("light")));
		unmount();
		expect(engine().told("destroy")).toHaveLength(1);
		const late = fakeEngines();
		let arrive = () => {};
		const slow = stage(async (options) => {
			await new Promise<void>((resolve) => {
				arrive = resolve;
			});
			return late.createEngine(options);
		});
		const page2 = render(slow.page("light"));
		page2.unmount();
		await act(async () => arrive());
		expect(late.made[0]?.told("destroy")).toHaveLength(1);
	});

	it("hands over the cities of the chosen series before the scene, whose fit looks at them, and their counts at the instant", async () => {
		const { page, clock, view, engine } = stage();
		clock.seek(350, "release");
		await act(async () => render(page("light")));
		const names = engine().calls.map(([name]) => name);
		expect(names.indexOf("setVantage")).toBeLessThan(names.indexOf("setScene"));
		expect(engine().told("setVantage")).toMatchObject([["setVantage", [{ id: "london", points: [0, 1] }]]]);
		expect(engine().told("drawVantage")).toEqual([["drawVantage", after]]);
		act(() => clock.seek(950, "move"));
		expect(engine().told("drawVantage").at(-1)).toEqual(["drawVantage", nothing]);
		await act(async () => view.setState({ series: "two" }));
		expect(engine().told("setVantage")).toHaveLength(2);
	});

	it("lights up what the chosen fact is about, without rendering; a measured series, its vantage points", async () => {
		const { page, view, commits, engine } = stage();
		await act(async () => render(page("light")));
		const since = commits.count;
		act(() => view.setState({ fact: "flows.a-b.diverted.hops.1" }));
		expect(engine().told("setFocus").at(-1)).toMatchObject(["setFocus", { stops: ["c"], vantage: false }]);
		act(() => view.setState({ fact: "measured.one.onset" }));
		expect(engine().told("setFocus").at(-1)).toMatchObject(["setFocus", { stops: [], vantage: true }]);
		act(() => view.setState({ fact: null }));
		expect(engine().told("setFocus").at(-1)).toEqual(["setFocus", null]);
		expect(commits.count).toBe(since);
	});

	it("names the fact of a mark that is chosen on the map", async () => {
		const { page, facts, engine } = stage();
		await act(async () => render(page("light")));
		for (const id of ["c", "a", "d", "never heard of"]) act(() => engine().options.onChoose?.({ kind: "stop", id }));
		act(() => engine().options.onChoose?.({ kind: "vantage", id: "london" }));
		expect(facts).toEqual(["flows.a-b.diverted.hops.1", "flows.a-b.diverted.hops.0", "sites.0", "measured.one"]);
	});

	it("lists its places as buttons in the order of the paths, and lights the one that has the focus", async () => {
		const { page, view, facts, engine } = stage();
		view.setState({ fact: "sites.0" });
		await act(async () => render(page("light")));
		const buttons = screen.getAllByRole("button", { name: /show evidence$/ });
		expect(buttons.map((button) => button.textContent)).toEqual([
			"Toronto: show evidence",
			"China, China Telecom PoP: show evidence",
			"Seoul, city not given: show evidence",
			"Chicago, a server: show evidence",
			"Their measurement file: show evidence",
		]);
		act(() => buttons[1]?.focus());
		expect(engine().told("setFocus").at(-1)).toMatchObject(["setFocus", { stops: ["c"] }]);
		act(() => buttons[1]?.blur());
		expect(engine().told("setFocus").at(-1)).toMatchObject(["setFocus", { stops: ["d"] }]);
		fireEvent.click(buttons[1] as HTMLElement);
		fireEvent.click(buttons[4] as HTMLElement);
		expect(facts).toEqual(["flows.a-b.diverted.hops.1", "measured.one"]);
	});

	it("says in text what each vantage point uses, anew only where time rests, and what the map leaves out", async () => {
		const { page, clock, commits } = stage();
		await act(async () => render(page("light")));
		const text = () => region().querySelector(".map-text ul")?.textContent;
		expect(text()).toBe("London: no data at this instant rrc01 (2)");
		const since = commits.count;
		act(() => clock.seek(350, "tick"));
		expect(text()).toBe("London: no data at this instant rrc01 (2)");
		act(() => clock.seek(350, "release"));
		expect(text()).toBe("London: 1 of 2 vantage points on the unexpected route, 1 on the expected route rrc01 (2)");
		expect(commits.count).toBe(since);
		screen.getByText("1 vantage point is not on the map, as the place of the collector is not known: nowhere.");
	});

	it("says in its legend what a collector's mark is, and which states occur", async () => {
		const { page } = stage();
		await act(async () => render(page("light")));
		const legend = region().querySelector(".map-legend")?.textContent ?? "";
		expect(legend).toContain("route collector: filled by its vantage points on the unexpected route");
		expect(legend).toContain("on the expected route");
		expect(legend).not.toContain("multihop");
	});
});

describe("what the map draws", () => {
	const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
	const both = read("2017-04-scandinavia-japan");
	const youtube = read("2008-02-pakistan-telecom-youtube");
	const shownBy = (engine: FakeMapEngine) => engine.told("setScene").at(-1)?.[1];
	const choices = () => screen.queryAllByRole("group", { name: "Shown" }).flatMap((group) => [...group.querySelectorAll("button")]);
	const legend = () => region().querySelector(".map-legend")?.textContent ?? "";

	it("is chosen from what the record has, and is no choice where it has one thing only", async () => {
		const { page, view, engine } = stage(undefined, both);
		await act(async () => render(page("light")));
		expect(choices().map((button) => [button.querySelector(".map-wide")?.textContent, button.getAttribute("aria-pressed")])).toEqual([
			["Where packets went", "true"],
			["AS paths, placed", "false"],
			["None", "false"],
		]);
		expect(legend()).toContain("Arrows: traffic");
		await act(async () => fireEvent.click(choices()[1] as HTMLElement));
		expect(view.getState().routes).toBe("paths");
		expect(shownBy(engine())).toBe(both.derived.scenes.paths);
		expect(engine().told("draw").at(-1)).toMatchObject([
			"draw",
			{ drawn: Object.fromEntries((both.derived.scenes.paths?.legs ?? []).map(({ id }) => [id, "possible"])) },
		]);
		await act(async () => fireEvent.click(choices()[0] as HTMLElement));
		expect(view.getState().routes).toBeNull();
		expect(shownBy(engine())).toBe(both.derived.scene);
		cleanup();
		const alone = stage(undefined, read("2004-12-ttnet"));
		await act(async () => render(alone.page("light")));
		expect(choices()).toEqual([]);
	});

	it("is said in the legend: of AS paths neither grades nor arrows, but what they are, where they end and where they have gaps", async () => {
		const { paths } = both.derived.scenes;
		const [first, ...rest] = paths?.legs ?? [];
		const gapped = { ...paths, legs: [{ ...first, gap: true }, ...rest] } as Scene;
		const { page, view } = stage(undefined, { ...both, derived: { ...both.derived, scenes: { ...both.derived.scenes, paths: gapped } } });
		view.setState({ routes: "paths" });
		await act(async () => render(page("light")));
		expect(legend()).toContain("AS path, placed: where these networks could meet; not where packets went");
		expect(legend()).toContain("end of the path: the network that announces; traffic would run there");
		expect(legend()).toContain("no shared city on record");
		for (const word of ["Arrows", "inferred", "reported"]) expect(legend()).not.toContain(word);
		await act(async () => view.setState({ routes: "none" }));
		expect(legend()).toContain("country of a network");
		expect(legend()).not.toContain("no hop geography published");
	});

	it("is said with why no AS path is on the map", async () => {
		const turkey = read("2004-12-ttnet");
		const legendOf = async (placed: Partial<Incident["derived"]["placed"]>, notPlaced?: string) => {
			const record = { ...turkey, derived: { ...turkey.derived, placed: { ...turkey.derived.placed, ...placed } }, ...(notPlaced ? { notPlaced } : {}) };
			const { page } = stage(undefined, record);
			await act(async () => render(page("light")));
			const words = legend();
			cleanup();
			return words;
		};
		expect(await legendOf({})).toContain("No AS path was published for this incident");
		expect(await legendOf({ why: "mostly unknown" })).toContain("For more than half of the networks in the AS path no city is on record");
		expect(await legendOf({ why: "one city" })).toContain("all networks of the AS path could meet in one city");
		expect(await legendOf({ why: "packets elsewhere" }, "Packets ended at the edge.")).toContain("Packets ended at the edge.");
	});

	it("says nothing of AS paths where packets are drawn and none was published", async () => {
		const { page } = stage(undefined, read("2016-02-canada-korea"));
		await act(async () => render(page("light")));
		expect(legend()).not.toContain("AS path");
	});

	it("holds counted vantage points, written where time rests; text and map follow without rendering", async () => {
		const { page, clock, commits, engine } = stage(undefined, youtube);
		const { onsetSec, peakSec } = youtube.derived;
		await act(async () => render(page("light")));
		const counted = () => region().querySelector(".map-legend .word-room-now .map-wide")?.textContent;
		const listed = () => [...region().querySelectorAll<HTMLElement>(".map-text ol li")].filter(({ hidden }) => !hidden).map((item) => item.textContent);
		const [atPeak, stopsAtPeak] = [counted(), listed()];
		expect(atPeak).toMatch(/^The lines hold \d+ of 111 vantage points that have a route; the other \d+ use ways that are not drawn\.$/);
		expect(stopsAtPeak.join()).toMatch(/Karachi[^:]*, end of an AS path: show evidence/);
		const since = commits.count;
		const calls = engine().calls.length;
		act(() => {
			for (let i = 0; i < 200; i++) clock.seek(peakSec - i, i % 2 === 0 ? "move" : "tick");
		});
		expect(engine().told("draw").length).toBeGreaterThan(1);
		expect(engine().calls.length).toBeGreaterThan(calls);
		expect([counted(), listed()]).toEqual([atPeak, stopsAtPeak]);
		act(() => clock.seek(onsetSec - 60, "release"));
		expect(counted()).not.toBe(atPeak);
		expect(listed().join()).not.toContain("Karachi");
		expect(commits.count).toBe(since);
	});

	it("gives the way that a stop stands for, on the map and in the list", async () => {
		const { page, facts, engine } = stage(undefined, youtube);
		await act(async () => render(page("light")));
		act(() => engine().options.onChoose?.({ kind: "stop", id: "karachi" }));
		fireEvent.click(screen.getByRole("button", { name: /^Karachi/ }));
		expect(facts[0]).toMatch(/^placed\.ris-\d+$/);
		expect(facts[1]).toBe(facts[0]);
	});
});
