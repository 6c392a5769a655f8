import type { Incident } from "../incident/derived.ts";
import { PageLink } from "./site.tsx";

function Icon({ d }: { d: string }) {
	return (
		<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
			<path d={d} />
		</svg>
	);
}

type HeadProps = { incident: Incident; index: number; ids: readonly string[]; onShow: (ids: readonly string[]) => void };

/** Title over a picture, with what can be done to it. */
export function CompareHead({ incident: { id, title, derived }, index, ids, onShow }: HeadProps) {
	const swapped = ids.map((one, i) => (i === index - 1 ? id : i === index ? (ids[index - 1] as string) : one));
	return (
		<div className="compare-over">
			<h2>
				<PageLink to={`incidents/${id}/`}>{title}</PageLink>
			</h2>
			<span className="compare-when">{derived.when}</span>
			<span className="compare-hands">
				{index > 0 && (
					<button type="button" aria-label={`Move ${title} left`} title="Move left" onClick={() => onShow(swapped)}>
						<Icon d="M9 2.5L4.5 7 9 11.5" />
					</button>
				)}
				<button type="button" aria-label={`Remove ${title}`} title="Remove" onClick={() => onShow(ids.filter((one) => one !== id))}>
					<Icon d="M3 3l8 8M11 3l-8 8" />
				</button>
			</span>
		</div>
	);
}

type SuggestionsProps = { incident: Incident; onAdd: (id: string) => void; onTwo: (instant: string) => void };

/** With one incident alone: what to set beside it. */
export function Suggestions({ incident, onAdd, onTwo }: SuggestionsProps) {
	const near = [...(incident.related ?? []).map(({ id, title }) => ({ id, title: title ?? id })), ...incident.alsoLive.map(({ id, title }) => ({ id, title }))];
	const offered = near.filter(({ id }, i) => id !== incident.id && near.findIndex((one) => one.id === id) === i).slice(0, 6);
	return (
		<div className="compare-empty">
			<p>
				Only <strong>{incident.title}</strong> stands here. Add up to three others, or set two instants of it side by side.
			</p>
			<ul className="compare-hints" aria-label="Suggestions">
				{offered.map(({ id, title }) => (
					<li key={id}>
						<button type="button" className="button" onClick={() => onAdd(id)}>
							{title}
						</button>
					</li>
				))}
				<li>
					<button type="button" className="button" onClick={() => onTwo(incident.derived.endSec === null ? "peak" : "end")}>
						Its start and its {incident.derived.endSec === null ? "peak" : "end"}
					</button>
				</li>
			</ul>
		</div>
	);
}
