// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { NOTHING_ASKED } from "../atlas/ask.ts";
import { createDesk } from "../atlas/desk.ts";
import { createSweep } from "../state/sweep.ts";
import type { Backdrop } from "./engine.ts";
import { fakeEngines } from "./FakeMapEngine.ts";
import { OverviewMap } from "./OverviewMap.tsx";

afterEach(cleanup);

describe("the map of all incidents", () => {
	it("hands over what was found and the active one, what of it lies in the sweep, and reports what is picked", async () => {
		const { made, createEngine } = fakeEngines();
		const picked: unknown[] = [];
		const desk = createDesk(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));
		const { geometry, span, ids } = desk.opening;
		const { tiers } = desk.answer({ ...NOTHING_ASKED, line: "AS4134" });
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
});
