/** Redaction of files from anywhere: it never fails, and its result opens again. */
import { openStoryFile, storyFileText } from "../../src/story/file.ts";
import { redactable, redacted } from "../../src/story/redact.ts";
import { RECORDS, storyOf } from "../files.ts";
import { hostileText } from "../hostile.ts";
import type { Part } from "../part.ts";
import type { Random } from "../random.ts";
import { briefingText } from "./briefings.ts";
import { openedOrRefused } from "./incidents.ts";

const MEASURED = RECORDS.filter(({ derived }) => derived.measured.length > 0);

/** A file in which what is to be redacted has random names, which its notes mention. */
function withRandomNames(random: Random): string {
	const incident = structuredClone(random.of(MEASURED));
	const names: string[] = [];
	const randomName = () => {
		const name = hostileText(random);
		names.push(name);
		return name;
	};
	for (const point of incident.derived.measured[0]?.vantagePoints.slice(0, 3) ?? []) point.peer = randomName().slice(0, 100) || "x";
	for (const network of Object.values(incident.registry).slice(0, 3)) network.name = randomName().trim().slice(0, 200) || "x";
	const story = storyOf(incident.id);
	const [first] = story.chapters;
	if (first) first.notes = [...names, hostileText(random), ...names].join(random.of([" ", ", ", "", "-", "/"])).slice(0, 40_000);
	return storyFileText({ story, incidents: new Map([[incident.id, incident]]), redacted: null });
}

export const redaction: Part = {
	name: "redaction",
	about: "files of briefings through redaction, with random choices",
	count: 10_000,
	quick: 40,
	async run(random) {
		const opened = await openedOrRefused(openStoryFile(random.chance(0.5) ? withRandomNames(random) : briefingText(random)));
		if (!opened) return null;
		const can = redactable(opened);
		const some = (keys: readonly { key: string }[]) => random.some(keys, random.of([1, 5, 40])).map(({ key }) => key);
		const keepBits = random.chance(0.4) ? { v4: random.below(33), v6: random.below(129) } : null;
		const { file, leftovers } = redacted(opened, { networks: some(can.networks), vantagePoints: some(can.vantagePoints), keepBits });
		// No file is written if anything is left over.
		if (leftovers.length === 0) {
			const again = await openStoryFile(storyFileText(file));
			const lost = file.story.chapters.filter(({ incident }) => file.incidents.has(incident) && !again.incidents.has(incident));
			if (lost.length > 0) throw new Error(`a redacted record does not open: ${again.problems.join(" ")}`);
		}
		return [can, file.story, [...file.incidents], leftovers];
	},
};
