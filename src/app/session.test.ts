import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import { createPlayer } from "../timeline/player.ts";
import { applyAddress, createSession } from "./session.ts";

const incident = JSON.parse(readFileSync(new URL("../../public/data/incidents/2016-02-canada-korea.json", import.meta.url), "utf8")) as Incident;

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
