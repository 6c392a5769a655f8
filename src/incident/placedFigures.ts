/** Lengths, differences and countries of placed AS paths in words. No more is claimed than `placing.ts` can know. */
import { countryName } from "../i18n/countries.ts";
import { numberWords } from "../i18n/numbers.ts";
import { countWords, extraKmWords, extraMsWords, listWords } from "../i18n/words.ts";
import type { Incident, PlacedPair, PlacedWay } from "./derived.ts";
import { roundTripMs } from "./lengths.ts";
import { partWords } from "./placedStops.ts";

/** To two or three figures, never up: "at least" must stay true. */
function cut(km: number, towards: "down" | "up"): string {
	const grain = km >= 1000 ? 100 : km >= 10 ? 10 : 1;
	return `${numberWords((towards === "down" ? Math.floor : Math.ceil)(km / grain) * grain)} km`;
}

/** "at least 9,100 km over the cities on record, of which 3,200 km across gaps; up to 51,600 km by other choices among the same cities". */
export function wayLengthWords({ km, gapKm, handovers }: Pick<PlacedWay, "km" | "gapKm" | "handovers">): string {
	if (km === null) return "no length: more than half of the handovers are gaps";
	const gaps = handovers.filter(({ gap, leave, enter }) => gap && leave !== enter).length;
	const ofGaps = gapKm > 0 ? `, of which ${cut(gapKm, "down")} across ${gaps === 1 ? "a gap" : "gaps"}` : "";
	const most = km.max > km.min ? `; up to ${cut(km.max, "up")} by other choices among the same cities` : "";
	const least = km.min > 0 ? `at least ${cut(km.min, "down")} over the cities on record` : "no length over the cities on record, as all could meet in one";
	return least + ofGaps + most;
}

/** "Every way over the cities on record touches Italy and France." */
export function countriesOnWay({ countries }: Pick<PlacedWay, "countries">): string {
	return countries.length === 0 ? "" : `Every way over the cities on record touches ${listWords(countries.map(countryName))}.`;
}

/** What of the path has no city, or only a country. */
export function unplacedWords({ unknown, roughly }: Pick<PlacedWay, "unknown" | "roughly">): string {
	const none = unknown.length === 0 ? "" : `No city is on record for ${listWords(unknown.map(partWords))}.`;
	const rough = roughly.length === 0 ? "" : `Only the country is on record for ${listWords(roughly.map((asn) => `AS${asn}`))}.`;
	return [none, rough].filter(Boolean).join(" ");
}

/** The pairs that a way, usual or diverted, is one of. */
export const pairsWith = ({ derived }: Pick<Incident, "derived">, { id }: Pick<PlacedWay, "id">): PlacedPair[] =>
	derived.placed.pairs.filter(({ usual, diverted }) => usual === id || diverted === id);

/** `difference`: "+730 km" · `delay`: of the extra way, there and back; `null` where it is none · `points`: "12 vantage points"; "" where none are counted. */
export function pairWords({ extraKm, points }: PlacedPair): { difference: string; delay: string | null; points: string } {
	const ms = roundTripMs(extraKm);
	return {
		difference: extraKmWords({ min: extraKm, max: extraKm }),
		delay: extraKm <= 0 ? null : ms < 1 ? "under 1 ms" : extraMsWords({ min: ms, max: ms }),
		points: points === null ? "" : countWords(points, "vantage point"),
	};
}

/** "shortest against shortest: +730 km (from the same vantage point; 12 vantage points); +7 ms more there and back by light in fibre". */
export function pairSentence(pair: PlacedPair): string {
	const { difference, delay, points } = pairWords(pair);
	const light = delay === null ? "" : `; ${delay} for the extra way, there and back, by light in fibre`;
	return `shortest against shortest: ${difference} (from the same vantage point${points ? `; ${points}` : ""})${light}`;
}
