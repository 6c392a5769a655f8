import "./evidence.css";
import type { ReactNode } from "react";
import { KIND_WORDS } from "../i18n/words.ts";
import type { Incident } from "../incident/derived.ts";
import { AsPaths } from "./AsPaths.tsx";
import { SmallPrint, SourcesContext, Support } from "./Cite.tsx";
import { Claims } from "./Claims.tsx";
import { Distance } from "./Distance.tsx";
import { Families } from "./Families.tsx";
import { Ladder } from "./Ladder.tsx";
import { Measured } from "./Measured.tsx";
import { Planes } from "./Planes.tsx";
import { Defences, Disagreements, Figures, Networks, Part, Prefixes, SourceList, Verdicts } from "./Tables.tsx";
import type { Live } from "./usePathsLive.ts";

/** Kind, period and length: the three things to know first. */
export function KeyFacts({ incident }: { incident: Incident }) {
	const { start, end } = incident.time;
	return (
		<dl className="key-facts">
			<div>
				<dt>Kind</dt>
				<dd>
					{incident.kinds.map((kind) => (
						<span key={kind} title={KIND_WORDS[kind].meaning}>
							{KIND_WORDS[kind].long}
						</span>
					))}
					{incident.leakType && (
						<small>
							RFC 7908 type {incident.leakType.type} ({incident.leakType.grade})
						</small>
					)}
				</dd>
			</div>
			<div>
				<dt>Period (UTC)</dt>
				<dd>
					{incident.derived.period}
					<small className="mono">
						<span className="unbroken">{start.edtf === end.edtf ? start.edtf : `${start.edtf}/`}</span>
						{start.edtf !== end.edtf && <span className="unbroken">{end.edtf}</span>}
					</small>
				</dd>
			</div>
			<div>
				<dt>Lasted</dt>
				<dd>{incident.derived.duration.text}</dd>
			</div>
		</dl>
	);
}

function Paths({ incident }: { incident: Incident }) {
	const flows = incident.flows ?? [];
	const rttPublished = flows.some((flow) => [flow.usual, flow.diverted].some((route) => route?.hops.some((hop) => hop.rttMs !== undefined)));
	if (flows.length === 0) {
		return (
			<section className="dossier-part" aria-labelledby="route-head">
				<h2 id="route-head">No route to draw</h2>
				<p>{incident.noRoute}</p>
			</section>
		);
	}
	return (
		<section className="dossier-part" aria-label="Usual and diverted path">
			{flows.map((flow, i) => (
				<div key={flow.id}>
					<Ladder flow={flow} places={incident.places} named={flows.length > 1} />
					{incident.derived.figures[i] && <Distance figures={incident.derived.figures[i]} rttPublished={rttPublished} />}
				</div>
			))}
		</section>
	);
}

function Sites({ incident }: { incident: Incident }) {
	if (!incident.sites?.length) return null;
	return (
		<Part id="sites-head" head="Places that sources name">
			<ul className="plain-list">
				{incident.sites.map((site) => (
					<li key={`${site.place} ${site.label}`}>
						<strong>{incident.places[site.place]?.name}</strong>: {site.label} <Support fact={site} />
						<SmallPrint fact={site} />
					</li>
				))}
			</ul>
		</Part>
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
			<Families incident={incident} live={live} />
			<Claims claims={incident.claims} check={incident.independentCheck.text} />
			<Networks incident={incident} />
			<Sites incident={incident} />
			<Measured incident={incident} live={live} />
			<Prefixes incident={incident} />
			<Figures incident={incident} />
			<Disagreements incident={incident} />
			<Verdicts incident={incident} />
			<Defences incident={incident} />
			{related}
			<SourceList incident={incident} />
		</SourcesContext>
	);
}
