import { describe, expect, it } from "vitest";
import type { Derived } from "../incident/derived.ts";
import { createClock } from "../state/clock.ts";
import { createView } from "../state/view.ts";
import { createPlayer } from "./player.ts";
import { CUT_SHARE, warpFor } from "./warp.ts";

const DAY_SEC = 86_400;
const at = (text: string) => Date.parse(text) / 1000;
const OVERVIEW = { startSec: at("2016-01-01"), endSec: at("2018-01-01") };
const WINDOW = { startSec: at("2016-01-01"), endSec: at("2016-10-01") };

function segment(start: string, end: string, state: "none" | "diverted"): Derived["segments"][number] {
	return { startSec: at(start), endSec: at(end), state, episode: null, grade: null, why: null };
}

/** A player with a hand-cranked second hand: `pass` runs frames of 16 ms. */
function setUp(start = "2016-06-14", reducedMotion = false, gaps: { startSec: number; endSec: number }[] = []) {
	const segments = [segment("2016-01-01", "2016-02-01", "none"), segment("2016-02-01", "2016-08-01", "diverted"), segment("2016-08-01", "2018-01-01", "none")];
	const clock = createClock({ overview: OVERVIEW, segments, moments: [] }, at(start));
	const view = createView({ window: WINDOW });
	let nowMs = 0;
	let next: (() => void) | null = null;
	const player = createPlayer({
		clock,
		view,
		overview: OVERVIEW,
		gaps,
		reducedMotion,
		now: () => nowMs,
		requestFrame: (frame) => {
			next = frame;
		},
	});
	const pass = (ms: number) => {
		for (let left = ms; left > 0; left -= 16) {
			nowMs += Math.min(16, left);
			const frame = next;
			next = null;
			frame?.();
		}
	};
	const iso = () => new Date(clock.getState().atSec * 1000).toISOString();
	return { clock, view, player, pass, iso };
}

describe("playing", () => {
	it("moves time at its speed and says so as ticks", () => {
		const { player, clock, pass } = setUp();
		player.setSpeed(DAY_SEC);
		player.play();
		pass(1000);
		expect(clock.getState().atSec).toBeCloseTo(at("2016-06-15"), 0);
		expect(clock.getState().cause).toBe("tick");
	});

	it("starts with a speed that plays the window in about half a minute", () => {
		expect(setUp().player.getState().speed).toBe(10 * DAY_SEC);
	});

	it("releases the instant where it pauses, and stands still after", () => {
		const { player, clock, pass } = setUp();
		player.play();
		pass(500);
		player.toggle();
		const { atSec, cause } = clock.getState();
		expect(cause).toBe("release");
		pass(500);
		expect(clock.getState().atSec).toBe(atSec);
	});

	it("goes on playing from wherever anybody seeks to", () => {
		const { player, clock, pass } = setUp();
		player.setSpeed(DAY_SEC);
		player.play();
		pass(100);
		clock.seek(at("2016-03-01"), "release");
		expect(player.getState().playing).toBe(true);
		pass(1000);
		expect(clock.getState().atSec).toBeCloseTo(at("2016-03-02"), 0);
	});

	it("holds still under a hand on the slider and stays in play", () => {
		const { player, clock, pass, iso } = setUp();
		player.setSpeed(DAY_SEC);
		player.play();
		clock.seek(at("2016-04-01"), "move");
		pass(2000);
		expect(iso()).toBe("2016-04-01T00:00:00.000Z");
		expect(player.getState().playing).toBe(true);
		clock.seek(at("2016-04-01"), "release");
		pass(1000);
		expect(clock.getState().atSec).toBeCloseTo(at("2016-04-02"), 0);
	});

	it("plays backwards", () => {
		const { player, clock, pass } = setUp();
		player.setSpeed(DAY_SEC);
		player.reverse();
		player.play();
		pass(1000);
		expect(clock.getState().atSec).toBeCloseTo(at("2016-06-13"), 0);
	});

	it("stops at the out point, and starts over from the in point", () => {
		const { player, clock, view, pass, iso } = setUp();
		view.setState({ inSec: at("2016-06-10"), outSec: at("2016-06-20") });
		player.play();
		pass(2000);
		expect(iso()).toBe("2016-06-20T00:00:00.000Z");
		expect(player.getState().playing).toBe(false);
		player.play();
		expect(clock.getState().atSec).toBe(at("2016-06-10"));
	});

	it("loops between in and out points", () => {
		const { player, view, pass, clock } = setUp();
		view.setState({ inSec: at("2016-06-10"), outSec: at("2016-06-20"), loop: true });
		player.play();
		pass(5000);
		expect(player.getState().playing).toBe(true);
		expect(clock.getState().atSec).toBeLessThanOrEqual(at("2016-06-20"));
	});

	it("fits the window in thirty seconds", () => {
		const { player, pass, clock } = setUp("2016-01-01");
		player.fit();
		player.play();
		pass(15_000);
		const share = (clock.getState().atSec - WINDOW.startSec) / (WINDOW.endSec - WINDOW.startSec);
		expect(share).toBeCloseTo(0.5, 2);
		pass(15_100);
		expect(player.getState().playing).toBe(false);
		expect(clock.getState().atSec).toBe(WINDOW.endSec);
	});

	it("keeps typed speeds within real time and thirty days a second", () => {
		const { player } = setUp();
		player.setSpeed(0.001);
		expect(player.getState().speed).toBe(1);
		player.setSpeed(1e12);
		expect(player.getState().speed).toBe(30 * DAY_SEC);
	});

	it("does nothing once it is destroyed", () => {
		const { player, clock, pass } = setUp();
		player.play();
		player.destroy();
		pass(1000);
		expect(clock.getState().atSec).toBe(at("2016-06-14"));
	});
});

