// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { Profiler, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type RawRow, readRawFile } from "../importers/rawFile.ts";
import type { Incident } from "../incident/derived.ts";
import type { MeasuredSeries } from "../incident/measured.ts";
import { createReplay } from "../incident/replay.ts";
import type { EvidenceFile } from "../incident/schema.ts";
import { createClock } from "../state/clock.ts";
import { createView } from "../state/view.ts";
import { AsPaths } from "./AsPaths.tsx";
import { SourcesContext } from "./Cite.tsx";
import { Families } from "./Families.tsx";
import { Measured } from "./Measured.tsx";
import { MeasuredPoints } from "./MeasuredPoints.tsx";
import { Planes } from "./Planes.tsx";
import { RawRowList } from "./RawRowList.tsx";
import { FactsContext } from "./useFacts.ts";

const at = (text: string) => Date.parse(text) / 1000;
const read = (id: string): Incident => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8"));
const youTube = read("2008-02-pakistan-telecom-youtube");
const ris = youTube.derived.measured[0] as MeasuredSeries;

function rowsOf(incident: Incident): RawRow[] {
	const series = (incident.evidence ?? [])[0] as EvidenceFile;
	const text = readFileSync(`public/data/evidence/${incident.id}/${series.file}`, "utf8");
	return readRawFile({ text, format: series.format, series }).rows;
}

function Facts({ incident, children }: { incident: Incident; children: ReactNode }) {
	return (
		<SourcesContext value={incident.sources}>
			<FactsContext value={{ incident, mode: "page", chosen: null, choose: () => {}, textHref: "text/", rootHref: "../../" }}>{children}</FactsContext>
		</SourcesContext>
	);
}

function liveOf(incident: Incident, startSec: number) {
	return { clock: createClock(incident.derived, startSec), view: createView({ window: incident.derived.window }) };
}

/** All that follows time, as on the page. `Measured` is given no clock, as its raw rows want a query client. */
function open(incident: Incident, startSec: number, rows: RawRow[] = []) {
	const live = liveOf(incident, startSec);
	let commits = 0;
	render(
		<Facts incident={incident}>
			<Profiler id="paths" onRender={() => commits++}>
				<AsPaths incident={incident} live={live} />
				<Families incident={incident} live={live} />
				{rows.length > 0 && <RawRowList rows={rows} unit="row" clock={live.clock} />}
			</Profiler>
		</Facts>,
	);
	const seek = (time: string, cause: "release" | "tick" = "release") => act(() => live.clock.seek(at(time), cause));
	return { ...live, seek, commits: () => commits };
}

const button = (name: RegExp) => screen.getByRole("button", { name });

afterEach(() => {
	cleanup();
	vi.useRealTimers();
});

describe("what follows time", () => {
	it("is not rendered by five hundred seeks inside one moment of the series", () => {
		const { instants } = createReplay(ris);
		const gaps = [...instants].map((from, i) => ({ from, sec: (instants[i + 1] ?? from) - from })).sort((a, b) => b.sec - a.sec);
		const { from, sec } = gaps[0] as { from: number; sec: number };
		expect(sec).toBeGreaterThan(60);
		vi.useFakeTimers();
		const { clock, commits } = open(
			youTube,
			from,
			rowsOf(youTube).filter((row) => row.atSec <= from || row.atSec >= from + sec),
		);
		const before = commits();
		act(() => {
			for (let i = 0; i < 500; i++) clock.seek(from + (i / 500) * sec, i % 7 === 6 ? "release" : "tick");
			vi.advanceTimersByTime(2000);
		});
		expect(commits() - before).toBe(0);
	});

	it("is rendered at most four times a second while time moves through many changes", () => {
		vi.useFakeTimers();
		const { clock, commits } = open(youTube, at("2008-02-24T18:47:40Z"));
		const before = commits();
		// A second of sixty frames, each of them past another change.
		for (let frame = 0; frame < 60; frame++) {
			act(() => {
				clock.seek(at("2008-02-24T18:47:53Z") + frame, "tick");
				vi.advanceTimersByTime(1000 / 60);
			});
		}
		// Strip and families; each has a timer of its own.
		expect(commits() - before).toBeGreaterThan(0);
		expect(commits() - before).toBeLessThanOrEqual(8);
	});

	it("waits for a hand that drags time to rest", () => {
		vi.useFakeTimers();
		const { clock, commits } = open(youTube, at("2008-02-24T18:47:40Z"));
		const before = commits();
		for (let frame = 0; frame < 60; frame++) {
			act(() => {
				clock.seek(at("2008-02-24T18:47:53Z") + frame, "move");
				vi.advanceTimersByTime(1000 / 60);
			});
		}
		expect(commits() - before).toBe(0);
		act(() => void vi.advanceTimersByTime(500));
		expect(screen.getByRole("heading", { name: "Now: diverted" })).toBeTruthy();
	});

	it("is left alone while time moves out of sight, and is up to date when it comes into sight", () => {
		vi.useFakeTimers();
		const watches: { tell: (inSight: boolean) => void }[] = [];
		class Watch {
			constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
				watches.push({ tell: (inSight) => tell([{ isIntersecting: inSight }]) });
			}
			observe() {}
			disconnect() {}
		}
		vi.stubGlobal("IntersectionObserver", Watch);
		const { clock, commits } = open(youTube, at("2008-02-24T18:47:00Z"));
		act(() => {
			for (const { tell } of watches) tell(false);
		});
		const before = commits();
		act(() => {
			clock.seek(at("2008-02-24T18:48:58Z"), "tick");
			vi.advanceTimersByTime(2000);
		});
		expect(commits() - before).toBe(0);
		act(() => {
			for (const { tell } of watches) tell(true);
		});
		expect(screen.getByRole("heading", { name: "Now: diverted" })).toBeTruthy();
		vi.unstubAllGlobals();
	});

	it("is up to date at once when time comes to rest", () => {
		const { seek } = open(youTube, at("2008-02-24T18:47:00Z"));
		seek("2008-02-24T18:48:58Z");
		expect(screen.getByRole("heading", { name: "Now: diverted" })).toBeTruthy();
		expect(button(/^AS3491 PCCW Global, 107 vantage points, unexpected, split$/)).toBeTruthy();
	});
});

