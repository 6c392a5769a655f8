/** oEmbed as static files: what a newsroom's editor puts in when somebody pastes the address of an incident. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { embedAddress, frameCode } from "../src/export/files/embedCode.ts";
import type { Catalogue } from "../src/incident/derived.ts";
import type { Site } from "./address.ts";
import { embedHeightPx } from "./embedHeight.ts";

/** As wide as the text column of many newspapers. */
export const WIDTH_PX = 720;

/** An answer of type "rich" (oembed.com, 2.3.4.4): the frame of the contract, with the card as its thumbnail. */
export function oembedOf({ id, title }: { id: string; title: string }, heightPx: number, site: Site): object {
	return {
		version: "1.0",
		type: "rich",
		title,
		provider_name: "Detour Atlas",
		provider_url: site.url,
		width: WIDTH_PX,
		height: heightPx,
		html: frameCode({ src: embedAddress(site.url, id, null), title, widthPx: WIDTH_PX, heightPx }),
		thumbnail_url: `${site.url}cards/${id}.png`,
		thumbnail_width: 1200,
		thumbnail_height: 630,
	};
}

/** Writes `dist/oembed/`, after the embeds: each answer has the height that its embed needs. */
export function writeOembed(root: string, site: Site): void {
	const dist = join(root, "dist");
	const { incidents } = JSON.parse(readFileSync(join(dist, "data", "catalogue.json"), "utf8")) as Catalogue;
	mkdirSync(join(dist, "oembed"), { recursive: true });
	for (const { id, title } of incidents) {
		const heightPx = embedHeightPx(readFileSync(join(dist, "embed", id, "index.html"), "utf8"), WIDTH_PX);
		writeFileSync(join(dist, "oembed", `${id}.json`), `${JSON.stringify(oembedOf({ id, title }, heightPx, site), null, "\t")}\n`);
	}
}
