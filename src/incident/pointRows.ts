/** One line for each vantage point of a series: what it saw of the unexpected route, as a table and as CSV. */
import { byNumberedName } from "../i18n/order.ts";
import { csvText, csvTime } from "./csv.ts";
import type { Incident } from "./derived.ts";
import type { MeasuredSeries, SeenState } from "./measured.ts";
import { pointStories } from "./replay.ts";

export type PointRow = {
	collector: string;
	/** City of the collector; "" where it is not on record. */
	city: string;
	/** The collector's sessions come from elsewhere: its city is not theirs. */
	elsewhere: boolean;
	peer: string;
	asn: number | null;
	/** "" where the record does not speak of the network. */
	name: string;
	/** First and last use of an unexpected route; `null`: never. */
	firstSec: number | null;
	lastSec: number | null;
	changes: number;
	atEnd: SeenState;
};

export type PointColumn = keyof Omit<PointRow, "elsewhere">;

/** In the order in which they first used an unexpected route; those that never did come last. */
export function pointRows(incident: Incident, series: MeasuredSeries): PointRow[] {
	return pointStories(series).map(({ point, firstSec, lastSec, changes, atEnd }) => {
		const { collector = "", peer = "", asn = null } = series.vantagePoints[point] ?? {};
		const known = incident.collectors?.[collector];
		return {
			collector,
			city: known ? (incident.places[known.place]?.name ?? "") : "",
			elsewhere: known?.multihop ?? false,
			peer,
			asn,
			name: asn === null ? "" : (incident.registry[`AS${asn}`]?.name ?? ""),
			firstSec: Number.isFinite(firstSec) ? firstSec : null,
			lastSec: Number.isFinite(lastSec) ? lastSec : null,
			changes,
			atEnd,
		};
	});
}

/** Sorted by a column; rows without a value there come last, whichever way. Equal rows keep their order. */
export function sortedRows(rows: readonly PointRow[], by: PointColumn, way: 1 | -1): PointRow[] {
	return [...rows].sort((a, b) => {
		const [x, y] = [a[by], b[by]];
		const [noX, noY] = [x === null || x === "", y === null || y === ""];
		if (noX || noY) return Number(noX) - Number(noY);
		return way * (typeof x === "number" && typeof y === "number" ? x - y : byNumberedName(String(x), String(y)));
	});
}

/** All rows as CSV (RFC 4180), times in UTC. */
export function csvOf(rows: readonly PointRow[]): string {
	const head = ["collector", "city", "sessions_from_elsewhere", "peer", "asn", "name", "first_unexpected", "last_unexpected", "changes", "state_at_end"];
	const lines = rows.map((row) => [
		row.collector,
		row.city,
		row.elsewhere ? "yes" : "no",
		row.peer,
		row.asn,
		row.name,
		csvTime(row.firstSec),
		csvTime(row.lastSec),
		row.changes,
		row.atEnd,
	]);
	return csvText([head, ...lines]);
}
