import { describe, expect, it, vi } from "vitest";
import { createClock, lastAtOrBefore } from "./clock.ts";

const segment = (startSec: number, endSec: number) => ({ startSec, endSec, state: "none" as const, episode: null, grade: null, why: null });
const derived = {
	overview: { startSec: 0, endSec: 300 },
	segments: [segment(0, 100), segment(100, 200), segment(200, 300)],
	moments: [{ id: "m", label: "m", clock: "said" as const, grade: "reported" as const, precision: "day" as const, earliestSec: 150, latestSec: 160 }],
};

describe("the clock", () => {
	it("stays within the overview", () => {
		const clock = createClock(derived, 50);
		clock.seek(-10, "move");
		expect(clock.getState().atSec).toBe(0);
		clock.seek(1e9, "move");
		expect(clock.getState().atSec).toBe(300);
	});
	it("knows its segment and the last boundary passed", () => {
		const clock = createClock(derived, 0);
		expect(clock.getState()).toMatchObject({ segment: 0, moment: -1 });
		clock.seek(150, "tick");
		expect(clock.getState()).toMatchObject({ segment: 1, moment: 1, cause: "tick" });
		expect(clock.boundaries).toEqual([100, 150, 200]);
	});
	it("tells every subscriber of every seek", () => {
		const clock = createClock(derived, 0);
		const told = vi.fn();
		clock.subscribe(told);
		clock.seek(10, "move");
		clock.seek(11, "move");
		expect(told).toHaveBeenCalledTimes(2);
	});
	it("finds the last entry at or before an instant", () => expect([9, 10, 25, 30, 99].map((at) => lastAtOrBefore([10, 20, 30], at))).toEqual([-1, 0, 1, 2, 2]));
});
