// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { Profiler } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openAtlas } from "../atlas/atlas.ts";
import { chartData, chartPoint, chartSpan } from "../atlas/chartData.ts";
import { createSweep, type SweepState } from "../state/sweep.ts";
import { ChartPanel, type ChartPanelProps } from "./ChartPanel.tsx";

const atlas = openAtlas(JSON.parse(readFileSync("public/data/atlas.json", "utf8")));
const everything = Uint32Array.from({ length: atlas.count }, (_, i) => i);
const data = chartData(atlas, everything);
const canada = atlas.indexOf.get("2016-02-canada-korea") as number;
const YEAR = 365.25 * 86_400;
const at = (iso: string) => Date.parse(iso) / 1000;

/** How many of all incidents lie in a stretch of time. */
const countAt = (startSec: number, endSec: number) =>
	everything.filter((i) => (atlas.startSec[i] as number) <= endSec && (atlas.endSec[i] as number) >= startSec).length;

function open(more: Partial<ChartPanelProps> = {}) {
	const [onPoint, onSelect, onBin] = [vi.fn(), vi.fn(), vi.fn()];
	let commits = 0;
	render(
		<Profiler id="charts" onRender={() => commits++}>
			<ChartPanel data={data} active={null} onPoint={onPoint} onSelect={onSelect} onBin={onBin} {...more} />
		</Profiler>,
	);
	const [when, lasted] = screen.getAllByRole("group") as [HTMLElement, HTMLElement];
	return { onPoint, onSelect, onBin, when, lasted, commits: () => commits };
}

function openSweep() {
	const sweep = createSweep(chartSpan(atlas));
	const released: SweepState[] = [];
	const onRelease = (state: SweepState) => void released.push(state);
	const opened = open({ sweep: { sweep, countAt, total: atlas.count, starts: atlas.startSec, onRelease } });
	return { ...opened, sweep, released, slider: screen.getByRole("slider", { name: "Time" }) };
}

beforeEach(() => {
	vi.stubGlobal("matchMedia", () => ({ matches: false }));
	Element.prototype.setPointerCapture ??= () => {};
});
afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

const marksIn = (chart: HTMLElement) => within(chart).getAllByRole("button");
const name = "Canada to South Korea through China for six months, by Demchak and Shavitt: Feb–Aug 2016, about six months";

describe("the charts", () => {
	it("name every incident, and have one tab stop each", () => {
		const { when, lasted } = open();
		expect(marksIn(when)).toHaveLength(atlas.count);
		expect(marksIn(lasted)).toHaveLength(atlas.count - data.unpublished);
		expect(within(when).getByRole("button", { name })).toBeTruthy();
		for (const chart of [when, lasted]) expect(marksIn(chart).filter((mark) => mark.getAttribute("tabindex") === "0")).toHaveLength(1);
	});

	it("are walked with arrows, tell what has the focus, and choose with Enter", () => {
		const { when, onPoint, onSelect } = open();
		const mark = within(when).getByRole("button", { name });
		act(() => mark.focus());
		expect(onPoint).toHaveBeenLastCalledWith(canada);
		expect(mark.getAttribute("tabindex")).toBe("0");
		fireEvent.keyDown(mark, { key: "Enter" });
		expect(onSelect).toHaveBeenCalledWith(canada);
		fireEvent.keyDown(mark, { key: "ArrowRight" });
		const next = document.activeElement as Element;
		expect(next).not.toBe(mark);
		expect(next.getAttribute("aria-label")).toMatch(/2016|2017/);
		fireEvent.keyDown(next, { key: "ArrowDown" });
		expect(document.activeElement).not.toBe(next);
	});

	it("write the date and the duration of the active incident over their charts", () => {
		const { when, lasted } = open({ active: chartPoint(atlas, canada) });
		expect(within(when).getByText("Feb–Aug 2016")).toBeTruthy();
		expect(within(lasted).getByText("about six months")).toBeTruthy();
	});

	it("say how many incidents are left off the chart of durations, and give everything as a table", () => {
		open();
		expect(screen.getByText(`${data.unpublished} incidents have no published duration and are left off the right panel.`)).toBeTruthy();
		const detours = data.lanes.find(({ kind }) => kind === "data-plane-detour")?.count;
		expect(screen.getByRole("row", { name: new RegExp(`^Path detour ${detours} `) })).toBeTruthy();
	});

	it("tell the count of a bin, and ask the page for it", () => {
		const lane = { kind: "route-leak" as const, count: 900, unpublished: 0, points: null };
		const bin = { from: at("2016-04-01"), to: at("2016-07-01"), count: 34 };
		const many = { ...data, lanes: [{ ...lane, whenBins: [bin], lastedBins: [{ from: 3600, to: 7200, count: 900 }] }], mostWhen: 34, mostLasted: 900 };
		const { when, lasted, onBin } = open({ data: many });
		expect(within(lasted).getByRole("button", { name: "Leak, 1 hour to 2 hours: 900 incidents" })).toBeTruthy();
		const mark = within(when).getByRole("button", { name: "Leak, Apr–Jun 2016: 34 incidents" });
		fireEvent.keyDown(mark, { key: "Enter" });
		expect(onBin).toHaveBeenCalledWith({ chart: "when", kind: "route-leak", from: bin.from, to: bin.to });
	});

	it("have no style attribute when they are built, and a line of words when there is nothing to draw", () => {
		const none = () => undefined;
		expect(renderToString(<ChartPanel data={data} active={chartPoint(atlas, canada)} onPoint={none} onSelect={none} />)).not.toContain("style=");
		render(<ChartPanel data={chartData(atlas, new Uint32Array(0))} active={null} onPoint={none} onSelect={none} />);
		expect(screen.getByText("No incident to draw.")).toBeTruthy();
	});
});

