/** Waits until the page has all it needs, then loads what keeps it on the device. */
import type { Why } from "./answer.ts";
import { offlineStore } from "./store.ts";

const LONGEST_WAIT_MS = 20_000;
const LOOK_EVERY_MS = 500;

const quiet = () => document.readyState === "complete" && !document.querySelector('[data-map="loading"], [aria-busy="true"]');

export function keepSiteLater(root: string, build: string): void {
	const tellOnline = () => offlineStore.setState({ online: navigator.onLine });
	addEventListener("online", tellOnline);
	addEventListener("offline", tellOnline);
	tellOnline();
	offlineStore.setState({ savedCopy: (document.documentElement.dataset.savedCopy as Why | undefined) ?? null });
	const begunMs = performance.now();
	const look = () => {
		if (!quiet() && performance.now() - begunMs < LONGEST_WAIT_MS) setTimeout(look, LOOK_EVERY_MS);
		else if ("requestIdleCallback" in window) requestIdleCallback(load, { timeout: LONGEST_WAIT_MS });
		else load();
	};
	const load = () =>
		void import("./keep.ts").then(
			({ keepSite }) => keepSite(root, build),
			() => offlineStore.setState({ kept: "failed" }),
		);
	setTimeout(look, LOOK_EVERY_MS);
}
