/** A placed AS path stop by stop, in words: which networks could meet there, what it was chosen from, and who has them there. */
import { countryName } from "../i18n/countries.ts";
import { countWords, listWords } from "../i18n/words.ts";
import { asnsOf, GAP, tilesOf, tileWords } from "./asPath.ts";
import type { StopSource, WayStop } from "./backing.ts";
import type { Incident, PlacedHandover, PlacedWay } from "./derived.ts";
import { factAt } from "./facts.ts";
import { networkWords } from "./factWords.ts";
import { METRO_KM } from "./placing.ts";
import { plainBounds } from "./plainDate.ts";
import { type PopEntry, popsOf } from "./pops.ts";
import type { AsPath } from "./schema.ts";
import { shortName } from "./sourceWords.ts";
import { edtfWords } from "./words.ts";

type From = Pick<Incident, "registry" | "places" | "derived" | "sites" | "sources">;

const cityName = ({ places }: From, id: string) => places[id]?.name ?? id;

/** "8468 1299 8048 ×9", as the page writes AS paths. */
export const pathWords = ({ path }: Pick<PlacedWay, "path">): string =>
	tilesOf(path)
		.map(tileWords)
		.map((word) => (word === GAP ? "…" : word))
		.join(" ");

/** Parts of a path that have no city: "AS64512", "one of AS1 and AS2", "the networks left out". */
export function partWords(text: string): string {
	const asns = asnsOf({ text, times: 1 }).map((asn) => `AS${asn}`);
	if (asns.length === 0) return "the networks left out";
	return asns.length === 1 ? (asns[0] as string) : `one of ${listWords(asns)}`;
}

/** "as of Nov 2026, 18 years after the incident"; nothing beside a source that is not later than it. */
function asOfWords(asOf: string | undefined, onsetSec: number): string {
	if (asOf === undefined) return "date not given";
	const fromSec = plainBounds(asOf)?.earliestSec;
	const words = `as of ${edtfWords(asOf)}`;
	if (fromSec === undefined || fromSec <= onsetSec) return words;
	const yearOf = (sec: number) => new Date(sec * 1000).getUTCFullYear();
	const years = yearOf(fromSec) - yearOf(onsetSec);
	if (years === 0) return `${words}, later in the year of the incident`;
	return `${words}, ${years === 1 ? "the year" : `${years} years`} after the incident`;
}

/** As `placingNetworks.ts` has it, for the plain dates that its table has: pages carry no date library. */
function isOpenAt({ since, until }: PopEntry, atSec: number): boolean {
	const [opened, closed] = [since, until].map((date) => (date === undefined ? null : plainBounds(date)));
	return !(opened && opened.earliestSec > atSec) && !(closed && closed.latestSec <= atSec);
}

function sourceOf(incident: From, way: PlacedWay, asn: number, place: string): StopSource {
	const network = incident.registry[`AS${asn}`];
	const without = (standing: string): StopSource => ({
		who: `${networkWords(incident, asn)} in ${cityName(incident, place)}`,
		standing,
		source: null,
		notes: [],
	});
	const { start, fact } = way;
	if (start.seen && start.network === asn && start.place === place)
		return without(fact === null ? "its session is with the route collector there" : "seen from there");
	const site = incident.sites?.find((one) => one.network === asn && one.place === place);
	if (site) {
		const key = site.sources?.find((one) => incident.sources[one]);
		const source = key === undefined ? null : { title: shortName(incident.sources, key), url: incident.sources[key]?.url };
		return {
			...without(`${site.grade ?? "grade not given"}, in this incident`),
			source,
			notes: [site.because, site.note].filter((text) => text !== undefined),
		};
	}
	if (way.roughly.includes(asn)) return without(`only its country, ${countryName(network?.country ?? "")}, is on record; it could be in any city there`);
	const entry = popsOf(network, (one) => isOpenAt(one, incident.derived.onsetSec)).find((pop) => pop.place === place)?.entry;
	if (!entry) return without("not on record");
	const { grade, asOf, since, until, source, url, because, note } = entry;
	const open = [since && `there since ${edtfWords(since)}`, until && `until ${edtfWords(until)}`];
	const standing = [grade ?? "grade not given", asOfWords(asOf, incident.derived.onsetSec), ...open].filter(Boolean).join(", ");
	return { ...without(standing), source: { title: source, url }, notes: [because, note].filter((text) => text !== undefined) };
}

