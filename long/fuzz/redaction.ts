/** Redaction of files from anywhere: it never fails, and what it gives opens. */
import { openStoryFile, storyFileText } from "../../src/story/file.ts";
import { redactable, redacted } from "../../src/story/redact.ts";
import type { Part } from "../part.ts";
import { briefingText } from "./briefings.ts";
import { openedOrRefused } from "./incidents.ts";

export const redaction: Part = {
	name: "redaction",
	about: "files of briefings through redaction, with choices by chance",
	count: 10_000,
	quick: 40,
	async run(random) {
		const opened = await openedOrRefused(openStoryFile(briefingText(random)));
		if (!opened) return null;
		const can = redactable(opened);
		const some = (keys: readonly { key: string }[]) => random.some(keys, random.of([1, 5, 40])).map(({ key }) => key);
		const keepBits = random.chance(0.4) ? { v4: random.below(33), v6: random.below(129) } : null;
		const { file, leftovers } = redacted(opened, { networks: some(can.networks), vantagePoints: some(can.vantagePoints), keepBits });
		// With leftovers no file is written.
		if (leftovers.length === 0) {
			const again = await openStoryFile(storyFileText(file));
			const lost = file.story.chapters.filter(({ incident }) => file.incidents.has(incident) && !again.incidents.has(incident));
			if (lost.length > 0) throw new Error(`a redacted record does not open: ${again.problems.join(" ")}`);
		}
		return [can, file.story, [...file.incidents], leftovers];
	},
};
