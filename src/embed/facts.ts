/** What the script of an embed needs of a record: as little as makes time move. It stands in the page, so nothing is fetched. */
import type { Derived, Incident } from "../incident/derived.ts";
import type { Moving } from "./picture.ts";

export type Facts = Pick<
	Derived,
	"overview" | "window" | "segments" | "episodes" | "moments" | "stateWord" | "onsetSec" | "peakSec" | "endSec" | "duration"
> & {
	id: string;
	moving: Moving;
};

export function factsOf(incident: Incident, moving: Moving): Facts {
	const { overview, window, segments, episodes, moments, stateWord, onsetSec, peakSec, endSec, duration } = incident.derived;
	return { id: incident.id, overview, window, segments, episodes, moments, stateWord, onsetSec, peakSec, endSec, duration, moving };
}
