import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Incident } from "../incident/derived.ts";
import type { Story } from "../story/chapter.ts";
import { shownOf } from "./deck.ts";
import { roomOf, SIZES, sentenceLines, wordLines } from "./room.ts";
import { evidenceWords, footWords, hatchWords, spanOf } from "./words.ts";

const PUBLIC = new URL("../../public/data/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, PUBLIC), "utf8"));
const ids = readdirSync(new URL("stories/", PUBLIC)).map((file) => file.replace(/\.json$/, ""));
const shownIn = (id: string) => {
	const incident = read(`incidents/${id}.json`) as Incident;
	return shownOf(read(`stories/${id}.json`) as Story, new Map([[id, incident]]));
};
const SCREENS = [
	[1920, 1080],
	[1280, 720],
	[1024, 768],
] as const;

describe("the screen of a room", () => {
	it.each(SCREENS)("leaves every record of the atlas most of %d × %d for its map, with no word under 18 px", (widthPx, heightPx) => {
		for (const id of ids) {
			const room = roomOf(shownIn(id), widthPx, heightPx, 0, ({ incident }) => incident?.title ?? "");
			expect(SIZES.smallPx * room.unit, id).toBeGreaterThanOrEqual(18);
			for (const { headPx, title } of room.words) {
				expect(heightPx - room.footPx - headPx, id).toBeGreaterThan(heightPx * 0.3);
				expect(title.length, id).toBeLessThanOrEqual(2);
			}
		}
	});

	it("grows with the size of type that was asked for", () => {
		const shown = shownIn("2016-02-canada-korea");
		const [small, large] = [-1, 3].map((step) => roomOf(shown, 1920, 1080, step, () => "Title"));
		expect(large?.unit).toBeGreaterThan((small?.unit ?? 0) * 1.4);
	});

	it("breaks a state sentence where its parts meet", () => {
		const sentence = "the exact start is not known · possibly diverted (reported)";
		expect(sentenceLines(sentence, 30, 2000)).toEqual([sentence]);
		expect(sentenceLines(sentence, 30, 500)).toEqual(["the exact start is not known", "possibly diverted (reported)"]);
		expect(sentenceLines(sentence, 30, 200).length).toBeGreaterThan(2);
	});

	it("breaks lines between words, and leaves a word that is too long alone", () => {
		expect(wordLines("", 30, 400, 300)).toEqual([]);
		expect(wordLines("one extraordinarilylongwordwithoutanyspaces two", 30, 400, 200)).toEqual(["one", "extraordinarilylongwordwithoutanyspaces", "two"]);
	});
});

describe("words at the foot of a slide", () => {
	it("say what hatching means, for the stretch that is shown", () => {
		const [first] = shownIn("2016-02-canada-korea");
		if (!first?.incident || !first.view) throw new Error("the model has no first chapter");
		expect(hatchWords(first.incident, spanOf(first.incident, first.view))).toBe(
			"Hatched: start and end known only to the month; on and off, dates not published.",
		);
		expect(hatchWords(first.incident, first.incident.derived.overview)).toContain("on and off");
	});

	it("name the grade and who says it, or that the words are the presenter's own", () => {
		const [first] = shownIn("2016-02-canada-korea");
		if (!first) throw new Error("the model has no first chapter");
		expect(evidenceWords(first)).toMatch(/^Evidence: inferred \(Globe and Mail, 2018; /);
		expect(evidenceWords({ ...first, incident: null, view: null, chapter: { ...first.chapter, grade: null } })).toBe("The presenter's own words");
	});

	it("explain squares only where vantage points are drawn", () => {
		const [seen] = shownIn("2008-02-pakistan-telecom-youtube");
		if (!seen?.view) throw new Error("no chapter");
		expect(footWords(seen)).toContain("Squares with a dark frame: collectors");
		expect(footWords({ ...seen, view: { ...seen.view, hidden: new Set(["vantage"]) } })).not.toContain("Squares");
	});

	it("say of AS paths that they are not where packets went, unless none is drawn", () => {
		const [seen] = shownIn("2008-02-pakistan-telecom-youtube");
		const [packets] = shownIn("2016-02-canada-korea");
		if (!seen?.view || !packets) throw new Error("no chapter");
		expect(footWords(seen)).toMatch(/^Dotted lines are AS paths, placed: .*not where packets went\./);
		expect(footWords({ ...seen, view: { ...seen.view, hidden: new Set(["usual", "diverted"]) } })).not.toContain("AS paths");
		expect(footWords({ ...seen, view: { ...seen.view, routes: "none" } })).not.toContain("AS paths");
		expect(footWords(packets)).not.toContain("AS paths");
	});
});
