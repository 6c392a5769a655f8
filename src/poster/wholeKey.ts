/** The key of a picture that shows several instants, of which each shows a part. */
import type { Incident } from "../incident/derived.ts";
import { createShowing } from "../incident/showing.ts";
import { keyEntries } from "./corners.ts";
import type { KeyEntry } from "./legend.ts";
import type { ColourName } from "./palette.ts";
import { vantageGiven } from "./poster.ts";
import { type Layer, seenOf, withoutLayers } from "./visible.ts";

/** What occurs at any of these instants (seconds since 1970, UTC). What a map without a route says of itself, each picture says itself. */
export function wholeKey(
	incident: Incident,
	series: string | null,
	instants: readonly number[],
	hidden: ReadonlySet<Layer> = new Set(),
): { entries: KeyEntry[]; regionColour: ColourName } {
	const { scene } = incident.derived;
	const showing = createShowing(incident, series);
	const all = instants.map((atSec) => ({
		seen: withoutLayers(seenOf(scene, showing(atSec)), hidden),
		vantage: hidden.has("vantage") ? [] : vantageGiven(incident, series, atSec),
	}));
	const seen = {
		plane: scene.plane ?? "data",
		legs: all.flatMap((one) => one.seen.legs),
		stops: all.flatMap((one) => one.seen.stops),
		regions: all.flatMap((one) => one.seen.regions),
		sites: all.flatMap((one) => one.seen.sites),
		countries: all.flatMap((one) => one.seen.countries),
	};
	const vantage = all.flatMap((one) => one.vantage);
	return {
		entries: keyEntries(seen, vantage, true, ""),
		regionColour: seen.regions.some(({ route }) => route === "diverted") ? "divert" : "usual",
	};
}
