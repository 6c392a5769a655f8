import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import type { Story } from "../story/chapter.ts";
import { type Along, createDeck, type Screen, STEP_MS, shownOf } from "./deck.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../public/data/${path}`, import.meta.url), "utf8"));
const model = read("incidents/2016-02-canada-korea.json") as Incident;
const story = read("stories/2016-02-canada-korea.json") as Story;
const MODEL = new Map([[model.id, model]]);
const straight: Along = { shareOf: (atSec) => atSec / 1e9, atOf: (share) => share * 1e9 };
const of = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day) / 1000;

function deckOf(given = story, incidents: ReadonlyMap<string, Incident> = MODEL, start?: Partial<Screen>) {
	let step: (() => void) | null = null;
	let everyMs = 0;
	const deck = createDeck({
		shown: shownOf(given, incidents),
		along: () => straight,
		...(start ? { start } : {}),
		every: (ms, next) => {
			everyMs = ms;
			step = next;
			return () => {
				step = null;
			};
		},
	});
	return { deck, tick: (times = 1) => Array.from({ length: times }, () => step?.()), runs: () => step !== null, everyMs: () => everyMs };
}

describe("the deck of a briefing", () => {
	it("opens chapters at their own instant, and stops at the first and the last", () => {
		const { deck } = deckOf();
		deck.send({ do: "previous" });
		expect(deck.screen()).toMatchObject({ chapter: 0, atSec: of(2016, 1, 15) });
		deck.send({ do: "next" });
		expect(deck.screen()).toMatchObject({ chapter: 1, atSec: of(2016, 3, 15) });
		deck.send({ do: "last" });
		deck.send({ do: "next" });
		expect(deck.screen().chapter).toBe(story.chapters.length - 1);
		deck.send({ do: "first" });
		expect(deck.screen().chapter).toBe(0);
	});

	it("plays a chapter's stretch in steps of a tenth of a second, to its end and not beyond, and again from its start", () => {
		const { deck, tick, runs, everyMs } = deckOf();
		deck.send({ do: "chapter", chapter: 2 });
		deck.send({ do: "play" });
		expect(everyMs()).toBe(STEP_MS);
		expect(STEP_MS).toBeGreaterThanOrEqual(100);
		tick(10);
		const { atSec } = deck.screen();
		expect(atSec).toBeGreaterThan(of(2016, 2));
		expect(atSec).toBeLessThan(of(2016, 4));
		tick(1000);
		expect(deck.screen()).toMatchObject({ atSec: of(2016, 8), playing: false });
		expect(runs()).toBe(false);
		deck.send({ do: "play" });
		expect(deck.screen()).toMatchObject({ atSec: of(2016, 2), playing: true });
	});

	it("stands still when the chapter changes, when time is moved by hand and when the screen is blank", () => {
		const { deck, runs } = deckOf();
		for (const command of [{ do: "next" }, { do: "seek", atSec: of(2016, 5) }, { do: "blank" }] as const) {
			deck.send({ do: "chapter", chapter: 2 });
			if (!deck.screen().playing) deck.send({ do: "play" });
			deck.send(command);
			expect(deck.screen().playing, command.do).toBe(false);
			expect(runs()).toBe(false);
		}
	});

	it("shows again what was blank with any step, and loses no place", () => {
		const { deck } = deckOf();
		deck.send({ do: "chapter", chapter: 2 });
		deck.send({ do: "seek", atSec: of(2016, 5) });
		deck.send({ do: "blank" });
		deck.send({ do: "chapter", chapter: 2 });
		expect(deck.screen()).toMatchObject({ blank: false, chapter: 2, atSec: of(2016, 5) });
	});

	it("keeps the size of type and an instant within what there is, whatever is asked", () => {
		const { deck } = deckOf(story, MODEL, { chapter: 99, atSec: -1e12 });
		expect(deck.screen()).toMatchObject({ chapter: story.chapters.length - 1, atSec: model.derived.overview.startSec });
		for (let i = 0; i < 20; i++) deck.send({ do: "larger" });
		expect(deck.screen().typeStep).toBe(4);
		deck.send({ do: "seek", atSec: Number.NaN });
		deck.send({ do: "seek", atSec: 1e15 });
		expect(deck.screen().atSec).toBe(model.derived.overview.endSec);
		deck.send({ do: "nonsense" } as never);
	});

	it("keeps a chapter whose record is gone, with words for the presenter and nothing to play", () => {
		const lost: Story = { ...story, chapters: story.chapters.map((chapter, i) => (i === 1 ? { ...chapter, incident: "1999-01-gone" } : chapter)) };
		const { deck } = deckOf(lost);
		deck.send({ do: "next" });
		expect(deck.shown[1]).toMatchObject({ incident: null, view: null, problems: [expect.stringContaining("1999-01-gone")] });
		deck.send({ do: "play" });
		deck.send({ do: "later" });
		expect(deck.screen()).toMatchObject({ chapter: 1, playing: false });
		deck.send({ do: "next" });
		expect(deck.screen().chapter).toBe(2);
	});

	it("has nothing to move in a story without chapters", () => {
		const { deck } = deckOf({ ...story, chapters: [] });
		for (const command of ["next", "last", "play", "blank", "later"] as const) deck.send({ do: command });
		expect(deck.screen()).toMatchObject({ chapter: 0, playing: false });
	});

	it("follows another window, whose clock it does not run", () => {
		const { deck, runs } = deckOf();
		deck.take({ ...deck.screen(), chapter: 2, atSec: of(2016, 6), playing: true });
		expect(deck.screen()).toMatchObject({ chapter: 2, atSec: of(2016, 6) });
		expect(runs()).toBe(false);
		deck.take({ ...deck.screen(), chapter: 77 });
		expect(deck.screen().chapter).toBe(story.chapters.length - 1);
	});
});
