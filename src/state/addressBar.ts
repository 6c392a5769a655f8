/**
 * The one way to change the address in place. WebKit throws once an address changed 100 times within 10 s (Safari: 30 s), which
 * a held arrow key reaches: so changes are rationed, the last one is always written, and what could not be written is tried again.
 */

/** So many changes may follow each other at once; one more for every `REFILL_MS`. 20 + 60 within 30 s leaves room for links that are followed. */
const BURST = 20;
const REFILL_MS = 500;
/** What changes with every frame or letter is not written at each. */
const SOON_MS = 200;

/** What has not been written yet, and over which address. */
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
	// Another page has been opened since: its address is not ours to change.
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

/** A step back or on leads to another entry of the history; a link to a heading of the same page to the same view. */
function step(): void {
	if (waiting && waiting.over !== location.search) waiting = null;
}

/** Writes what waits: before the page is left, and before its address is read by others than us. */
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

/** The query of the address, with what is about to be written. */
export const searchNow = () => (waiting?.path === location.pathname ? (waiting.search ?? location.search) : location.search);

/** Puts another query into the address, without a step back; "" for none. `soon`: for what goes on changing, such as a map that is dragged. */
export const replaceSearch = (search: string, soon = false) => change({ search }, soon);

/** The same for what follows "#". */
export const replaceHash = (hash: string) => change({ hash });

/** The whole address of what is on screen, for a link that is copied. */
export function addressNow(): string {
	settleAddress();
	return location.href;
}
