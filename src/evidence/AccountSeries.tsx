import { instantWords } from "../i18n/dates.ts";
import type { TermId } from "../i18n/glossary.ts";
import { countWords } from "../i18n/words.ts";
import { type MeasuredSeries, SEEN, SERIES_RULES, type SeenState } from "../incident/measured.ts";
import { shareNotes, withData } from "../incident/share.ts";
import { type CollectorRow, collectorRows, SEEN_WORDS, visibilityRows } from "../incident/visibility.ts";
import { Term } from "../ui/Term.tsx";
import { AccountSupport } from "./AccountSupport.tsx";
import { AccountTable } from "./AccountTable.tsx";
import { MeasuredAccount } from "./MeasuredAccount.tsx";
import { Part } from "./Tables.tsx";
import { useFacts } from "./useFacts.ts";

const SEEN_TERMS = {
	unexpected: "unexpected-route",
	expected: "expected-route",
	other: "other-route",
	none: "no-route",
	unknown: "unknown",
} as const satisfies Record<SeenState, TermId>;

/** Most telling state first. */
const STATES = [...SEEN].reverse();

function Visibility({ series }: { series: MeasuredSeries }) {
	const { told } = series;
	return (
		<AccountTable
			scrollName={`Visibility: ${series.title}`}
			className="visibility"
			caption={
				<>
					<Term id="visibility">Visibility</Term> of {series.target}: how many {told === null ? "" : `of ${withData(series)} `}
					<Term id="vantage-point">vantage points</Term> used which route. Unexpected: {series.rule.unexpected}. Expected: {series.rule.expected}.
				</>
			}
			heads={[
				"Time",
				"What happens then",
				...(told === null ? [] : [`Unexpected, of the ${told} known from before`]),
				...STATES.map((state) => (
					<Term key={state} id={SEEN_TERMS[state]}>
						{SEEN_WORDS[state]}
					</Term>
				)),
			]}
		>
			<tbody>
				{visibilityRows(series).map(({ atSec, what, counts, ofTold }) => (
					<tr key={atSec}>
						<th scope="row">{instantWords(atSec, "second")}</th>
						<td>{what}</td>
						{told !== null && ofTold !== null && (
							<td>
								{ofTold} ({Math.round((100 * ofTold) / told)} %)
							</td>
						)}
						{STATES.map((state) => (
							<td key={state}>{counts[SEEN.indexOf(state)]}</td>
						))}
					</tr>
				))}
			</tbody>
		</AccountTable>
	);
}

/** "12 of 14"; "12" where nothing tells of how many; "no data". */
const atPeakWords = ({ vantagePoints, atPeak, told, silent }: CollectorRow, isTold: boolean) =>
	silent ? "no data after its table" : isTold && told > 0 ? `${atPeak} of ${vantagePoints}` : `${atPeak}`;

function Collectors({ series }: { series: MeasuredSeries }) {
	const { incident } = useFacts();
	return (
		<AccountTable
			scrollName={`Collectors: ${series.title}`}
			className="visibility"
			caption={
				<>
					Vantage points by <Term id="route-collector">route collector</Term>; the map has them at the collector's city
				</>
			}
			heads={["Collector", "City", "Vantage points", "Unexpected at the peak"]}
		>
			<tbody>
				{collectorRows(series).map((row) => {
					const { collector, vantagePoints } = row;
					const known = incident.collectors?.[collector];
					const city = known && (incident.places[known.place]?.name ?? known.place);
					return (
						<tr key={collector}>
							<th scope="row">{collector}</th>
							<td>
								{city ?? "not known"}
								{known?.multihop && (
									<>
										; <Term id="multihop">its vantage points connect from elsewhere</Term>
									</>
								)}
							</td>
							<td>{vantagePoints}</td>
							<td>{atPeakWords(row, series.told !== null)}</td>
						</tr>
					);
				})}
			</tbody>
		</AccountTable>
	);
}

function SeriesPart({ series }: { series: MeasuredSeries }) {
	const { incident } = useFacts();
	const { rows, tableEntries, announcements, withdrawals, collectors } = series.counts;
	return (
		<>
			<h3>{series.title}</h3>
			<p>
				{countWords(rows, "row")} of {countWords(collectors, "collector")}: {countWords(tableEntries, "table entry", "table entries")},{" "}
				{countWords(announcements, "announcement")}, {countWords(withdrawals, "withdrawal")}. <AccountSupport name={`measured.${series.id}`} anchor />
			</p>
			<p>{shareNotes(series).join(" ")}</p>
			<MeasuredAccount incident={incident} series={series} />
			<Visibility series={series} />
			<Collectors series={series} />
		</>
	);
}

/** What the raw files show, at the instants that matter, and by which rules that was computed. */
export function AccountSeries() {
	const { incident } = useFacts();
	const { measured } = incident.derived;
	if (measured.length === 0) return null;
	return (
		<Part id="visibility-head" head="Visibility, computed from raw files">
			<p>
				{SERIES_RULES.uses} {SERIES_RULES.unknown} <Term id="onset">Onset</Term>: {SERIES_RULES.onset} <Term id="peak">Peak</Term>: {SERIES_RULES.peak} End:{" "}
				{SERIES_RULES.end} Shares: {SERIES_RULES.share} {SERIES_RULES.silent}
			</p>
			{measured.map((series) => (
				<SeriesPart key={series.id} series={series} />
			))}
		</Part>
	);
}
