import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { createPlayer } from "../timeline/player.ts";
import { applyAddress, createSession } from "./session.ts";

const read = (id: string) => JSON.parse(readFileSync(new URL(`../../public/data/incidents/${id}.json`, import.meta.url), "utf8")) as Incident;
const incident = read("2016-02-canada-korea");

it("plays on from the instant that the address names", () => {
	const session = createSession(incident);
	applyAddress(session, "?t=2016-04-01");
	const atSec = session.clock.getState().atSec;
	expect(atSec).toBe(Date.UTC(2016, 3, 1) / 1000);
	let ms = 0;
	const frames: (() => void)[] = [];
	const { clock, view, derived } = session;
	const player = createPlayer({ clock, view, overview: derived.overview, reducedMotion: false, now: () => ms, requestFrame: (frame) => frames.push(frame) });
	player.play();
	ms = 100;
	frames.shift()?.();
	expect(clock.getState().atSec).toBeGreaterThan(atSec);
});

it("draws the routes that the address asks for, and says so where the record does not have them", () => {
	const both = read("2017-04-scandinavia-japan");
	const asked = (record: Incident, search: string) => {
		const session = createSession(record);
		const notices = applyAddress(session, search);
		return { routes: session.view.getState().routes, notices };
	};
	expect(asked(both, "?routes=paths")).toEqual({ routes: "paths", notices: [] });
	// What comes first anyway is no choice.
	expect(asked(both, "?routes=packets")).toEqual({ routes: null, notices: [] });
	expect(asked(incident, "?routes=paths")).toEqual({
		routes: null,
		notices: ["“routes=paths” cannot be drawn for this incident; expected packets or none. What is drawn first is shown."],
	});
	expect(asked(both, "?routes=submarine").notices).toEqual([
		"“routes=submarine” cannot be drawn for this incident; expected packets, paths or none. What is drawn first is shown.",
	]);
	expect(asked(read("2023-08-iraq-telegram"), "?routes=paths").notices[0]).toContain("this record has only none");
});
