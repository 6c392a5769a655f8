/** What is said of AS paths on a map, wherever one is shown. */
import type { Incident, Plane, RouteName, Scene, WhyNotPlaced } from "./derived.ts";
import { METRO_KM } from "./placing.ts";
import type { Showing } from "./showing.ts";

/** The kind of line, as the legend and the line itself name it. */
export const PLACED = "AS path, placed";
/** The heading over several of them. */
export const PLACED_MANY = "AS paths, placed";
export const PLACED_MEANS = "where these networks could meet; not where packets went";
/** First sentence of every caption of such a picture. */
export const PLACED_SENTENCE = `Dotted lines are AS paths, placed: ${PLACED_MEANS}.`;

/** What a caption of a record's picture begins with: "" where it draws no AS path. */
export const placedCaption = ({ plane }: Pick<Scene, "plane">): string => (plane === "control" ? PLACED_SENTENCE : "");

/** A caption with that before it. */
export const withPlacedCaption = (scene: Scene, caption: string): string => [placedCaption(scene), caption].filter(Boolean).join(" ");

/** Said once wherever lengths of such ways stand. */
export const MORE_CITIES = "A network may have cities that are not on record, so packets may have had a shorter way, or another one.";
/** Said wherever a diverted way is held against a usual one. */
export const PAIRS_MEAN =
	"The shortest diverted way less the shortest usual one, of the same vantage point. It is neither the least nor the greatest difference, as the usual way may have been longer than its shortest.";
/** The rule in short, as evidence has it. */
export const PLACING_RULE = `At each handover two networks could meet in any city where both are on record; cities within ${METRO_KM} km count as one. Where they share none, the nearest two of their cities stand with a gap between them; a network of which only the country is known may be in any of its cities. Of all ways over these cities the one with the least sum of great circles is taken.`;

/** The same over the lines, where a hurried reader looks first. */
export const PLACED_BANNER = "Where these networks could meet, not where packets went";
export const PLACED_BANNER_SHORT = "Not where packets went";

/** The word beside a line, the longest for which there is room: a bare "diverted" beside dots would be read as of packets. */
export const routeWords = (route: RouteName, plane: Plane): string[] =>
	plane === "control" ? [`${route} ${PLACED}: not where packets went`, `${route} ${PLACED}`, PLACED] : [route];

/** Marks of such a picture, as its key names them. */
export const PLACED_END = "end of the path: the network that announces; traffic would run there";
export const PLACED_GAP = "no shared city on record";
export const PLACED_BEFORE = "usual before the onset, not in use now";

/** "They hold 180 of 192 vantage points that have a route", of the lines that are drawn; nothing where none has one. */
export function countedWords({ counted }: Pick<Showing, "counted">, lines = "They"): string {
	if (counted === null || counted.all === 0) return "";
	const rest = counted.all - counted.drawn;
	return rest === 0
		? `${lines} hold all ${counted.all} vantage points that have a route.`
		: `${lines} hold ${counted.drawn} of ${counted.all} vantage points that have a route; the other ${rest} use ways that are not drawn.`;
}

/** Why no line of an AS path is drawn of a record, in one sentence; `null`: one is. */
export function whyNotPlaced({ notPlaced, derived: { placed } }: Pick<Incident, "notPlaced" | "derived">): string | null {
	return notPlaced ?? (placed.why && WHY_NOT_WORDS[placed.why]);
}

/** Why an AS path is not placed. */
export const WHY_NOT_WORDS: Record<WhyNotPlaced, string> = {
	"no AS path": "No AS path was published for this incident, so none can be placed on the map.",
	"packets elsewhere": "The AS path is not placed on the map, as a source says that packets did not go that way.",
	"one network": "The AS path names one network only, so there is nothing to place between two.",
	loop: "The AS path names a network twice with others between, which may mean that numbers were inserted; it is not placed on the map.",
	"mostly unknown": "For more than half of the networks in the AS path no city is on record, so it is not placed on the map.",
	"no city": "For no network in the AS path is a city on record, so it is not placed on the map.",
	"no shared city": "No two neighbours in the AS path have a city on record in common, so it is not placed on the map.",
	"one city": "By the cities on record all networks of the AS path could meet in one city, so the shortest way has no length.",
};
