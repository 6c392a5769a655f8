/** What the script of an embed needs of a record: as little as makes time move. It stands in the page, so nothing is fetched. */
import type { Derived, Incident, Routes } from "../incident/derived.ts";
import { routesOf } from "../incident/showing.ts";
import type { Moving } from "./picture.ts";

export type Facts = Pick<
	Derived,
	"overview" | "window" | "segments" | "episodes" | "moments" | "stateWord" | "onsetSec" | "peakSec" | "endSec" | "duration"
> & {
	id: string;
	moving: Moving;
	/** What the map can draw of the record; first what the picture draws unless asked otherwise. */
	routes: Routes[];
	/** How further pictures of the page follow time. */
	others: Partial<Record<Routes, Moving>>;
};

export function factsOf(incident: Incident, moving: Moving, others: Facts["others"] = {}): Facts {
	const { overview, window, segments, episodes, moments, stateWord, onsetSec, peakSec, endSec, duration } = incident.derived;
	return {
		id: incident.id,
		overview,
		window,
		segments,
		episodes,
		moments,
		stateWord,
		onsetSec,
		peakSec,
		endSec,
		duration,
		moving,
		routes: routesOf(incident),
		others,
	};
}
