/** The code of an embed, as it is pasted into somebody else's page. */
import { el, escapeXml } from "../../poster/svg.ts";

/**
 * What a frame may do. A window that "Open in Detour Atlas" opens must leave the sandbox: within it the browser gives a page
 * an origin of its own, and refuses it the site's scripts, data and typeface.
 */
export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** `widthPx`, `null`: as wide as its column. `description`: what a screen reader says after the title; "" for none. */
export type Frame = { src: string; title: string; description?: string; widthPx: number | null; heightPx: number };

/** Address of an embed below `root`, which ends in a slash. `version`: of a fixed one. Parameters that are `null` are left out. */
export function embedAddress(root: string, id: string, version: string | null, parameters: Readonly<Record<string, string | null>> = {}): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters)) if (value !== null) query.set(name, value);
	const text = query.toString().replaceAll("%3A", ":");
	return `${root}embed/${encodeURIComponent(id)}/${version === null ? "" : `${version}/`}${text === "" ? "" : `?${text}`}`;
}

/** The frame. No style attribute, which a strict page would not let stand; `frameborder` is old, and understood everywhere. */
export function frameCode({ src, title, description = "", widthPx, heightPx }: Frame): string {
	const attributes = {
		src,
		title: title.trim() || undefined,
		"aria-description": description.trim() || undefined,
		width: widthPx === null ? "100%" : Math.round(widthPx),
		height: Math.round(heightPx),
		frameborder: 0,
		loading: "lazy",
		sandbox: SANDBOX,
	};
	return el("iframe", attributes).replace(/\/>$/, "></iframe>");
}

/** The line that lets the page around set the height of its frames. */
export const hostCode = (root: string): string => el("script", { src: `${root}embed/host.js`, async: "" }).replace(/\/>$/, "></script>");

/** For newsletters and systems without frames: the card as a picture that leads to the incident. Sizes in px. */
export function pictureCode({ page, card, description }: { page: string; card: string; description: string }): string {
	const picture = el("img", { src: card, alt: description.trim(), width: 600, height: 315 }).replace(/\/>$/, ">");
	return `<a href="${escapeXml(page)}">${picture}</a>`;
}
