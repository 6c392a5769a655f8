/**
 * `story.en.md`: a briefing about one incident, as text.
 *
 *     ## [How long](?t=2016-02~2016-06-14)
 *     Six months from February 2016, by one newspaper's account. [reported: globe]
 *
 *     > For who presents. Nobody else sees this.
 *
 * A heading is a chapter, its link the view; the paragraph is what the room reads, and ends with its grade and sources.
 */
import { GRADES } from "../incident/terms.ts";
import { type Chapter, idOf } from "./chapter.ts";

/** `line` counts from 1. */
export type StoryProblem = { line: number; wrong: string; expected: string };
/** A chapter and the line of its heading, for what is found wrong with it later. */
export type LocatedChapter = Omit<Chapter, "incident"> & { line: number };

/** What fits on a screen in large type, in characters. */
export const MOST = { name: 28, text: 190, notes: 900 } as const;

const HEADING = /^## \[([^\]]+)\]\(\?([^)\s]+)\)$/;
const SUPPORT = /^(.*\S)\s*\[(\w+): ([\w-]+(?:, [\w-]+)*)\]$/s;

type Part = { line: number; name: string; view: string; body: string[]; notes: string[] };

function partsOf(lines: readonly string[], say: (line: number, wrong: string, expected: string) => void): Part[] {
	const parts: Part[] = [];
	lines.forEach((raw, i) => {
		const text = raw.trimEnd();
		const part = parts.at(-1);
		if (text.startsWith("#")) {
			const [, name, view] = HEADING.exec(text) ?? [];
			if (name === undefined || view === undefined) say(i + 1, `“${text.slice(0, 60)}” is no heading of a chapter`, "`## [Name](?t=…)`");
			else parts.push({ line: i + 1, name, view, body: [], notes: [] });
		} else if (text !== "" && !part) say(i + 1, "there is text before the first chapter", "a heading first, `## [Name](?t=…)`");
		else if (text.startsWith(">")) part?.notes.push(text.replace(/^> ?/, ""));
		else {
			part?.body.push(text);
			if (text === "") part?.notes.push("");
		}
	});
	return parts;
}

/** Lines of a paragraph are joined; an empty line parts paragraphs. */
const paragraphs = (lines: readonly string[]) =>
	lines
		.join("\n")
		.split(/\n[^\S\n]*\n/)
		.map((one) =>
			one
				.split("\n")
				.map((line) => line.trim())
				.filter(Boolean)
				.join(" "),
		)
		.filter(Boolean);

/** Reads a story. All problems at once, each with its line; chapters that could be read are given all the same. */
export function readStory(markdown: string): { chapters: LocatedChapter[]; problems: StoryProblem[] } {
	const problems: StoryProblem[] = [];
	const say = (line: number, wrong: string, expected: string) => void problems.push({ line, wrong, expected });
	const ids = new Set<string>();
	const chapters = partsOf(markdown.split("\n"), say).map(({ line, name, view, body, notes }): LocatedChapter => {
		const said = paragraphs(body);
		if (said.length !== 1) say(line, `“${name}” has ${said.length} paragraphs for the room`, "one");
		const [, text = said.join(" "), grade, sources = ""] = SUPPORT.exec(said.join(" ")) ?? [];
		const known = GRADES.find((one) => one === grade) ?? null;
		if (known === null) say(line, `“${name}” does not say how it is known`, `a paragraph that ends in [${GRADES.join(" | ")}: source, source]`);
		const note = paragraphs(notes).join("\n\n");
		if (name.length > MOST.name) say(line, `the name “${name}” has ${name.length} characters`, `at most ${MOST.name}`);
		if (text.length > MOST.text) say(line, `the text of “${name}” has ${text.length} characters`, `at most ${MOST.text}`);
		if (note.length > MOST.notes) say(line, `the notes of “${name}” have ${note.length} characters`, `at most ${MOST.notes}`);
		const id = idOf(name);
		if (id === "") say(line, `the name “${name}” has no letter`, "a letter or digit: the chapter is known by them");
		else if (ids.has(id)) say(line, `a second chapter “${name}”`, "names that differ");
		ids.add(id);
		return { line, id, name, view, text, grade: known, sources: sources.split(", ").filter(Boolean), notes: note };
	});
	return { chapters, problems };
}
