import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRADES } from "../incident/terms.ts";
import { MOST, readStory } from "./markdown.ts";

const chapter = (name: string, body: string, view = "t=peak") => `## [${name}](?${view})\n\n${body}\n`;
const good = chapter("How long", "Six months. [reported: globe, cp]\n\n> Play it.\n>\n> Then stop.", "t=2016-02~end&hide=usual");
const wrongs = (markdown: string) => readStory(markdown).problems.map(({ line, wrong }) => `${line}: ${wrong}`);

describe("a story as text", () => {
	it("gives chapters with words for the room, grade, sources, notes and view", () => {
		expect(readStory(good)).toEqual({
			chapters: [
				{
					...{ line: 1, id: "how-long", name: "How long", text: "Six months.", grade: "reported", sources: ["globe", "cp"] },
					...{ notes: "Play it.\n\nThen stop.", view: "t=2016-02~end&hide=usual" },
				},
			],
			problems: [],
		});
	});

	it("joins the lines of a paragraph, and reads files of Windows alike", () => {
		const lines = chapter("A", "One\nand two.\n[measured: a]\n\n> Said\n> slowly.");
		const [read] = readStory(lines).chapters;
		expect(read).toMatchObject({ text: "One and two.", grade: "measured", notes: "Said slowly." });
		expect(readStory(lines.replaceAll("\n", "\r\n"))).toEqual(readStory(lines));
	});

	it("keeps two notes with an empty line between them apart", () => {
		expect(readStory(chapter("A", "One. [measured: a]\n\n> First.\n\n> Second.")).chapters[0]?.notes).toBe("First.\n\nSecond.");
	});

	it.each([
		["text before the first heading", `Hello\n${good}`, "1: there is text before the first chapter"],
		["another heading", `${good}# Title`, "8: “# Title” is no heading of a chapter"],
		["a heading without a view", `## How long\n${good}`, "1: “## How long” is no heading of a chapter"],
		["no words for the room", chapter("A", "> Note."), "1: “A” has 0 paragraphs for the room"],
		["two paragraphs", chapter("A", "One.\n\nTwo. [measured: a]"), "1: “A” has 2 paragraphs for the room"],
		["no grade", chapter("A", "One."), "1: “A” does not say how it is known"],
		["a grade without a source", chapter("A", "One. [measured]"), "1: “A” does not say how it is known"],
		["a grade that is none", chapter("A", "One. [guessed: a]"), "1: “A” does not say how it is known"],
		["a support with nothing it supports", chapter("A", "[measured: a]"), "1: “A” does not say how it is known"],
		["one name twice", good + good, "8: a second chapter “How long”"],
		["names without a letter", chapter("…", "One. [measured: a]"), "1: the name “…” has no letter"],
		["a long name", chapter("A".repeat(MOST.name + 1), "One. [measured: a]"), `1: the name “${"A".repeat(29)}” has 29 characters`],
		["a long text", chapter("A", `${"a".repeat(MOST.text + 1)} [measured: a]`), "1: the text of “A” has 191 characters"],
		["long notes", chapter("A", `One. [measured: a]\n\n> ${"a".repeat(MOST.notes + 1)}`), "1: the notes of “A” have 901 characters"],
	])("is told of %s, with the line", (_, markdown, wrong) => expect(wrongs(markdown)).toContain(wrong));

	it("may use all the characters that fit", () => {
		expect(wrongs(chapter("A".repeat(MOST.name), `${"a".repeat(MOST.text)} [measured: a]\n\n> ${"a".repeat(MOST.notes)}`))).toEqual([]);
	});

	it("gives what can be read of a chapter that has a problem", () => {
		const [read] = readStory(chapter("A", "One. [guessed: a]", "t=onset")).chapters;
		expect(read).toMatchObject({ id: "a", text: "One.", grade: null, sources: ["a"], view: "t=onset" });
	});
});

const pieces = fc.constantFrom(
	...["## [How long](?t=peak)", "## […](?c=1)", "# x", "## [A](?)", "One. [measured: a]", "[reported: a, b]", "[guessed: x]"],
	...["> note", ">", ">>", "", " ", "\r", "“attack", "constructor", "## [](?t=1)", "Two."],
);
const markdown = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }).map((lines) => lines.join("\n")),
);

describe("any text as a story", () => {
	it("gives chapters and problems, and never throws", () => {
		fc.assert(
			fc.property(markdown, (text) => {
				const { chapters, problems } = readStory(text);
				const lines = text.split("\n").length;
				for (const { line, wrong, expected } of problems) {
					expect(line).toBeGreaterThan(0);
					expect(line).toBeLessThanOrEqual(lines);
					expect(wrong && expected).toBeTruthy();
				}
				for (const { id, name, grade } of chapters) {
					expect(name).not.toBe("");
					expect([...GRADES, null]).toContain(grade);
					expect(id).toMatch(/^[a-z0-9]*(-[a-z0-9]+)*$/);
				}
				// Without a problem it can be presented: chapters can be told apart, and each says how it is known.
				if (problems.length > 0) return;
				expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
				for (const { id, text: words, grade, sources } of chapters) expect(id && words && grade && sources.length > 0).toBeTruthy();
				if (text.trim() !== "") expect(chapters).not.toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});
