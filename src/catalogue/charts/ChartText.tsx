import type { ChartData, ChartLane } from "../../atlas/chartData.ts";
import { numberWords } from "../../i18n/numbers.ts";
import { KIND_WORDS } from "../../i18n/words.ts";
import { spanWords } from "./chartWords.ts";

const yearOf = (sec: number) => new Date(sec * 1000).getUTCFullYear();

function years({ points, whenBins }: ChartLane): string {
	const starts = points ? points.map(({ startSec }) => startSec) : whenBins.map(({ from }) => from);
	const [first, last] = [yearOf(Math.min(...starts)), yearOf(Math.max(...starts))];
	return first === last ? String(first) : `${first} to ${last}`;
}

function lengths({ points, lastedBins }: ChartLane): string {
	if (!points) {
		const [first, last] = [lastedBins[0], lastedBins.at(-1)];
		return first && last ? spanWords(first.from, last.to) : "not published";
	}
	const published = points.filter(({ lasted }) => lasted !== null).sort((a, b) => (a.lasted?.min ?? 0) - (b.lasted?.min ?? 0));
	const longest = published.reduce((most, point) => ((point.lasted?.max ?? 0) > (most?.lasted?.max ?? 0) ? point : most), published[0]);
	if (!published[0] || !longest) return "not published";
	return published.length === 1 ? published[0].duration : `${published[0].duration}, up to ${longest.duration}`;
}

/** What the charts show, as a table for who does not see them. */
export function ChartText({ data }: { data: ChartData }) {
	if (data.count === 0) return null;
	return (
		<div className="visually-hidden">
			<table>
				<caption>Incidents by kind: how many, when, how long</caption>
				<thead>
					<tr>
						<th scope="col">Kind</th>
						<th scope="col">Incidents</th>
						<th scope="col">Years</th>
						<th scope="col">Shortest to longest</th>
						<th scope="col">Without a published duration</th>
					</tr>
				</thead>
				<tbody>
					{data.lanes.map((lane) => (
						<tr key={lane.kind}>
							<th scope="row">{KIND_WORDS[lane.kind].long}</th>
							<td>{numberWords(lane.count)}</td>
							<td>{years(lane)}</td>
							<td>{lengths(lane)}</td>
							<td>{numberWords(lane.unpublished)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
