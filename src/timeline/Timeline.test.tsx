// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { createClock } from "../state/clock.ts";
import { createView } from "../state/view.ts";
import { createPlayer } from "./player.ts";
import { Timeline } from "./Timeline.tsx";

const DAY_SEC = 86_400;
const at = (text: string) => Date.parse(text) / 1000;
const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const canada = read("2016-02-canada-korea");
const mainOne = read("2018-11-mainone-google");

function parts(incident: Incident, startSec: number) {
	const { derived } = incident;
	const clock = createClock(derived, startSec);
	const view = createView({ window: derived.window });
	const player = createPlayer({ clock, view, overview: derived.overview, reducedMotion: false, requestFrame: () => 0 });
	return { incident, clock, view, player };
}

function open(incident = canada, startSec = at("2016-06-14")) {
	const made = parts(incident, startSec);
	let commits = 0;
	render(
		<Profiler id="timeline" onRender={() => commits++}>
			<p tabIndex={-1}>Dossier</p>
			<input aria-label="Search" />
			<Timeline {...made} />
		</Profiler>,
	);
	const press = (key: string, more: object = {}, target: Element = document.body) => fireEvent.keyDown(target, { key, ...more });
	return {
		...made,
		slider: screen.getByRole("slider"),
		press,
		commits: () => commits,
		iso: () => new Date(made.clock.getState().atSec * 1000).toISOString().slice(0, 10),
	};
}

beforeEach(() => {
	Element.prototype.setPointerCapture ??= () => {};
});
afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

describe("the slider", () => {
	it("is the only one, is named Time, and says the UTC instant first and the state last", () => {
		const { slider } = open();
		expect(screen.getAllByRole("slider")).toHaveLength(1);
		expect(slider.getAttribute("aria-label")).toBe("Time");
		expect(slider.getAttribute("aria-valuetext")).toMatch(/^2016-06-14\b.* · diverted \(reported\)$/);
		expect(slider.getAttribute("aria-valuenow")).toBe(String(at("2016-06-14")));
		expect(Number(slider.getAttribute("aria-valuemin"))).toBe(canada.derived.overview.startSec);
	});

	it("speaks to the second where the incident is short", () => {
		const { slider } = open(mainOne, at("2018-11-12T21:12:16Z"));
		expect(slider.getAttribute("aria-valuetext")).toMatch(/^2018-11-12 21:12:16 UTC, .*diverted \(measured\)$/);
	});

	it("follows five hundred seeks within one moment without a single render", () => {
		const { clock, slider, commits } = open();
		const before = commits();
		for (let i = 0; i < 500; i++) act(() => clock.seek(at("2016-04-01") + i * 3600, "tick"));
		expect(commits() - before).toBe(0);
		expect(slider.getAttribute("aria-valuetext")).toMatch(/^2016-04-21/);
		expect(screen.getByText("21 April 2016")).toBeTruthy();
	});

	it("is dragged: the time moves under the hand and is released at the end", () => {
		const { slider, clock } = open();
		vi.spyOn(slider, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 960, 114));
		const causes: string[] = [];
		clock.subscribe((state) => causes.push(state.cause));
		fireEvent.pointerDown(slider, { button: 0, pointerId: 1, clientX: 124 });
		expect(clock.getState().atSec).toBe(canada.derived.window.startSec);
		fireEvent.pointerMove(slider, { pointerId: 1, clientX: 530 });
		fireEvent.pointerUp(slider, { pointerId: 1, clientX: 530 });
		const { startSec, endSec } = canada.derived.window;
		expect(clock.getState().atSec).toBe((startSec + endSec) / 2);
		expect(causes).toEqual(["move", "move", "release"]);
	});

	it("has the focus after a press on it, and a field elsewhere has not", () => {
		const { slider } = open();
		screen.getByLabelText("Search").focus();
		fireEvent.pointerDown(slider, { button: 0, pointerId: 1, clientX: 500 });
		expect(document.activeElement).toBe(slider);
		fireEvent.pointerUp(slider, { pointerId: 1, clientX: 500 });
		screen.getByLabelText("Search").focus();
		fireEvent.pointerDown(document.querySelector(".timeline-context") as Element, { button: 0, pointerId: 1, clientX: 500 });
		expect(document.activeElement).toBe(document.body);
	});

	it("gives the time back when a touch turns out to be a scroll", () => {
		const { slider, iso } = open();
		fireEvent.pointerDown(slider, { button: 0, pointerId: 1, clientX: 500, pointerType: "touch" });
		fireEvent.pointerMove(slider, { pointerId: 1, clientX: 503 });
		fireEvent.pointerCancel(slider, { pointerId: 1 });
		expect(iso()).toBe("2016-06-14");
	});

	const turned = (slider: Element, more: WheelEventInit) => {
		vi.spyOn(slider, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 960, 114));
		const turn = Object.defineProperty(new WheelEvent("wheel", { cancelable: true, ...more }), "clientX", { value: 124 });
		// happy-dom leaves these out of a wheel event.
		for (const key of ["ctrlKey", "metaKey", "shiftKey"] as const) Object.defineProperty(turn, key, { value: more[key] ?? false });
		act(() => void slider.dispatchEvent(turn));
		return turn;
	};

	it.each([{ ctrlKey: true }, { metaKey: true }])("zooms by the wheel with %o round the pointer", (held) => {
		const { slider, view } = open();
		const { startSec, endSec } = view.getState().window;
		expect(turned(slider, { deltaY: -100, ...held }).defaultPrevented).toBe(true);
		expect(view.getState().window.startSec).toBeCloseTo(startSec, 0);
		expect(view.getState().window.endSec).toBeLessThan(endSec);
	});

	it("leaves the plain wheel to the page, and moves the window by a sideways wheel unless everything is in sight", () => {
		const { slider, view } = open();
		const before = view.getState().window;
		expect(turned(slider, { deltaY: 100 }).defaultPrevented).toBe(false);
		expect(view.getState().window).toBe(before);
		expect(turned(slider, { deltaY: 3, deltaX: 50 }).defaultPrevented).toBe(true);
		expect(view.getState().window.startSec).toBeGreaterThan(before.startSec);
		expect(turned(slider, { deltaY: -50, shiftKey: true }).defaultPrevented).toBe(true);
		expect(view.getState().window.startSec).toBeCloseTo(before.startSec, 0);
		act(() => view.setState({ window: canada.derived.overview }));
		expect(turned(slider, { deltaX: 50 }).defaultPrevented).toBe(false);
	});
});

