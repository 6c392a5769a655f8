import { Fragment } from "react";
import { alignHops } from "../incident/align.ts";
import type { RouteName } from "../incident/derived.ts";
import { drawnPlace, isVague, type Places, vagueness } from "../incident/places.ts";
import type { Flow, Grade, Hop } from "../incident/schema.ts";

type Cell = { hop: Hop | null; row: number };

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

function Stop({ hop, places, route, row, legs }: { hop: Hop; places: Places; route: RouteName; row: number; legs: Legs }) {
	const place = hop.place === undefined ? "place not given" : (places[hop.place]?.name ?? hop.place);
	const grade = placeGrade(hop, places);
	return (
		<li className={`ladder-stop row-${row + 1}`} title={hop.because}>
			<LegPieces {...legs} />
			<svg className={`ladder-mark tone-${route}`} width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
				<circle className={`mark-${grade}`} r={grade === "measured" ? 6 : 5.3} />
			</svg>
			<span className="ladder-words">
				<span className="ladder-place">{place}</span>
				<span className="ladder-network">{second(hop, places)}</span>
				<span className="visually-hidden">
					{hop.rttMs === undefined ? "" : `, round trip ${hop.rttMs} ms`}, place {grade}
					{legs.above === null ? "" : `, way there ${legs.above}`}
				</span>
			</span>
		</li>
	);
}

const arriving = (hop: Hop | null | undefined): Grade | null => (hop ? (hop.leg?.grade ?? hop.grade) : null);

function Strip({ cells, places, route, other }: { cells: Cell[]; places: Places; route: RouteName; other: boolean }) {
	const own = cells.filter((cell) => cell.hop !== null);
	/** The leg under way below a row: that of the next stop, once there has been a first. */
	const below = (row: number) => (row < (own[0]?.row ?? 0) ? null : arriving(own.find((cell) => cell.row > row)?.hop));
	return (
		<ol className={`ladder-strip strip-${route}`} aria-label={route === "usual" ? "Usual path" : "Diverted path"}>
			{cells.map(({ hop, row }) => {
				const legs: Legs = { above: below(row - 1), below: below(row) };
				if (hop) return <Stop key={row} hop={hop} places={places} route={route} row={row} legs={legs} />;
				return other ? (
					<li key={row} className={`ladder-stop ladder-absent row-${row + 1}`} aria-hidden="true">
						<LegPieces {...legs} />
						<span className="ladder-words">not on this path</span>
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
	const heads: RouteName[] = ["usual", "diverted"];
	return (
		<div className="ladder">
			{named && <h3 className="ladder-title">{flow.title}</h3>}
			<div className={`ladder-grid rows-${Math.min(rows.length, 16)}`}>
				{heads.map((route) => (
					<Fragment key={route}>
						<p className={`ladder-head head-${route}`}>{route === "usual" ? "Usual path" : "Diverted path"}</p>
						{missing(route) ? (
							<p className={`ladder-missing missing-${route}`}>{route === "usual" ? (flow.usualUnknown ?? "not published") : "not published"}</p>
						) : (
							<Strip cells={cells(route)} places={places} route={route} other={!missing(route === "usual" ? "diverted" : "usual")} />
						)}
					</Fragment>
				))}
			</div>
			<Outcome flow={flow} places={places} />
		</div>
	);
}

const OUTCOMES = {
	delivered: "Traffic was delivered.",
	blackholed: "Traffic was not delivered: it ended at the last stop.",
	imposture: "Traffic ended at a server that answered in the place of the right one.",
	unknown: "Whether traffic was delivered is not known.",
} as const;

function Outcome({ flow, places }: { flow: Flow; places: Places }) {
	const route = flow.diverted;
	const undrawn = (route?.hops ?? []).filter((hop) => drawnPlace(hop) === null).length;
	if (!route?.outcome && !flow.note && undrawn === 0) return null;
	const chosen = [...(flow.usual?.hops ?? []), ...(route?.hops ?? [])].flatMap((hop) =>
		hop.drawAt && hop.leg?.because ? [{ name: places[hop.drawAt]?.name, because: hop.leg.because }] : [],
	);
	return (
		<p className="small-print">
			{route?.outcome && `${OUTCOMES[route.outcome]} `}
			{route?.outcomeNote && `${route.outcomeNote} `}
			{undrawn > 0 && `${undrawn} ${undrawn === 1 ? "stop" : "stops"} of the diverted path could not be placed on the map. `}
			{flow.note}
			{chosen.length > 0 && ` ${chosen[0]?.because}`}
		</p>
	);
}
