import type { Weighted } from "../atlas/conduct.ts";
import type { NetworkFile, NetworkIncident } from "../atlas/network.ts";
import { weightWords } from "../atlas/networkWords.ts";
import { countWords } from "../i18n/words.ts";
import { incidentPath, type Link } from "./links.ts";

const FRAMEWORK = "https://manrs.org/manrs-observatory/measurement-framework/";

function Sum({ head, weighted, incidents, link }: { head: string; weighted: Weighted; incidents: ReadonlyMap<string, NetworkIncident>; link: Link }) {
	const { groups, leftOut } = weighted;
	const named = (ids: readonly string[]) =>
		ids.map((id, i) => (
			<span key={id}>
				{i > 0 && " and "}
				{link(incidentPath(id), incidents.get(id)?.title ?? id)}
			</span>
		));
	return (
		<div className="figure">
			<dt>{groups.length === 0 && leftOut.length > 0 ? "not known" : weightWords(weighted)}</dt>
			<dd>
				{head}
				{leftOut.length > 0 && <>; {countWords(leftOut.length, "incident")} without a published length left out</>}
				{groups.length > 0 && (
					<details>
						<summary>How it adds up</summary>
						<ul className="plain-list">
							{groups.map((group) => (
								<li key={group.ids.join()}>
									{weightWords(group)}: {named(group.ids)}
								</li>
							))}
							{leftOut.length > 0 && <li>left out: {named(leftOut)}</li>}
						</ul>
					</details>
				)}
			</dd>
		</div>
	);
}

/** MANRS's published weighting over the incidents of this atlas: two numbers, never added up. */
export function Weighting({ file, link }: { file: NetworkFile; link: Link }) {
	const { did, letThrough } = file.conduct;
	const incidents = new Map(file.incidents.map((incident) => [incident.id, incident]));
	return (
		<>
			<dl className="figures">
				<Sum head="as origin or leaker (MANRS: “culprit”)" weighted={did} incidents={incidents} link={link} />
				<Sum head="as the one who passed it on (MANRS: “accomplice”)" weighted={letThrough} incidents={incidents} link={link} />
			</dl>
			<p className="small-print">
				An incident under 30 minutes weighs 0.5, under 24 hours 1, and each further 24 hours add 1; incidents that share time count as one (
				<a href={FRAMEWORK}>MANRS measurement framework</a>). So one leak of years outweighs all else. Ranges follow from lengths on which sources differ.
			</p>
			<p className="small-print">
				Computed here, not by MANRS, which weighs by month and network, counts direct customers only in the second figure, and left leaks out of its score in
				2024. This atlas holds few incidents, not all. The two are never added up, and no network is ranked by them.
			</p>
		</>
	);
}
