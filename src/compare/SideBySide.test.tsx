// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { SideBySide } from "./SideBySide.tsx";

const drawn = vi.hoisted(() => [] as { id: string; atSec: number }[]);
vi.mock("../poster/poster.ts", () => ({
	posterSvg: ({ incident, atSec }: { incident: Incident; atSec: number }) => {
		drawn.push({ id: incident.id, atSec });
		return "<svg></svg>";
	},
}));

const read = (id: string) => JSON.parse(readFileSync(`public/data/incidents/${id}.json`, "utf8")) as Incident;
const incidents = [read("2010-04-as23724-origin-hijack"), read("2016-02-canada-korea")] as const;
const LAND = {} as never;

function open(atSec: number | null = null) {
	const commits = { count: 0 };
	const rested = vi.fn();
	drawn.length = 0;
	render(
		<Profiler id="compare" onRender={() => commits.count++}>
			<SideBySide incidents={incidents} land={LAND} scaleName="log" onScale={() => {}} atSec={atSec} onRest={rested} headOf={({ title }) => <h2>{title}</h2>} />
		</Profiler>,
	);
	const time = screen.getByRole<HTMLInputElement>("slider", { name: "Time" });
	return { time, commits, rested, move: (step: number) => act(() => void fireEvent.input(time, { target: { value: String(step) } })) };
}

afterEach(cleanup);

describe("incidents side by side", () => {
	it("move with one cursor without React, until one of them comes into another stretch", () => {
		const { time, commits, move } = open(incidents[0].derived.onsetSec + 120);
		const before = { commits: commits.count, pictures: drawn.length, words: time.getAttribute("aria-valuetext") };
		const start = Number(time.value);
		for (let step = 1; step <= 40; step++) move(start + step);
		expect(time.getAttribute("aria-valuetext")).not.toBe(before.words);
		expect(commits.count).toBe(before.commits);
		expect(drawn.length).toBe(before.pictures);
		move(850);
		expect(commits.count).toBeGreaterThan(before.commits);
		expect(drawn.at(-1)?.id).toBe(incidents[1].id);
		expect(screen.getByText(/after the end · not diverted any more/)).toBeTruthy();
		expect(screen.getByText(/day .* · diverted \(reported\)/)).toBeTruthy();
	});
	it("says where it rests, as the instant of each", () => {
		const { time, rested, move } = open();
		move(500);
		expect(rested).not.toHaveBeenCalled();
		act(() => void time.dispatchEvent(new Event("change", { bubbles: true })));
		const [first, second] = (rested.mock.lastCall ?? [[]])[0] as [number, number];
		expect(first - incidents[0].derived.onsetSec).toBe(second - incidents[1].derived.onsetSec);
	});
	it("jumps with Shift and an arrow to where one of them changes", () => {
		const { time } = open(incidents[0].derived.onsetSec + 120);
		act(() => void fireEvent.keyDown(time, { key: "ArrowRight", shiftKey: true }));
		expect(time.getAttribute("aria-valuetext")).toContain("the exact end is not known · possibly diverted");
	});
	it("say what the dots of AS paths are under the picture that has them, and only there", () => {
		open();
		const notes = screen.getAllByRole("listitem").map((item) => item.querySelector(".compare-placed")?.textContent ?? null);
		const [paths, packets] = notes.slice(0, 2);
		expect(paths).toContain("Dotted lines are AS paths, placed: where these networks could meet; not where packets went.");
		expect(packets).toBeNull();
	});
	it("marks what differs by a sign and a word, not by colour alone", () => {
		open();
		const row = screen.getByRole("rowheader", { name: /differs: Lasted/ });
		expect(row.textContent).toContain("≠");
	});
});
