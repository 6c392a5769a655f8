/** Embeds in somebody else's article, on a slow connection and a slow machine: when each picture is seen, when its scrubber answers, and what came before. */
import { type Browser, type CDPSession, chromium, type Frame, type Page } from "@playwright/test";
import { EMBEDDED, serveArticle } from "../e2e/article.ts";
import { LAUNCH } from "../e2e/launch.ts";
import { slowDown } from "./slow.ts";

/** Milliseconds since the article was asked for; kilobytes on the wire that this embed alone took until then. */
export type EmbedStart = { path: string; pictureMs: number; scrubberMs: number; pictureKb: number; scrubberKb: number };

/** All four in sight, as frames out of sight do not paint. */
const VIEWPORT = { width: 1440, height: 2600 };

/**
 * Runs first in every frame. The picture counts once all of it and what follows is in the page, and a frame was drawn of it: style
 * sheets hold frames back. Text, as tsx rewrites functions.
 */
const WATCH = `(() => {
	const seen = window.seen = { origin: performance.timeOrigin };
	const look = () => {
		if (!document.querySelector("main > section")) return requestAnimationFrame(look);
		requestAnimationFrame(() => setTimeout(() => { seen.picture = performance.now(); }));
	};
	requestAnimationFrame(look);
	new MutationObserver((_, watch) => {
		if (document.documentElement?.dataset.live !== "true") return;
		seen.scrubber = performance.now();
		watch.disconnect();
	}).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-live"] });
})()`;

type Seen = { origin: number; picture?: number; scrubber?: number };
type Arrival = { frameId: string; atMs: number; bytes: number };

/** What arrives, by frame; times in milliseconds since 1970. */
async function listen(cdp: CDPSession): Promise<Arrival[]> {
	const asked = new Map<string, string>();
	const arrivals: Arrival[] = [];
	let offsetMs = 0;
	cdp.on("Network.requestWillBeSent", ({ requestId, frameId, timestamp, wallTime }) => {
		offsetMs = wallTime * 1000 - timestamp * 1000;
		asked.set(requestId, frameId ?? "");
	});
	cdp.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
		arrivals.push({ frameId: asked.get(requestId) ?? "", atMs: timestamp * 1000 + offsetMs, bytes: encodedDataLength });
	});
	await cdp.send("Network.enable");
	return arrivals;
}

async function frameIds(cdp: CDPSession): Promise<string[]> {
	const { frameTree } = await cdp.send("Page.getFrameTree");
	return (frameTree.childFrames ?? []).map(({ frame }) => frame.id);
}

const seenIn = (frame: Frame) => frame.evaluate("window.seen") as Promise<Seen>;

async function startOf(page: Page, address: string): Promise<EmbedStart[]> {
	const cdp = await page.context().newCDPSession(page);
	const arrivals = await listen(cdp);
	await slowDown(cdp);
	await page.addInitScript({ content: WATCH });
	await page.goto(address, { waitUntil: "commit" });
	const frames = () => page.frames().slice(1);
	await page.waitForFunction((count) => document.querySelectorAll("iframe").length === count, EMBEDDED.length);
	for (const frame of frames()) {
		await frame.waitForSelector("html[data-live]", { timeout: 60_000, state: "attached" });
		// Asked again and again, as the policy of an embed lets nothing wait within it.
		while ((await seenIn(frame)).picture === undefined) await page.waitForTimeout(100);
	}
	const ids = await frameIds(cdp);
	// In a frame of another process nothing would be slowed down, and no byte counted.
	if (ids.length !== EMBEDDED.length) throw new Error(`${ids.length} of ${EMBEDDED.length} embeds share the article's process`);
	const { origin } = await seenIn(page.mainFrame());
	return Promise.all(
		frames().map(async (frame, i): Promise<EmbedStart> => {
			const seen = await seenIn(frame);
			const since = (at: number | undefined) => seen.origin + (at ?? Number.NaN) - origin;
			const kbUntil = (ms: number) =>
				arrivals.filter(({ frameId, atMs }) => frameId === ids[i] && atMs - origin <= ms).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
			const [pictureMs, scrubberMs] = [since(seen.picture), since(seen.scrubber)];
			return { path: EMBEDDED[i] as string, pictureMs, scrubberMs, pictureKb: kbUntil(pictureMs), scrubberKb: kbUntil(scrubberMs) };
		}),
	);
}

/** The run whose last picture came in the middle of all runs'. */
export async function measureEmbeds(atlas: string, runs: number): Promise<EmbedStart[]> {
	// A phone gives a sandboxed frame no process of its own; here that lets one throttle hold for all of them.
	const browser: Browser = await chromium.launch({ ...LAUNCH, args: [...LAUNCH.args, "--disable-features=IsolateSandboxedIframes"] });
	const article = await serveArticle(atlas);
	try {
		const all: EmbedStart[][] = [];
		for (let i = 0; i < runs; i++) {
			const context = await browser.newContext({ viewport: VIEWPORT });
			all.push(await startOf(await context.newPage(), article.address));
			await context.close();
		}
		const last = (starts: readonly EmbedStart[]) => Math.max(...starts.map(({ pictureMs }) => pictureMs));
		return all.sort((a, b) => last(a) - last(b))[Math.floor(runs / 2)] as EmbedStart[];
	} finally {
		article.stop();
		await browser.close();
	}
}

/** Rows of the table. */
export function embedRows(starts: readonly EmbedStart[]) {
	const list = (values: readonly number[], digits: number) => values.map((value) => value.toFixed(digits)).join(" · ");
	const most = (values: readonly number[], budget: number) => Math.max(...values) <= budget;
	const seconds = (key: "pictureMs" | "scrubberMs") =>
		list(
			starts.map((start) => start[key] / 1000),
			2,
		);
	const kb = (key: "pictureKb" | "scrubberKb") => starts.map((start) => start[key]);
	return [
		{ what: "four embeds in one article, slow 4G, 4× slower CPU: pictures seen after", budget: "–", measured: `${seconds("pictureMs")} s`, ok: null },
		{ what: "the same: scrubbers answer after", budget: "–", measured: `${seconds("scrubberMs")} s`, ok: null },
		{ what: "the same: bytes of each before its picture", budget: "≤ 60 kB", measured: `${list(kb("pictureKb"), 0)} kB`, ok: most(kb("pictureKb"), 60) },
		{ what: "the same: bytes of each before its scrubber", budget: "≤ 120 kB", measured: `${list(kb("scrubberKb"), 0)} kB`, ok: most(kb("scrubberKb"), 120) },
	];
}
