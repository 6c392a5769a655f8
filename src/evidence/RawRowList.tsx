import { useLayoutEffect, useMemo, useRef } from "react";
import { clockWords, instantWords } from "../i18n/dates.ts";
import type { RawRow } from "../importers/rawFile.ts";
import { rowsAround } from "../incident/rowsAround.ts";
import { originOf } from "../incident/updates.ts";
import type { Clock } from "../state/clock.ts";
import { SEEN_WORDS } from "./seenWords.ts";
import { useFacts } from "./useFacts.ts";
import { usePathsIndex } from "./usePathsIndex.ts";

const KINDS: Record<RawRow["kind"], string> = { rib: "table entry", announce: "announcement", withdraw: "withdrawal" };

const PEEK_PX = 30;

type RowProps = { row: RawRow; unit: "line" | "row"; when: "before" | "now" | "after" };

function Row({ row, unit, when }: RowProps) {
	const { incident } = useFacts();
	const { kind, atSec, collector, peer, prefix, path, change } = row;
	const origin = originOf(path);
	const name = origin === null ? undefined : incident.registry[`AS${origin}`]?.name;
	return (
		<li className={`raw-row raw-${when}${change ? ` raw-to-${change.to}` : ""}`}>
			<span className="raw-where">
				<span className="raw-number">
					{unit} {row.row}
				</span>{" "}
				<b>{clockWords(atSec, "second")}</b> {KINDS[kind]} at {collector}, peer <bdi translate="no">{peer}</bdi>
			</span>
			<span className="raw-path" translate="no">
				<bdi>{prefix}</bdi> {path && <bdi>{path}</bdi>}
			</span>
			{origin !== null && (
				<span className="raw-origin">
					origin AS{origin} {name && <bdi>{name}</bdi>}
				</span>
			)}
			{change && (
				<span className="raw-change">
					changed this vantage point: {SEEN_WORDS[change.from]} → {change.from === change.to ? "another path" : SEEN_WORDS[change.to]}
				</span>
			)}
		</li>
	);
}

const keyOf = (row: RawRow) => `${row.kind} ${row.row} ${row.atSec}`;

/** The rows of the last second that has any, at or before the clock, with a few on either side. */
export function RawRowList({ rows, unit, clock }: { rows: readonly RawRow[]; unit: "line" | "row"; clock: Clock }) {
	const instants = useMemo(() => Float64Array.from(rows, ({ atSec }) => atSec), [rows]);
	const frame = useRef<HTMLElement>(null);
	const passed = usePathsIndex(instants, null, clock, frame);
	const { before, now, after, hiddenBefore, hiddenAfter } = rowsAround(rows, passed);
	const at = now.at(-1);
	// biome-ignore lint/correctness/useExhaustiveDependencies: when the rows of another second are shown
	useLayoutEffect(() => {
		const first = frame.current?.querySelector<HTMLElement>(".raw-now");
		// The row before stays in sight in part, so that one sees that there is more.
		if (frame.current && first) frame.current.scrollTop = first.offsetTop - frame.current.offsetTop - PEEK_PX;
	}, [rows, passed]);
	return (
		<>
			<p className="small-print">
				{at
					? `${now.length} ${now.length === 1 ? "row" : "rows"} at ${instantWords(at.atSec, "second")}, the last at or before the instant on screen; ${hiddenBefore + before.length} before and ${after.length + hiddenAfter} after.`
					: `The first row comes after the instant on screen: ${instantWords(rows[0]?.atSec ?? 0, "second")}.`}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<section className="raw-frame" tabIndex={0} aria-label="Raw rows" ref={frame}>
				<ol className="raw-list">
					{before.map((row) => (
						<Row key={keyOf(row)} row={row} unit={unit} when="before" />
					))}
					{now.map((row) => (
						<Row key={keyOf(row)} row={row} unit={unit} when="now" />
					))}
					{after.map((row) => (
						<Row key={keyOf(row)} row={row} unit={unit} when="after" />
					))}
				</ol>
			</section>
		</>
	);
}
