import { useEffect, useState } from "react";
import { EmbedDialog } from "../export/EmbedDialog.tsx";
import { withRoutes } from "../incident/showing.ts";
import { incidentAddress } from "../state/queries.ts";
import { type OverlayProps, overlayStore } from "./overlays.ts";
import { useSite } from "./site.tsx";

/** Root of the site as others reach it: the built page knows its own public address and its way to the root, and keeps both while pages change. */
function statedRoot(): string | null {
	const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
	return canonical ? new URL(document.documentElement.dataset.root ?? "./", canonical).href : null;
}

/** What is on screen, handed to the room that makes the code of an embed. */
export function EmbedIt({ onClose }: OverlayProps) {
	const { root } = useSite();
	const [taken] = useState(() => {
		const { offer } = overlayStore.getState();
		if (!offer) return null;
		offer.player.pause();
		return { incident: withRoutes(offer.incident, offer.view.getState().routes), shownSec: offer.clock.getState().atSec, publicRoot: statedRoot() };
	});
	useEffect(() => {
		if (!taken) onClose();
	}, [taken, onClose]);
	if (!taken) return null;
	return <EmbedDialog {...taken} root={root} fileAddress={incidentAddress(root, taken.incident.id)} onClose={onClose} />;
}
