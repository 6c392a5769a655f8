import { periodPieces } from "../incident/dossierWords.ts";
import { vagueEdtf } from "../incident/edges.ts";
import type { EventRow } from "../incident/eventRow.ts";
import { alsoLiveRows, eventsOf } from "../incident/events.ts";
import type { Source } from "../incident/schema.ts";
import { supportOf } from "../incident/support.ts";
import { edtfWords } from "../incident/words.ts";
import { Term } from "../ui/Term.tsx";
import { AccountSupport } from "./AccountSupport.tsx";
import { AccountTable } from "./AccountTable.tsx";
import { Part } from "./Tables.tsx";
import { useFacts } from "./useFacts.ts";

function ContextSource({ source }: { source: Source }) {
	const title = source.url ? (
		<a href={source.url} rel="noreferrer">
			{source.title}
		</a>
	) : (
		source.title
	);
	return (
		<span className="account-support">
			reported: {title}
			{[source.publisher, source.date && edtfWords(source.date)].filter(Boolean).map((words) => `, ${words}`)}
		</span>
	);
}

function Edtf({ text }: { text: string }) {
	return (
		<span className="mono" translate="no">
			<Term id="edtf">{text}</Term>
		</span>
	);
}

function Row({ row, anchor }: { row: EventRow; anchor: boolean }) {
	return (
		<tr>
			<th scope="row" className="event-when">
				{row.when}
				{row.edtf && <Edtf text={row.edtf} />}
			</th>
			<td>
				{row.what}
				{row.state && (
					<span className="event-state">
						{row.what && "From then on: "}
						<strong>{row.state}</strong>
					</span>
				)}
			</td>
			<td>{row.clock}</td>
			<td>
				{row.fact && <AccountSupport name={row.fact} anchor={anchor} />}
				{row.source && <ContextSource source={row.source} />}
			</td>
		</tr>
	);
}

/** Names that the events themselves are the place of; what they only refer to (a start, a file) has its place elsewhere. */
const OWN = /^time\.(moments|gaps)\.|^measured\.[^.]+\.(onset|peak|end)$/;

/** Everything that happened and was said, in order, with the clock each was read from. */
export function Events() {
	const { incident } = useFacts();
	const rows = eventsOf(incident);
	const live = alsoLiveRows(incident);
	const placed = new Set<string>();
	// Where start and end are told as one, the facts before this part have no place for each of them.
	const isOne = periodPieces(incident).length === 1;
	return (
		<Part id="events-head" head="Events in order">
			<AccountTable
				className="events"
				caption={
					<>
						What happened and what was said; all times are <Term id="utc">UTC</Term>. The clock says how a time is known: in the network, when it happened to
						routes; measured, computed from a raw file; said, when it was reported, answered or ruled on; context, what stands beside the incident and is not
						its cause.
					</>
				}
				heads={["When", "What", "Clock", "Grade and source"]}
			>
				<tbody>
					{rows.map((row) => {
						const anchor = row.fact !== null && (OWN.test(row.fact) || (isOne && /^time\.(start|end)$/.test(row.fact))) && !placed.has(row.fact);
						if (anchor) placed.add(row.fact as string);
						return <Row key={row.key} row={row} anchor={anchor} />;
					})}
				</tbody>
			</AccountTable>
			<Episodes />
			{live.length > 0 && (
				<>
					<h3>Also live at the time</h3>
					<ul className="plain-list">
						{live.map(({ id, words, note }) => (
							<li key={id}>
								{words}
								{note && <span className="small-print">{note}</span>}
							</li>
						))}
					</ul>
				</>
			)}
		</Part>
	);
}

function EdgeWords({ name, edtf }: { name: string; edtf: string }) {
	const { incident } = useFacts();
	const vague = vagueEdtf(edtf);
	return (
		<>
			{supportOf(incident, name)?.says}
			{vague && <Edtf text={vague} />}
		</>
	);
}

/** The stretches an incident came in, with the doubt of each start and end. */
function Episodes() {
	const { incident } = useFacts();
	const { episodes } = incident.time;
	if (!episodes?.length) return null;
	return (
		<AccountTable
			className="episodes"
			caption={
				<>
					<Term id="episode">Episodes</Term>: the stretches it came in
				</>
			}
			heads={["Episode", "Start", "End", "Grade and source"]}
		>
			<tbody>
				{episodes.map((episode) => (
					<tr key={episode.id}>
						<th scope="row">
							{episode.title}
							{episode.pattern === "intermittent" && <span className="small-print">on and off</span>}
						</th>
						{(["start", "end"] as const).map((edge) => (
							<td key={edge}>
								<EdgeWords name={`time.episodes.${episode.id}.${edge}`} edtf={episode[edge].edtf} />
							</td>
						))}
						<td>
							<AccountSupport name={`time.episodes.${episode.id}`} anchor />
						</td>
					</tr>
				))}
			</tbody>
		</AccountTable>
	);
}
