import "./ladder.css";
import { Fragment } from "react";
import { alignHops } from "../incident/align.ts";
import type { RouteName } from "../incident/derived.ts";
import { missingWords, outcomeWords } from "../incident/factWords.ts";
import { isVague, type Places, vagueness } from "../incident/places.ts";
import type { Flow, Grade, Hop } from "../incident/schema.ts";
import { Term } from "../ui/Term.tsx";
import { CorrectedMark } from "./Corrected.tsx";
import { Fact, FactMark } from "./Fact.tsx";

type Cell = { hop: Hop | null; row: number };
/** The name of a stop as a fact. */
type NameOf = (hop: Hop) => string;

/** Grade of the place, as its marker shows it: an undisclosed city counts as inferred. */
function placeGrade(hop: Hop, places: Places): Grade {
	return hop.place !== undefined && isVague(places, hop.place) ? "inferred" : hop.grade;
}

function second(hop: Hop, places: Places): string {
	const vague = vagueness(places, hop) ? "city not given" : "";
	const label = hop.label ?? "";
	return [label, label.includes("not given") ? "" : vague].filter(Boolean).join(", ");
}

/** Grades of the leg that arrives at a row and of the one that leaves it; `null` before the first and after the last stop. */
type Legs = { above: Grade | null; below: Grade | null };

function LegPieces({ above, below }: Legs) {
	return (
		<>
			{above && <span className={`ladder-leg leg-above leg-${above}`} aria-hidden="true" />}
			{below && <span className={`ladder-leg leg-below leg-${below}`} aria-hidden="true" />}
		</>
	);
}

type StopProps = { name: string; hop: Hop; places: Places; route: RouteName; row: number; legs: Legs };

function Stop({ name, hop, places, route, row, legs }: StopProps) {
	const place = hop.place === undefined ? "place not given" : (places[hop.place]?.name ?? hop.place);
	const grade = placeGrade(hop, places);
	return (
		<Fact as="li" name={name} className={`ladder-stop row-${row + 1}`}>
			<LegPieces {...legs} />
			<FactMark name={name} className={`ladder-mark tone-${route}`}>
				<svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
					<circle className={`mark-${grade}`} r={grade === "measured" ? 6 : 5.3} />
				</svg>
			</FactMark>
			<span className="ladder-words">
				<span className="ladder-place fact-lead">{place}</span>
				<span className="ladder-network">{second(hop, places)}</span>
				<CorrectedMark name={name} />
				<span className="visually-hidden">
					{hop.rttMs === undefined ? "" : `, round trip ${hop.rttMs} ms`}, place {grade}
					{legs.above === null ? "" : `, way there ${legs.above}`}
				</span>
			</span>
		</Fact>
	);
}

const arriving = (hop: Hop | null | undefined): Grade | null => (hop ? (hop.leg?.grade ?? hop.grade) : null);

type StripProps = { cells: Cell[]; places: Places; route: RouteName; nameOf: NameOf; other: boolean };

function Strip({ cells, places, route, nameOf, other }: StripProps) {
	const own = cells.filter((cell) => cell.hop !== null);
	/** The leg under way below a row: that of the next stop, once there has been a first. */
	const below = (row: number) => (row < (own[0]?.row ?? 0) ? null : arriving(own.find((cell) => cell.row > row)?.hop));
	return (
		<ol className={`ladder-strip strip-${route}`} aria-label={route === "usual" ? "Usual path" : "Diverted path"}>
			{cells.map(({ hop, row }) => {
				const legs: Legs = { above: below(row - 1), below: below(row) };
				if (hop) return <Stop key={row} name={nameOf(hop)} hop={hop} places={places} route={route} row={row} legs={legs} />;
				return other ? (
					<li key={row} className={`ladder-stop ladder-absent row-${row + 1}`} aria-hidden="true">
						<LegPieces {...legs} />
						<span className="ladder-words" data-fixed>
							not on this path
						</span>
					</li>
				) : null;
			})}
		</ol>
	);
}

/** The two paths of a flow side by side, stop by stop. */
export function Ladder({ flow, places, named }: { flow: Flow; places: Places; named: boolean }) {
	const rows = alignHops(flow.usual?.hops ?? [], flow.diverted?.hops ?? []);
	const cells = (route: RouteName): Cell[] => rows.map((row, i) => ({ hop: row[route], row: i }));
	const missing = (route: RouteName) => (flow[route]?.hops ?? []).length === 0;
	const nameOf = (route: RouteName) => (hop: Hop) => `flows.${flow.id}.${route}.hops.${flow[route]?.hops.indexOf(hop)}`;
	const heads: RouteName[] = ["usual", "diverted"];
	return (
		<div className="ladder">
			{named && <h3 className="ladder-title">{flow.title}</h3>}
			<div className={`ladder-grid rows-${Math.min(rows.length, 16)}`}>
				{heads.map((route) => (
					<Fragment key={route}>
						<p className={`ladder-head head-${route}`} data-fixed>
							<Term id={route === "usual" ? "usual-path" : "diverted-path"}>{route === "usual" ? "Usual path" : "Diverted path"}</Term>
						</p>
						{missing(route) ? (
							<p className={`ladder-missing missing-${route}`}>
								<Fact name={`flows.${flow.id}.${route}`}>{missingWords(flow, route)}</Fact>
							</p>
						) : (
							<Strip cells={cells(route)} places={places} route={route} nameOf={nameOf(route)} other={!missing(route === "usual" ? "diverted" : "usual")} />
						)}
					</Fragment>
				))}
			</div>
			<Outcome flow={flow} nameOf={nameOf} />
		</div>
	);
}

/** What became of the traffic, what is to be known of the flow, and where we chose the place a stop is drawn at. */
function Outcome({ flow, nameOf }: { flow: Flow; nameOf: (route: RouteName) => NameOf }) {
	const outcome = outcomeWords(flow, "diverted");
	const drawn = (["usual", "diverted"] as const).flatMap((route) =>
		(flow[route]?.hops ?? []).flatMap((hop) => (hop.drawAt && hop.leg?.because ? [{ name: `${nameOf(route)(hop)}.leg`, because: hop.leg.because }] : [])),
	);
	const reasons = drawn.filter(({ because }, i) => drawn.findIndex((one) => one.because === because) === i);
	if (!outcome && !flow.note && reasons.length === 0) return null;
	return (
		<p className="small-print">
			{outcome && <Fact name={`flows.${flow.id}.diverted`}>{outcome}</Fact>} {flow.note && <Fact name={`flows.${flow.id}`}>{flow.note}</Fact>}
			{reasons.map(({ name, because }) => (
				<Fragment key={name}>
					{" "}
					<Fact name={name}>{because}</Fact>
				</Fragment>
			))}
		</p>
	);
}
