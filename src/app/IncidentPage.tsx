import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Incident } from "../incident/derived.ts";
import { NoPictureError } from "../map/engine.ts";
import { MapView, type TakePicture } from "../map/MapView.tsx";
import { searchNow } from "../state/addressBar.ts";
import { tellTimeline } from "../state/answering.ts";
import { themeStore } from "../state/theme.ts";
import { useStoreValue } from "../state/useStoreValue.ts";
import { quietGaps } from "../timeline/gaps.ts";
import { createPlayer } from "../timeline/player.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { LatePart } from "./LatePages.tsx";
import { offerIncident } from "./overlays.ts";
import { Still } from "./Still.tsx";
import { applyAddress, createSession, keepAddress, type Session } from "./session.ts";
import { landUrls, useSite } from "./site.tsx";

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

/** Renders once: an update from above would make React draw it anew in the browser before its script is here. */
const Beside = memo(function Beside({ incident, session }: { incident: Incident; session: Session }) {
	return (
		<LatePart name="side" waiting={<div className="side" aria-busy="true" />}>
			{({ Side }) => <Side incident={incident} session={session} />}
		</LatePart>
	);
});

export function IncidentPage({ incident }: { incident: Incident }) {
	const [session] = useState(() => createSession(incident));
	// Before paint, and before the map reads its camera; not while rendering, where the built page knows no address.
	useLayoutEffect(() => {
		session.notices.setState(applyAddress(session, searchNow()), true);
		return keepAddress(session);
	}, [session]);
	useEffect(tellTimeline, []);
	return (
		<main id="content" className="incident-page">
			<title>{`${incident.title} · Detour Atlas`}</title>
			<Beside incident={incident} session={session} />
			<Stage incident={incident} session={session} />
		</main>
	);
}
