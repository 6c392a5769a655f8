import { useQueryClient } from "@tanstack/react-query";
import { useContext, useEffect, useState } from "react";
import { grainOf, instantWords } from "../i18n/dates.ts";
import type { Incident } from "../incident/derived.ts";
import { sentenceAt } from "../incident/sentence.ts";
import { landQuery } from "../state/queries.ts";
import { STILLS, StillContext, type Stills } from "./Still.tsx";
import { useSite } from "./site.tsx";

/** The picture at the peak: from the page as built, else drawn here; `null` until then, and where it cannot be had. */
function useStills(incident: Incident): Stills | null {
	const given = useContext(StillContext);
	const { root } = useSite();
	const client = useQueryClient();
	const [stills, setStills] = useState<Stills | null>(given?.id === incident.id ? given.stills : null);
	useEffect(() => {
		if (stills !== null) return;
		let wanted = true;
		const draw = async () => {
			const [{ posterSvg }, land] = await Promise.all([import("../poster/poster.ts"), client.fetchQuery(landQuery(root))]);
			const parts = { legend: false, credit: false, title: false };
			const at = (size: keyof Stills) => posterSvg({ incident, atSec: incident.derived.peakSec, ...STILLS[size], theme: "css", locale: "en", land, parts });
			if (wanted) setStills({ wide: at("wide"), narrow: at("narrow") });
		};
		// Without it the page is complete all the same.
		void draw().catch(() => undefined);
		return () => {
			wanted = false;
		};
	}, [stills, incident, client, root]);
	return stills;
}

export function PeakPicture({ incident }: { incident: Incident }) {
	const stills = useStills(incident);
	const { peakSec, window } = incident.derived;
	if (stills === null) return null;
	return (
		<figure className="account-picture">
			<div className="account-still">
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
				<div className="still still-wide" dangerouslySetInnerHTML={{ __html: stills.wide }} />
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text from data is escaped */}
				<div className="still still-narrow" dangerouslySetInnerHTML={{ __html: stills.narrow }} />
			</div>
			<figcaption>
				The map on {instantWords(peakSec, grainOf(window.endSec - window.startSec))}: {sentenceAt(incident.derived, peakSec)}. What it shows stands below in
				words.
			</figcaption>
		</figure>
	);
}
