import { countryName } from "../i18n/countries.ts";
import { kmWords } from "../i18n/words.ts";
import { alignHops, type Row } from "../incident/align.ts";
import type { Incident, RouteName, SceneLeg } from "../incident/derived.ts";
import { networkWords } from "../incident/factWords.ts";
import { drawnPlace, isVague, vagueness } from "../incident/places.ts";
import type { Flow, Hop } from "../incident/schema.ts";
import { supportOf } from "../incident/support.ts";
import { Term } from "../ui/Term.tsx";
import { AccountSupport } from "./AccountSupport.tsx";
import { AccountTable } from "./AccountTable.tsx";
import { CorrectedMark } from "./Corrected.tsx";
import { Distance } from "./Distance.tsx";
import { Part } from "./Tables.tsx";
import { useFacts } from "./useFacts.ts";

const ROUTES: RouteName[] = ["usual", "diverted"];

/** "45.42° N, 75.70° W". */
function coordinates([lon, lat]: readonly [number, number]): string {
	return `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? "W" : "E"}`;
}

/** Where a stop is drawn: coordinates for a city the source names, else how vague the place is and which cities it may be. */
function placeWords(incident: Incident, hop: Hop): string {
	const { places } = incident;
	if (hop.place === undefined) return "Not drawn, as its place is not given";
	const drawn = places[hop.drawAt ?? hop.place];
	if (!isVague(places, hop.place)) return `Place ${hop.grade}: ${drawn?.kind === "city" ? coordinates(drawn.at) : ""}`;
	const candidates = drawn && drawn.kind !== "city" ? drawn.candidates.map((city) => places[city]?.name ?? city) : [];
	const may = candidates.length > 0 ? `; it may be ${candidates.join(", ").replace(/, ([^,]*)$/, " or $1")}` : "";
	return `Place inferred: ${vagueness(places, hop)}${may}`;
}

/** What the source says of the stop, and the network with its number; one of them where they are the same. */
function networkLine(incident: Incident, { label, network }: Hop): string {
	const words = network === undefined ? "" : networkWords(incident, network);
	return words.startsWith(`${label} (`) ? words : [label, words].filter(Boolean).join(" · ");
}

/** The leg that arrives at a stop; `null` at the first one, and where neighbouring stops are drawn at one place. */
function legTo(incident: Incident, flow: Flow, route: RouteName, index: number): SceneLeg | null {
	const hops = flow[route]?.hops ?? [];
	const drawn = hops.slice(0, index).filter((hop) => drawnPlace(hop) !== null).length;
	if (drawn === 0 || drawnPlace(hops[index] as Hop) === null) return null;
	return incident.derived.scene.legs.find(({ id }) => id === `${flow.id}-${route}-${drawn}`) ?? null;
}

function HopCell({ flow, route, index }: { flow: Flow; route: RouteName; index: number }) {
	const { incident } = useFacts();
	const hop = flow[route]?.hops[index] as Hop;
	const leg = legTo(incident, flow, route, index);
	const place = hop.place === undefined ? "Place not given" : (incident.places[hop.place]?.name ?? hop.place);
	const name = `flows.${flow.id}.${route}.hops.${index}`;
	const lines = [
		networkLine(incident, hop),
		placeWords(incident, hop),
		leg ? `Way there ${leg.grade}: ${kmWords(leg.lengthKm)}` : "",
		hop.rttMs === undefined ? "" : `Round trip ${hop.rttMs} ms`,
	].filter(Boolean);
	return (
		<>
			<strong>{place}</strong>
			{lines.map((line) => (
				<span key={line} className="hop-line">
					{line}
				</span>
			))}
			{hop.leg && (
				<span className="hop-line" id={`fact-${name}.leg`}>
					{hop.leg.because}
				</span>
			)}
			<AccountSupport name={name} anchor />
		</>
	);
}

