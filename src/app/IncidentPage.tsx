import { Fragment, type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Dossier } from "../evidence/Dossier.tsx";
import { EvidencePanel } from "../evidence/EvidencePanel.tsx";
import { Fact, FactMark, FactsContext } from "../evidence/Fact.tsx";
import { RawRows } from "../evidence/RawRows.tsx";
import { useFactClicks } from "../evidence/useFactClicks.ts";
import type { Incident } from "../incident/derived.ts";
import { fullName } from "../incident/facts.ts";
import { NoPictureError } from "../map/engine.ts";
import { MapView, type TakePicture } from "../map/MapView.tsx";
import { searchNow } from "../state/addressBar.ts";
import { themeStore } from "../state/theme.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import type { View } from "../state/view.ts";
import { quietGaps } from "../timeline/gaps.ts";
import { createPlayer } from "../timeline/player.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { offerIncident, openOverlay } from "./overlays.ts";
import { wayToRoot } from "./route.ts";
import { Still } from "./Still.tsx";
import { applyAddress, createSession, keepAddress, type Session } from "./session.ts";
import { landUrls, PageLink, useSite } from "./site.tsx";

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
				gaps: quietGaps(incident),
				boundaries: clock.boundaries,
				reducedMotion: typeof matchMedia !== "undefined" && matchMedia("(prefers-reduced-motion: reduce)").matches,
			}),
		[clock, view, incident],
	);
	useEffect(() => () => player.pause(), [player]);
	const pictureRef = useRef<TakePicture | null>(null);
	useEffect(() => {
		const takeMap: TakePicture = (ratio) => {
			if (!pictureRef.current)
				throw new NoPictureError("The live map is not on this page: it needs WebGL, and a moment to load. The map at this instant shows the same.");
			return pictureRef.current(ratio);
		};
		return offerIncident({ incident, clock, view, player, takeMap });
	}, [incident, clock, view, player]);
	return (
		<div className="stage" id="stage" tabIndex={-1}>
			<MapView
				incident={incident}
				clock={clock}
				view={view}
				theme={theme}
				landUrls={landUrls(root)}
				poster={<Still incident={incident} clock={clock} view={view} />}
				onFact={(fact) => view.setState({ fact })}
				pictureRef={pictureRef}
			/>
			<Timeline incident={incident} clock={clock} view={view} player={player} />
		</div>
	);
}

/** What stands in the side column knows the chosen fact; the page around it does not render again when another is chosen. */
function Facts({ incident, view, children }: { incident: Incident; view: View; children: ReactNode }) {
	const chosen = useStoreValue(view, ({ fact }) => fact && fullName(incident, fact));
	const [path] = useLocation();
	const rootHref = wayToRoot(path);
	const facts = useMemo(
		() => ({ incident, mode: "page" as const, chosen, choose: (fact: string) => view.setState({ fact }), textHref: "text/", rootHref }),
		[incident, chosen, view, rootHref],
	);
	return <FactsContext value={facts}>{children}</FactsContext>;
}

function Evidence({ incident, session: { clock, view } }: { incident: Incident; session: Session }) {
	const name = useStoreValue(view, ({ fact }) => fact && fullName(incident, fact));
	const series = /^(?:measured|evidence)\.([^.]+)/.exec(name ?? "")?.[1];
	return <EvidencePanel name={name} onClose={() => view.setState({ fact: null })} rows={series && <RawRows series={series} clock={clock} />} />;
}

function Side({ incident, session, notices }: { incident: Incident; session: Session; notices: readonly string[] }) {
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
					<Notices notices={notices} />
				</header>
				<div className="dossier">
					<Dossier incident={incident} live={session} related={<Related incident={incident} />} />
				</div>
			</div>
			<Evidence incident={incident} session={session} />
		</div>
	);
}

export function IncidentPage({ incident }: { incident: Incident }) {
	const [session] = useState(() => createSession(incident));
	const [notices, setNotices] = useState<string[]>([]);
	// Before paint, and before the map reads its camera; not while rendering, where the built page knows no address.
	useLayoutEffect(() => {
		setNotices(applyAddress(session, searchNow()));
		return keepAddress(session);
	}, [session]);
	return (
		<main id="content" className="incident-page">
			<title>{`${incident.title} · Detour Atlas`}</title>
			<Facts incident={incident} view={session.view}>
				<Side incident={incident} session={session} notices={notices} />
			</Facts>
			<Stage incident={incident} session={session} />
		</main>
	);
}
