/** Redaction of files from anywhere: it never fails, and what it gives opens. */
import { openStoryFile, storyFileText } from "../../src/story/file.ts";
import { redactable, redacted } from "../../src/story/redact.ts";
import { RECORDS, storyOf } from "../files.ts";
import { hostileText } from "../hostile.ts";
import type { Part } from "../part.ts";
import type { Random } from "../random.ts";
import { briefingText } from "./briefings.ts";
import { openedOrRefused } from "./incidents.ts";

const MEASURED = RECORDS.filter(({ derived }) => derived.measured.length > 0);

/** A file in which what is to go has names by chance, and is told of in the words. */
function namedByChance(random: Random): string {
	const incident = structuredClone(random.of(MEASURED));
	const told: string[] = [];
	const called = () => {
		const name = hostileText(random);
		told.push(name);
		return name;
	};
	for (const point of incident.derived.measured[0]?.vantagePoints.slice(0, 3) ?? []) point.peer = called().slice(0, 100) || "x";
	for (const network of Object.values(incident.registry).slice(0, 3)) network.name = called().trim().slice(0, 200) || "x";
	const story = storyOf(incident.id);
	const [first] = story.chapters;
	if (first) first.notes = [...told, hostileText(random), ...told].join(random.of([" ", ", ", "", "-", "/"])).slice(0, 40_000);
	return storyFileText({ story, incidents: new Map([[incident.id, incident]]), redacted: null });
}

export const redaction: Part = {
	name: "redaction",
	about: "files of briefings through redaction, with choices by chance",
	count: 10_000,
	quick: 40,
	async run(random) {
		const opened = await openedOrRefused(openStoryFile(random.chance(0.5) ? namedByChance(random) : briefingText(random)));
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
