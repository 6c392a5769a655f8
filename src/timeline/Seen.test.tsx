// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { createClock } from "../state/clock.ts";
import { createView } from "../state/view.ts";
import { quietGaps } from "./gaps.ts";
import { createPlayer } from "./player.ts";
import { Timeline } from "./Timeline.tsx";

const at = (text: string) => Date.parse(text) / 1000;
const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const youtube = read("2008-02-pakistan-telecom-youtube");
const canada = read("2016-02-canada-korea");

function open(incident = youtube, start = "2008-02-24T19:30:00Z", more: { fact?: string } = {}) {
	const { derived } = incident;
	const clock = createClock(derived, at(start));
	const view = createView({ window: derived.window, ...more });
	const player = createPlayer({ clock, view, overview: derived.overview, gaps: quietGaps(incident), reducedMotion: false, requestFrame: () => 0 });
	let commits = 0;
	const page = (
		<Profiler id="timeline" onRender={() => commits++}>
			<Timeline incident={incident} clock={clock} view={view} player={player} />
		</Profiler>
	);
	return { clock, view, page, commits: () => commits, iso: () => new Date(clock.getState().atSec * 1000).toISOString().slice(11, 19) };
}

function show(...given: Parameters<typeof open>) {
	const opened = open(...given);
	render(opened.page);
	const slider = screen.getByRole("slider");
	vi.spyOn(slider, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 960, 168));
	return { ...opened, slider, press: (key: string) => fireEvent.keyDown(document.body, { key }) };
}
const counts = () => (document.querySelector(".timeline-counts")?.textContent ?? "").replace(/\s+/g, " ").trim();

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

describe("what was measured, in numbers", () => {
	it("follows five hundred seeks within one moment without a single render, while the series changes underneath", () => {
		const { clock, slider, commits } = show(undefined, "2008-02-24T20:20:00Z");
		const before = commits();
		const told = new Set<string>();
		for (let i = 0; i < 500; i++) {
			act(() => clock.seek(at("2008-02-24T20:20:00Z") + i * 3.6, "tick"));
			told.add(counts());
		}
		expect(commits() - before).toBe(0);
		expect(told.size).toBeGreaterThan(10);
		expect(slider.getAttribute("aria-valuetext")).toMatch(/^2008-02-24 20:49:56 UTC, .* · \d+ of 111 vantage points on AS17557 · diverted \(measured\)$/);
	});

	it("tells every state there is, and outside of the file's period that there is no data", () => {
		const { clock } = show(undefined, "2008-02-24T18:48:58Z");
		expect(counts()).toContain("107 of 111 vantage points on AS17557 4 on AS36561 0 without a route 0 not told of yet");
		const row = document.querySelector(".timeline-seen");
		expect(row?.getAttribute("data-covered")).toBe("true");
		act(() => clock.seek(at("2008-02-24T21:20:00Z"), "tick"));
		expect(row?.getAttribute("data-covered")).toBe("false");
		expect(counts()).toContain("No data: this file covers 24 Feb 2008, 18:45 to 21:05 UTC");
	});

	it("is that of the file chosen", () => {
		const { view } = show();
		const choice = screen.getByLabelText("Measurement file");
		fireEvent.change(choice, { target: { value: "rrc00-rv2" } });
		expect(view.getState().series).toBe("rrc00-rv2");
		expect(counts()).toContain("47 vantage points on AS17557; how many did not is not in the file");
		fireEvent.change(choice, { target: { value: "ris" } });
		expect(view.getState().series).toBeNull();
	});

	it("can be zoomed to", () => {
		const { view } = show(read("2018-07-bitcanal"), "2018-06-29T13:46:39Z");
		fireEvent.click(screen.getByRole("button", { name: "Zoom to file" }));
		const { startSec, endSec } = view.getState().window;
		expect(endSec - startSec).toBeLessThan(10 * 3600);
	});

	it("is in the page as built, without a style attribute", () => {
		const html = renderToString(open().page);
		expect(html).toContain("vantage points on AS17557");
		expect(html).toContain("timeline-seen-unexpected");
		expect(html).not.toMatch(/\sstyle=/);
	});

	it("is nowhere where nothing was measured", () => {
		show(canada, "2016-06-14");
		expect(document.querySelector(".timeline-seen")).toBeNull();
		expect(screen.queryByText("Seen by")).toBeNull();
	});
});

describe("the comma and the full stop", () => {
	it("go to the change before and the change after, one instant a press", () => {
		const { press, iso } = show(undefined, "2008-02-24T18:46:00Z");
		press(".");
		expect(iso()).toBe("18:47:53");
		press(".");
		expect(iso()).toBe("18:47:54");
		press(".");
		expect(iso()).toBe("18:47:57");
		press(",");
		press(",");
		expect(iso()).toBe("18:47:53");
		press(",");
		expect(iso()).toBe("18:45:00");
	});

	it("stay where they are past the last change, and do nothing where nothing was measured", () => {
		const measured = show(undefined, "2008-02-24T21:04:30Z");
		measured.press(".");
		expect(measured.iso()).toBe("21:04:30");
		cleanup();
		const other = show(canada, "2016-06-14");
		other.press(".");
		other.press(",");
		expect(other.clock.getState().atSec).toBe(at("2016-06-14"));
	});
});

