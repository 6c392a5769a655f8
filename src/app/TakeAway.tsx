import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { ExportDialog } from "../export/ExportDialog.tsx";
import { landQuery } from "../state/queries.ts";
import { themeStore } from "../state/theme.ts";
import { instantText, withParameters } from "../state/url.ts";
import { type OverlayProps, overlayStore } from "./overlays.ts";
import { useSite } from "./site.tsx";

/** What is on screen, handed to the room that lets it be taken away. */
export function TakeAway({ onClose }: OverlayProps) {
	const { root } = useSite();
	const client = useQueryClient();
	const loadLand = useCallback(() => client.fetchQuery(landQuery(root)), [client, root]);
	const [taken] = useState(() => {
		const { offer } = overlayStore.getState();
		if (!offer) return null;
		const { incident, clock, view, player } = offer;
		// Who takes a picture wants what is there now.
		player.pause();
		const { atSec } = clock.getState();
		const { series } = view.getState();
		const url = `${root}incidents/${encodeURIComponent(incident.id)}/${withParameters("", { t: instantText(atSec) })}`;
		return { shown: { incident, atSec, series }, url };
	});
	useEffect(() => {
		if (!taken) onClose();
	}, [taken, onClose]);
	if (!taken) return null;
	const fileAddress = `${root}data/incidents/${encodeURIComponent(taken.shown.incident.id)}.json`;
	return <ExportDialog {...taken} theme={themeStore.getState().theme} fileAddress={fileAddress} loadLand={loadLand} onClose={onClose} />;
}
