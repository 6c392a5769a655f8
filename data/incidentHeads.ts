/** What the pages of an incident say of themselves, each as if it stood alone. */
import type { Incident } from "../src/incident/derived.ts";
import type { Site } from "./address.ts";
import type { Head } from "./heads.ts";
import { eventOf } from "./jsonLd.ts";

export function incidentHead(incident: Incident, site: Site): Head {
	const { id, title, derived } = incident;
	return { path: `/incidents/${id}/`, title, description: derived.headline, type: "article", card: id, oembed: id, data: eventOf(incident, site) };
}

export function textHead({ id, title, derived }: Incident): Head {
	const description = `The whole record as text and tables, for reading and printing. ${derived.headline}`;
	return { path: `/incidents/${id}/text/`, title: `${title}, as text`, description, type: "article", card: id };
}

export function briefingHead({ id, title, derived }: Incident, chapters: number): Head {
	const description = `A walk through time in ${chapters} chapters. ${derived.headline}`;
	return { path: `/present/${id}/`, title: `${title}, as a briefing`, description, type: "article", card: id };
}