describe("facts", () => {
	const press = (slider: Element, x: number, y: number, to = x) => {
		fireEvent.pointerDown(slider, { button: 0, pointerId: 1, clientX: x, clientY: y });
		fireEvent.pointerMove(slider, { pointerId: 1, clientX: to, clientY: y });
		fireEvent.pointerUp(slider, { pointerId: 1, clientX: to, clientY: y });
	};
	const { startSec, endSec } = youtube.derived.window;
	const xOf = (text: string) => 124 + (812 * (at(text) - startSec)) / (endSec - startSec);

	it("are chosen by a press on a moment, which also takes the time there", () => {
		const { slider, view, iso } = show();
		press(slider, xOf("2008-02-24T20:07:25Z") + 2, 40);
		expect(view.getState().fact).toBe("time.moments.counter-24");
		expect(iso()).toBe("20:07:25");
	});

	it("are chosen by a press on what the band marks by rule", () => {
		const { slider, view, iso } = show();
		press(slider, xOf("2008-02-24T18:48:58Z") + 1, 90);
		expect(view.getState().fact).toBe("measured.ris.peak");
		expect(iso()).toBe("18:48:58");
	});

	it("are left alone by a press elsewhere, and by a drag that begins on a mark", () => {
		const { slider, view } = show();
		press(slider, xOf("2008-02-24T19:30:00Z"), 40);
		press(slider, xOf("2008-02-24T20:07:25Z"), 40, 300);
		expect(view.getState().fact).toBeNull();
	});

	it("are chosen by the lanes' list in words, where the rule is said too; the context has none", () => {
		const { view, iso } = show();
		fireEvent.click(screen.getByRole("button", { name: /21:03:52 UTC: End in this file, 4 stragglers from 21:01:46 on\. The instant at which/ }));
		expect(view.getState().fact).toBe("measured.ris.end");
		expect(iso()).toBe("21:03:52");
		cleanup();
		const other = show(canada, "2016-06-14");
		fireEvent.click(screen.getAllByRole("button", { name: /\(context\)$/ })[0] as Element);
		expect(other.view.getState().fact).toBeNull();
	});

	it("light up: a moment with its words, a stretch in braces on both levels", () => {
		const { view } = show();
		expect(document.querySelector(".timeline-ring")).toBeNull();
		act(() => view.setState({ fact: "time.moments.counter-24" }));
		expect(document.querySelector(".timeline-ring")).not.toBeNull();
		expect(document.querySelector(".timeline-tip")?.textContent).toContain("20:07:25 UTC · YouTube announces");
		act(() => view.setState({ fact: "derived.duration" }));
		expect(document.querySelectorAll(".timeline-highlight")).toHaveLength(2);
	});

	it("about another file show that file", () => {
		const { view } = show(undefined, undefined, { fact: "measured.rrc00-rv2.onset" });
		expect(view.getState().series).toBe("rrc00-rv2");
	});

	it("of the state are one press away from the sentence", () => {
		const { view } = show();
		fireEvent.click(screen.getByRole("button", { name: /^Why\?/ }));
		expect(view.getState().fact).toBe("derived.state");
	});
});

describe("quiet gaps", () => {
	it("are cut by a switch that is there only where the record has one", () => {
		const { view } = show(read("2016-10-us-milan-bank"), "2016-10-16");
		const context = () => document.querySelectorAll(".timeline-context .timeline-slashes").length;
		expect(context()).toBe(0);
		fireEvent.click(screen.getByRole("button", { name: "Cut quiet gaps" }));
		expect(view.getState().cutGaps).toBe(true);
		expect(context()).toBe(5);
		expect(screen.getByText(/^Quiet gaps drawn short: .* to 20 Oct 2018 \(24 mo\)/)).toBeTruthy();
		fireEvent.click(screen.getByRole("button", { name: "True time" }));
		expect(context()).toBe(0);
		cleanup();
		show(read("2015-03-vega-bt"), "2015-03-08");
		expect(screen.queryByRole("button", { name: "Cut quiet gaps" })).toBeNull();
	});

	it("leave a press on the lanes exact", () => {
		const { slider, view, clock } = show(canada, "2016-06-14");
		act(() => view.setState({ cutGaps: true, window: canada.derived.overview }));
		fireEvent.pointerDown(slider, { button: 0, pointerId: 1, clientX: 124 + 812, clientY: 50 });
		expect(clock.getState().atSec).toBe(canada.derived.overview.endSec);
		fireEvent.pointerUp(slider, { pointerId: 1, clientX: 124, clientY: 50 });
		expect(clock.getState().atSec).toBe(canada.derived.overview.startSec);
	});
});