describe("playing over a quiet gap", () => {
	const GAP = { startSec: at("2016-09-01"), endSec: at("2017-11-01") };

	it("takes as long as it lasted in true time, and as long as it is drawn while gaps are cut", () => {
		const { player, view, clock, pass } = setUp("2016-09-01", false, [GAP]);
		view.setState({ window: OVERVIEW });
		player.setSpeed(10 * DAY_SEC);
		player.play();
		pass(1000);
		expect(clock.getState().atSec).toBeCloseTo(at("2016-09-11"), -1);

		clock.seek(GAP.startSec, "release");
		view.setState({ cutGaps: true });
		const { drawnSec } = warpFor(OVERVIEW, [GAP]);
		const gapMs = (1000 * drawnSec * CUT_SHARE) / (10 * DAY_SEC);
		pass(gapMs / 2);
		expect((clock.getState().atSec - GAP.startSec) / (GAP.endSec - GAP.startSec)).toBeCloseTo(0.5, 2);
		pass(gapMs / 2 + 1000);
		expect(clock.getState().atSec).toBeCloseTo(at("2017-11-11"), -4);
	});

	it("fits what is drawn into thirty seconds", () => {
		const { player, view, clock, pass } = setUp("2016-01-01", false, [GAP]);
		view.setState({ window: OVERVIEW, cutGaps: true });
		player.fit();
		player.play();
		pass(15_000);
		const { squeeze, drawnSec } = warpFor(OVERVIEW, [GAP]);
		expect((squeeze(clock.getState().atSec) - squeeze(OVERVIEW.startSec)) / drawnSec).toBeCloseTo(0.5, 2);
	});
});

describe("with reduced motion", () => {
	it("goes from moment to moment, one a second", () => {
		const { player, pass, iso } = setUp("2016-01-15", true);
		player.play();
		pass(900);
		expect(iso()).toBe("2016-01-15T00:00:00.000Z");
		pass(200);
		expect(iso()).toBe("2016-02-01T00:00:00.000Z");
		pass(1000);
		expect(iso()).toBe("2016-08-01T00:00:00.000Z");
		pass(1000);
		expect(iso()).toBe("2018-01-01T00:00:00.000Z");
		expect(player.getState().playing).toBe(false);
	});
});

describe("stepping", () => {
	it("goes by days on a window of months, on midnight", () => {
		const { player, iso } = setUp("2016-06-14T10:20:00Z");
		player.step(1);
		expect(iso()).toBe("2016-06-15T00:00:00.000Z");
		player.step(-1);
		expect(iso()).toBe("2016-06-14T00:00:00.000Z");
	});

	it("goes to the next and the previous boundary", () => {
		const { player, iso } = setUp();
		player.toBoundary(1);
		expect(iso()).toBe("2016-08-01T00:00:00.000Z");
		player.toBoundary(-1);
		expect(iso()).toBe("2016-02-01T00:00:00.000Z");
	});

	it("does not stop what plays", () => {
		const { player } = setUp();
		player.play();
		player.step(3);
		player.toBoundary(1);
		expect(player.getState().playing).toBe(true);
	});

	it("pages the window to follow, and leaves it alone under a dragging hand", () => {
		const { view, clock } = setUp();
		clock.seek(at("2017-06-01"), "move");
		expect(view.getState().window).toEqual(WINDOW);
		clock.seek(at("2017-06-01"), "release");
		const { window } = view.getState();
		expect(window.startSec).toBeLessThan(at("2017-06-01"));
		expect(window.endSec).toBeGreaterThan(at("2017-06-01"));
		expect(window.endSec - window.startSec).toBe(WINDOW.endSec - WINDOW.startSec);
	});
});

describe("in and out points", () => {
	it("are set at the playhead and drop one that would stand on the wrong side", () => {
		const { player, view, clock } = setUp();
		player.setOut();
		clock.seek(at("2016-07-01"), "release");
		player.setIn();
		expect(view.getState()).toMatchObject({ inSec: at("2016-07-01"), outSec: null });
		player.clearInOut();
		expect(view.getState().inSec).toBeNull();
	});
});
