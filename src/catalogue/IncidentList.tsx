import "./catalogue.css";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from "react";
import { ORDERS, type Order } from "../atlas/ask.ts";
import type { AtlasRow } from "../atlas/desk.ts";
import { numberWords } from "../i18n/numbers.ts";
import { countWords, KIND_WORDS } from "../i18n/words.ts";
import { textScale, watchTextScale } from "../ui/textScale.ts";
import { DurationAxis, DurationBar } from "./DurationBar.tsx";

const ROW_PX = 60;

type RowProps = {
	row: AtlasRow;
	active: boolean;
	onSelect: (index: number) => void;
	onPoint: (index: number | null) => void;
	/** Makes the link to an incident's page; addresses belong to the app. */
	link: (row: AtlasRow) => ReactNode;
};

const Row = memo(function Row({ row, active, onSelect, onPoint, link }: RowProps) {
	const kind = KIND_WORDS[row.kind];
	return (
		// The link inside is what opens the incident and what the keyboard reaches; a click beside it only selects.
		// biome-ignore lint/a11y/useKeyWithClickEvents: focus on the link does the same for the keyboard
		// biome-ignore lint/a11y/noStaticElementInteractions: the same
		<div
			className={`row${active ? " is-selected" : ""}`}
			onClick={(event) => event.defaultPrevented || onSelect(row.index)}
			onMouseEnter={() => onPoint(row.index)}
			onMouseLeave={() => onPoint(null)}
			onFocus={() => onPoint(row.index)}
			onBlur={() => onPoint(null)}
		>
			<span className="row-title">{link(row)}</span>
			<span className="badge" title={kind.meaning}>
				{kind.short}
			</span>
			<span className="row-facts">
				<span>{row.when}</span>
				<DurationBar duration={row.duration} active={active} />
				<span>{row.duration.text}</span>
			</span>
		</div>
	);
});

/** Arrow keys go from link to link. */
function stepByArrow(event: KeyboardEvent<HTMLElement>): void {
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
	const item = (event.target as HTMLElement).closest("li");
	const next = event.key === "ArrowDown" ? item?.nextElementSibling : item?.previousElementSibling;
	const link = next?.querySelector<HTMLElement>("a, button");
	if (!link) return;
	event.preventDefault();
	link.focus();
}

type RowsProps = Omit<RowProps, "row" | "active"> & { active: number | null };

function ShortList({ rows, active, ...row }: RowsProps & { rows: readonly AtlasRow[] }) {
	return (
		<ol className="rows" aria-label="Incidents" onKeyDown={stepByArrow}>
			{rows.map((one) => (
				<li key={one.index}>
					<Row row={one} active={one.index === active} {...row} />
				</li>
			))}
		</ol>
	);
}

/** Rows of a long list in the built page, which has no scroller yet. */
const BUILT_ROWS = 60;

/** Only the rows in sight exist. `rowAt` may have none yet: it is asked for as the list is scrolled. */
function LongList({ count, rowAt, active, ...row }: RowsProps & { count: number; rowAt: (place: number) => AtlasRow | undefined }) {
	const scroller = useRef<HTMLElement>(null);
	// Asked once and not for each of the rows, of which there may be 100,000.
	const [scale, setScale] = useState(textScale);
	const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX * scale, overscan: 8 });
	useEffect(() => watchTextScale(() => setScale(textScale())), []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: rows keep their measured size until told that it changed
	useEffect(() => virtual.measure(), [scale]);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<section className="rows-scroller" ref={scroller} tabIndex={0} aria-label="Incidents, scrolling">
			<ol className="rows is-long" aria-label="Incidents" style={{ height: virtual.getTotalSize() }} onKeyDown={stepByArrow}>
				{virtual.getVirtualItems().map(({ index, start }) => {
					const one = rowAt(index);
					return (
						<li key={index} style={{ transform: `translateY(${start}px)` }} aria-setsize={count} aria-posinset={index + 1}>
							{one ? <Row row={one} active={one.index === active} {...row} /> : <div className="row row-waiting" />}
						</li>
					);
				})}
			</ol>
		</section>
	);
}

export type IncidentListProps = RowsProps & {
	/** How many were found; `rows` are the first of them. */
	found: number;
	total: number;
	rows: readonly AtlasRow[];
	rowAt: (place: number) => AtlasRow | undefined;
	order: Order;
	onOrder: (order: Order) => void;
};

/** What was found, with how long each lasted. */
export function IncidentList({ found, total, rows, rowAt, order, onOrder, ...list }: IncidentListProps) {
	const [live, setLive] = useState(false);
	useEffect(() => setLive(true), []);
	return (
		<div className="incident-list">
			<div className="list-head">
				<p className="list-count" role="status">
					{found === total ? countWords(total, "incident") : `${numberWords(found)} of ${countWords(total, "incident")}`}
				</p>
				<label className="list-order">
					<span className="visually-hidden">Order</span>
					<select value={order} onChange={(event) => onOrder(event.target.value as Order)}>
						{Object.entries(ORDERS).map(([key, words]) => (
							<option key={key} value={key}>
								{words}
							</option>
						))}
					</select>
				</label>
				<DurationAxis />
			</div>
			{found <= rows.length && <ShortList rows={rows} {...list} />}
			{found > rows.length && (live ? <LongList count={found} rowAt={rowAt} {...list} /> : <ShortList rows={rows.slice(0, BUILT_ROWS)} {...list} />)}
		</div>
	);
}
