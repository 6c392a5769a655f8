import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useLocation } from "wouter";
import { cameraText, instantText, parseInstant, queryOf } from "../incident/address.ts";
import type { Screen, Shown } from "../present/deck.ts";
import { openBriefing } from "../present/open.ts";
import type { Briefing } from "../present/stage.ts";
import "../present/present.css";
import "../present/presenter.css";
import { fineLandQuery } from "../state/queries.ts";
import { onMap } from "../story/look.ts";
import { writeParameters } from "./session.ts";
import { useSite } from "./site.tsx";

/** The part of the incident page that its map has, px. */
const DOSSIER_PX = 480;

/** Where the audience left off, as an address of the incident. */
function placeOf({ incident, view }: Shown, { atSec }: Screen): string {
	if (!incident || !view) return "/present/";
	const camera = view.camera && onMap(view.camera, Math.max(320, innerWidth - DOSSIER_PX));
	const parts = [
		`t=${instantText(atSec)}`,
		...(camera ? [`c=${cameraText(camera)}`] : []),
		...(view.fact ? [`fact=${encodeURIComponent(view.fact)}`] : []),
		...(view.routes ? [`routes=${view.routes}`] : []),
	];
	return `/incidents/${incident.id}/?${parts.join("&")}`;
}

/** Chapter and instant as the address has them; what it has wrong is as if it had nothing. */
function startFrom(search: string): Partial<Screen> {
	const asked = queryOf(search);
	const chapter = Number(asked.get("chapter"));
	const atSec = parseInstant(asked.get("t") ?? "");
	return {
		...(Number.isInteger(chapter) && chapter > 0 ? { chapter: chapter - 1 } : {}),
		...(atSec === null ? {} : { atSec }),
		share: asked.get("share") === "1",
	};
}

/** A briefing over the whole window: for the audience, for who presents (`#presenter`), or following another window (`#follow`). */
export function Presenting({ briefing: given }: { briefing: Briefing }) {
	const { root } = useSite();
	const client = useQueryClient();
	const briefing = useMemo(() => ({ ...given, loadFineLand: () => client.fetchQuery(fineLandQuery(root)) }), [given, client, root]);
	const host = useRef<HTMLDivElement>(null);
	const [, navigate] = useLocation();
	const go = useRef(navigate);
	go.current = navigate;
	useEffect(() => {
		if (!host.current) return;
		return openBriefing(host.current, briefing, {
			start: startFrom(location.search),
			onLeave: (shown, screen) => {
				if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
				go.current(placeOf(shown, screen));
			},
			onShow: ({ chapter, share, playing, atSec }, begins) => {
				if (playing) return;
				writeParameters({
					chapter: chapter === 0 ? null : String(chapter + 1),
					t: atSec === begins ? null : instantText(atSec),
					share: share ? "1" : null,
				});
			},
		});
	}, [briefing]);
	return <div ref={host} className="brief-host" />;
}
