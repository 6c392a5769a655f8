/** The service worker: one build of the site, kept whole on the device. `data/offline.ts` bundles it as `sw.js` with its list. */
import type { WorkboxPlugin } from "workbox-core/types.js";
import { ExpirationPlugin } from "workbox-expiration";
import { addPlugins, matchPrecache, precache } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { routeOf } from "../route.ts";
import { buildOf, isEmbed, isFile, isSameKind, pageFault, type Why } from "./answer.ts";
import { type Entry, mend } from "./mend.ts";

declare const KEPT: Entry[];
declare const BUILD: string;

/** The parts of a worker's scope that are used here; TypeScript's own types of it exclude those of pages. */
type Scope = {
	registration: { scope: string };
	skipWaiting: () => Promise<void>;
	clients: { claim: () => Promise<void> };
	addEventListener: (type: "activate" | "message", listen: (event: MessageEvent & { waitUntil: (until: Promise<unknown>) => void }) => void) => void;
};
const worker = self as unknown as Scope;
const { scope } = worker.registration;
/** A cache that exists once a page of another build came from the network: until that build is here whole, its files are the network's. */
const OTHER = `detour-atlas other build ${scope}`;
/** How long a page may take before the saved one is shown. */
const PATIENCE_MS = 3000;
const SHELL = "offline.html";
/** The reader asked to see what the network sends instead of our page: the next page is passed on unchecked. */
let letsThrough = false;

const pathOf = (url: URL) => (url.href.startsWith(scope) ? url.pathname.slice(new URL(scope).pathname.length) : null);
/** The cast: workbox's own types were not made for exactOptionalPropertyTypes. */
const few = (maxEntries: number) => new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;

