/** What a placed AS path rests on: the facts "placed.<id of the way>" and "placed", why nothing or not all is placed. */
import type { Incident, PlacedWay } from "./derived.ts";
import { factAt } from "./facts.ts";
import type { Made } from "./factWords.ts";
import { countriesOnWay, pairSentence, pairsWith, unplacedWords, wayLengthWords } from "./placedFigures.ts";
import { citiesWords, pathWords, seenWords, wayStops } from "./placedStops.ts";
import { MORE_CITIES, PAIRS_MEAN, PLACED, PLACING_RULE, WHY_NOT_WORDS } from "./placedWords.ts";
import type { AsPath } from "./schema.ts";

/** Name of the fact of a way. */
export const placedName = (wayId: string): string => `placed.${wayId}`;

/** Id of the measured series that a way belongs to, by the id of the way. */
export const seriesIdOf = (wayId: string): string => wayId.replace(/-\d+$/, "");

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Names of the sites that put a network of the way into one of its cities. */
function sitesOn({ sites = [] }: Incident, { start, handovers }: PlacedWay): string[] {
	const used = new Set([`${start.network} ${start.place}`, ...handovers.flatMap(({ from, to, leave, enter }) => [`${from} ${leave}`, `${to} ${enter}`])]);
	return sites.flatMap(({ network, place }, i) => (used.has(`${network} ${place}`) ? [`sites.${i}`] : []));
}

function wayFact(incident: Incident, wayId: string): Made | null {
	const way = incident.derived.placed.ways.find(({ id }) => id === wayId);
	if (!way) return null;
	const series = incident.derived.measured.find(({ id }) => id === seriesIdOf(wayId));
	const path = way.fact === null ? undefined : (factAt(incident, way.fact) as AsPath | undefined);
	const pairs = pairsWith(incident, way);
	const notes = [
		way.paths > 1 && `It is the most common of ${way.paths} AS paths of the raw file that run so.`,
		countriesOnWay(way),
		unplacedWords(way),
		...pairs.map((pair) => `${capital(pairSentence(pair))}.`),
		pairs.length > 0 && PAIRS_MEAN,
		MORE_CITIES,
	];
	return {
		about: `${capital(way.route)} ${PLACED}`,
		says: `${pathWords(way)}: ${citiesWords(incident, way)}; ${wayLengthWords(way)}`,
		grade: "inferred",
		sources: series ? [series.source] : (path?.sources ?? []),
		because: `The AS path, and the cities on record for its networks. ${seenWords(incident, way)}. It says where these networks could meet, not where packets went.`,
		how: PLACING_RULE,
		note: notes.filter(Boolean).join(" "),
		from: [...(way.fact !== null ? [way.fact] : series ? [`measured.${series.id}`] : []), ...sitesOn(incident, way)],
		stops: wayStops(incident, way),
	};
}

/** Facts below `placed`; "placed" alone: why nothing is placed, or not every published path. */
export function placedFact(incident: Incident, name: string): Made | null {
	const { why, left } = incident.derived.placed;
	if (name !== "placed") return wayFact(incident, name.slice("placed.".length));
	if (why === null && left.length === 0) return null;
	const reasons = [...new Set([...(why ? [why] : []), ...left.map((one) => one.why)])];
	return {
		about: why === null ? "AS paths that are not placed" : "Why no AS path is drawn on the map",
		says: reasons.map((one) => WHY_NOT_WORDS[one]).join(" "),
		grade: null,
		how: `The AS paths of the record, held against the cities on record for their networks. ${PLACING_RULE}`,
		from: left.map(({ fact }) => fact),
	};
}

/** Names of all of them, in the order of the record. */
export function placedNames({ derived: { placed } }: Pick<Incident, "derived">): string[] {
	const told = (placed.why !== null && placed.why !== "packets elsewhere") || placed.left.length > 0;
	return [...(told ? ["placed"] : []), ...placed.ways.map(({ id }) => placedName(id))];
}
