import { clockWords, dayWords, instantWords, shortDayWords } from "../i18n/dates.ts";
import { accountOf, exactWords, type Match, NEAR_SEC } from "../incident/account.ts";
import { lengthsOf } from "../incident/accountNotes.ts";
import type { Incident } from "../incident/derived.ts";
import type { MeasuredSeries } from "../incident/measured.ts";
import { FactMark } from "./Fact.tsx";

/** One day for all of them: then it is said once and the table has clock times alone. */
function oneDay(instants: readonly (number | null)[]): { long: string; short: string } | null {
	const known = instants.filter((atSec) => atSec !== null);
	const [first] = known;
	if (first === undefined || new Set(known.map(dayWords)).size > 1) return null;
	return { long: dayWords(first), short: shortDayWords(first) };
}

type Day = ReturnType<typeof oneDay>;

/** Without the day that is said once for all. */
const withoutDay = (words: string, day: Day) => (day && words.includes(`${day.short}, `) ? words.replace(`${day.short}, `, "").replace(" UTC", "") : words);

function Published({ matches, day }: { matches: readonly Match[]; day: Day }) {
	if (matches.length === 0) return <span className="account-none">nothing published near it</span>;
	return (
		<ul className="account-published">
			{matches.map(({ fact, label, words, difference }) => (
				<li key={fact}>
					{withoutDay(words, day)} <FactMark name={fact} /> <b className="account-difference">{difference}</b>
					<span className="small-print">{label}</span>
				</li>
			))}
		</ul>
	);
}

/** The steps of the event as the raw file has them, beside what was published of each. */
export function MeasuredAccount({ incident, series }: { incident: Incident; series: MeasuredSeries }) {
	const rows = accountOf(incident, series);
	const day = oneDay(rows.map(({ atSec }) => atSec));
	const { lengths, published } = lengthsOf(incident, series);
	return (
		<table className="account">
			<caption className="small-print">
				{day ? `Times of ${day.long}, UTC, to the second. ` : "Times are UTC, to the second. "}
				Published moments within {exactWords(NEAR_SEC)} stand beside those of the file; near does not mean the same.
			</caption>
			<thead>
				<tr>
					<th scope="col">Step</th>
					<th scope="col">In the raw file</th>
					<th scope="col">Published</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ head, rule, fact, atSec, note, published: matches }) => (
					<tr key={head}>
						<th scope="row">
							{head}
							<span className="small-print">{rule}</span>
						</th>
						<td>
							{atSec !== null && (
								<>
									<b className="account-time">{day ? clockWords(atSec, "second") : instantWords(atSec, "second")}</b> <FactMark name={fact} />
								</>
							)}
							{note && <span className="small-print">{note}</span>}
						</td>
						<td>
							<Published matches={matches} day={day} />
						</td>
					</tr>
				))}
				{lengths.length > 0 && (
					<tr>
						<th scope="row">
							Length
							<span className="small-print">From the first announcement.</span>
						</th>
						<td>
							{lengths.map(({ sec, to }, i) => (
								<span className="account-length" key={to}>
									<b className="account-time">{exactWords(sec)}</b> {i === 0 && <FactMark name={`measured.${series.id}`} />}
									<span className="small-print">{to}</span>
								</span>
							))}
						</td>
						<td>
							{published.length > 0 ? (
								<ul className="account-published">
									{published.map(({ fact, text, difference }) => (
										<li key={fact}>
											{text} <FactMark name={fact} /> <b className="account-difference">{difference}</b>
										</li>
									))}
								</ul>
							) : (
								<span className="account-none">no length published</span>
							)}
						</td>
					</tr>
				)}
			</tbody>
		</table>
	);
}
