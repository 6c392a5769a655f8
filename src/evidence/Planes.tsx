import type { Incident } from "../incident/derived.ts";
import { planesOf } from "../incident/planes.ts";
import { Cite, SmallPrint } from "./Cite.tsx";
import { FactMark } from "./Fact.tsx";

/** Two lines that run together, or apart: said in words beside it. */
function PlanesGlyph({ differ }: { differ: boolean }) {
	return (
		<svg className="planes-glyph" width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
			<path d="M1 5H10L21 5" />
			<path d={differ ? "M1 11H9L21 15" : "M1 11H21"} strokeDasharray={differ ? "4 2.5" : undefined} />
		</svg>
	);
}

/** What BGP said beside where packets were seen: one line at the head of the paths, loud where the two differ. */
export function Planes({ incident }: { incident: Incident }) {
	const { badge, says, differ, fact } = planesOf(incident);
	return (
		<section className={`dossier-part planes${differ ? " planes-differ" : ""}`} aria-label="Control plane beside data plane">
			<p className="planes-head">
				<PlanesGlyph differ={differ} />
				<strong className="planes-badge">{badge}</strong>
				{fact && <FactMark name={fact} />}
				{fact && <Cite keys={incident.planes?.sources} />}
			</p>
			<p className="planes-says">{says}</p>
			{incident.planes && <SmallPrint fact={incident.planes} />}
		</section>
	);
}
