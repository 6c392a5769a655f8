import { numberWords } from "../i18n/numbers.ts";
import { MOST_BEFORE, MOST_PAIRS, MOST_WAYS } from "../incident/drawnWays.ts";
import { FIBRE_KM_PER_SEC } from "../incident/lengths.ts";
import { PLACED, PLACED_MANY, PLACED_MEANS, WHY_NOT_WORDS } from "../incident/placedWords.ts";
import { METRO_KM } from "../incident/placing.ts";
import { MIDDLE, THICK } from "../incident/showing.ts";
import type { Chapter } from "./MethodsRules.tsx";

const oneIn = (share: number) => `1 in ${Math.round(1 / share)}`;

/** How AS paths come onto the map: the rule of `incident/placing.ts`, written out. */
export const PLACED_CHAPTER: Chapter = {
	id: "as-paths-placed",
	head: PLACED_MANY,
	text: (
		<>
			<p>
				An {PLACED}, is drawn at the shortest geographic way in which it could run: {PLACED_MEANS}. It is always inferred, and its line style is its own:
				dotted, with hollow square stops, a square with a dot in it at the end, and no arrows. Where packets were seen, the map shows that first, and the AS
				paths only when they are asked for.
			</p>
			<h3>Where networks are</h3>
			<p>
				Cities come from the points of presence in our table of networks, each with its source, the date of the source and a grade: reported, where a source has
				the network in that city; inferred, where we deduced it, for example from names of routers, and say from what. Networks that have a session with a route
				collector which takes sessions at an exchange only count as being in that city (inferred). A source is often later than the incident; the text page says
				by how many years. A city that a source says was opened later, or closed earlier, than the incident began is left out. A network of which only the
				country is known could be in any city there that the table of places has for it. Where a source of the record puts a network into a city in this
				incident, that city alone counts. Private and reserved AS numbers have no city, as they may be anybody's.
			</p>
			<h3>The choice at each handover</h3>
			<ul className="plain-list">
				<li>
					Two neighbours in the path could meet in any city where both are on record. Cities within {METRO_KM} km of each other count as one metropolitan area;
					that distance is our convention.
				</li>
				<li>
					Where they share none, the nearest two of their cities are taken, with a gap between them: drawn with its dots further apart, counted in the length,
					and told in the figures.
				</li>
				<li>
					Sets of networks ({"{1,2}"}), parts that are left out (“...”) and networks without a city on record have no stop; the known networks on both sides of
					them are joined by a gap. A number that is repeated (prepending) counts once.
				</li>
				<li>
					The way begins at the vantage point's city where that is known: given with a published path, or the city of its collector where the session is local.
					Of a multihop collector, whose sessions come from afar, it is not known, and the way begins wherever in the first network that makes it shortest.
				</li>
				<li>
					Of all ways with one choice at each handover, the one with the least sum of great circles is drawn. Choices depend on each other only through their
					neighbours, so dynamic programming finds it without trying all of them, and the greatest in the same way.
				</li>
			</ul>
			<h3>Measured series</h3>
			<p>
				Paths that run through the same cities in the same order are one line. At any instant at most {MOST_WAYS} lines are drawn: those that most vantage
				points use, the most used of each route among them. While diverted ways are in use, the usual ways that were most used just before the onset (at most{" "}
				{MOST_BEFORE}) stay to be compared with, faint where nobody uses them any more. A line is thick from {oneIn(THICK)} of the vantage points with a route
				on, middling from {oneIn(MIDDLE)} on, else thin. How many vantage points the lines hold, and how many use ways that are not drawn, stands beside them.
			</p>
			<h3>What the length is, and what it is not</h3>
			<p>
				“At least” holds over the cities on record: no other choice at a handover is shorter, and at a gap the nearest two are taken. A network may have cities
				that are not on record, and a way through these may be shorter. “Up to” is the longest way over the same shared cities, not the longest there could be.
				There is no length where more than half of the handovers are gaps. Cables do not follow great circles, and none of this says where packets went.
			</p>
			<p>
				“Shortest against shortest” is the shortest diverted way less the shortest usual one, both from the same vantage point, for at most {MOST_PAIRS} pairs
				of a series. It is neither the least nor the greatest difference, as the usual way may have been longer than its shortest. Its time is for the extra
				way, there and back, at {numberWords(FIBRE_KM_PER_SEC)} km per second. Countries are named where every way over the cities on record touches them, the
				two ends aside.
			</p>
			<h3>Where nothing is drawn</h3>
			<p>The page then gives the reason:</p>
			<ul className="plain-list">
				{Object.values(WHY_NOT_WORDS).map((words) => (
					<li key={words}>{words}</li>
				))}
			</ul>
		</>
	),
};
