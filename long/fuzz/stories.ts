/** Stories beside a record, as text. */
import { writtenStory } from "../../src/story/recordStory.ts";
import { RECORDS, storyText } from "../files.ts";
import { hostileText } from "../hostile.ts";
import { mutatedText } from "../mutate.ts";
import type { Part } from "../part.ts";

const WRITTEN = RECORDS.flatMap((incident) => {
	try {
		return [{ incident, text: storyText(incident.id) }];
	} catch {
		// A record without a story of its own.
		return [];
	}
});

export const stories: Part = {
	name: "stories",
	about: "story.en.md through its reader and the checks against its record",
	count: 100_000,
	quick: 600,
	run(random) {
		const { incident, text } = random.of(WRITTEN);
		const changed = random.chance(0.97) ? mutatedText(text, random) : `## [${hostileText(random)}](?t=${hostileText(random)})\n${hostileText(random)}`;
		const { story, problems } = writtenStory(incident, changed);
		for (const { line } of problems) if (!Number.isInteger(line) || line < 1) throw new Error(`a problem in line ${line}`);
		return [story, problems];
	},
};
