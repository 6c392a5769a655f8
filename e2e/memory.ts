/** What a page keeps in memory, and going from page to page within it. For tests and for the bench. */
import type { CDPSession, Page } from "@playwright/test";

export type Held = { heapMb: number; nodes: number; listeners: number };

/** After garbage was collected: more than once, as what the first finds unused may have held others. */
export async function heldBy(cdp: CDPSession): Promise<Held> {
	for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
	const { usedSize } = await cdp.send("Runtime.getHeapUsage");
	const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
	return { heapMb: usedSize / 1e6, nodes, listeners: jsEventListeners };
}

/** As a followed link does it: the page stays, what it shows changes to another incident, and its map settles. */
export async function followWithin(page: Page, incidentId: string): Promise<void> {
	await page.evaluate((way) => {
		history.pushState(null, "", way);
		dispatchEvent(new PopStateEvent("popstate"));
	}, `../${incidentId}/`);
	// The map of the page before is settled still: first the page is another.
	await page.locator(".crumbs", { hasText: incidentId }).waitFor({ timeout: 60_000 });
	await page.locator("[data-map=settled]").waitFor({ timeout: 60_000 });
}
