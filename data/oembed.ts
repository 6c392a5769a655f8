/** oEmbed as static files: what a newsroom's editor puts in when somebody pastes the address of an incident. */
import { escapeXml } from "../src/poster/svg.ts";
import type { Site } from "./address.ts";

const WIDTH_PX = 720;
const HEIGHT_PX = 540;

/** An answer of type "rich" (oembed.com, 2.3.4.4): the frame of the contract, with the card as its thumbnail. */
export function oembedOf({ id, title }: { id: string; title: string }, site: Site): object {
	const src = `${site.url}embed/${id}/`;
	return {
		version: "1.0",
		type: "rich",
		title,
		provider_name: "Detour Atlas",
		provider_url: site.url,
		width: WIDTH_PX,
		height: HEIGHT_PX,
		html: `<iframe src="${escapeXml(src)}" title="${escapeXml(title)}" width="${WIDTH_PX}" height="${HEIGHT_PX}" loading="lazy" sandbox="allow-scripts allow-popups"></iframe>`,
		thumbnail_url: `${site.url}cards/${id}.png`,
		thumbnail_width: 1200,
		thumbnail_height: 630,
	};
}
