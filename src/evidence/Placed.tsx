import "./placed.css";
import type { ReactNode } from "react";
import { instantWords } from "../i18n/dates.ts";
import { countWords } from "../i18n/words.ts";
import type { Incident, PlacedPair, PlacedWay } from "../incident/derived.ts";
import { factAt } from "../incident/facts.ts";
import type { MeasuredSeries } from "../incident/measured.ts";
import { placedName, seriesIdOf } from "../incident/placedFacts.ts";
import { pairWords } from "../incident/placedFigures.ts";
import { citiesWords } from "../incident/placedStops.ts";
import { countedWords, MORE_CITIES, PAIRS_MEAN, PLACED_MANY, PLACED_MEANS, WHY_NOT_WORDS } from "../incident/placedWords.ts";
import type { AsPath } from "../incident/schema.ts";
import { countedAt, drawnWaysAt } from "../incident/showing.ts";
import { Term } from "../ui/Term.tsx";
import { AccountTable } from "./AccountTable.tsx";
import { Fact, FactMark, Marked } from "./Fact.tsx";
import { PlacedWayItem } from "./PlacedWay.tsx";
import { useFacts } from "./useFacts.ts";
import { type Live, useLive, useSeries } from "./usePathsLive.ts";

/** Why nothing is drawn, and which published paths are not placed. */
function WhyNot({ incident }: { incident: Incident }) {
	const { why, left, ways } = incident.derived.placed;
	if (incident.notPlaced && why === "packets elsewhere")
		return (
			<p>
				<Fact name="notPlaced">{incident.notPlaced}</Fact>
			</p>
		);
	if (why === null && left.length === 0) return null;
	const paths = left.flatMap(({ fact, why: reason }) => {
		const path = factAt(incident, fact) as AsPath | undefined;
		return path ? [{ fact, reason, path: path.path }] : [];
	});
	return (
		<Fact as="div" name="placed">
			<p>
				<Marked
					name="placed"
					text={why === null ? `${countWords(left.length, "published AS path is", "published AS paths are")} not placed.` : WHY_NOT_WORDS[why]}
				/>
			</p>
			{paths.length > 0 && (ways.length > 0 || paths.length > 1) && (
				<ul className="plain-list">
					{paths.map(({ fact, reason, path }) => (
						<li key={fact}>
							<span className="mono" translate="no">
								{path}
							</span>
							: {WHY_NOT_WORDS[reason]}
						</li>
					))}
				</ul>
			)}
		</Fact>
	);
}

function WayList({ ways }: { ways: readonly { way: PlacedWay; points?: number | null }[] }) {
	return (
		<ul className="placed-ways">
			{ways.map(({ way, points = null }) => (
				<PlacedWayItem key={way.id} way={way} points={points} />
			))}
		</ul>
	);
}

const pairsIn = ({ derived: { placed } }: Incident, { id }: MeasuredSeries) => placed.pairs.filter(({ diverted }) => seriesIdOf(diverted) === id);

/** The ways of a series: those that the map draws at the peak, then the others, folded. `folded`: of a series that the map does not draw first, all of them. */
function SeriesWays({ incident, series, named, folded }: { incident: Incident; series: MeasuredSeries; named: boolean; folded: boolean }) {
	const { mode } = useFacts();
	const { placed, peakSec } = incident.derived;
	const inFile = peakSec >= series.span.startSec && peakSec <= series.span.endSec;
	const atSec = inFile ? peakSec : (series.peak?.atSec ?? peakSec);
	const ways = drawnWaysAt(incident, series.id, atSec);
	const own = new Set(placed.series[series.id]);
	const others = placed.ways.filter((way, i) => own.has(i) && !ways.some((one) => one.way === way));
	const list = <WayList ways={ways} />;
	return (
		<>
			{named && <h3>{series.title}</h3>}
			<p className="placed-count" data-fixed>
				At the peak, {instantWords(atSec, "second")}: {countWords(ways.length, "way")}. {countedWords({ counted: countedAt(incident, series.id, atSec) })}
			</p>
			{mode === "text" && <PairTable incident={incident} pairs={pairsIn(incident, series)} />}
			{folded ? <Folded words={`${countWords(ways.length, "way")} at the peak`}>{list}</Folded> : list}
			{others.length > 0 && (
				<Folded words={`${countWords(others.length, "more way", "more ways")}, drawn at other instants`}>
					<WayList ways={others.map((way) => ({ way }))} />
				</Folded>
			)}
		</>
	);
}