function meets(incident: From, { roughly }: PlacedWay, { from, to, leave, enter, gap, between }: PlacedHandover): string {
	const [a, b] = [networkWords(incident, from), networkWords(incident, to)];
	const [left, entered] = [cityName(incident, leave), cityName(incident, enter)];
	const unknown = between.length === 0 ? "" : `, and no city is on record for what stands between them (${listWords(between.map(partWords))})`;
	if (!gap && leave === enter) return `${a} and ${b} could meet here`;
	if (!gap) return `${a} in ${left} and ${b} in ${entered} could meet: the two are within ${METRO_KM} km`;
	if (leave === enter) return `Gap: ${a} and ${b} are both here${unknown}`;
	const ends = `${left} and ${entered}`;
	if (between.length > 0) return `Gap: the nearest cities of ${a} and ${b} are ${ends}${unknown}`;
	// A network that may be anywhere in its country has no nearest city.
	const chosen = [from, to].some((asn) => roughly.includes(asn)) ? "the way runs between" : "nearest are";
	return `Gap: no shared city on record for ${a} and ${b}: ${chosen} ${ends}`;
}

function handoverStop(incident: From, way: PlacedWay, handover: PlacedHandover): WayStop {
	const { from, to, leave, enter, gap } = handover;
	const candidates = handover.candidates.map((id) => cityName(incident, id));
	const isOnly = candidates.length === new Set([leave, enter]).size;
	const only = gap ? "The nearest of their cities" : "The only choice";
	return {
		city: listWords([...new Set([leave, enter])].map((id) => cityName(incident, id))),
		says: meets(incident, way, handover),
		isGap: gap,
		chosen: isOnly ? `${only}: ${listWords(candidates)}.` : `Chosen from ${countWords(candidates.length, "city", "cities")}: ${candidates.join(", ")}.`,
		sources: [sourceOf(incident, way, from, leave), sourceOf(incident, way, to, enter)],
	};
}

/** All stops in the order in which traffic would meet them; a start of its own where the way begins in another city than it is handed on in. */
export function wayStops(incident: From, way: PlacedWay): WayStop[] {
	const { start, handovers } = way;
	const stops = handovers.map((handover) => handoverStop(incident, way, handover));
	const city = cityName(incident, start.place);
	if (handovers[0]?.leave === start.place || start.network === null) return stops;
	const name = networkWords(incident, start.network);
	return [
		{
			city,
			says: start.seen ? `Seen from here, at ${name}` : `The way begins here, with ${name}`,
			isGap: false,
			chosen: `${start.seen ? "Given" : "Where the way is shortest"}: ${city}.`,
			sources: [sourceOf(incident, way, start.network, start.place)],
		},
		...stops,
	];
}

/** "New York → Caracas → gap → Bogota → Miami". */
export function citiesWords(incident: From, { start, handovers }: PlacedWay): string {
	const words = [cityName(incident, start.place)];
	const put = (word: string) => words.at(-1) !== word && words.push(word);
	for (const { leave, enter, gap } of handovers) {
		put(cityName(incident, leave));
		if (gap && leave !== enter) words.push("gap");
		put(cityName(incident, enter));
	}
	return words.join(" → ");
}

/** Where a way was seen from, and why it begins where it does. A sentence without its full stop. */
export function seenWords(incident: From & Pick<Incident, "time">, { fact, start, path }: PlacedWay): string {
	const city = cityName(incident, start.place);
	const { vantage } = ((fact === null ? undefined : factAt(incident, fact)) ?? {}) as Partial<AsPath>;
	const from = vantage === undefined ? "" : `Seen from ${vantage}`;
	if (start.seen) return fact === null ? `Seen from ${city}, the city of its route collector` : `${from || "Seen from a vantage point"} in ${city}`;
	const first = tilesOf(path)[0]?.text;
	const begins =
		start.network !== null && first !== String(start.network) ? `, with ${networkWords(incident, start.network)}, the first with a city on record` : "";
	const open = `the way begins where that makes it shortest, in ${city}${begins}`;
	if (fact === null) return `Seen by a collector whose sessions come from afar (multihop), so the vantage point's city is not known: ${open}`;
	return from ? `${from}, city not on record: ${open}` : `The vantage point was not published: ${open}`;
}
