/** `feed.xml` (Atom, RFC 4287): an entry for each incident and one for each revision, correction and retraction. And `sitemap.xml`. */
import { createHash } from "node:crypto";
import { byText } from "../src/i18n/order.ts";
import { changeAnchor } from "../src/incident/history.ts";
import { el, escapeXml } from "../src/poster/svg.ts";
import type { Site } from "./address.ts";
import { type Change, datesOf } from "./changes.ts";

type Entry = { id: string; title: string; headline: string };

/** Names of ours for UUIDs (RFC 9562, version 5): an entry stays the same one when the site moves. */
const NAMESPACE = "b1f0c6a25a8b4e0f9c3d7e2f41d6a890";

/** A permanent id that depends on the name only. */
export function urnOf(name: string): string {
	const bytes = createHash("sha1").update(Buffer.from(NAMESPACE, "hex")).update(name).digest().subarray(0, 16);
	bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
	bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
	return `urn:uuid:${bytes.toString("hex").replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5")}`;
}

type Parts = { key: string; title: string; at: string; published: string; summary: string; category: string; href: string };

const entryOf = ({ key, title, at, published, summary, category, href }: Parts) =>
	el(
		"entry",
		{},
		el("id", {}, urnOf(key)) +
			el("title", {}, escapeXml(title)) +
			el("updated", {}, at) +
			el("published", {}, published) +
			el("category", { term: category }) +
			el("link", { rel: "alternate", type: "text/html", href }) +
			el("summary", {}, escapeXml(summary)),
	);

const LABEL: Record<Exclude<Change["kind"], "added">, string> = { revised: "Revised", corrected: "Corrected", retracted: "Retracted" };

/** Newest first; dates are those of `changes.yaml`. */
export function feedXml(incidents: readonly Entry[], changes: readonly Change[], site: Site): string {
	const at = (id: string) => `${site.url}incidents/${id}/`;
	const added = incidents.map((incident): Parts => {
		const dates = datesOf(changes, incident.id);
		return {
			...{ key: `incident ${incident.id}`, title: incident.title, at: dates.updated, published: dates.added },
			...{ summary: incident.headline, category: "incident", href: at(incident.id) },
		};
	});
	const used = new Map<string, number>();
	const told = changes.flatMap((change): Parts[] => {
		if (change.kind === "added") return [];
		const [only] = change.incidents.length === 1 ? change.incidents : [];
		const named = incidents.find(({ id }) => id === only)?.title ?? `${change.incidents.length} incidents`;
		const key = `change ${change.at} ${change.kind} ${change.incidents.join(" ")}`;
		const nth = (used.get(key) ?? 0) + 1;
		used.set(key, nth);
		const number = only === undefined ? 0 : changes.filter(({ incidents: of }) => of.includes(only)).indexOf(change) + 1;
		return [
			{
				// Several corrections of a record made at once are entries of their own.
				...{ key: nth === 1 ? key : `${key} ${nth}`, title: `${LABEL[change.kind]}: ${named}` },
				...{
					at: change.at,
					published: change.at,
					summary: change.text,
					category: change.kind,
					href: only === undefined ? site.url : `${at(only)}text/#${changeAnchor({ number })}`,
				},
			},
		];
	});
	const parts = [...added, ...told].sort((a, b) => byText(b.at, a.at) || byText(a.key, b.key));
	const body = [
		el("id", {}, urnOf("feed")),
		el("title", {}, "Detour Atlas"),
		el("subtitle", {}, "Incidents of the atlas, and what was revised, corrected or retracted"),
		el("updated", {}, changes.at(-1)?.at ?? "1970-01-01T00:00:00Z"),
		el("author", {}, el("name", {}, "Detour Atlas contributors")),
		el("rights", {}, "CC BY 4.0"),
		el("link", { rel: "self", type: "application/atom+xml", href: `${site.url}feed.xml` }),
		el("link", { rel: "alternate", type: "text/html", href: site.url }),
		...parts.map(entryOf),
	];
	return `<?xml version="1.0" encoding="utf-8"?>\n${el("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" }, body.join("\n"))}\n`;
}

/** `lastmod` only for pages of incidents: of the others nobody noted when they changed. */
export function sitemapXml(paths: readonly string[], changes: readonly Change[], site: Site): string {
	const urls = paths.map((path) => {
		const id = path.match(/^\/incidents\/([^/]+)\//)?.[1];
		return el("url", {}, el("loc", {}, escapeXml(site.url + path.slice(1))) + (id === undefined ? "" : el("lastmod", {}, datesOf(changes, id).updated)));
	});
	return `<?xml version="1.0" encoding="utf-8"?>\n${el("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, `\n${urls.join("\n")}\n`)}\n`;
}
