/** Files of briefings: opened, shown and written again. */
import { readView } from "../../src/story/chapter.ts";
import { openStoryFile, type StoryFile, storyFileText } from "../../src/story/file.ts";
import { RECORDS, storyOf } from "../files.ts";
import { mutatedJson, mutatedText, specimenOf } from "../mutate.ts";
import type { Part } from "../part.ts";
import type { Random } from "../random.ts";
import { openedOrRefused, picture } from "./incidents.ts";

/** One file for each record: files of several records are no different and take longer to read. */
const FILES = RECORDS.map((incident): StoryFile => ({ story: storyOf(incident.id), incidents: new Map([[incident.id, incident]]), redacted: ["2 networks"] }));
const TEXTS = FILES.map(storyFileText);
const SPECIMENS = TEXTS.map((text) => specimenOf(JSON.parse(text)));

export function briefingText(random: Random): string {
	const way = random.below(10);
	if (way < 2) return mutatedText(random.of(TEXTS), random);
	return mutatedJson(random.of(SPECIMENS), random);
}

export const briefings: Part = {
	name: "briefings",
	about: "files of briefings: opened, each chapter's view read, and written again",
	count: 15_000,
	quick: 80,
	async run(random) {
		const opened = await openedOrRefused(openStoryFile(briefingText(random)));
		if (!opened) return null;
		if (opened.problems.length > 6) throw new Error(`${opened.problems.length} problems listed one by one`);
		for (const { incident: id, view } of opened.story.chapters.slice(0, 20)) {
			const incident = opened.incidents.get(id);
			if (!incident) continue;
			const { atSec, series } = readView(view, incident).view;
			if (random.chance(0.02)) picture(incident, atSec, series);
		}
		const text = storyFileText(opened);
		const again = await openStoryFile(text);
		if (storyFileText(again) !== text) throw new Error("a file changed by reading and writing it again");
		return [opened.story, [...opened.incidents], opened.problems];
	},
};
