// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { NOTHING_ASKED } from "../atlas/ask.ts";
import { type AtlasInput, type AtlasPlace, atlasFileOf } from "../atlas/atlas.ts";
import { createDesk, type Desk } from "../atlas/desk.ts";
import type { Incident } from "../incident/derived.ts";
import { createSweep } from "../state/sweep.ts";
import type { Backdrop } from "./engine.ts";
import { fakeEngines } from "./FakeMapEngine.ts";
import { OverviewMap } from "./OverviewMap.tsx";

afterEach(cleanup);

const published = createDesk(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));

/** The map of what a line finds, with an incident that is chosen. */
function mapOf({ opening, answer }: Desk, engines: ReturnType<typeof fakeEngines>) {
	const sweep = createSweep(opening.span);
	return (line: string, incident?: Incident) => (
		<OverviewMap
			geometry={opening.geometry}
			tiers={answer({ ...NOTHING_ASKED, line }).tiers}
			sweep={sweep}
			active={null}
			incident={incident}
			theme="light"
			landUrls={{ coarse: "land.json", fine: "fine.json" }}
			poster={null}
			onPick={() => {}}
			opens={() => ({ projection: "flat", camera: null })}
			onView={() => {}}
			createEngine={engines.createEngine}
		/>
	);
}

describe("the map of all incidents", () => {
	it("hands over what was found and the active one, what of it lies in the sweep, and reports what is picked", async () => {
		const { made, createEngine } = fakeEngines();
		const picked: unknown[] = [];
		const { geometry, span, ids } = published.opening;
		const { tiers } = published.answer({ ...NOTHING_ASKED, line: "AS4134" });
		const sweep = createSweep(span);
		const korea = ids.get("2016-02-canada-korea") as number;
		const page = (active: number | null) => (
			<OverviewMap
				geometry={geometry}
				tiers={tiers}
				sweep={sweep}
				active={active}
				incident={undefined}
				theme="light"
				landUrls={{ coarse: "land.json", fine: "fine.json" }}
				poster="<svg></svg>"
				onPick={(...pick) => picked.push(pick)}
				opens={() => ({ projection: "flat", camera: null })}
				onView={() => {}}
				createEngine={createEngine}
			/>
		);
		const { rerender } = await act(async () => render(page(null)));
		await act(async () => rerender(page(korea)));
		expect(made).toHaveLength(1);
		const told = () => (made[0]?.told("setBackdrop") ?? []).map(([, backdrop]) => backdrop as Backdrop);
		const indices = (backdrop: Backdrop | undefined) => new Set(backdrop?.all.incidents.map(({ index }) => index));
		expect(told()).toHaveLength(2);
		expect(told()[0]?.active).toBeNull();
		expect(indices(told()[0]).has(korea)).toBe(true);
		expect(told()[1]?.active?.index).toBe(korea);
		act(() => made[0]?.options.onPick?.({ index: 3 }, "click"));
		expect(picked).toEqual([[{ index: 3 }, "click"]]);

		// Of 2016 only what was going on then; the same again is not handed over again.
		act(() => sweep.setState({ atSec: Date.parse("2016-06-14") / 1000, spanSec: 86_400, cause: "move" }));
		expect(indices(told()[2]).has(korea)).toBe(true);
		expect(indices(told()[2]).size).toBeLessThan(indices(told()[0]).size);
		act(() => sweep.setState({ atSec: Date.parse("2016-06-15") / 1000, spanSec: 86_400, cause: "move" }));
		expect(told()).toHaveLength(3);
	});

	it("says what is dotted while an AS path is drawn or chosen, and not of known routes alone", async () => {
		const engines = fakeEngines();
		const page = mapOf(published, engines);
		const { rerender } = await act(async () => render(page("")));
		const legend = () => screen.queryByText(/^AS path, placed: where these networks could meet; not where packets went$/);
		expect(legend()).not.toBeNull();
		await act(async () => rerender(page("route:known")));
		expect(legend()).toBeNull();
		const paths = JSON.parse(readFileSync("public/data/incidents/2018-07-iran-telegram.json", "utf8")) as Incident;
		await act(async () => rerender(page("route:known", paths)));
		expect(legend()).not.toBeNull();
		expect(engines.made[0]?.told("setScene").at(-1)?.[1]).toMatchObject({ plane: "control" });
	});

	it("says how many legs of AS paths are left out", async () => {
		const places = [0, 30].map((lon): AtlasPlace => ({ name: `At ${lon}`, country: null, at: [lon, 0] }));
		const bare = { own: null, startSec: 0, endSec: 0, duration: null, kinds: ["route-leak"], verdict: "potential", grade: 0 } as const;
		const nothing = { outcomes: [], stances: [], examples: [], networks: [], countries: [], prefixes: [], sites: [] };
		const input = (routes: AtlasInput["routes"]): AtlasInput => ({ ...bare, ...nothing, routes, legs: [{ a: 0, b: 1, grade: 0, bow: 0 }] });
		const desk = createDesk(atlasFileOf([...Array<AtlasInput>(300).fill(input(["placed"])), ...Array<AtlasInput>(20).fill(input(["known"]))], [], places));
		await act(async () => render(mapOf(desk, fakeEngines())("")));
		expect(screen.getByText("300 legs of AS paths, placed, are too many to be drawn at once; a shorter stretch of time shows them.")).toBeTruthy();
		expect(screen.queryByText(/^AS path, placed: /)).toBeNull();
	});
});
