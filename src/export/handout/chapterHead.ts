/** The words at the head of a chapter's page: which story, which chapter of it, what the room reads. */
import type { Chapter, Story } from "../../story/chapter.ts";
import type { Place } from "./flow.ts";
import { createStack } from "./stack.ts";

/** A reader's own words may be of any length; beyond this many characters they are cut. */
const MOST = { title: 160, name: 90, text: 900 };
/** Sizes of the text, points, each for texts of up to so many characters. */
const TEXT_PT: [number, number][] = [
	[240, 13],
	[480, 11],
];

/** Cut at a word, with the number of characters that are left out. */
function shortened(text: string, most: number): string {
	const letters = [...text];
	if (letters.length <= most) return text;
	const kept = letters
		.slice(0, most)
		.join("")
		.replace(/\s+\S*$/, "");
	return `${kept} … (${letters.length - [...kept].length} more characters)`;
}

export type Head = { bottom: number; markup: () => string };

/** `number`: of the chapter, from 1. `support`: how well the text is known, and from where: "(reported) [1, 3]". */
export function chapterHead(
	{ story, chapter, number, support, withNotes }: { story: Story; chapter: Chapter; number: number; support: string; withNotes: boolean },
	place: Place,
): Head {
	const stack = createStack(place);
	const { write } = stack;
	write(
		"P",
		[
			{ text: "Detour Atlas", weight: 600 },
			{ text: ` · briefing${withNotes ? " with the presenter’s notes" : ""}`, colour: "ink-3" },
		],
		8,
		7,
	);
	write("H1", [{ text: shortened(story.title, MOST.title), colour: "ink-2" }], 11, 1);
	write("H2", [{ text: `Chapter ${number} of ${story.chapters.length}: ${shortened(chapter.name, MOST.name)}`, weight: 600 }], 17, 4);
	const text = shortened(chapter.text, MOST.text);
	const sizePt = TEXT_PT.find(([letters]) => text.length <= letters)?.[1] ?? 9;
	write("P", [{ text: `${text} ` }, { text: support, colour: "ink-2" }], sizePt, 8);
	return { bottom: stack.place().top, markup: stack.markup };
}
