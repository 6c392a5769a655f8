/** The column of words beside map and timeline. It is large and answers after them: see `LatePart`. */
import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { CorrectedNote } from "../evidence/Corrected.tsx";
import { Dossier } from "../evidence/Dossier.tsx";
import { EvidencePanel } from "../evidence/EvidencePanel.tsx";
import { Fact, FactMark } from "../evidence/Fact.tsx";
import { RawRows } from "../evidence/RawRows.tsx";
import { useFactClicks } from "../evidence/useFactClicks.ts";
import { FactsContext } from "../evidence/useFacts.ts";
import type { Incident } from "../incident/derived.ts";
import { fullName } from "../incident/facts.ts";
import { tellWhole } from "../state/answering.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { openOverlay } from "./overlays.ts";
import { wayToRoot } from "./route.ts";
import type { Session } from "./session.ts";
import { PageLink } from "./site.tsx";
import { useReports } from "./useReports.ts";

export function Related({ incident }: { incident: Incident }) {
	if (!incident.related?.length) return null;
	return (
		<section className="dossier-part" aria-labelledby="related-head">
			<h2 id="related-head">Related incidents</h2>
			<ul className="plain-list">
				{incident.related.map((related) => (
					<Fact key={related.id} as="li" name={`related.${related.id}`}>
						<span className="fact-lead">{related.relation}</span>: <PageLink to={`incidents/${related.id}/`}>{related.title ?? related.id}</PageLink>
						<FactMark name={`related.${related.id}`} />
						{related.note && <span className="small-print">{related.note}</span>}
					</Fact>
				))}
			</ul>
		</section>
	);
}

function Notices({ session }: { session: Session }) {
	const notices = useStoreValue(session.notices, (list) => list);
	const [dismissed, setDismissed] = useState(false);
	if (dismissed || notices.length === 0) return null;
	return (
		<div className="notice" role="status">
			{notices.map((notice) => (
				<p key={notice}>{notice}</p>
			))}
			<button type="button" className="button" onClick={() => setDismissed(true)}>
				Dismiss
			</button>
		</div>
	);
}

/** What stands in the side column knows the chosen fact; the page around it does not render again when another is chosen. */
function Facts({ incident, view, children }: { incident: Incident; view: View; children: ReactNode }) {
	const chosen = useStoreValue(view, ({ fact }) => fact && fullName(incident, fact));
	const [path] = useLocation();
	const rootHref = wayToRoot(path);
	const reports = useReports(incident.id);
	const facts = useMemo(
		() => ({ incident, mode: "page" as const, chosen, choose: (fact: string) => view.setState({ fact }), textHref: "text/", rootHref, reports }),
		[incident, chosen, view, rootHref, reports],
	);
	return <FactsContext value={facts}>{children}</FactsContext>;
}

function Evidence({ incident, session: { clock, view } }: { incident: Incident; session: Session }) {
	const name = useStoreValue(view, ({ fact }) => fact && fullName(incident, fact));
	const series = /^(?:measured|evidence)\.([^.]+)/.exec(name ?? "")?.[1];
	return <EvidencePanel name={name} onClose={() => view.setState({ fact: null })} rows={series && <RawRows series={series} clock={clock} />} />;
}

function Column({ incident, session }: { incident: Incident; session: Session }) {
	const { view } = session;
	const words = useRef<HTMLDivElement>(null);
	const choose = useCallback((fact: string) => view.setState({ fact }), [view]);
	useFactClicks(words, choose);
	return (
		<div className="side">
			<a className="skip-link" href="#stage" data-fixed>
				Skip to map and timeline
			</a>
			<div className="side-words" ref={words}>
				<header className="incident-head">
					<p className="crumbs">
						<PageLink to="">Incidents</PageLink> <span aria-hidden="true">/</span> {incident.id}
						<span className="incident-ways">
							<PageLink to={`incidents/${incident.id}/?with=`} className="live-only">
								Compare
							</PageLink>
							<button type="button" className="live-only" aria-haspopup="dialog" onClick={() => openOverlay("take")}>
								Take it away
							</button>
							<button type="button" className="live-only" aria-haspopup="dialog" onClick={() => openOverlay("embed")}>
								Embed
							</button>
							<button type="button" className="live-only" aria-haspopup="dialog" onClick={() => openOverlay("add")}>
								Add to a briefing
							</button>
							<PageLink to={`present/${incident.id}/`} className="read-as-text">
								Present
							</PageLink>
							<PageLink to={`incidents/${incident.id}/text/`} className="read-as-text">
								Read as text
							</PageLink>
						</span>
					</p>
					<h1>{incident.title}</h1>
					<p className="summary">
						{incident.summary.map(({ text }, i) => (
							<Fragment key={text}>
								{i > 0 && " "}
								<Fact name={`summary.${i}`}>{text}</Fact>
							</Fragment>
						))}
					</p>
					<CorrectedNote incident={incident} />
					<Notices session={session} />
				</header>
				<div className="dossier">
					<Dossier incident={incident} live={session} related={<Related incident={incident} />} />
				</div>
			</div>
			<Evidence incident={incident} session={session} />
		</div>
	);
}

export function Side({ incident, session }: { incident: Incident; session: Session }) {
	useEffect(tellWhole, []);
	return (
		<Facts incident={incident} view={session.view}>
			<Column incident={incident} session={session} />
		</Facts>
	);
}