describe("the keys, anywhere on the page", () => {
	it("Space plays and pauses", () => {
		const { press, player } = open();
		press(" ");
		expect(player.getState().playing).toBe(true);
		press(" ");
		expect(player.getState().playing).toBe(false);
	});

	it("the arrows step by a day, with Shift to the next and previous moment", () => {
		const { press, iso, clock } = open();
		press("ArrowRight");
		expect(iso()).toBe("2016-06-15");
		press("ArrowLeft");
		expect(iso()).toBe("2016-06-14");
		press("ArrowRight", { shiftKey: true });
		expect(iso()).toBe("2016-08-01");
		press("ArrowLeft", { shiftKey: true });
		expect(clock.getState().atSec).toBe(clock.boundaries.findLast((b) => b < at("2016-08-01")));
	});

	it("Home and End go to the ends of everything, and the window follows", () => {
		const { press, clock, view } = open();
		press("End");
		expect(clock.getState()).toMatchObject({ atSec: canada.derived.overview.endSec, cause: "release" });
		expect(view.getState().window.endSec).toBe(canada.derived.overview.endSec);
		press("Home");
		expect(clock.getState().atSec).toBe(canada.derived.overview.startSec);
	});

	it("PageUp and PageDown change the speed", () => {
		const { press, player } = open();
		press("PageUp");
		expect(player.getState().speed).toBe(30 * DAY_SEC);
		press("PageDown");
		press("PageDown");
		expect(player.getState().speed).toBe(DAY_SEC);
	});

	it("the brackets set in and out points, also where they need AltGr, and a button clears them", () => {
		const { press, view, clock } = open();
		press("[", { code: "Digit5", altKey: true });
		act(() => clock.seek(at("2016-07-01"), "release"));
		press("]", { altKey: true, ctrlKey: true, modifierAltGraph: true });
		expect(view.getState()).toMatchObject({ inSec: at("2016-06-14"), outSec: at("2016-07-01") });
		fireEvent.click(screen.getByRole("button", { name: /Clear/ }));
		expect(view.getState()).toMatchObject({ inSec: null, outSec: null });
	});

	it("buttons set the in and out points too, for mouse and touch", () => {
		const { view, clock } = open();
		fireEvent.click(screen.getByRole("button", { name: "Set in point" }));
		act(() => clock.seek(at("2016-07-01"), "release"));
		fireEvent.click(screen.getByRole("button", { name: "Set out point" }));
		expect(view.getState()).toMatchObject({ inSec: at("2016-06-14"), outSec: at("2016-07-01") });
	});

	it("letters go by their position if the keyboard has no Latin ones", () => {
		const { press, view } = open();
		press("д", { code: "KeyL" });
		expect(view.getState().loop).toBe(true);
	});

	it("L loops, 0 fits the window, plus and minus zoom", () => {
		const { press, view } = open();
		press("l");
		expect(view.getState().loop).toBe(true);
		press("+");
		expect(view.getState().window).not.toEqual(canada.derived.window);
		press("-");
		press("0");
		expect(view.getState().window).toEqual(canada.derived.window);
	});

	it("belong to the field, the button or the shortcut that needs them", () => {
		const { press, iso, player } = open();
		press("ArrowRight", {}, screen.getByLabelText("Search"));
		press("ArrowRight", {}, screen.getByLabelText("Speed"));
		press("ArrowRight", { ctrlKey: true });
		press(" ", {}, screen.getByRole("button", { name: "Loop" }));
		expect(iso()).toBe("2016-06-14");
		expect(player.getState().playing).toBe(false);
		press("ArrowRight", {}, screen.getByRole("button", { name: "Loop" }));
		expect(iso()).toBe("2016-06-15");
	});

	it("never change the play state by seeking", () => {
		const { press, player } = open();
		press(" ");
		for (const key of ["ArrowRight", "ArrowLeft", "Home", "End", "PageUp", "[", "]", "l", "0"]) press(key);
		press("ArrowRight", { shiftKey: true });
		expect(player.getState().playing).toBe(true);
	});
});

