import { describe, expect, it } from "vitest";
import { textWidthPx, timeScale } from "./scale.ts";
import { parseSpeed, speedWords } from "./speed.ts";
import { stepped, stepUnit } from "./steps.ts";
import { LABEL_GAP_PX, ticksOf } from "./ticks.ts";
import { followed, moved, resized, zoomed } from "./window.ts";

const DAY_SEC = 86_400;
const at = (text: string) => Date.parse(text) / 1000;
const scaleOf = (start: string, end: string, widthPx = 812) => timeScale({ startSec: at(start), endSec: at(end) }, widthPx);
const labels = (scale: ReturnType<typeof scaleOf>) => ticksOf(scale).map((tick) => tick.label);

describe("the time axis", () => {
	it("names months over most of a year, and the year once", () => {
		const ticks = ticksOf(scaleOf("2015-12-24", "2016-10-10"));
		expect(ticks.map((tick) => tick.label).slice(0, 4)).toEqual(["Jan 2016", "Feb", "Mar", "Apr"]);
		expect(ticks.filter((tick) => tick.major)).toHaveLength(1);
		expect(ticks[1]?.atSec).toBe(at("2016-02-01"));
	});

	it("tells clock times over an hour, and seconds over a minute", () => {
		expect(labels(scaleOf("2018-11-12T20:58:00Z", "2018-11-12T22:44:00Z"))).toContain("21:10");
		expect(labels(scaleOf("2018-11-12T21:12:00Z", "2018-11-12T21:13:00Z"))).toContain("21:12:15");
	});

	it("marks the new day among clock times", () => {
		const midnight = ticksOf(scaleOf("2018-11-12T18:00:00Z", "2018-11-13T06:00:00Z")).find((tick) => tick.atSec === at("2018-11-13"));
		expect(midnight).toMatchObject({ label: "13 Nov", major: true });
	});

	it("names years over a decade", () => {
		expect(labels(scaleOf("1997-01-01", "2009-06-01"))).toContain("2001");
	});

	it("never lets labels touch, at any span and width", () => {
		for (const widthPx of [288, 358, 812, 1400]) {
			for (let lengthSec = 20; lengthSec < 30 * 365 * DAY_SEC; lengthSec *= 1.7) {
				const scale = timeScale({ startSec: at("2016-03-07T05:06:07Z"), endSec: at("2016-03-07T05:06:07Z") + lengthSec }, widthPx);
				const shown = ticksOf(scale).filter((tick) => tick.label !== "");
				expect(shown.length, `${lengthSec} s on ${widthPx} px`).toBeGreaterThan(0);
				shown.forEach((tick, i) => {
					const next = shown[i + 1];
					if (next) expect(scale.xOf(tick.atSec) + LABEL_GAP_PX + textWidthPx(tick.label, 12)).toBeLessThan(scale.xOf(next.atSec) + LABEL_GAP_PX);
				});
			}
		}
	});
});

describe("steps", () => {
	it("are about 1/120 of the window", () => {
		expect(stepUnit(291 * DAY_SEC).name).toBe("day");
		expect(stepUnit(74 * 60).name).toBe("minute");
		expect(stepUnit(1190 * DAY_SEC).name).toBe("week");
		expect(stepUnit(10 * 365 * DAY_SEC).name).toBe("month");
	});

	it("land on Mondays and on the first of months", () => {
		const week = stepUnit(1190 * DAY_SEC);
		expect(new Date(stepped(at("2016-06-15"), week, 1) * 1000).toISOString()).toBe("2016-06-20T00:00:00.000Z");
		const month = stepUnit(10 * 365 * DAY_SEC);
		expect(stepped(at("2016-06-15"), month, 1)).toBe(at("2016-07-01"));
		expect(stepped(at("2016-06-15"), month, -1)).toBe(at("2016-06-01"));
		expect(stepped(at("2016-06-01"), month, -1)).toBe(at("2016-05-01"));
	});
});

describe("speeds", () => {
	it("are read as people write them", () => {
		expect(parseSpeed("3 h/s")).toBe(10_800);
		expect(parseSpeed(" 10 days/s")).toBe(864_000);
		expect(parseSpeed("1.5 hours per second")).toBe(5400);
		expect(parseSpeed("500×")).toBe(500);
		expect(parseSpeed("real time")).toBe(1);
	});

	it("that make no sense are not guessed at", () => {
		for (const text of ["", "fast", "3", "h/s", "3 h", "-1 h/s", "3 parsecs/s", "1e9x"]) expect(parseSpeed(text), text).toBeNull();
	});

	it("are told in the largest unit", () => {
		expect([1, 60, 10_800, 86_400, 864_000].map(speedWords)).toEqual(["real time", "1 min/s", "3 h/s", "1 day/s", "10 days/s"]);
	});
});

describe("the zoomed window", () => {
	const overview = { startSec: 0, endSec: 1000 };
	const window = { startSec: 200, endSec: 400 };

	it("zooms round the pointer and never past everything", () => {
		expect(zoomed(window, overview, 0.5, 250)).toEqual({ startSec: 225, endSec: 325 });
		expect(zoomed(window, overview, 99, 250)).toEqual(overview);
	});

	it("moves and stretches within the overview", () => {
		expect(moved(window, overview, 5000)).toEqual({ startSec: 800, endSec: 1000 });
		expect(resized(window, overview, "start", 399)).toEqual({ startSec: 390, endSec: 400 });
	});

	it("follows time with most room ahead", () => {
		expect(followed(window, overview, 500, 1)).toEqual({ startSec: 480, endSec: 680 });
		expect(followed(window, overview, 300, 1)).toBe(window);
	});
});