describe("the scrubber of the overview", () => {
	it("stands at the end with everything shown", () => {
		const { slider } = openSweep();
		expect(screen.getAllByRole("slider")).toHaveLength(1);
		expect(slider.getAttribute("aria-valuetext")).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d, everything: ${atlas.count} of ${atlas.count} incidents$`));
	});

	it("says the instant first and how many were under way last", () => {
		const { sweep, slider } = openSweep();
		act(() => {
			sweep.reach(YEAR);
			sweep.seek(at("2016-06-14"), "release");
		});
		const count = countAt(at("2016-06-14") - YEAR, at("2016-06-14"));
		expect(slider.getAttribute("aria-valuetext")).toBe(`2016-06-14, one year back: ${count} of ${atlas.count} incidents under way`);
	});

	it("follows five hundred seeks without a single render", () => {
		const { sweep, slider, commits } = openSweep();
		const before = commits();
		// Each in an act of its own: a render that it causes is committed then, and not after the test.
		for (let i = 0; i < 500; i++) act(() => sweep.seek(at("2001-01-01") + i * 86_400, "tick"));
		expect(commits() - before).toBe(0);
		expect(slider.getAttribute("aria-valuetext")).toMatch(new RegExp(`^2002-05-15, everything so far: \\d of ${atlas.count} incidents$`));
	});

	it("steps by keys, without changing whether it plays, and tells the page where it came to rest", () => {
		const { sweep, slider, released } = openSweep();
		const iso = () => new Date(sweep.getState().atSec * 1000).toISOString().slice(0, 10);
		act(() => sweep.reach(YEAR));
		act(() => sweep.seek(at("2016-06-14"), "release"));
		for (const [key, day] of [
			["ArrowRight", "2016-07-01"],
			["ArrowLeft", "2016-06-01"],
			["Home", "1997-01-01"],
		] as const) {
			act(() => void fireEvent.keyDown(slider, { key }));
			expect(iso()).toBe(day);
		}
		expect(released.at(-1)?.atSec).toBe(at("1997-01-01"));
		expect(screen.getByRole("button", { name: "Play" })).toBeTruthy();
		act(() => void fireEvent.keyDown(slider, { key: "ArrowRight", shiftKey: true }));
		expect(iso()).toBe("1997-04-25");
		act(() => void fireEvent.keyDown(slider, { key: " " }));
		expect(screen.getByRole("button", { name: "Pause" })).toBeTruthy();
		act(() => void fireEvent.keyDown(slider, { key: "End" }));
		expect(screen.getByRole("button", { name: "Pause" })).toBeTruthy();
	});

	it("is dragged on the scale of the chart", () => {
		const { sweep, slider } = openSweep();
		vi.spyOn(slider, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 506, 38));
		fireEvent.pointerDown(slider, { button: 0, pointerId: 1, clientX: 12 });
		expect(sweep.getState()).toMatchObject({ atSec: sweep.overview.startSec, cause: "move" });
		fireEvent.pointerUp(slider, { pointerId: 1, clientX: 5000 });
		expect(sweep.getState()).toMatchObject({ atSec: sweep.overview.endSec, cause: "release" });
	});
});