describe("the AS-path strip", () => {
	it("shows the path before beside the one now, and changes across the onset", () => {
		const { seek } = open(youTube, at("2008-02-24T18:47:52Z"));
		const ways = within(document.querySelector(".ways") as HTMLElement);
		const strip = (name: string) => ways.queryByRole("list", { name })?.textContent ?? null;
		expect(strip("Usual AS path")).toContain("AS36561 YouTube");
		expect(strip("Diverted AS path")).toBeNull();
		seek("2008-02-24T18:48:58Z");
		expect(strip("Usual AS path")).toContain("AS36561 YouTube");
		expect(strip("Diverted AS path")).toMatch(/AS3491 PCCW Global, not on the other path.*AS17557 Pakistan Telecom/);
		expect(screen.getByText(/107 of 111 vantage points; last change 24 Feb 2008, 18:48:58 UTC/)).toBeTruthy();
		seek("2008-02-24T21:04:30Z");
		expect(strip("Diverted AS path")).toBeNull();
	});

	it("says that the file does not cover an instant, and never carries a state on past its end", () => {
		const { seek } = open(youTube, at("2008-02-24T21:04:30Z"));
		seek("2008-02-24T22:00:00Z");
		expect(screen.getByRole("heading", { name: "Now: no data" })).toBeTruthy();
		expect(screen.getByText(/The raw file says nothing of this instant: it covers 24 Feb 2008, 18:45:00 UTC to 24 Feb 2008, 21:05:00 UTC/)).toBeTruthy();
		expect(screen.getByText(/does not cover this instant/)).toBeTruthy();
		expect(screen.queryByRole("button", { name: /vantage points/ })).toBeNull();
	});

	it("holds published paths beside each other where nothing was measured", () => {
		const celer = read("2022-08-celer-bridge");
		open(celer, celer.derived.peakSec);
		expect(screen.getAllByRole("list", { name: "Usual AS path" })).toHaveLength(1);
		const [first] = screen.getAllByRole("list", { name: "Diverted AS path" });
		const differing = within(first as HTMLElement).getAllByText(", not on the other path");
		expect(differing).toHaveLength(2);
	});

	it("marks nothing as different where there is no path to differ from", () => {
		const mainOne = read("2018-11-mainone-google");
		open(mainOne, mainOne.derived.peakSec);
		expect(screen.getByRole("list", { name: "Diverted AS path" }).textContent).toContain("AS37282");
		expect(screen.queryByText(", not on the other path")).toBeNull();
	});
});

