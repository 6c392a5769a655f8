import type { ReactNode } from "react";
import { extraKmWords, KIND_WORDS, STANCE_WORDS } from "../i18n/words.ts";
import type { CatalogueEntry, Incident } from "../incident/derived.ts";

/** What is selected on the overview, in short. `incident` arrives a moment after `entry`; the card keeps its place. */
export function Card({ entry, incident, link, onClose }: { entry: CatalogueEntry; incident: Incident | undefined; link: ReactNode; onClose: () => void }) {
	const extraKm = incident?.derived.figures[0]?.extraKm;
	return (
		<aside className="card" aria-label="Selected incident">
			<p className="card-kind">
				<span className="badge">{KIND_WORDS[entry.kinds[0] as keyof typeof KIND_WORDS].long}</span>
			</p>
			<h2>{entry.title}</h2>
			<p className="card-words">{entry.headline}</p>
			{extraKm && <p className="card-words">Diverted: {extraKmWords(extraKm)}</p>}
			{entry.stances.length > 0 && <p className="card-said">{entry.stances.map((stance) => STANCE_WORDS[stance as keyof typeof STANCE_WORDS]).join(" · ")}</p>}
			<p className="card-ways">
				{link}
				<button type="button" className="button" onClick={onClose}>
					Close
				</button>
			</p>
		</aside>
	);
}
