/** A dialog to type into and choose from, by keyboard or hand. */
import "./chooser.css";
import { Command } from "cmdk";
import { type ReactNode, useMemo, useState } from "react";
import { Dialog } from "./Dialog.tsx";

export type Choice = { key: string; title: string; detail?: string; mono?: boolean; choose: () => void };
export type ChoiceGroup = { head: string; choices: readonly Choice[] };

/** More than this nobody types for a name; what is pasted beyond it is cut. */
const MOST_TYPED = 120;

type ChooserProps = {
	/** Name of the dialog and of its field. */
	label: string;
	placeholder: string;
	/** What to offer for what was typed: trimmed, short. */
	groupsFor: (typed: string) => readonly ChoiceGroup[];
	/** Said above the choices: nothing found, still loading, could not be loaded. */
	notice?: ((typed: string) => string | null) | undefined;
	foot?: (close: () => void) => ReactNode;
	onClose: () => void;
};

export function Chooser({ label, placeholder, groupsFor, notice, foot, onClose }: ChooserProps) {
	const [text, setText] = useState("");
	const typed = text.trim().slice(0, MOST_TYPED);
	const groups = useMemo(() => groupsFor(typed), [groupsFor, typed]);
	const said = notice?.(typed) ?? null;
	const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);
	return (
		<Dialog label={label} className="chooser" onClose={onClose}>
			{(close) => (
				<>
					<Command label={label} shouldFilter={false} loop vimBindings={false}>
						<div className="chooser-field">
							<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
								<path d="M11 11l3.5 3.5M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4z" fill="none" stroke="currentColor" strokeWidth="1.6" />
							</svg>
							<Command.Input value={text} onValueChange={(next) => setText(next.slice(0, MOST_TYPED * 2))} placeholder={placeholder} />
							<button type="button" className="chooser-close" onClick={close} aria-label="Close">
								<kbd>Esc</kbd>
							</button>
						</div>
						{said && <p className="chooser-notice">{said}</p>}
						<Command.List label="Choices">
							{groups.map(({ head, choices }) => (
								<Command.Group key={head} heading={head}>
									{choices.map((choice) => (
										<Command.Item
											key={choice.key}
											value={choice.key}
											onSelect={() => {
												// Closed first: the focus goes back to where it came from, and what is chosen may take it on from there.
												close();
												choice.choose();
											}}
										>
											<span className={choice.mono ? "mono chooser-title" : "chooser-title"} translate={choice.mono ? "no" : undefined}>
												{choice.title}
											</span>
											{choice.detail && <span className="chooser-detail">{choice.detail}</span>}
										</Command.Item>
									))}
								</Command.Group>
							))}
						</Command.List>
					</Command>
					<p className="visually-hidden" role="status">
						{said ?? `${count} ${count === 1 ? "choice" : "choices"}`}
					</p>
					{foot && <div className="chooser-foot">{foot(close)}</div>}
				</>
			)}
		</Dialog>
	);
}
