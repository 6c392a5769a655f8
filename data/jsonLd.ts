/** The site and its incidents in the words of schema.org: only what a record says, and no more exactly than it does. */
import type { Incident } from "../src/incident/derived.ts";
import type { Instant } from "../src/incident/schema.ts";
import type { Site } from "./address.ts";

const CONTEXT = "https://schema.org";
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
const PLAIN = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?Z)?)?)?$/;

/** `2016-02` stays so. `null` for what ISO 8601 cannot say: "about", uncertain, unknown, open, a part left open. */
export function isoDate(instant: Pick<Instant, "edtf" | "about">): string | null {
	return !instant.about && PLAIN.test(instant.edtf) ? instant.edtf : null;
}

/** Places that a source names and that somebody measured or reported; ends and stops of routes are not where it happened. */
const namedPlaces = ({ sites, places }: Incident) =>
	(sites ?? []).flatMap(({ place, grade }) => (grade === "inferred" ? [] : [{ "@type": "Place", name: places[place]?.name ?? place }]));

export function eventOf(incident: Incident, site: Site): object {
	const { id, title, derived, time, kinds } = incident;
	const [startDate, endDate] = [isoDate(time.start), isoDate(time.end)];
	const location = namedPlaces(incident);
	return {
		"@context": CONTEXT,
		"@type": "Event",
		name: title,
		description: derived.headline,
		identifier: id,
		...(site.given ? { url: `${site.url}incidents/${id}/` } : {}),
		image: `${site.url}cards/${id}.png`,
		keywords: kinds.join(", "),
		...(startDate === null ? {} : { startDate }),
		...(endDate === null ? {} : { endDate }),
		...(location.length === 0 ? {} : { location }),
		subjectOf: Object.values(incident.sources).map(({ title, author, publisher, date, url }) => ({
			"@type": "CreativeWork",
			name: title,
			...(author === undefined ? {} : { author }),
			...(publisher === undefined ? {} : { publisher }),
			...(date !== undefined && PLAIN.test(date) ? { datePublished: date } : {}),
			...(url === undefined ? {} : { url }),
		})),
	};
}

export function datasetOf(description: string, site: Site): object {
	const file = (path: string, encodingFormat: string) => ({ "@type": "DataDownload", contentUrl: site.url + path, encodingFormat });
	return {
		"@context": CONTEXT,
		"@type": "Dataset",
		name: "Detour Atlas",
		description: `An open atlas of internet route hijacks and leaks. ${description}`,
		...(site.given ? { url: site.url } : {}),
		license: LICENCE,
		isAccessibleForFree: true,
		creator: { "@type": "Organization", name: "Detour Atlas contributors" },
		keywords: ["BGP", "route hijack", "route leak", "internet routing"],
		distribution: [file("data/catalogue.json", "application/json"), file("data/schema/incident.schema.json", "application/schema+json")],
	};
}