function Folded({ words, children }: { words: string; children: ReactNode }) {
	return (
		<details className="more">
			<summary data-fixed>{words}</summary>
			{children}
		</details>
	);
}

/** How the difference of a pair reads beside the figures of other records. */
function LeadPair({ pair }: { pair: PlacedPair }) {
	const name = placedName(pair.diverted);
	const { difference, delay, points } = pairWords(pair);
	return (
		<dl className="distance">
			<Fact as="div" name={name} anchor={false}>
				<dt>Shortest against shortest</dt>
				<dd>
					<b className="fact-lead">
						<Marked name={name} text={difference} />
					</b>
					<span>from the same vantage point{points && `; ${points}`}</span>
				</dd>
			</Fact>
			{delay !== null && (
				<Fact as="div" name={name} anchor={false}>
					<dt>For the extra way, by light in fibre</dt>
					<dd>
						<b className="fact-lead">
							<Marked name={name} text={delay} />
						</b>
						<span>there and back</span>
					</dd>
				</Fact>
			)}
		</dl>
	);
}

/** All pairs, with the cities of both ways. */
function PairTable({ incident, pairs }: { incident: Incident; pairs: readonly PlacedPair[] }) {
	if (pairs.length === 0) return null;
	const wayOf = (id: string) => incident.derived.placed.ways.find((way) => way.id === id);
	return (
		<AccountTable
			className="placed-pairs"
			caption={`Shortest against shortest. ${PAIRS_MEAN}`}
			heads={["Usual way", "Diverted way", "Difference", "Light in fibre, there and back", "Vantage points"]}
		>
			<tbody>
				{pairs.map((pair) => {
					const { difference, delay } = pairWords(pair);
					const [usual, diverted] = [wayOf(pair.usual), wayOf(pair.diverted)];
					return (
						<tr key={`${pair.usual} ${pair.diverted}`}>
							{[usual, diverted].map((way, i) => (
								<td key={way?.id ?? i}>{way && <a href={`#fact-${placedName(way.id)}`}>{citiesWords(incident, way)}</a>}</td>
							))}
							<td>
								{difference} <FactMark name={placedName(pair.diverted)} />
							</td>
							<td>{delay ?? "none"}</td>
							<td>{pair.points ?? "one"}</td>
						</tr>
					);
				})}
			</tbody>
		</AccountTable>
	);
}

/** The AS paths of a record at the shortest way they could run, in words; or why none is placed. */
export function Placed({ incident, live }: { incident: Incident; live?: Live | undefined }) {
	const { mode, rootHref } = useFacts();
	const { ways, series, pairs, why } = incident.derived.placed;
	const placedSeries = incident.derived.measured.filter(({ id }) => series[id]);
	const chosen = useSeries(incident, useLive(incident, live));
	// Beside the map, a record without any AS path has nothing to say here.
	if (mode === "page" && why === "no AS path") return null;
	// The page follows the series that is chosen, as map and timeline do; the text has all of them.
	const shown = mode === "text" ? placedSeries : placedSeries.filter((one) => one === chosen);
	const [lead] = chosen && placedSeries.includes(chosen) ? pairsIn(incident, chosen) : pairs;
	return (
		<section className="dossier-part placed" aria-labelledby="placed-head">
			<h2 id="placed-head">
				<Term id="placed-path">{PLACED_MANY}</Term>
			</h2>
			{ways.length > 0 && (
				<p className="small-print" data-fixed>
					{PLACED_MEANS.charAt(0).toUpperCase() + PLACED_MEANS.slice(1)}. Each is the shortest way over cities in which its networks have a{" "}
					<Term id="pop">point of presence</Term> on record, always <Term id="inferred">inferred</Term>: it is of the{" "}
					<Term id="control-plane">control plane</Term> and does not show the <Term id="data-plane">data plane</Term>. {MORE_CITIES}{" "}
					<a href={`${rootHref}methods/#as-paths-placed`}>How they are placed</a>
				</p>
			)}
			<WhyNot incident={incident} />
			{lead && mode === "page" && <LeadPair pair={lead} />}
			{placedSeries.length === 0 && mode === "text" && <PairTable incident={incident} pairs={pairs} />}
			{shown.map((one, i) => (
				<SeriesWays key={one.id} incident={incident} series={one} named={shown.length > 1} folded={i > 0} />
			))}
			{placedSeries.length === 0 && ways.length > 0 && <WayList ways={ways.map((way) => ({ way }))} />}
		</section>
	);
}
