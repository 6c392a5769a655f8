/** The service worker: one build of the site, kept whole on the device. `data/offline.ts` bundles it as `sw.js` with its list. */
import type { WorkboxPlugin } from "workbox-core/types.js";
import { ExpirationPlugin } from "workbox-expiration";
import { matchPrecache, precache } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";

/** Addresses below the scope; `revision` null: the name holds the hash. A file that is not what its hash says stops the installation. */
type Entry = { url: string; revision: string | null; integrity?: string };
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

const pathOf = (url: URL) => (url.href.startsWith(scope) ? url.pathname.slice(new URL(scope).pathname.length) : null);
/** The cast: workbox's own types were not made for exactOptionalPropertyTypes. */
const few = (maxEntries: number) => [new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin];

/** The build a page belongs to, which its first bytes say. */
async function buildOf(response: Response): Promise<string | undefined> {
	const reader = response.clone().body?.getReader();
	const first = await reader?.read();
	void reader?.cancel();
	return /<html[^>]* data-build="([^"]+)"/.exec(new TextDecoder().decode(first?.value))?.[1];
}

/** Every page of this build: the app draws it from the files kept here. Its links are made to fit any depth. */
async function shell(): Promise<Response> {
	const kept = await matchPrecache(SHELL);
	if (!kept) return Response.error();
	const html = (await kept.text()).replaceAll(/(src|href|data-root)="\.\//g, `$1="${new URL(scope).pathname}`);
	const policy = kept.headers.get("Content-Security-Policy");
	return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", ...(policy ? { "Content-Security-Policy": policy } : {}) } });
}

async function fresh(request: Request): Promise<Response> {
	const response = await fetch(request);
	const build = response.ok ? await buildOf(response) : undefined;
	if (build === BUILD) await caches.delete(OTHER);
	else if (build !== undefined) await caches.open(OTHER);
	return response;
}

/** From the network, so that a correction is seen at once; as it was saved when there is none, or it takes too long. */
async function page(request: Request): Promise<Response> {
	const coming = fresh(request);
	const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
	const first = await Promise.race([coming, late]).catch(() => null);
	return first ?? shell();
}

/** Of the kept build, unless the page that asks may be of another one. */
async function file(request: Request, kept: Response): Promise<Response> {
	if (!(await caches.has(OTHER))) return kept;
	return fetch(request).catch(() => kept);
}

/** An embed that was never opened is not kept; its incident is, at the same instant. */
function embedded(request: Request): Response {
	const { pathname, search } = new URL(request.url);
	return Response.redirect(pathname.replace(/\/embed\/([^/]+)\/.*$/, "/incidents/$1/") + search);
}

const hashed = new CacheFirst({ cacheName: `detour-atlas assets ${scope}`, plugins: few(80) });
const rest = new NetworkFirst({ cacheName: `detour-atlas visited ${scope}`, plugins: few(120) });

precache(KEPT);

registerRoute(
	({ url, request, sameOrigin }) => {
		const path = sameOrigin ? pathOf(url) : null;
		return path !== null && request.mode === "navigate" && !/^embed\/|\.[a-z]+$/.test(path.replace(/(^|\/)index\.html$/, ""));
	},
	({ request }) => page(request),
);
registerRoute(
	({ url, sameOrigin }) => sameOrigin && pathOf(url) !== null,
	async (options) => {
		const { request, url } = options;
		const kept = await matchPrecache(request);
		const isHashed = pathOf(url)?.startsWith("assets/");
		if (kept) return isHashed ? kept : file(request, kept);
		const got = (isHashed ? hashed : rest).handle(options);
		const isEmbed = request.mode === "navigate" && /^embed\/[^/]+\//.test(pathOf(url) ?? "");
		return isEmbed ? got.catch(() => embedded(request)) : got;
	},
);

worker.addEventListener("activate", (event) => event.waitUntil(Promise.all([caches.delete(OTHER), worker.clients.claim()])));
worker.addEventListener("message", ({ data, ports }) => {
	if (data === "build") ports[0]?.postMessage(BUILD);
	if (data === "take over") void worker.skipWaiting();
});
