/** Fetches again what somebody else has deleted of what is kept: sites that share an address share its storage. */
import { cacheNames } from "workbox-core";
import { getCacheKeyForURL } from "workbox-precaching";
import { buildOf } from "./answer.ts";

/** Addresses below the scope; `revision` null: the name holds the hash. A file that is not what its hash says stops the installation. */
export type Entry = { url: string; revision: string | null; integrity?: string };

/** Whether all is there now. */
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
