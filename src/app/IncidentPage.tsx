import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import { Dossier } from "../evidence/Dossier.tsx";
import { EvidencePanel } from "../evidence/EvidencePanel.tsx";
import { Fact, FactsContext } from "../evidence/Fact.tsx";
import type { Incident } from "../incident/derived.ts";
import { MapView } from "../map/MapView.tsx";
import { themeStore } from "../state/theme.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import { createPlayer } from "../timeline/player.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { Still } from "./Still.tsx";
import { applyAddress, createSession, keepAddress, type Session } from "./session.ts";
import { landUrls, PageLink, useSite } from "./site.tsx";

function Related({ incident }: { incident: Incident }) {
	if (!incident.related?.length) return null;
	return (
		<section className="dossier-part" aria-labelledby="related-head">
			<h2 id="related-head">Related incidents</h2>
			<ul className="plain-list">
				{incident.related.map((related) => (
					<li key={related.id}>
						{related.relation}: <PageLink to={`incidents/${related.id}/`}>{related.title ?? related.id}</PageLink>
						{related.note && <span className="small-print">{related.note}</span>}
					</li>
				))}
			</ul>
		</section>
	);
}

function Notices({ notices }: { notices: readonly string[] }) {
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

function Stage({ incident, session }: { incident: Incident; session: Session }) {
	const { root } = useSite();
	const { clock, view } = session;
	const theme = useStoreValue(themeStore, (state) => state.theme);
	const player = useMemo(
		() =>
			createPlayer({
				clock,
				view,
				overview: incident.derived.overview,
				boundaries: clock.boundaries,
				reducedMotion: typeof matchMedia !== "undefined" && matchMedia("(prefers-reduced-motion: reduce)").matches,
			}),
		[clock, view, incident],
	);
	useEffect(() => () => player.pause(), [player]);
	return (
		<div className="stage">
			<MapView
				scene={incident.derived.scene}
				flows={incident.flows ?? []}
				derived={incident.derived}
				clock={clock}
				view={view}
				theme={theme}
				landUrls={landUrls(root)}
				poster={<Still incident={incident} clock={clock} />}
			/>
			<Timeline incident={incident} clock={clock} view={view} player={player} />
		</div>
	);
}

export function IncidentPage({ incident }: { incident: Incident }) {
	const [session] = useState(() => createSession(incident));
	const [notices, setNotices] = useState<string[]>([]);
	// Before paint, and before the map reads its camera; not while rendering, where the built page knows no address.
	useLayoutEffect(() => {
		setNotices(applyAddress(session, location.search));
		return keepAddress(session);
	}, [session]);
	const { view } = session;
	const chosen = useStoreValue(view, ({ fact }) => fact);
	const facts = useMemo(
		() => ({ incident, mode: "page" as const, chosen, choose: (fact: string) => view.setState({ fact }), textHref: "text/" }),
		[incident, chosen, view],
	);
	return (
		<main id="content" className="incident-page">
			<title>{`${incident.title} · Detour Atlas`}</title>
			<FactsContext value={facts}>
				<div className="side">
					<header className="incident-head">
						<p className="crumbs">
							<PageLink to="">Incidents</PageLink> <span aria-hidden="true">/</span> {incident.id}
						</p>
						<h1>{incident.title}</h1>
						<p className="summary">
							{incident.summary.map(({ text }, i) => (
								<Fact key={text} name={`summary.${i}`}>
									{text}
								</Fact>
							))}
						</p>
						<Notices notices={notices} />
					</header>
					<div className="dossier">
						<Dossier incident={incident} live={session} related={<Related incident={incident} />} />
					</div>
					<EvidencePanel name={chosen} onClose={() => view.setState({ fact: null })} />
				</div>
			</FactsContext>
			<Stage incident={incident} session={session} />
		</main>
	);
}
