import "./measured.css";
import { instantWords } from "../i18n/dates.ts";
import { countWords } from "../i18n/words.ts";
import { coverageNotes } from "../incident/accountNotes.ts";
import type { Incident } from "../incident/derived.ts";
import { type MeasuredSeries, SERIES_RULES } from "../incident/measured.ts";
import { shareNotes } from "../incident/share.ts";
import { Fact, FactMark } from "./Fact.tsx";
import { MeasuredAccount } from "./MeasuredAccount.tsx";
import { MeasuredPoints } from "./MeasuredPoints.tsx";
import { RawRows } from "./RawRows.tsx";
import { SeriesPick } from "./SeriesPick.tsx";
import { SEEN_WORDS } from "./seenWords.ts";
import { timesOf } from "./timesOf.ts";
import { type Live, useLive, useSeries } from "./usePathsLive.ts";

function Rules({ series }: { series: MeasuredSeries }) {
	const { unexpected, expected } = series.rule;
	return (
		<p>
			Routes of {series.target} and of what covers it or lies in it. Unexpected: {unexpected}. Expected: {expected}.{" "}
			<span className="small-print">
				{SERIES_RULES.uses} {SERIES_RULES.unknown} {SERIES_RULES.share} {SERIES_RULES.silent}
			</span>
		</p>
	);
}

function Origins({ incident, series }: { incident: Incident; series: MeasuredSeries }) {
	const timeOf = timesOf(series.origins.flatMap(({ firstSec, lastSec }) => [firstSec, lastSec]));
	return (
		<>
			<h3 className="measured-head">Who announced what</h3>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<section className="points-frame" tabIndex={0} aria-label="Prefixes and origins in the raw file">
				<table className="points">
					<thead>
						<tr>
							{["Prefix", "Origin", "First", "Last", "Announcements", "Sessions", "Counts as"].map((head) => (
								<th key={head} scope="col">
									{head}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{series.origins.map(({ prefix, origin, seen, firstSec, lastSec, announcements, sessions }) => (
							<tr key={`${prefix} ${origin} ${seen}`}>
								<th scope="row" className="mono" translate="no">
									{prefix}
								</th>
								<td>
									{/^\d+$/.test(origin) ? `AS${origin}` : origin}
									{incident.registry[`AS${origin}`] && <bdi className="small-print">{incident.registry[`AS${origin}`]?.name}</bdi>}
								</td>
								<td>{timeOf(firstSec)}</td>
								<td>{timeOf(lastSec)}</td>
								<td>{announcements}</td>
								<td>{sessions}</td>
								<td>{SEEN_WORDS[seen]}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<p className="small-print">First and last announcement, UTC. Table entries from before the event are not announcements and do not count here.</p>
		</>
	);
}

function Caveats({ incident, series }: { incident: Incident; series: MeasuredSeries }) {
	const { span, counts, vantagePoints } = series;
	const note = incident.evidence?.find(({ id }) => id === series.id)?.note;
	const notes = [
		`It covers ${instantWords(span.startSec, "second")} to ${instantWords(span.endSec, "second")}: ${countWords(counts.rows, "row")}, of them ${countWords(counts.tableEntries, "table entry", "table entries")}, ${countWords(counts.announcements, "announcement")} and ${countWords(counts.withdrawals, "withdrawal")}, at ${countWords(vantagePoints.length, "vantage point")} of ${countWords(counts.collectors, "collector")}.`,
		...coverageNotes(incident, series),
		...shareNotes(series),
		note ?? "",
	].filter(Boolean);
	return (
		<>
			<h3 className="measured-head">What the file covers, and what not</h3>
			<ul className="measured-notes">
				{notes.map((words) => (
					<li key={words}>{words}</li>
				))}
			</ul>
		</>
	);
}

/** What was computed from the chosen raw file, beside what was published. */
export function Measured({ incident, live }: { incident: Incident; live?: Live | undefined }) {
	const ownLive = useLive(incident, live);
	const series = useSeries(incident, ownLive);
	if (!series) return null;
	return (
		<section className="dossier-part measured" aria-labelledby="measured-head">
			<h2 id="measured-head">What the raw file shows</h2>
			<SeriesPick measured={incident.derived.measured} series={series} view={ownLive.view} />
			<Fact as="div" name={`measured.${series.id}`} anchor={false}>
				<p>
					<strong>{series.title}</strong> <FactMark name={`measured.${series.id}`} />
				</p>
				<Rules series={series} />
				<MeasuredAccount incident={incident} series={series} />
				<Caveats incident={incident} series={series} />
				{live && <RawRows key={series.id} series={series.id} clock={live.clock} />}
				<Origins incident={incident} series={series} />
				<MeasuredPoints key={`points ${series.id}`} incident={incident} series={series} />
			</Fact>
		</section>
	);
}
