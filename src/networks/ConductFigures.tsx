import type { ReactNode } from "react";
import type { NetworkFile } from "../atlas/network.ts";
import { countWords } from "../i18n/words.ts";
import { incidentPath, type Link } from "./links.ts";

function Figure({ figure, children }: { figure: ReactNode; children: ReactNode }) {
	return (
		<div className="figure">
			<dt>{figure}</dt>
			<dd>{children}</dd>
		</div>
	);
}

/** Counts of roles, claims and checks, each apart: there is no score. */
export function ConductFigures({ file, link }: { file: NetworkFile; link: Link }) {
	const { incidents, passedOn, longest, detours, malice, sinceManrs } = file.conduct;
	const it = file.sisters.length > 0 ? "it or a sister network" : "it";
	const explained = detours?.explained[0];
	return (
		<dl className="figures">
			<Figure figure={incidents}>
				{countWords(incidents, "incident").replace(/^\d+ /, "")} {incidents === 1 ? "names" : "name"} {it}
			</Figure>
			{passedOn > 0 && <Figure figure={`${passedOn} of ${incidents}`}>passed on routes that another organisation's network originated or leaked</Figure>}
			{longest && (
				<Figure figure={longest.duration}>
					longest: {link(incidentPath(longest.id), longest.title)}, {longest.when}
				</Figure>
			)}
			{detours && (
				<Figure figure={`${detours.checked} of ${detours.reported}`}>
					reports of a path detour that a second party corroborated
					{explained && <>; one is explained by {link(incidentPath(explained.by.id), explained.by.title)}</>}
				</Figure>
			)}
			{malice.claimed > 0 && (
				<Figure figure={`${malice.claimed} of ${incidents}`}>
					in which somebody claims malice; in {malice.answered === malice.claimed ? "all" : malice.answered} of these somebody denies it or tells of an error
				</Figure>
			)}
			{sinceManrs && (
				<Figure figure={sinceManrs.incidents}>
					incidents recorded here since it joined MANRS{sinceManrs.incidents === 0 && "; an empty record proves nothing"}
				</Figure>
			)}
		</dl>
	);
}
