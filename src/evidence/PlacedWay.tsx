import { tilesOf } from "../incident/asPath.ts";
import type { Incident, PlacedWay } from "../incident/derived.ts";
import { placedName } from "../incident/placedFacts.ts";
import { countriesOnWay, pairSentence, pairsWith, unplacedWords, wayLengthWords } from "../incident/placedFigures.ts";
import { citiesWords, pathWords, seenWords, wayStops } from "../incident/placedStops.ts";
import { pointWords } from "../incident/share.ts";
import { AccountTable } from "./AccountTable.tsx";
import { Fact, FactMark } from "./Fact.tsx";
import { PathStrip } from "./PathStrip.tsx";
import { StopSources } from "./StopSources.tsx";
import { useFacts } from "./useFacts.ts";

const HEADS = { usual: "Usual", diverted: "Diverted" } as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every stop with what it was chosen from, and who has its networks there. */
function StopTable({ incident, way }: { incident: Incident; way: PlacedWay }) {
	return (
		<AccountTable
			className="placed-stops"
			caption={`Stops of this way: where its networks could meet, and on what record. ${seenWords(incident, way)}.`}
			heads={["Stop", "Could meet, or gap", "Chosen from", "On record there"]}
		>
			<tbody>
				{wayStops(incident, way).map((stop, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the stops of a way do not move
					<tr key={i} className={stop.isGap ? "is-gap" : undefined}>
						<th scope="row">{stop.city}</th>
						<td>{stop.says}.</td>
						<td>{stop.chosen}</td>
						<td>
							<StopSources sources={stop.sources} />
						</td>
					</tr>
				))}
			</tbody>
		</AccountTable>
	);
}

/** What stands only in the text, and on the page in the evidence of the way. */
function InText({ incident, way }: { incident: Incident; way: PlacedWay }) {
	const said = [unplacedWords(way), ...pairsWith(incident, way).map((pair) => `${capital(pairSentence(pair))}.`)].filter(Boolean);
	return (
		<>
			{said.length > 0 && <p className="strip-note">{said.join(" ")}</p>}
			<StopTable incident={incident} way={way} />
		</>
	);
}

function PathOf({ incident: { registry }, way, mode }: { incident: Incident; way: PlacedWay; mode: "page" | "text" }) {
	if (mode === "page")
		return (
			<p className="mono placed-path" translate="no">
				{pathWords(way)}
			</p>
		);
	const columns = tilesOf(way.path).map((tile) => ({ usual: tile, diverted: tile, same: true }));
	return <PathStrip columns={columns} route={way.route} registry={registry} label={`${HEADS[way.route]} AS path, placed`} compared={false} />;
}

/** One AS path at the shortest way it could run: the path, the cities, the length; in a text, every stop. `points`: that use it at the peak. */
export function PlacedWayItem({ way, points = null }: { way: PlacedWay; points?: number | null }) {
	const { incident, mode } = useFacts();
	const name = placedName(way.id);
	const used = points === 0 ? "in use just before the onset, by no vantage point at the peak" : points !== null && `${pointWords(points)} at the peak`;
	// On the page it is said in the evidence.
	const counted = [used, mode === "text" && way.paths > 1 && `the most common of ${way.paths} AS paths that run so`];
	return (
		<Fact as="li" name={name} className="placed-way">
			<p className="placed-head">
				<b className={`head-${way.route}`}>{HEADS[way.route]}</b>
				{counted.filter(Boolean).map((words) => ` · ${words}`)}
			</p>
			<PathOf incident={incident} way={way} mode={mode} />
			<p className="placed-cities">
				{citiesWords(incident, way)} <FactMark name={name} />
			</p>
			<p className="strip-note">
				{capital(wayLengthWords(way))}. {countriesOnWay(way)}
			</p>
			{mode === "text" && <InText incident={incident} way={way} />}
		</Fact>
	);
}
