/** The figures of a chapter's page: the map as its view has it, and the timeline. */
import { grainOf, instantWords } from "../../i18n/dates.ts";
import type { Incident } from "../../incident/derived.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import { withRoutes } from "../../incident/showing.ts";
import type { ChapterView } from "../../story/chapter.ts";
import type { Place } from "./flow.ts";
import type { StoryGiven } from "./given.ts";
import { createStack, stackFigures } from "./stack.ts";

/** A record at hand, and how a chapter shows it. */
export type Shown = { incident: Incident; view: ChapterView };
type Block = { bottom: number; markup: () => string };

/** Instant, map, key, what grades mean, band, with a map of this height. Where it ends is known before the map is drawn. */
export function chapterFigures(shown: Shown, given: StoryGiven, place: Place, mapPt: number): Block {
	const { incident, view } = shown;
	const { derived } = incident;
	const stack = createStack(place);
	const instant = instantWords(view.atSec, grainOf(derived.window.endSec - derived.window.startSec));
	const whose = incident.title === given.story.title ? [] : [{ text: `${incident.title} · ` }];
	stack.write("P", [...whose, { text: instant, weight: 600 }, { text: ` · ${sentenceAt(derived, view.atSec)}` }], 9.5, 3);
	const band = { incident, atSec: view.atSec, toSec: view.toSec, drawBand: given.drawBand(incident) };
	const bottom = stackFigures(stack, { ...view, incident: withRoutes(incident, view.routes), land: given.land, key: "chapter" }, mapPt, band);
	return { bottom, markup: stack.markup };
}
