import { useMemo, useState } from "react";
import type { Incident } from "../incident/derived.ts";
import type { MeasuredSeries } from "../incident/measured.ts";
import { csvOf, type PointColumn, type PointRow, pointRows, sortedRows } from "../incident/pointRows.ts";
import { SEEN_WORDS } from "./seenWords.ts";
import { timesOf } from "./timesOf.ts";

/** Rows shown before the reader asks for all: what the built page holds too. */
const FIRST_ROWS = 40;

const COLUMNS: { by: PointColumn; head: string }[] = [
	{ by: "firstSec", head: "First" },
	{ by: "lastSec", head: "Last" },
	{ by: "collector", head: "Collector" },
	{ by: "city", head: "City" },
	{ by: "asn", head: "Network" },
	{ by: "peer", head: "Peer" },
	{ by: "changes", head: "Changes" },
	{ by: "atEnd", head: "At the end" },
];

/** Hands a text over as a file, without a server. */
function save(name: string, text: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads it after the click.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

type Order = { by: PointColumn; way: 1 | -1 };

function Heads({ order, sortBy }: { order: Order; sortBy: (by: PointColumn) => void }) {
	return (
		<tr>
			{COLUMNS.map(({ by, head }) => (
				<th key={by} scope="col" aria-sort={order.by !== by ? "none" : order.way === 1 ? "ascending" : "descending"}>
					<button type="button" onClick={() => sortBy(by)}>
						{head}
						<span aria-hidden="true">{order.by !== by ? "" : order.way === 1 ? " ↑" : " ↓"}</span>
					</button>
				</th>
			))}
		</tr>
	);
}

function Row({ row, timeOf }: { row: PointRow; timeOf: (atSec: number | null) => string }) {
	return (
		<tr>
			<td>{timeOf(row.firstSec)}</td>
			<td>{timeOf(row.lastSec)}</td>
			<td>{row.collector}</td>
			<td>
				<bdi>{row.city || "not on record"}</bdi>
				{row.elsewhere && <span className="small-print">sessions from elsewhere</span>}
			</td>
			<td>
				{row.asn === null ? "not given" : `AS${row.asn}`}
				{row.name && <bdi className="small-print">{row.name}</bdi>}
			</td>
			<td className="mono" translate="no">
				{row.peer}
			</td>
			<td>{row.changes}</td>
			<td>{SEEN_WORDS[row.atEnd]}</td>
		</tr>
	);
}

/** When each vantage point first and last used an unexpected route. */
export function MeasuredPoints({ incident, series }: { incident: Incident; series: MeasuredSeries }) {
	const rows = useMemo(() => pointRows(incident, series), [incident, series]);
	const [order, setOrder] = useState<Order>({ by: "firstSec", way: 1 });
	const [all, setAll] = useState(false);
	const sorted = useMemo(() => sortedRows(rows, order.by, order.way), [rows, order]);
	const shown = all ? sorted : sorted.slice(0, FIRST_ROWS);
	const timeOf = timesOf(rows.flatMap(({ firstSec, lastSec }) => [firstSec, lastSec]));
	const sortBy = (by: PointColumn) => setOrder((before) => ({ by, way: before.by === by && before.way === 1 ? -1 : 1 }));
	return (
		<>
			<h3 className="measured-head" id="points-head">
				First and last seen at each vantage point
			</h3>
			<p className="small-print">
				First and last use of an unexpected route, UTC. A city is the collector's; where its sessions come from elsewhere it says so.
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<section className="points-frame" tabIndex={0} aria-labelledby="points-head">
				<table className="points">
					<thead>
						<Heads order={order} sortBy={sortBy} />
					</thead>
					<tbody>
						{shown.map((row) => (
							<Row key={`${row.collector} ${row.peer}`} row={row} timeOf={timeOf} />
						))}
					</tbody>
				</table>
			</section>
			<p className="points-ways">
				{shown.length < rows.length && (
					<>
						<span>{rows.length - shown.length} more in the raw file.</span>
						<button type="button" className="button" onClick={() => setAll(true)}>
							Show all {rows.length}
						</button>
					</>
				)}
				<button type="button" className="button" onClick={() => save(`${incident.id}-${series.id}-vantage-points.csv`, csvOf(sorted))}>
					Save as CSV
				</button>
			</p>
		</>
	);
}
