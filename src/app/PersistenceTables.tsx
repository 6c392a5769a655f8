/** The tables of the page on persistence: the same numbers as its charts. */
import type { ReactNode } from "react";
import type { Atlas } from "../atlas/atlas.ts";
import { FOUR_WEEKS_SEC, type LengthRow, lastedAtLeast, lengthsByKind, rangeOf, saidByLength, stancesAt, withoutDuration } from "../atlas/persistence.ts";
import { lastedRangeWords } from "../atlas/persistenceWords.ts";
import { KIND_WORDS, STANCE_WORDS } from "../i18n/words.ts";
import { KINDS, type Kind } from "../incident/terms.ts";
import { IncidentLink } from "./IncidentLink.tsx";

function Scrolling({ label, children }: { label: string; children: ReactNode }) {
	return (
		// It may scroll sideways on a narrow screen, and then the keyboard must be able to do so.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls takes the focus
		<section className="table-box" aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}

const kindAt = (atlas: Atlas, i: number) => KIND_WORDS[KINDS[atlas.kind[i] as number] as Kind];

function Extreme({ atlas, incident }: { atlas: Atlas; incident: number | null }) {
	if (incident === null) return "not published";
	return (
		<>
			{lastedRangeWords(rangeOf(atlas, incident))}
			<br />
			<IncidentLink atlas={atlas} incident={incident} />
		</>
	);
}

function KindCells({ atlas, row }: { atlas: Atlas; row: LengthRow }) {
	return (
		<>
			<th scope="row">{row.kind ? KIND_WORDS[row.kind].long : "All kinds"}</th>
			<td>{row.count}</td>
			<td>{row.published}</td>
			<td>{row.median ? lastedRangeWords(row.median) : "not published"}</td>
			<td>
				<Extreme atlas={atlas} incident={row.shortest} />
			</td>
			<td>
				<Extreme atlas={atlas} incident={row.longest} />
			</td>
		</>
	);
}

export function KindTable({ atlas }: { atlas: Atlas }) {
	const { kinds, all } = lengthsByKind(atlas);
	return (
		<Scrolling label="Durations by kind">
			<table className="account-table persistence-kinds">
				<caption>
					Durations by kind. Where accounts differ, both are given: half of the incidents lasted no longer than the median, whichever account holds.
				</caption>
				<thead>
					<tr>
						<th scope="col">Kind</th>
						<th scope="col">Incidents</th>
						<th scope="col">With a duration</th>
						<th scope="col">Median</th>
						<th scope="col">Shortest account</th>
						<th scope="col">Longest account</th>
					</tr>
				</thead>
				<tbody>
					{kinds.map((row) => (
						<tr key={row.kind}>
							<KindCells atlas={atlas} row={row} />
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<KindCells atlas={atlas} row={all} />
					</tr>
				</tfoot>
			</table>
		</Scrolling>
	);
}

export function SaidTable({ atlas }: { atlas: Atlas }) {
	return (
		<Scrolling label="What was said about the cause, by length">
			<table className="account-table">
				<caption>For how many incidents somebody named a cause, by length. The same incident can stand in several columns; none of them is a finding.</caption>
				<thead>
					<tr>
						<th scope="col">Lasted</th>
						<th scope="col">Incidents</th>
						<th scope="col">Malice claimed</th>
						<th scope="col">Called deliberate, no motive named</th>
						<th scope="col">Error claimed</th>
						<th scope="col">A claim denied</th>
					</tr>
				</thead>
				<tbody>
					{saidByLength(atlas).map(({ label, count, said }) => (
						<tr key={label}>
							<th scope="row">{label}</th>
							<td>{count}</td>
							<td>{said.malice}</td>
							<td>{said.deliberate}</td>
							<td>{said.error}</td>
							<td>{said.denied}</td>
						</tr>
					))}
				</tbody>
			</table>
		</Scrolling>
	);
}

export function LongTable({ atlas }: { atlas: Atlas }) {
	return (
		<Scrolling label="Incidents of four weeks and more">
			<table className="account-table persistence-long">
				<caption>Incidents that lasted four weeks or more by every account, longest first, and what has been said about the cause of each.</caption>
				<thead>
					<tr>
						<th scope="col">Incident</th>
						<th scope="col">Kind</th>
						<th scope="col">Lasted</th>
						<th scope="col">Said about the cause</th>
					</tr>
				</thead>
				<tbody>
					{lastedAtLeast(atlas, FOUR_WEEKS_SEC).map((i) => (
						<tr key={i}>
							<th scope="row">
								<IncidentLink atlas={atlas} incident={i} />
							</th>
							<td>{kindAt(atlas, i).long}</td>
							<td>{atlas.own.get(i)?.duration ?? lastedRangeWords(rangeOf(atlas, i))}</td>
							<td>
								{stancesAt(atlas, i)
									.map((stance) => STANCE_WORDS[stance])
									.join(" · ") || "nothing on record"}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</Scrolling>
	);
}

export function LeftOutList({ atlas }: { atlas: Atlas }) {
	return (
		<ul className="plain-list">
			{withoutDuration(atlas).map((i) => (
				<li key={i}>
					<IncidentLink atlas={atlas} incident={i} />: {atlas.own.get(i)?.when}, {atlas.own.get(i)?.duration ?? "duration not published"}
				</li>
			))}
		</ul>
	);
}
