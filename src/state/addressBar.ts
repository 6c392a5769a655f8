/**
 * The one way to change the address in place. WebKit throws after 100 changes within 10 s (Safari: 30 s), which a held arrow key
 * reaches: so changes are rationed, the last one is always written, and one that was refused is tried again.
 */

/** So many changes may follow each other at once, and one more every `REFILL_MS`. 20 + 60 within 30 s leaves room for links that are followed. */
const BURST = 20;
const REFILL_MS = 500;
/** How long changes that come with every frame or keystroke are collected. */
const SOON_MS = 200;

/** What has not been written yet, for which path, and which query it replaces. */
let waiting: { path: string; over: string; search?: string; hash?: string } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let allowed = BURST;
let countedMs = 0;
let listens = false;

function take(): boolean {
	const nowMs = performance.now();
	allowed = Math.min(BURST, allowed + (nowMs - countedMs) / REFILL_MS);
	countedMs = nowMs;
	if (allowed < 1) return false;
	allowed -= 1;
	return true;
}

function write(): void {
	clearTimeout(timer);
	timer = undefined;
	const next = waiting;
	waiting = null;
	// Another page has been opened since: leave its address alone.
	if (!next || next.path !== location.pathname) return;
	const { search = location.search, hash = location.hash } = next;
	if (search === location.search && hash === location.hash) return;
	try {
		history.replaceState(history.state, "", next.path + search + hash);
	} catch {
		waiting ??= next;
		timer ??= setTimeout(attempt, 4 * REFILL_MS);
	}
}

const isAsWritten = () => (waiting?.search ?? location.search) === location.search && (waiting?.hash ?? location.hash) === location.hash;

function attempt(): void {
	clearTimeout(timer);
	if (isAsWritten() || take()) write();
	else timer = setTimeout(attempt, REFILL_MS);
}

/** After a step back or forward the change no longer applies; after a link to a heading of the same page it does. */
function step(): void {
	if (waiting && waiting.over !== location.search) waiting = null;
}

/** Writes a waiting change: before the page is left, and before anything but this file reads the address. */
export function settleAddress(): void {
	if (waiting) write();
}

function listen(): void {
	if (listens) return;
	listens = true;
	addEventListener("pagehide", settleAddress);
	addEventListener("visibilitychange", () => document.visibilityState === "hidden" && settleAddress(), true);
	addEventListener("popstate", step);
}

function change(part: { search: string } | { hash: string }, soon = false): void {
	const { pathname: path, search: over } = location;
	waiting = { ...(waiting?.path === path ? waiting : { path, over }), ...part };
	listen();
	if (soon) timer ??= setTimeout(attempt, SOON_MS);
	else attempt();
}

/** The query of the address, including a change that is still waiting. */
export const searchNow = () => (waiting?.path === location.pathname ? (waiting.search ?? location.search) : location.search);

/** Replaces the query without adding a history entry; "" for none. `soon`: for what keeps changing, such as a map being dragged. */
export const replaceSearch = (search: string, soon = false) => change({ search }, soon);

/** The same for the hash, with its "#". */
export const replaceHash = (hash: string) => change({ hash });

/** The whole address of what is on screen, for copying. */
export function addressNow(): string {
	settleAddress();
	return location.href;
}
