/** What a page says of itself to programs: canonical address, Open Graph, feed and oEmbed links, JSON-LD. */
import { escapeXml } from "../src/poster/svg.ts";
import type { Site } from "./address.ts";

/** `type`: of Open Graph. `card`: name of the picture below cards/. `cardAlt`: it in words. `oembed`: id of the incident. `data`: JSON-LD. */
export type Head = {
	path: string;
	title: string;
	description: string;
	type?: "website" | "article";
	card?: string;
	cardAlt?: string;
	oembed?: string;
	data?: object;
};

const CARD_PX = { width: 1200, height: 630 };

/** JSON as it may stand in a script element: nothing in it can end the element or open a comment. */
export function scriptJson(value: unknown): string {
	return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const meta = (key: "name" | "property", name: string, content: string | number) => `<meta ${key}="${name}" content="${escapeXml(String(content))}" />`;

const alternate = (type: string, href: string, title: string) =>
	`<link rel="alternate" type="${type}" href="${escapeXml(href)}" title="${escapeXml(title)}" />`;

/** Lines for the head of a page. Without a given site nothing says where the page itself stands. `wayToRoot` leads to the feed. */
export function headLines(head: Head, site: Site, wayToRoot: string): string[] {
	const at = site.url + head.path.slice(1);
	return [
		...(site.given ? [`<link rel="canonical" href="${escapeXml(at)}" />`, meta("property", "og:url", at)] : []),
		meta("property", "og:title", head.title),
		meta("property", "og:description", head.description),
		meta("property", "og:type", head.type ?? "website"),
		meta("property", "og:site_name", "Detour Atlas"),
		meta("property", "og:locale", "en"),
		meta("property", "og:image", `${site.url}cards/${head.card ?? "atlas"}.png`),
		meta("property", "og:image:type", "image/png"),
		meta("property", "og:image:width", CARD_PX.width),
		meta("property", "og:image:height", CARD_PX.height),
		meta("property", "og:image:alt", head.cardAlt ?? "Detour Atlas: all detours on a world map"),
		meta("name", "twitter:card", "summary_large_image"),
		alternate("application/atom+xml", `${wayToRoot}feed.xml`, "Detour Atlas: incidents and corrections"),
		// Readers of oEmbed ask for the file by its full address.
		...(head.oembed === undefined ? [] : [alternate("application/json+oembed", `${site.url}oembed/${head.oembed}.json`, head.title)]),
		...(head.data === undefined ? [] : [`<script type="application/ld+json">${scriptJson(head.data)}</script>`]),
	];
}
