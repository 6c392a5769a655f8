import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { Playback } from "../export/ClipForm.tsx";
import { ExportDialog } from "../export/ExportDialog.tsx";
import type { WholeBand } from "../export/handout/given.ts";
import type { TakeMap } from "../export/livePicture.ts";
import { PictureError } from "../export/png.ts";
import { instantText } from "../incident/address.ts";
import { withRoutes } from "../incident/showing.ts";
import { NoPictureError } from "../map/engine.ts";
import { incidentAddress, landQuery } from "../state/queries.ts";
import { themeStore } from "../state/theme.ts";
import { withParameters } from "../state/url.ts";
import { quietGaps } from "../timeline/gaps.ts";
import { takenBand, wholeBand } from "../timeline/takenBand.ts";
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
		const { incident, clock, view, player, takeMap: taken } = offer;
		// Who takes a picture wants what is there now.
		player.pause();
		const { atSec } = clock.getState();
		const { series, routes, window, inSec, outSec, cutGaps } = view.getState();
		const between = { startSec: inSec ?? window.startSec, endSec: outSec ?? window.endSec };
		const gaps = cutGaps ? quietGaps(incident) : [];
		const playback: Playback = {
			shown: between.endSec > between.startSec ? between : window,
			whole: incident.derived.overview,
			drawBand: (span, look) => takenBand(incident, span, gaps, look),
		};
		const drawWholeBand: WholeBand = (look) => wholeBand(incident, look);
		const takeMap: TakeMap = (times) => {
			try {
				return taken(times);
			} catch (cause) {
				throw cause instanceof NoPictureError ? new PictureError(cause.message, { cause }) : cause;
			}
		};
		const url = `${root}incidents/${encodeURIComponent(incident.id)}/${withParameters("", { t: instantText(atSec), routes })}`;
		return { record: incident, shown: { incident: withRoutes(incident, routes), atSec, series }, playback, drawWholeBand, takeMap, url };
	});
	useEffect(() => {
		if (!taken) onClose();
	}, [taken, onClose]);
	if (!taken) return null;
	const fileAddress = incidentAddress(root, taken.shown.incident.id);
	return <ExportDialog {...taken} theme={themeStore.getState().theme} fileAddress={fileAddress} loadLand={loadLand} onClose={onClose} />;
}
