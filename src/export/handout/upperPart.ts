/** The upper part of the sheet: words, the map with its key, the band with its mark. */
import { grainOf, instantWords } from "../../i18n/dates.ts";
import { sentenceAt } from "../../incident/sentence.ts";
import type { Place } from "./flow.ts";
import type { HandoutGiven } from "./given.ts";
import { createStack, stackFigures } from "./stack.ts";
import { leadRuns } from "./words.ts";

type Upper = { bottom: number; markup: () => string };

/** With a map of this height. Where it ends is known before the map is drawn, which takes longest. */
export function upperPart(given: HandoutGiven, place: Place, mapPt: number): Upper {
	const { incident, atSec } = given;
	const { derived } = incident;
	const stack = createStack(place);
	const { write } = stack;
	write(
		"P",
		[
			{ text: "Detour Atlas", weight: 600 },
			{ text: " · internet route hijacks and leaks, and how well each is known", colour: "ink-3" },
		],
		8,
		7,
	);
	write("H1", [{ text: incident.title, weight: 600 }], 17, 1);
	write("P", [{ text: `${derived.headline.slice(0, 1).toUpperCase()}${derived.headline.slice(1)}`, colour: "ink-2" }], 9.5, 4);
	write("P", leadRuns(incident), 8.5, 8);
	const instant = instantWords(atSec, grainOf(derived.window.endSec - derived.window.startSec));
	write("H2", [{ text: instant, weight: 600 }, { text: ` · ${sentenceAt(derived, atSec)}` }], 9.5, 3);

	const bottom = stackFigures(stack, { incident, atSec, series: given.series, land: given.land, key: "handout" }, mapPt, given);
	return { bottom, markup: stack.markup };
}