describe("the path families", () => {
	const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
	const focused = () => document.activeElement?.getAttribute("aria-label") ?? "";

	it("split, fold and are walked with the arrow keys alone, and take those keys from the timeline", () => {
		open(youTube, at("2008-02-24T18:48:58Z"));
		button(/^AS17557/).focus();
		const heard = vi.fn();
		document.addEventListener("keydown", (event) => heard(event.defaultPrevented), { once: true });
		press("ArrowLeft");
		expect(heard).toHaveBeenCalledWith(true);
		expect(focused()).toMatch(/^AS3491.*split$/);
		press("ArrowLeft");
		expect(focused()).toMatch(/^AS3491.*fold$/);
		press("ArrowLeft");
		expect(focused()).toBe("AS3549 Level 3 (former Global Crossing), 30 vantage points, unexpected, split");
		press("ArrowDown");
		expect(focused()).toMatch(/^AS13237 euNetworks \(Lambdanet\), 6 vantage points/);
		press("ArrowUp");
		press("ArrowRight");
		expect(focused()).toMatch(/^AS3491/);
		press("ArrowRight");
		expect(focused()).toMatch(/^AS3491.*split$/);
		expect(screen.queryByRole("button", { name: /^AS13237/ })).toBeNull();
	});

	it("stay split while time moves", () => {
		const { seek } = open(youTube, at("2008-02-24T18:48:58Z"));
		fireEvent.click(button(/^AS3491/));
		seek("2008-02-24T18:49:30Z");
		expect(button(/^AS3491.*fold$/)).toBeTruthy();
		seek("2008-02-24T18:47:00Z");
		expect(screen.queryByRole("button", { name: /^AS3491.*fold$/ })).toBeNull();
		seek("2008-02-24T18:48:58Z");
		expect(button(/^AS3491.*fold$/)).toBeTruthy();
	});

	it("show the others one by one when asked, and put them together again", () => {
		open(youTube, at("2008-02-24T18:48:58Z"));
		fireEvent.click(button(/^AS3491/));
		fireEvent.click(button(/^others \(41\), \d+ vantage points, show$/));
		expect(button(/^others shown, fold$/)).toBeTruthy();
		fireEvent.click(button(/^others shown, fold$/));
		expect(button(/^others \(41\)/)).toBeTruthy();
	});
});

describe("texts from data", () => {
	const HOSTILE = `"><img src=x onerror=alert(1)> <b>‮evil‬</b> & 'quotes'`;
	it("are text in strips, ribbons and raw rows, whatever they hold", () => {
		const registry = Object.fromEntries(Object.entries(youTube.registry).map(([key, entry]) => [key, { ...entry, name: HOSTILE }]));
		const incident = { ...youTube, registry };
		open(incident, at("2008-02-24T18:48:58Z"), rowsOf(youTube));
		expect(document.querySelector("img")).toBeNull();
		for (const place of ["bdi.tile-name", ".family-name", ".raw-origin bdi"]) {
			const element = document.querySelector(place);
			expect(element?.textContent, place).toContain(HOSTILE);
			// Right-to-left marks must not turn what stands beside them.
			expect(element?.tagName).toBe("BDI");
		}
	});
});

describe("what the raw file shows", () => {
	it("stands beside the published account, differences in words", () => {
		render(
			<Facts incident={youTube}>
				<Measured incident={youTube} />
			</Facts>,
		);
		const row = (name: RegExp) => screen.getByRole("row", { name });
		expect(row(/^First announcement/).textContent).toMatch(/18:47:53.*18:47:53 .*the same second.*Start/);
		expect(row(/^End/).textContent).toMatch(/21:03:52.*21:03:52 .*the same second/);
		expect(row(/^208\.65\.153\.0\/24 AS17557/).textContent).toContain("301");
	});

	it("lists forty vantage points at first, then all, in the order asked for", () => {
		render(
			<Facts incident={youTube}>
				<MeasuredPoints incident={youTube} series={ris} />
			</Facts>,
		);
		const lines = () => screen.getAllByRole("row").slice(1);
		expect(lines()).toHaveLength(40);
		fireEvent.click(button(/^Show all 111$/));
		expect(lines()).toHaveLength(111);
		fireEvent.click(button(/^Changes/));
		fireEvent.click(button(/^Changes/));
		expect(screen.getByRole("columnheader", { name: /Changes/ }).getAttribute("aria-sort")).toBe("descending");
		const counts = lines().map((line) => Number(line.querySelectorAll("td")[6]?.textContent));
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
	});
});

describe("raw rows", () => {
	it("are those of the instant, say which vantage point they changed, and follow time", () => {
		const { seek } = open(youTube, at("2008-02-24T18:47:53Z"), rowsOf(youTube));
		const now = () => [...document.querySelectorAll(".raw-now")].map((row) => row.textContent ?? "");
		expect(now()).toHaveLength(1);
		expect(now()[0]).toMatch(/18:47:53.*announcement.*2497 3491 17557.*origin AS17557 Pakistan Telecom.*expected route → unexpected route/);
		seek("2008-02-24T20:07:25Z");
		expect(now()[0]).toContain("origin AS36561 YouTube");
	});
});

describe("the built page", () => {
	it.each(["2008-02-pakistan-telecom-youtube", "2018-11-mainone-google", "2016-02-canada-korea"])(
		"has all of it in the HTML of %s, without a style attribute",
		(id) => {
			const incident = read(id);
			const html = renderToString(
				<Facts incident={incident}>
					<Planes incident={incident} />
					<AsPaths incident={incident} />
					<Families incident={incident} />
					<Measured incident={incident} />
				</Facts>,
			);
			expect(html).not.toMatch(/\sstyle=/);
			if (incident.derived.measured.length === 0) return;
			expect(html).toContain("AS3491 PCCW Global, ");
			expect(html).toMatch(/71(<!-- -->)? more in the raw file/);
		},
	);
});
