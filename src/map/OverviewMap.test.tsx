// @vitest-environment happy-dom
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { fakeEngines } from "./FakeMapEngine.ts";
import { OverviewMap } from "./OverviewMap.tsx";

afterEach(cleanup);

describe("the map of all incidents", () => {
	it("hands over the entries and the active one, and reports what is picked", async () => {
		const { made, createEngine } = fakeEngines();
		const picked: unknown[] = [];
		const entries: never[] = [];
		const page = (active: string | null) => (
			<OverviewMap
				entries={entries}
				active={active}
				incident={undefined}
				theme="light"
				landUrls={{ coarse: "land.json", fine: "fine.json" }}
				poster="<svg></svg>"
				onPick={(...pick) => picked.push(pick)}
				createEngine={createEngine}
			/>
		);
		const { rerender } = await act(async () => render(page(null)));
		await act(async () => rerender(page("2016-02-canada-korea")));
		expect(made).toHaveLength(1);
		expect(made[0]?.told("setBackdrop")).toEqual([
			["setBackdrop", { entries, active: null }],
			["setBackdrop", { entries, active: "2016-02-canada-korea" }],
		]);
		act(() => made[0]?.options.onPick?.("x", "click"));
		expect(picked).toEqual([["x", "click"]]);
	});
});
