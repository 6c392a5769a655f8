/** All that was changed in a record, at its end. */
import { Fragment } from "react";
import type { Incident } from "../incident/derived.ts";
import { type Change, changeAnchor, changedOn, changesOf, factsOf } from "../incident/history.ts";
import { CHANGE_WORDS, FactLink } from "./Corrected.tsx";
import { Part } from "./Tables.tsx";
import { useFacts } from "./useFacts.ts";

/** The facts that an entry corrected. */
function FactNames({ incident, change }: { incident: Incident; change: Change }) {
	const { textHref } = useFacts();
	const facts = factsOf(incident, change);
	if (facts.length === 0) return null;
	const abouts = [...new Set(facts.map(({ about }) => about))];
	return (
		<span className="small-print">
			{abouts.map((about, i) => {
				const alike = facts.filter((fact) => fact.about === about);
				return (
					<Fragment key={about}>
						{i > 0 && "; "}
						{alike.length > 1 && `${about} `}
						{alike.map(({ name }, nth) => (
							<Fragment key={name}>
								{nth > 0 && ", "}
								<FactLink name={name} href={`${textHref}#fact-${name}`} {...(alike.length > 1 ? { label: `${about} ${nth + 1}` } : {})}>
									{alike.length > 1 ? nth + 1 : about}
								</FactLink>
							</Fragment>
						))}
					</Fragment>
				);
			})}
		</span>
	);
}

/** Every entry of the record in the log of changes, newest first. */
export function Corrections({ incident }: { incident: Incident }) {
	const changes = changesOf(incident);
	if (changes.length === 0) return null;
	return (
		<Part id="corrections-head" head="Corrections">
			<ol className="changes" reversed data-fixed>
				{changes.map((change) => (
					<li key={change.number} id={changeAnchor(change)} className={`is-${change.kind}`}>
						<span className="change-head">
							{CHANGE_WORDS[change.kind]} on <time dateTime={change.at}>{changedOn(change)}</time>
						</span>
						<span>{change.text}</span>
						<FactNames incident={incident} change={change} />
					</li>
				))}
			</ol>
		</Part>
	);
}
