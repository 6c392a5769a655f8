/** A briefing on paper: one page for each chapter. */
import { chapterPage } from "./chapterPage.ts";
import type { StoryGiven } from "./given.ts";
import type { Page } from "./pdf.ts";

/** In the order of the story; none for a story without chapters. Never throws for a record that is not at hand or a view that is none. */
export function storyPages(given: StoryGiven): Page[] {
	return given.story.chapters.map((chapter, index) => chapterPage(chapter, index, given));
}
