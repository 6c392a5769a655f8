import { type ReactNode, useId } from "react";

/** A button that opens a small sheet of choices below it. Works without script as far as opening goes. */
export function FilterMenu({ name, set, children }: { name: string; set: string | null; children: ReactNode }) {
	const id = useId();
	return (
		<div className="filter-menu">
			<button type="button" className={`filter-button${set === null ? "" : " is-set"}`} popoverTarget={id}>
				{name}
				{set !== null && <b className="filter-set">{set}</b>}
				<svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
					<path d="M1 2.5 4 5.5 7 2.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
				</svg>
			</button>
			<fieldset className="filter-sheet" id={id} popover="auto" aria-label={name}>
				{children}
			</fieldset>
		</div>
	);
}
