import "./catalogue.css";
import type { ReactNode } from "react";
import { KIND_WORDS } from "../i18n/words.ts";
import type { CatalogueEntry } from "../incident/derived.ts";
import { DurationAxis, DurationBar } from "./DurationBar.tsx";
import { ORDERS, type Order, ordered } from "./order.ts";

type Props = {
	entries: readonly CatalogueEntry[];
	order: Order;
	onOrder: (order: Order) => void;
	/** The selected incident, and the one under the pointer or focus. */
	selected: string | null;
	onSelect: (id: string) => void;
	onPoint: (id: string | null) => void;
	/** Makes the link to an incident's page; addresses belong to the app. */
	link: (entry: CatalogueEntry) => ReactNode;
};

function Row({
	entry,
	selected,
	onSelect,
	onPoint,
	link,
}: Omit<Props, "entries" | "order" | "onOrder" | "selected"> & { entry: CatalogueEntry; selected: boolean }) {
	const kind = entry.kinds[0] as keyof typeof KIND_WORDS;
	return (
		// The link inside is what opens the incident and what the keyboard reaches; a click beside it only selects.
		// biome-ignore lint/a11y/useKeyWithClickEvents: focus on the link does the same for the keyboard
		<li
			className={`row${selected ? " is-selected" : ""}`}
			onClick={(event) => event.defaultPrevented || onSelect(entry.id)}
			onMouseEnter={() => onPoint(entry.id)}
			onMouseLeave={() => onPoint(null)}
			onFocus={() => onPoint(entry.id)}
			onBlur={() => onPoint(null)}
			data-id={entry.id}
		>
			<span className="row-title">{link(entry)}</span>
			<span className="badge" title={KIND_WORDS[kind].meaning}>
				{KIND_WORDS[kind].short}
			</span>
			<span className="row-facts">
				<span>{entry.when}</span>
				<DurationBar duration={entry.duration} active={selected} />
				<span>{entry.duration.text}</span>
			</span>
		</li>
	);
}

/** All incidents, with how long each lasted. */
export function IncidentList({ entries, order, onOrder, selected, ...row }: Props) {
	return (
		<div className="incident-list">
			<div className="list-head">
				<p className="list-count">{entries.length} incidents</p>
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
			<ol className="rows" aria-label="Incidents">
				{ordered(entries, order).map((entry) => (
					<Row key={entry.id} entry={entry} selected={entry.id === selected} {...row} />
				))}
			</ol>
		</div>
	);
}
