/** What the pages of an incident say of themselves, each as if it stood alone. */
import type { Incident } from "../src/incident/derived.ts";
import { withPlacedCaption } from "../src/incident/placedWords.ts";
import type { Site } from "./address.ts";
import type { Head } from "./heads.ts";
import { eventOf } from "./jsonLd.ts";

/** The card in words, for who cannot see it. */
const cardAltOf = ({ title, derived }: Incident) => withPlacedCaption(derived.scene, `Map, period and duration: ${title}`);

export function incidentHead(incident: Incident, site: Site): Head {
	const { id, title, derived } = incident;
	return {
		path: `/incidents/${id}/`,
		title,
		description: derived.headline,
		type: "article",
		card: id,
		cardAlt: cardAltOf(incident),
		oembed: id,
		data: eventOf(incident, site),
	};
}

export function textHead(incident: Incident): Head {
	const { id, title, derived } = incident;
	const description = `The whole record as text and tables, for reading and printing. ${derived.headline}`;
	return { path: `/incidents/${id}/text/`, title: `${title}, as text`, description, type: "article", card: id, cardAlt: cardAltOf(incident) };
}

export function briefingHead(incident: Incident, chapters: number): Head {
	const { id, title, derived } = incident;
	const description = `A walk through time in ${chapters} chapters. ${derived.headline}`;
	return { path: `/present/${id}/`, title: `${title}, as a briefing`, description, type: "article", card: id, cardAlt: cardAltOf(incident) };
}