function Rows({ flow, rows, shown }: { flow: Flow; rows: readonly Row[]; shown: readonly RouteName[] }) {
	const next = { usual: 0, diverted: 0 };
	return (
		<tbody>
			{rows.map((row, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the stops of a path do not move
				<tr key={i}>
					<th scope="row">{i + 1}</th>
					{shown.map((route) => (
						<td key={route}>{row[route] ? <HopCell flow={flow} route={route} index={next[route]++} /> : "not on this path"}</td>
					))}
				</tr>
			))}
		</tbody>
	);
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

const HEADS: Record<RouteName, string> = { usual: "Usual path", diverted: "Diverted path" };
const TERMS = { usual: "usual-path", diverted: "diverted-path" } as const;

/** Both paths of a flow side by side, stop by stop, and what follows from them. */
function FlowPart({ flow, named }: { flow: Flow; named: boolean }) {
	const { incident } = useFacts();
	const figures = incident.derived.figures.find((one) => one.flow === flow.id);
	const shown = ROUTES.filter((route) => (flow[route]?.hops.length ?? 0) > 0);
	const rows = alignHops(flow.usual?.hops ?? [], flow.diverted?.hops ?? []);
	const rttPublished = ROUTES.some((route) => flow[route]?.hops.some(({ rttMs }) => rttMs !== undefined));
	const countries = figures && figures.countries.diverted.length < 2 ? ROUTES.filter((route) => figures.countries[route].length > 0) : [];
	const length = (route: RouteName) => (route === "usual" ? figures?.usualKm : figures?.divertedKm);
	return (
		<>
			{named && <h3>{flow.title}</h3>}
			{shown.length > 0 && (
				<AccountTable
					className={shown.length === 2 ? "hops" : "hops hops-one"}
					caption={`${named ? "T" : `${flow.title}: t`}${shown.length === 2 ? "he usual path beside the diverted one" : `he ${shown[0]} path`}, in the order traffic passed`}
					heads={[
						"Stop",
						...shown.map((route) => (
							<Term key={route} id={TERMS[route]}>
								{HEADS[route]}
							</Term>
						)),
					]}
				>
					<Rows flow={flow} rows={rows} shown={shown} />
					{shown.some(length) && (
						<tfoot>
							<tr>
								<th scope="row">Length</th>
								{shown.map((route) => {
									const range = length(route);
									return <td key={route}>{range ? kmWords(range) : "not known"}</td>;
								})}
							</tr>
						</tfoot>
					)}
				</AccountTable>
			)}
			<p id={`fact-flows.${flow.id}`}>
				{ROUTES.filter((route) => !shown.includes(route)).map((route) => (
					<span key={route} id={`fact-flows.${flow.id}.${route}`}>
						{HEADS[route]}: {sentence((route === "usual" && flow.usualUnknown) || "not published")}{" "}
					</span>
				))}
				{flow.diverted?.outcome && <span id={`fact-flows.${flow.id}.diverted`}>{supportOf(incident, `flows.${flow.id}.diverted`)?.says} </span>}
				{flow.note}
				{[`flows.${flow.id}`, ...ROUTES.map((route) => `flows.${flow.id}.${route}`)].map((name) => (
					<CorrectedMark key={name} name={name} />
				))}
			</p>
			{figures && <Distance figures={figures} rttPublished={rttPublished} />}
			{figures && countries.length > 0 && (
				<p>Countries, in order: {countries.map((route) => `${route}: ${figures.countries[route].map(countryName).join(" → ")}`).join("; ")}.</p>
			)}
		</>
	);
}

/** Where traffic went before and instead, as tables; or why no route can be drawn. */
export function Hops() {
	const { incident } = useFacts();
	const flows = incident.flows ?? [];
	const { countries } = incident.derived.scene;
	if (flows.length > 0) {
		return (
			<Part id="hops-head" head="Where: the paths, stop by stop">
				{flows.map((flow) => (
					<FlowPart key={flow.id} flow={flow} named={flows.length > 1} />
				))}
			</Part>
		);
	}
	return (
		<Part id="hops-head" head="Where: no route to draw">
			<p>
				{incident.noRoute} {incident.noRoute && <AccountSupport name="noRoute" anchor />}
			</p>
			{countries.length > 0 && (
				<>
					<p>The map shows the countries in which the networks are registered, which are not places that packets visited:</p>
					<ul className="plain-list">
						{countries.map(({ code, detail }) => (
							<li key={code}>
								{countryName(code)}: {detail}
							</li>
						))}
					</ul>
				</>
			)}
		</Part>
	);
}