describe("the announcement", () => {
	it("comes on a step and on pause, never while playing", () => {
		const { press, clock } = open();
		const region = document.querySelector("[aria-live=polite]") as Element;
		press("ArrowRight");
		expect(region.textContent).toMatch(/^15 June 2016: .*diverted/);
		press(" ");
		clock.seek(at("2016-06-20"), "tick");
		expect(region.textContent).toMatch(/^15 June/);
		press(" ");
		expect(region.textContent).toMatch(/^20 June/);
	});
});

describe("the controls", () => {
	it("take a typed speed and say what is wrong with nonsense", () => {
		const { player } = open();
		fireEvent.change(screen.getByLabelText("Speed"), { target: { value: "other" } });
		const field = screen.getByLabelText(/Speed, for example/);
		fireEvent.change(field, { target: { value: "warp 9" } });
		fireEvent.submit(field);
		expect(screen.getByRole("alert").textContent).toContain("Not understood");
		fireEvent.change(field, { target: { value: "3 h/s" } });
		fireEvent.submit(field);
		expect(player.getState()).toMatchObject({ speed: 10_800, fitSec: null });
		expect(screen.queryByRole("alert")).toBeNull();
	});

	it("fit everything in half a minute, and play backwards", () => {
		const { player } = open();
		fireEvent.change(screen.getByLabelText("Speed"), { target: { value: "fit" } });
		expect(player.getState().fitSec).toBe(30);
		fireEvent.click(screen.getByRole("button", { name: "Play backwards" }));
		expect(player.getState().direction).toBe(-1);
	});

	it("mark the grade of what holds at the playhead", () => {
		const { clock } = open();
		const grade = () => document.querySelector(".timeline-line")?.getAttribute("data-grade");
		expect(grade()).toBe("reported");
		clock.seek(at("2015-12-30"), "tick");
		expect(grade()).toBe("none");
	});
});

describe("the window's outline", () => {
	it("is moved, zoomed and reset by keys of its own, without moving time", () => {
		const { press, view, iso } = open();
		const outline = screen.getByRole("button", { name: /^Zoomed window, / });
		press("ArrowRight", {}, outline);
		expect(view.getState().window.startSec).toBeGreaterThan(canada.derived.window.startSec);
		press("ArrowRight", { shiftKey: true }, outline);
		press("Enter", {}, outline);
		expect(view.getState().window).toEqual(canada.derived.window);
		expect(iso()).toBe("2016-06-14");
	});
});

describe("the lanes in words", () => {
	it("list every moment, and go there", () => {
		const { iso } = open();
		fireEvent.click(screen.getByRole("button", { name: /21 Oct 2018: Paper published/ }));
		expect(iso()).toBe("2018-10-21");
	});

	it("show a moment's words while its entry has the focus", () => {
		open();
		fireEvent.focus(screen.getByRole("button", { name: /1 Feb 2019/ }));
		expect(screen.getByText(/^1 Feb 2019 · /)).toBeTruthy();
	});
});

describe("the static page", () => {
	it("has the whole dock in its HTML, without a style attribute", () => {
		const html = renderToString(<Timeline {...parts(canada, at("2016-06-14"))} />);
		expect(html).toContain('aria-valuetext="2016-06-14');
		expect(html).toContain("14 June 2016");
		expect(html).not.toMatch(/\sstyle=/);
	});
});
