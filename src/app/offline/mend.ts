/** Fetches kept files again that are gone: other sites on the same host share its storage and may have deleted them. */
import { cacheNames } from "workbox-core";
import { getCacheKeyForURL } from "workbox-precaching";
import { buildOf } from "./answer.ts";

/** A file to keep. `url`: below the scope. `revision` null: its name holds the hash. A file that does not match its hash stops the installation. */
export type Entry = { url: string; revision: string | null; integrity?: string };

/** Resolves to whether all files are there now. Never rejects. */
export async function mend(entries: readonly Entry[], build: string): Promise<boolean> {
	try {
		const cache = await caches.open(cacheNames.precache);
		const there = new Set((await cache.keys()).map(({ url }) => url));
		for (const { url, integrity } of entries) {
			const key = getCacheKeyForURL(url);
			if (!key || there.has(key)) continue;
			const response = await fetch(url, { cache: "reload", ...(integrity ? { integrity } : {}) });
			const isOne = integrity ? response.ok : buildOf(await response.clone().text()) === build;
			if (!isOne) return false;
			await cache.put(key, response);
		}
		return true;
	} catch {
		return false;
	}
}