/** Every page of this build: the app draws it from the files kept here, and says `why`. Its links are made to fit any depth. */
async function shell(why: Why): Promise<Response | null> {
	const kept = await matchPrecache(SHELL);
	if (!kept) return null;
	const html = (await kept.text())
		.replaceAll(/(src|href|data-root)="\.\//g, `$1="${new URL(scope).pathname}`)
		.replace("<html ", `<html data-saved-copy="${why}" `);
	const policy = kept.headers.get("Content-Security-Policy");
	return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", ...(policy ? { "Content-Security-Policy": policy } : {}) } });
}

/** `came`: the response, to be shown if nothing is kept. */
type Answer = { page: Response } | { why: Why; came?: Response };

async function judged(response: Response): Promise<Answer> {
	const html = await response.clone().text();
	const why = pageFault(response.status, html, BUILD);
	if (why !== null) return { why, came: response };
	// If the device has no room for the marker, the page is shown all the same.
	const marked = buildOf(html) === BUILD ? caches.delete(OTHER) : caches.open(OTHER);
	await marked.catch(() => undefined);
	return { page: response };
}

/** Where a redirect leads is known only once it is followed. One within the site is passed on; any other counts as another site's page. */
async function followed(request: Request): Promise<Answer> {
	const response = await fetch(request.url, { mode: "same-origin", credentials: "same-origin" }).catch(() => null);
	if (!response) return { why: "stranger" };
	const answer = await judged(response);
	return "page" in answer ? { page: Response.redirect(response.url) } : { why: answer.why };
}

async function asked(request: Request): Promise<Answer> {
	try {
		const response = await fetch(request);
		return response.type === "opaqueredirect" ? await followed(request) : await judged(response);
	} catch {
		return { why: "unreachable" };
	}
}

/** From the network, so that a correction is seen at once; the saved copy if the network fails, takes too long, or sends something else. */
async function page(request: Request): Promise<Response> {
	const late = new Promise<Answer>((resolve) => setTimeout(() => resolve({ why: "late" }), PATIENCE_MS));
	const coming = asked(request);
	const first = await Promise.race([coming, late]);
	if ("page" in first) return first.page;
	const saved = await shell(first.why);
	if (saved) return saved;
	const answer = await coming;
	return "page" in answer ? answer.page : (answer.came ?? Response.error());
}

/** Of the kept build, unless the page that asks may be of another one. */
async function file(request: Request, kept: Response): Promise<Response> {
	if (!(await caches.has(OTHER))) return kept;
	try {
		const response = await fetch(request);
		const isOne = isSameKind(response.status, response.headers.get("Content-Type"), kept.headers.get("Content-Type"));
		// Read to the end, as the connection may still break off.
		return isOne && (await response.clone().arrayBuffer()) ? response : kept;
	} catch {
		return kept;
	}
}

/** An embed that was never opened is not kept; its incident is, at the same instant. */
function embedded(request: Request): Response {
	const { pathname, search } = new URL(request.url);
	return Response.redirect(pathname.replace(/\/embed\/([^/]+)\/.*$/, "/incidents/$1/") + search);
}

async function isAsAsked(request: Request, response: Response): Promise<boolean> {
	const path = pathOf(new URL(request.url)) ?? "";
	if (response.type === "opaqueredirect") return !path.endsWith("/");
	if (!isFile(path, response.status, response.headers.get("Content-Type"))) return false;
	return !/^embed\/.*\/$/.test(path) || isEmbed(await response.clone().text());
}

/** Errors and pages of other sites are not kept, and do not replace what is kept. An error is shown if nothing is kept. */
const guard: WorkboxPlugin = {
	fetchDidSucceed: async ({ request, response, state }) => {
		if (await isAsAsked(request, response)) return response;
		if (state && response.status >= 400) state.refused = response;
		throw new Error("not what was asked for");
	},
	cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
	handlerDidError: async ({ state }) => state?.refused as Response | undefined,
};
const hashed = new CacheFirst({ cacheName: `detour-atlas assets ${scope}`, plugins: [guard, few(80)] });
const rest = new NetworkFirst({ cacheName: `detour-atlas visited ${scope}`, plugins: [guard, few(120)] });

/** The shell is the only kept file that is not checked by a hash. */
const isOfThisBuild: WorkboxPlugin = {
	cacheWillUpdate: async ({ request, response }) => {
		if (response.status >= 400) return null;
		if (pathOf(new URL(request.url)) !== SHELL) return response;
		return buildOf(await response.clone().text()) === BUILD ? response : null;
	},
};
addPlugins([isOfThisBuild]);
precache(KEPT);

registerRoute(
	({ url, request, sameOrigin }) => {
		const path = sameOrigin ? pathOf(url) : null;
		return path !== null && request.mode === "navigate" && !/^embed\/|\.[a-z]+$/.test(path.replace(/(^|\/)index\.html$/, ""));
	},
	async ({ request, url }) => {
		// There may be pages of others below the same root; nothing of those is kept.
		const isOther = routeOf(`/${pathOf(url)}`).page === "none";
		if (!isOther && !letsThrough) return page(request);
		letsThrough = false;
		return fetch(request).catch(async () => (await shell("unreachable")) ?? Response.error());
	},
);
registerRoute(
	({ url, sameOrigin }) => sameOrigin && pathOf(url) !== null,
	async (options) => {
		const { request, url } = options;
		const kept = await matchPrecache(request);
		const isHashed = pathOf(url)?.startsWith("assets/");
		if (kept) return isHashed ? kept : file(request, kept);
		const got = (isHashed ? hashed : rest).handle(options);
		const isEmbedPage = request.mode === "navigate" && /^embed\/[^/]+\//.test(pathOf(url) ?? "");
		return isEmbedPage ? got.catch(() => embedded(request)) : got;
	},
);

worker.addEventListener("activate", (event) => event.waitUntil(Promise.all([caches.delete(OTHER), worker.clients.claim()])));
worker.addEventListener("message", (event) => {
	const { data, ports } = event;
	if (data === "build") ports[0]?.postMessage(BUILD);
	if (data === "mend") event.waitUntil(mend(KEPT, BUILD).then((whole) => ports[0]?.postMessage(whole)));
	if (data === "take over") void worker.skipWaiting();
	if (data === "let through") {
		letsThrough = true;
		ports[0]?.postMessage(true);
	}
});
