/** What every test starts from: a page, the driver, and an ear for what the browser complains of. */
import { test as base, expect } from "@playwright/test";
import { Atlas } from "./driver.ts";

export { expect };

/** Playwright's own word on what the configuration asks it to do. */
const BLOCKED = /Service Worker registration blocked by Playwright/;

/** Messages of the browser itself, not of the app, about drawing without a GPU. */
const GPU_NOISE =
	/GPU stall due to ReadPixels|Automatic fallback to software WebGL|GroupMarkerNotSet|CONTEXT_LOST_WEBGL|WebGL: INVALID_OPERATION: .*(loseContext|restoreContext)/;

/** Lets a test provoke a console message or failed request; says why that is right there. */
export type Excuse = (pattern: RegExp, because: string) => void;

/** Every test fails on a request that leaves the machine, and on an error or warning in the console. */
export const test = base.extend<{ atlas: Atlas; excused: RegExp[]; excuse: Excuse; offences: string[] }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture uses from this pattern
	excused: async ({}, use) => use([GPU_NOISE, BLOCKED]),
	excuse: async ({ excused }, use) => use((pattern) => void excused.push(pattern)),
	offences: [
		async ({ page, excused }, use) => {
			const offences: string[] = [];
			const note = (text: string) => {
				if (!excused.some((pattern) => pattern.test(text))) offences.push(text);
			};
			page.on("console", (message) => {
				if (message.type() === "error" || message.type() === "warning") note(`${message.type()}: ${message.text()} (${message.location().url})`);
			});
			page.on("pageerror", (error) => note(`uncaught: ${String(error)}`));
			page.on("request", (request) => {
				const { protocol, hostname } = new URL(request.url());
				if (!["data:", "blob:"].includes(protocol) && hostname !== "127.0.0.1") note(`request to ${request.url()}`);
			});
			await use(offences);
			expect(offences, "what the console and the network had to say").toEqual([]);
		},
		{ auto: true },
	],
	atlas: async ({ page }, use) => use(new Atlas(page)),
});
