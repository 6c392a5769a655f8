import "./evidence.css";
import type { ReactNode } from "react";
import type { Incident } from "../incident/derived.ts";
import { rttPublished } from "../incident/figureWords.ts";
import { AsPaths } from "./AsPaths.tsx";
import { Capsule } from "./Capsule.tsx";
import { SourcesContext } from "./Cite.tsx";
import { Claims } from "./Claims.tsx";
import { Corrections } from "./Corrections.tsx";
import { Defences } from "./Defences.tsx";
import { Distance } from "./Distance.tsx";
import { Fact } from "./Fact.tsx";
import { Families } from "./Families.tsx";
import { KeyFacts } from "./KeyFacts.tsx";
import { Ladder } from "./Ladder.tsx";
import { Measured } from "./Measured.tsx";
import { Placed } from "./Placed.tsx";
import { Planes } from "./Planes.tsx";
import { RecordWrong } from "./SomethingWrong.tsx";
import { Disagreements, Figures, Networks, Prefixes, Sites } from "./Tables.tsx";
import type { Live } from "./usePathsLive.ts";
import { Verdicts } from "./Verdicts.tsx";

function Paths({ incident }: { incident: Incident }) {
	const flows = incident.flows ?? [];
	if (flows.length === 0) {
		return (
			<section className="dossier-part" aria-labelledby="route-head">
				<h2 id="route-head">Where packets went</h2>
				<p>
					<Fact name="noRoute">{incident.noRoute}</Fact>
				</p>
			</section>
		);
	}
	return (
		<section className="dossier-part" aria-labelledby="flows-head">
			<h2 id="flows-head" className="visually-hidden">
				Usual and diverted path
			</h2>
			{flows.map((flow, i) => (
				<div key={flow.id}>
					<Ladder flow={flow} places={incident.places} named={flows.length > 1} />
					{incident.derived.figures[i] && <Distance figures={incident.derived.figures[i]} rttPublished={rttPublished(flows)} />}
				</div>
			))}
		</section>
	);
}

/** Everything the record says, in order. `related` is the list of linked incidents, made by the page. */
export function Dossier({ incident, related, live }: { incident: Incident; related: ReactNode; live?: Live }) {
	return (
		<SourcesContext value={incident.sources}>
			<KeyFacts incident={incident} />
			<Planes incident={incident} />
			<Paths incident={incident} />
			<AsPaths incident={incident} live={live} />
			<Placed incident={incident} live={live} />
			<Families incident={incident} live={live} />
			<Claims claims={incident.claims} check={incident.independentCheck.text} />
			<Verdicts incident={incident} />
			<Networks incident={incident} />
			<Sites incident={incident} />
			<Measured incident={incident} live={live} />
			<Prefixes incident={incident} />
			<Figures incident={incident} />
			<Disagreements incident={incident} />
			<Defences incident={incident} />
			{related}
			<Capsule incident={incident} />
			<Corrections incident={incident} />
			<RecordWrong />
		</SourcesContext>
	);
}
