import { useQueryClient } from "@tanstack/react-query";
import { useContext, useEffect, useState } from "react";
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import { placedCaption } from "../incident/placedWords.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { landQuery } from "../state/queries.ts";
import { StillContext } from "./Still.tsx";
import { useSite } from "./site.tsx";

/** The picture at the peak: from the page as built, else drawn here; `null` until then, and where it cannot be had. */
function useStill(incident: Incident): string | null {
	const given = useContext(StillContext);
	const { root } = useSite();
	const client = useQueryClient();
	const [still, setStill] = useState<string | null>(given?.id === incident.id ? given.still : null);
	useEffect(() => {
		if (still !== null) return;
		let wanted = true;
		const draw = async () => {
			const [{ drawStill }, land] = await Promise.all([import("./drawStill.ts"), client.fetchQuery(landQuery(root))]);
			if (wanted) setStill(drawStill({ incident, atSec: incident.derived.peakSec, series: null, land }));
		};
		// Without it the page is complete all the same.
		void draw().catch(() => undefined);
		return () => {
			wanted = false;
		};
	}, [still, incident, client, root]);
	return still;
}

export function PeakPicture({ incident }: { incident: Incident }) {
	const still = useStill(incident);
	const { peakSec, window } = incident.derived;
	if (still === null) return null;
	return (
		<figure className="account-picture">
			<div className="account-still">
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
				<div className="still still-scene" dangerouslySetInnerHTML={{ __html: still }} />
			</div>
			<figcaption>
				{placedCaption(incident.derived.scene)} The map on {instantWords(peakSec, grainOf(window.endSec - window.startSec))}:{" "}
				{sentenceAt(incident.derived, peakSec)}. What it shows stands below in words.
			</figcaption>
		</figure>
	);
}
