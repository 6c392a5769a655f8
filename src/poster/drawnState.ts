/** Tells whether two instants of an incident have the same picture. */
import type { Incident } from "../incident/derived.ts";
import { createShowing } from "../incident/showing.ts";
import { segmentIndex } from "../incident/state.ts";
import { createVantageCounter, vantageOf } from "../incident/vantage.ts";
import type { Layer } from "./visible.ts";

/**
 * As long as it returns the same text, a picture of the incident draws the same: state, AS paths, marks of vantage points. Words may
 * differ: the date, and how long it has lasted. `hidden`: what the picture leaves out.
 */
export function createDrawnState(incident: Incident, series: string | null, hidden: ReadonlySet<Layer> = new Set()): (atSec: number) => string {
	const showing = createShowing(incident, series);
	const vantage = hidden.has("vantage") ? null : vantageOf(incident, series);
	const counter = vantage && createVantageCounter(vantage);
	return (atSec) => {
		const { drawn, weight } = showing(atSec);
		return JSON.stringify([segmentIndex(incident.derived.segments, atSec), drawn, weight, counter?.at(atSec)]);
	};
}
