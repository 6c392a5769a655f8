import type { IncidentRef } from "../atlas/network.ts";
import { claimWords } from "../atlas/networkWords.ts";
import { KIND_WORDS } from "../i18n/words.ts";
import type { Grade } from "../incident/terms.ts";
import { GradeMark } from "../ui/GradeMark.tsx";
import { incidentPath, type Link } from "./links.ts";

/** A row for each of an incident's parts: `who` played it, empty where that needs no saying. */
export type PartRow = { key: string; who: string; roles: string; grade: Grade };
type IncidentTableProps = { caption: string; roleHead: string; incidents: readonly (IncidentRef & { rows: PartRow[] })[]; link: Link };

/** The chart in words: every incident with role, time, duration, grade and what is claimed of its cause. */
export function IncidentTable({ caption, roleHead, incidents, link }: IncidentTableProps) {
	return (
		<div className="table-box">
			<table className="account-table network-incidents stacks">
				<caption className="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						{["When", "Incident", roleHead, "Lasted", "Claims on the cause"].map((head) => (
							<th key={head} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{incidents.map((incident) => (
						<tr key={incident.id}>
							<td data-label="When">{incident.when}</td>
							<th scope="row">
								{link(incidentPath(incident.id), incident.title)}
								<span className="small-print">
									{KIND_WORDS[incident.kind].long} · {incident.verdict}
								</span>
							</th>
							<td data-label={roleHead}>
								{incident.rows.map(({ key, who, roles, grade }) => (
									<span key={key} className="network-part">
										<GradeMark grade={grade} />{" "}
										{who && (
											<span className="mono" translate="no">
												{who}
											</span>
										)}{" "}
										{roles}
										<span className="small-print">{grade}</span>
									</span>
								))}
							</td>
							<td data-label="Lasted">{incident.duration}</td>
							<td data-label="Claims on the cause">{claimWords(incident)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
