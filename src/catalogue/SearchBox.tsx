import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Suggestion } from "../atlas/suggest.ts";
import { numberWords } from "../i18n/numbers.ts";

type SearchBoxProps = {
	line: string;
	total: number;
	/** Called with every change; who holds the line hands it back. */
	onLine: (line: string) => void;
	/** The line as it is being typed, for what is offered; empty when nothing is. */
	onTyped: (line: string) => void;
	suggestions: readonly Suggestion[];
	/** An incident was chosen by name. */
	onIncident: (id: string) => void;
	/** Enter without a choice: go on to what was found. */
	onEnter: () => void;
};

/** One box for networks, prefixes, countries, cities and words; what it offers goes in the place of the words it was found by. */
export function SearchBox({ line, total, onLine, onTyped, suggestions, onIncident, onEnter }: SearchBoxProps) {
	const listId = useId();
	const hintId = useId();
	const input = useRef<HTMLInputElement>(null);
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const shown = open ? suggestions : [];
	useEffect(() => {
		if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
	}, [listId, active]);
	const change = (next: string) => {
		onLine(next);
		onTyped(next);
		setOpen(true);
		setActive(-1);
	};
	const choose = (suggestion: Suggestion) => {
		setOpen(false);
		if (suggestion.incident !== null) return onIncident(suggestion.incident);
		onLine(`${suggestion.keeps}${suggestion.insert} `);
		onTyped("");
		input.current?.focus();
	};
	const press = (event: KeyboardEvent) => {
		const { key } = event;
		// Enter and arrows choose among what an input method offers first.
		if (event.nativeEvent.isComposing) return;
		const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
		if (step !== 0 && shown.length > 0) setActive((at) => ((at + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
		else if (key === "ArrowDown") return onEnter();
		else if (key === "Enter") {
			const chosen = shown[active];
			if (chosen) choose(chosen);
			else {
				setOpen(false);
				onEnter();
			}
		} else if (key === "Escape" && shown.length > 0) setOpen(false);
		else if (key === "Escape" && line !== "") change("");
		else return;
		event.preventDefault();
	};
	return (
		<search className="search">
			<svg className="search-glass" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
				<circle cx="6.8" cy="6.8" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
				<path d="M10.4 10.4 14.5 14.5" stroke="currentColor" strokeWidth="1.6" />
			</svg>
			<input
				ref={input}
				id="search"
				type="search"
				role="combobox"
				aria-label={`Search ${total} incidents`}
				aria-describedby={hintId}
				aria-expanded={shown.length > 0}
				aria-controls={listId}
				aria-autocomplete="list"
				{...(active >= 0 && shown[active] ? { "aria-activedescendant": `${listId}-${active}` } : {})}
				autoComplete="off"
				spellCheck={false}
				placeholder={`Search ${numberWords(total)} incidents`}
				value={line}
				onChange={(event) => change(event.target.value)}
				onKeyDown={press}
				onBlur={() => setOpen(false)}
			/>
			<p id={hintId} className="visually-hidden">
				Network, AS number, prefix, country, city, date, kind or words; “not” or an exclamation mark before a word leaves it out.
			</p>
			<p className="visually-hidden" role="status">
				{shown.length > 0 && `${shown.length} ${shown.length === 1 ? "suggestion" : "suggestions"}`}
			</p>
			<div
				className="suggestions"
				id={listId}
				role="listbox"
				aria-label="Suggestions"
				hidden={shown.length === 0}
				// The input must not lose the focus before the click is heard, nor to the scroll bar.
				onMouseDown={(event) => event.preventDefault()}
			>
				{shown.map((suggestion, i) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: keys are read by the input, which keeps the focus
					// biome-ignore lint/a11y/useFocusableInteractive: the same
					<div
						key={`${suggestion.kind} ${suggestion.insert}`}
						id={`${listId}-${i}`}
						role="option"
						aria-selected={i === active}
						onClick={() => choose(suggestion)}
					>
						<span className="suggestion-label">{suggestion.label}</span>
						<span className="suggestion-detail">{suggestion.kind === "incident" ? `Incident · ${suggestion.detail}` : suggestion.detail}</span>
					</div>
				))}
			</div>
		</search>
	);
}
