/** Waits until the page has all it needs and its line has rested, then loads what keeps it on the device. */
import { whenAnswers } from "../../state/answering.ts";
import type { Why } from "./answer.ts";
import { offlineStore } from "./store.ts";

/** A map that is still on its way after this long comes over a line on which nothing more should be asked for. */
const LONGEST_WAIT_MS = 180_000;
const LOOK_EVERY_MS = 500;
/** For so long the page has had all it needs, and no file has come in: finer coasts, asked for once the map stands, are here by then. */
const REST_MS = 2000;

const quiet = () => document.readyState === "complete" && !document.querySelector('[data-map="loading"], [aria-busy="true"]');

export function keepSiteLater(root: string, build: string): void {
	const tellOnline = () => offlineStore.setState({ online: navigator.onLine });
	addEventListener("online", tellOnline);
	addEventListener("offline", tellOnline);
	tellOnline();
	offlineStore.setState({ savedCopy: (document.documentElement.dataset.savedCopy as Why | undefined) ?? null });
	const begunMs = performance.now();
	let busyMs = begunMs;
	const fetches = new PerformanceObserver(() => {
		busyMs = performance.now();
	});
	fetches.observe({ type: "resource" });
	const look = () => {
		const nowMs = performance.now();
		if (!quiet()) busyMs = nowMs;
		if (nowMs - busyMs < REST_MS && nowMs - begunMs < LONGEST_WAIT_MS) return void setTimeout(look, LOOK_EVERY_MS);
		fetches.disconnect();
		if ("requestIdleCallback" in window) requestIdleCallback(load, { timeout: LONGEST_WAIT_MS });
		else load();
	};
	const load = () =>
		void import("./keep.ts").then(
			({ keepSite }) => keepSite(root, build),
			() => offlineStore.setState({ kept: "failed" }),
		);
	void whenAnswers("live").then(look);
}
