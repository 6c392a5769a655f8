import type { ReactNode } from "react";
import type { AtlasRow } from "../atlas/desk.ts";
import { extraKmWords, KIND_WORDS, STANCE_WORDS } from "../i18n/words.ts";
import type { Incident } from "../incident/derived.ts";

/** What is selected on the overview, in short. `incident` arrives a moment after `row`; the card keeps its place. */
export function Card({ row, incident, link, onClose }: { row: AtlasRow; incident: Incident | undefined; link: ReactNode; onClose: () => void }) {
	const extraKm = incident?.derived.figures[0]?.extraKm;
	const stances = [...new Set((incident?.claims ?? []).map((claim) => claim.stance))];
	return (
		<aside className="card" aria-label="Selected incident">
			<p className="card-kind">
				<span className="badge">{KIND_WORDS[row.kind].long}</span> {row.when}, {row.duration.text}
			</p>
			<h2>{row.title}</h2>
			{incident && <p className="card-words">{incident.derived.headline}</p>}
			{extraKm && <p className="card-words">Diverted: {extraKmWords(extraKm)}</p>}
			{stances.length > 0 && <p className="card-said">{stances.map((stance) => STANCE_WORDS[stance]).join(" · ")}</p>}
			<p className="card-ways">
				{link}
				<button type="button" className="button" onClick={onClose}>
					Close
				</button>
			</p>
		</aside>
	);
}
