/** The files that tell others of the site: cards, feed, sitemap. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Incident } from "../src/incident/derived.ts";
import { cardSvg, siteCardSvg } from "../src/poster/card.ts";
import type { Land } from "../src/poster/land.ts";
import type { Site } from "./address.ts";
import { createCardWriter } from "./cards.ts";
import { changesOf } from "./changes.ts";
import { feedXml, sitemapXml } from "./feed.ts";

type Told = { incidents: readonly Incident[]; paths: readonly string[]; land: Land; overview: string; sentence: string };

/** Writes them into `root`/dist. Throws when `changes.yaml` does not fit the records. */
export function announce(root: string, site: Site, { incidents, paths, land, overview, sentence }: Told): void {
	const dist = join(root, "dist");
	const changes = changesOf(root, incidents);
	const card = createCardWriter(dist, join(root, ".cache", "cards"));
	card("atlas", siteCardSvg(overview, sentence, `${incidents.length} incidents, each with its sources`));
	for (const incident of incidents) card(incident.id, cardSvg(incident, land));
	const entries = incidents.map(({ id, title, derived }) => ({ id, title, headline: derived.headline }));
	writeFileSync(join(dist, "feed.xml"), feedXml(entries, changes, site));
	writeFileSync(join(dist, "sitemap.xml"), sitemapXml(paths, changes, site));
}
