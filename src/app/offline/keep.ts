/** Keeps the site on the device once the page has settled, and tells when another version is there. Loaded late. */
import { offlineStore } from "./store.ts";

/** A page left open asks at most so often. */
const ASK_EVERY_MS = 3_600_000;
const ANSWER_MS = 3000;

const { setState } = offlineStore;

/** The container, where there is one: not on plain HTTP, from disk or in a sandbox, where even asking for it may throw. */
function containerHere(): ServiceWorkerContainer | null {
	try {
		const { connection } = navigator as { connection?: { saveData?: boolean } };
		if (!location.protocol.startsWith("http") || connection?.saveData) return null;
		return (navigator.serviceWorker as ServiceWorkerContainer | undefined) ?? null;
	} catch {
		return null;
	}
}

/** `null` if the worker does not answer in time. */
function buildKeptBy(worker: ServiceWorker): Promise<string | null> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }) => resolve(String(data));
		setTimeout(() => resolve(null), ANSWER_MS);
		worker.postMessage("build", [port2]);
	});
}

/** Asks the worker to fetch kept files again that have been deleted meanwhile. A worker of an older build does not answer. */
function mend(worker: ServiceWorker): void {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }) => {
		port1.close();
		setState({ kept: data === true ? "saved" : "failed" });
	};
	worker.postMessage("mend", [port2]);
}

/** Lets the waiting worker take over, and loads the page anew, at the same address. */
function renewWith(container: ServiceWorkerContainer, waiting: ServiceWorker): void {
	const reload = () => location.reload();
	container.addEventListener("controllerchange", reload, { once: true });
	setTimeout(reload, ANSWER_MS);
	waiting.postMessage("take over");
}

/** A worker of this page's own build may take over unasked: nothing on screen changes. Another one is offered. */
async function meet(container: ServiceWorkerContainer, waiting: ServiceWorker, build: string): Promise<void> {
	const theirs = await buildKeptBy(waiting);
	if (theirs === build) waiting.postMessage("take over");
	else if (theirs !== null) setState({ renew: () => renewWith(container, waiting) });
}

function follow(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration, build: string): void {
	const { installing, active } = registration;
	if (!installing) return;
	if (!active) setState({ kept: "saving" });
	installing.addEventListener("statechange", () => {
		if (installing.state === "installed" && registration.active) void meet(container, installing, build);
		if (installing.state === "activated") setState({ kept: "saved" });
		if (installing.state === "redundant" && !registration.active) setState({ kept: "failed" });
	});
}

/** `root`: address of the site's root; `build`: the version of this page. */
export async function keepSite(root: string, build: string): Promise<void> {
	const container = containerHere();
	if (!container) return setState({ kept: "not here" });
	container.addEventListener("controllerchange", async () => {
		const theirs = container.controller && (await buildKeptBy(container.controller));
		setState({ renew: theirs && theirs !== build ? () => location.reload() : null });
	});
	let registration: ServiceWorkerRegistration | undefined;
	try {
		registration = await container.register(`${root}sw.js`, { updateViaCache: "none" });
	} catch {
		registration = undefined;
	}
	if (!registration) return setState({ kept: "not here" });
	const registered = registration;
	if (registered.active) {
		setState({ kept: "saved" });
		mend(registered.active);
	}
	follow(container, registered, build);
	registered.addEventListener("updatefound", () => follow(container, registered, build));
	if (registered.waiting && registered.active) void meet(container, registered.waiting, build);
	let askedMs = performance.now();
	const ask = () => {
		askedMs = performance.now();
		registered.update().catch(() => {
			// Without a network there is nothing new.
		});
	};
	// To register the same script again asks for nothing; browsers ask by themselves, but at a time of their own.
	if (registered.active && !registered.installing && !registered.waiting) ask();
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState === "visible" && performance.now() - askedMs >= ASK_EVERY_MS) ask();
	});
}
