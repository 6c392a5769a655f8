import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { speakerOf } from "../incident/claims.ts";
import type { Incident } from "../incident/derived.ts";
import { readView } from "./chapter.ts";
import { storyFromRecord, writtenStory } from "./recordStory.ts";

const incidentOf = (id: string) => JSON.parse(readFileSync(new URL(`../../public/data/incidents/${id}.json`, import.meta.url), "utf8")) as Incident;
const model = incidentOf("2016-02-canada-korea");

const chapter = (name: string, body: string, view = "t=peak") => `## [${name}](?${view})\n\n${body}\n\n`;
const others = chapter("Two", "Two. [reported: globe]") + chapter("Three", "Three. [reported: globe]");
/** What is wrong with the first of three chapters. */
const wrongsOf = (body: string, view?: string, name = "One") =>
	writtenStory(model, chapter(name, body, view) + others).problems.map(({ line, wrong }) => `${line}: ${wrong}`);

describe("a story written for a record", () => {
	it("has the record's title, and chapters that show this record", () => {
		const { story, problems } = writtenStory(model, chapter("One", "One. [measured: paper]\n\n> Slowly.", "t=onset~end") + others);
		expect(problems).toEqual([]);
		expect(story).toMatchObject({ title: model.title, lang: "en" });
		expect(story.chapters.map(({ incident, name }) => [incident, name])).toEqual(["One", "Two", "Three"].map((name) => [model.id, name]));
		expect(story.chapters[0]).toEqual({
			...{ id: "one", incident: model.id, name: "One", text: "One.", grade: "measured", sources: ["paper"], notes: "Slowly.", view: "t=onset~end" },
		});
	});

	it.each([
		["says attack in our own words", "An attack. [reported: globe]", "says “attack” in our own words"],
		["says it in the notes", "One. [reported: globe]\n\n> They spied.", "says “spied” in our own words"],
		["says it of a person", "A hijacker. [reported: globe]", "says “hijacker” in our own words"],
		["says it between two quotes", "“One” stole “two”. [reported: globe]", "says “stole” in our own words"],
		["hides it in a quote that never closes", "“One. [reported: globe]\n\n> They attacked. “Two”", "says “attacked” in our own words"],
		["quotes at length", `“${"word ".repeat(24)}word” [reported: globe]`, "has a quote of 25 words"],
		[
			"quotes with a cut across sentences",
			"“It was so. Then … it was not.” [reported: globe]",
			"has a quote that leaves words out after the end of a sentence",
		],
		["hides it between two of which one closes", "“One they attacked “two”. [reported: globe]", "says “attacked” in our own words"],
		["cites what the record lacks", "One. [reported: globe, nobody]", "cites “nobody”, which the record does not have"],
		["cites what is a part of the language", "One. [reported: constructor]", "cites “constructor”, which the record does not have"],
	])("is told where it %s", (_, body, wrong) => expect(wrongsOf(body)).toEqual([`1: “One” ${wrong}`]));

	it("may quote a motive, and may speak of the hijack", () => {
		expect(wrongsOf("“An attack”, says one; route hijacks are a kind. [reported: globe]")).toEqual([]);
	});

	it("is told of a name that gives a motive", () => expect(wrongsOf("One. [reported: globe]", "t=peak", "The attack")[0]).toContain("in our own words"));

	it.each([
		["t=2100", "2100 lies outside"],
		["t=never", "“never” is no instant"],
		["t=peak&fact=claims.nobody", "names nothing in this record"],
		["t=peak&facts=claims.embassy", "“facts” is no part of a view"],
		["t=peak&hide=sea", "is no layer"],
	])("is told that %s shows nothing of the record", (view, wrong) =>
		expect(wrongsOf("One. [reported: globe]", view)).toEqual([expect.stringContaining(wrong)]),
	);

	it("has three to six chapters", () => {
		const count = (chapters: number) =>
			writtenStory(model, Array.from({ length: chapters }, (_, i) => chapter(`C${i}`, "One. [reported: globe]")).join("")).problems;
		expect([0, 2, 3, 6, 7].map((chapters) => count(chapters).length)).toEqual([1, 1, 0, 0, 1]);
		expect(count(7)[0]).toEqual({ line: 1, wrong: "7 chapters", expected: "3 to 6" });
	});

	it("tells all problems at once, in the order of lines", () => {
		const { problems } = writtenStory(model, `${chapter("One", "An attack.", "t=never")}# Two\n${chapter("Three", "Three. [reported: nobody]")}`);
		const lines = problems.map(({ line }) => line);
		expect(lines).toEqual([...lines].sort((a, b) => a - b));
		expect(new Set(lines)).toEqual(new Set([1, 5, 6]));
	});
});

describe("a story from the record alone", () => {
	it("says what the record says, with its grades and sources", () => {
		const { chapters } = storyFromRecord(model);
		const [first, long] = chapters;
		expect(first).toMatchObject({ text: model.summary[0]?.text, grade: model.summary[0]?.grade, sources: model.summary[0]?.sources, view: "t=peak" });
		expect(long).toMatchObject({ name: "How long", view: "t=onset~end", text: `${model.derived.period}. Duration: ${model.derived.duration.text}.` });
		expect(chapters.at(-1)).toMatchObject({ id: "who-checked-it", text: model.independentCheck.text, grade: model.independentCheck.grade });
		for (const { view, incident } of chapters) expect([incident, readView(view, model).problems]).toEqual([model.id, []]);
	});

	it("quotes whoever speaks of the cause by name, and leaves that out where nobody does", () => {
		const said = storyFromRecord(model).chapters.find(({ view }) => view.includes("claims."));
		const claim = model.claims?.find(({ quote }) => quote !== undefined);
		const who = claim && speakerOf(claim);
		expect(said?.text).toBe(`${who}: “${claim?.quote}”`);
		const words = { ...claim, id: "words", quote: undefined } as NonNullable<Incident["claims"]>[number];
		const quoted = storyFromRecord({ ...model, claims: [words, ...(model.claims ?? [])] }).chapters.find(({ view }) => view.includes("claims."));
		expect(quoted).toEqual(said);
		expect(storyFromRecord({ ...model, claims: [words] }).chapters.at(-2)?.text).toBe(`${who}: ${claim?.text}`);
		const { claims: _, ...silent } = model;
		expect(storyFromRecord(silent).chapters.some(({ view }) => view.includes("claims"))).toBe(false);
	});

	it("plays to the end only where one was published", () => {
		const open = incidentOf("2023-08-iraq-telegram");
		expect(open.derived.endSec).toBeNull();
		expect(storyFromRecord(open).chapters.find(({ name }) => name === "How long")?.view).toBe("t=onset");
	});

	it("has chapters that can be told apart, however many statements there are", () => {
		const many = { ...model, summary: [...model.summary, ...model.summary, ...model.summary] };
		const { chapters } = storyFromRecord(many);
		expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
		for (const { id } of chapters) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
	});
});
