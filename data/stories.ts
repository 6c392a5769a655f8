/** Briefings: `incidents/<id>/story.en.md` as published, and for every other record one made of its own statements. */
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Incident } from "../src/incident/derived.ts";
import type { StoryLine } from "../src/story/chapter.ts";
import { storyFromRecord, writtenStory } from "../src/story/recordStory.ts";
import { SourceError } from "./sources.ts";

/** Files below public/, by path. `root`: the folder data/. Throws SourceError with every problem of every story. */
export function storyFilesOf(root: string, incidents: readonly Incident[]): Map<string, string> {
	const lines: string[] = [];
	const list: StoryLine[] = [];
	const files = incidents.map((incident): [string, string] => {
		const file = join(root, "incidents", incident.id, "story.en.md");
		const path = `data/stories/${incident.id}.json`;
		const written = existsSync(file);
		const { story, problems } = written ? writtenStory(incident, readFileSync(file, "utf8")) : { story: storyFromRecord(incident), problems: [] };
		list.push({ id: incident.id, chapters: story.chapters.length, written });
		for (const { line, wrong, expected } of problems) lines.push(`${relative(process.cwd(), file)}:${line}: ${wrong}; expected ${expected}`);
		return [path, `${JSON.stringify(story)}\n`];
	});
	if (lines.length > 0) throw new SourceError(lines);
	return new Map([...files, ["data/stories.json", `${JSON.stringify(list)}\n`]]);
}
