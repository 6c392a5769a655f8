// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { Scene, Segment } from "../incident/derived.ts";
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
const flows: Flow[] = [{ id: "a-b", title: "A to B" }];
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
			lengthKm: { min: 1, max: 1 },
		},
	],
	stops: [],
	regions: [],
	sites: [],
	countries: [],
	bounds: [0, 0, 10, 10],
};

function stage(createEngine?: CreateMapEngine) {
	const clock = createClock({ overview: { startSec: 0, endSec: 3000 }, segments, moments: [] }, 100);
	const view = createView({ window: { startSec: 0, endSec: 3000 } });
	const fakes = fakeEngines();
	const commits = { count: 0 };
	const page = (theme: "light" | "dark") => (
		<Profiler
			id="map"
			onRender={() => {
				commits.count++;
			}}
		>
			<MapView
				scene={scene}
				flows={flows}
				derived={{ segments }}
				clock={clock}
				view={view}
				theme={theme}
				landUrls={{ coarse: "land.json", fine: "fine.json" }}
				poster={<p>the picture</p>}
				createEngine={createEngine ?? fakes.createEngine}
			/>
		</Profiler>
	);
	return { clock, view, commits, page, made: fakes.made, engine: () => fakes.made[0] as FakeMapEngine };
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
		expect(engine().told("draw")).toEqual([["draw", { "a-b": "hidden" }]]);
		expect(engine().told("setTheme").at(-1)).toEqual(["setTheme", "dark"]);
	});

	it("neither draws nor renders while time moves inside one segment", async () => {
		const { page, clock, commits, engine } = stage();
		await act(async () => render(page("light")));
		report(engine(), "settled");
		const before = { commits: commits.count, calls: engine().calls.length };
		act(() => {
			for (let i = 0; i < 500; i++) clock.seek(100 + i, i % 2 === 0 ? "move" : "tick");
		});
		expect(engine().calls.length).toBe(before.calls);
		expect(commits.count).toBe(before.commits);
	});

	it("draws exactly once when time crosses into another segment, without rendering", async () => {
		const { page, clock, commits, engine } = stage();
		await act(async () => render(page("light")));
		const before = commits.count;
		const told = engine().calls.length;
		act(() => clock.seek(1500, "move"));
		act(() => clock.seek(1600, "move"));
		expect(engine().calls.slice(told)).toEqual([["draw", { "a-b": "possible" }]]);
		act(() => clock.seek(2500, "release"));
		expect(engine().calls.slice(told + 1)).toEqual([["draw", { "a-b": "shown" }]]);
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
});
