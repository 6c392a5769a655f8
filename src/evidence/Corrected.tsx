/** What was wrong in a record and is right now: behind each fact, in its evidence, and in one line at its head. */
import "./corrected.css";
import { Fragment, type ReactNode } from "react";
import type { Incident } from "../incident/derived.ts";
import { type Change, changeAnchor, changedOn, correctionsIn, correctionsOf } from "../incident/history.ts";
import { supportOf } from "../incident/support.ts";
import { useFacts, useOpenFact } from "./useFacts.ts";

export const CHANGE_WORDS: Record<Change["kind"], string> = { added: "Added", revised: "Revised", corrected: "Corrected", retracted: "Retracted" };

/** Leads to where it says without script; on the live page it opens the evidence of the fact. */
export function FactLink({ name, href, label, children }: { name: string; href: string; label?: string; children: ReactNode }) {
	const { mode } = useFacts();
	const open = useOpenFact(name);
	return (
		<a href={href} data-mark={mode === "page" ? name : undefined} aria-label={label} onClick={mode === "page" ? open : undefined}>
			{children}
		</a>
	);
}

/** Each date once: what was corrected several times on one day stands together at the end of the record. */
function ofEachDay(changes: readonly Change[]): Change[] {
	return changes.filter((change, i) => changes.findIndex((other) => changedOn(other) === changedOn(change)) === i);
}

/** "Corrected on 30 Nov 2026" behind a fact, the latest date first. Leads to what it said and what is right. */
export function CorrectedMark({ name }: { name: string }) {
	const { incident } = useFacts();
	const corrections = ofEachDay(correctionsOf(incident, name));
	if (corrections.length === 0) return null;
	const about = supportOf(incident, name)?.about ?? name;
	return (
		<span className="corrected" data-fixed>
			{corrections.map((change, i) => {
				const words = `${i === 0 ? `${CHANGE_WORDS[change.kind]} on` : "and on"} ${changedOn(change)}`;
				return (
					<Fragment key={change.number}>
						{" "}
						<FactLink name={name} href={`#${changeAnchor(change)}`} label={`${words}: ${about}`}>
							{words}
						</FactLink>
					</Fragment>
				);
			})}
		</span>
	);
}

/** For the evidence panel: each correction of the fact with its text, the latest first. */
export function CorrectionTexts({ name }: { name: string }) {
	const { incident } = useFacts();
	return (
		<ul data-fixed>
			{correctionsOf(incident, name).map((change) => (
				<li key={change.number}>
					{CHANGE_WORDS[change.kind]} on {changedOn(change)}: {change.text} <a href={`#${changeAnchor(change)}`}>All corrections</a>
				</li>
			))}
		</ul>
	);
}

/** One line at the head of the record: also what a fact that was taken out, or the title, cannot say any more. */
export function CorrectedNote({ incident }: { incident: Incident }) {
	const [latest, ...earlier] = correctionsIn(incident);
	if (!latest) return null;
	const on = changedOn(latest);
	return (
		<p className="corrected-note" data-fixed>
			{earlier.length === 0 ? `${CHANGE_WORDS[latest.kind]} on ${on}.` : `${earlier.length + 1} corrections, the latest on ${on}.`}{" "}
			<a href="#corrections-head">What was corrected</a>
		</p>
	);
}
