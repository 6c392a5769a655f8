/** A newspaper's article on another origin, under a strict policy of its own, with embeds in sandboxed frames. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, type FrameLocator, type Page } from "@playwright/test";
import { DIST } from "./records.ts";

/** As an editor would paste them: ids with the rest of their addresses. */
export const EMBEDDED = [
	"2016-02-canada-korea/?t=2016-03-20",
	"2018-11-mainone-google/?theme=dark",
	"2008-02-pakistan-telecom-youtube/?path=1",
	"1997-04-as7007/?controls=0",
] as const;

const framesOf = (atlas: string) =>
	EMBEDDED.map(
		(path, i) =>
			`<iframe src="${atlas}embed/${path}" title="Embed ${i + 1}" width="${i === 1 ? 340 : 700}" height="200" frameborder="0" sandbox="allow-scripts"></iframe>`,
	).join("\n");

const page = (frames: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>An article</title><script src="host.js" defer></script></head>
<body><main><h1>An article</h1><p><label>Search <input></label></p>
${frames}
</main></body></html>`;

/** Serves the article, and the snippet that sets heights, on a port of its own. `frames`: code as somebody pasted it. */
export async function serveArticle(atlas: string, frames = framesOf(atlas)): Promise<{ address: string; stop: () => void }> {
	const { origin } = new URL(atlas);
	const policy = `default-src 'none'; script-src 'self'; frame-src ${origin}; img-src 'none'; base-uri 'none'`;
	const server = createServer((request, response) => {
		const script = request.url === "/host.js";
		const ok = script || request.url === "/";
		response.writeHead(ok ? 200 : 204, { "Content-Type": script ? "text/javascript" : "text/html; charset=utf-8", "Content-Security-Policy": policy });
		response.end(!ok ? "" : script ? readFileSync(join(DIST, "embed", "host.js")) : page(frames));
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop };
}

/** The embeds, once every frame is as high as what stands in it: until then those below still move. */
export async function embedsInPlace(page: Page): Promise<[Embed, Embed, Embed, Embed]> {
	const embeds = EMBEDDED.map((_, nth) => new Embed(page, nth));
	for (const embed of embeds)
		await expect.poll(async () => (await embed.heightPx) - (await embed.neededPx), "the frame is as high as what stands in it").toBe(0);
	return embeds as [Embed, Embed, Embed, Embed];
}

/** One embed of the article, counted from 0. */
export class Embed {
	readonly frame: FrameLocator;
	readonly page: Page;
	readonly nth: number;
	constructor(page: Page, nth: number) {
		this.page = page;
		this.nth = nth;
		this.frame = page.frameLocator("iframe").nth(nth);
	}
	get picture() {
		return this.frame.locator(".picture:visible > svg");
	}
	get time() {
		return this.frame.getByRole("slider", { name: "Time", exact: true });
	}
	get button() {
		return this.frame.getByRole("button", { name: /^(Play|Pause)$/ });
	}
	get link() {
		return this.frame.getByRole("link", { name: "Open in Detour Atlas" });
	}
	get heightPx() {
		return this.page
			.locator("iframe")
			.nth(this.nth)
			.evaluate((frame) => frame.getBoundingClientRect().height);
	}
	/** How high what stands in the frame is. */
	get neededPx() {
		return this.frame.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
	}
	/** The typeface comes once the frame is seen, and may move a line: then what follows stands. */
	async hasTypeface(): Promise<void> {
		await this.page.locator("iframe").nth(this.nth).scrollIntoViewIfNeeded();
		const loaded = () =>
			this.frame.locator("html").evaluate(() => [...document.fonts].some(({ family, status }) => /IBM Plex Sans Variable/.test(family) && status === "loaded"));
		await expect.poll(loaded, "the frame has its typeface").toBe(true);
		await expect.poll(async () => (await this.heightPx) - (await this.neededPx), "the frame is as high as what stands in it").toBe(0);
	}
	/** A point on the scrubber, `share` of the way along it. */
	async point(share: number): Promise<{ x: number; y: number }> {
		await this.hasTypeface();
		await this.time.scrollIntoViewIfNeeded();
		const box = await this.time.boundingBox();
		if (!box) throw new Error("the scrubber is not on screen");
		return { x: box.x + box.width * share, y: box.y + 14 };
	}
	async now(): Promise<number> {
		return Number(await this.time.getAttribute("aria-valuenow"));
	}
}
