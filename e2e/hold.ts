import type { Page } from "@playwright/test";

/** Keeps files of these addresses back until what is returned is called. */
export async function hold(page: Page, addresses: string | RegExp): Promise<() => void> {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(addresses, async (route) => {
		await held;
		await route.continue();
	});
	return release;
}
