/** What a driver without BiDi cannot hear: WebKit's pages get a script of the test's that tells the test's own server. */

const TOLD_TO = "/ear";

/** Runs in the page, first of all. */
function listen(toldTo: string): void {
	const tell = (words: string) => void navigator.sendBeacon(toldTo, `${words} (${location.href})`);
	addEventListener(
		"error",
		(event: Event) => {
			if (event instanceof ErrorEvent) tell(`uncaught: ${event.message}`);
			else if (event.target instanceof HTMLElement) tell(`failed: ${event.target.outerHTML.slice(0, 120)}`);
		},
		true,
	);
	addEventListener("unhandledrejection", ({ reason }) => tell(`unhandled: ${String(reason)}`));
	addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) => tell(`policy: ${violatedDirective} ${blockedURI}`));
	for (const kind of ["error", "warn"] as const) {
		const given = console[kind];
		console[kind] = (...words) => {
			tell(`${kind}: ${words.map(String).join(" ")}`);
			given.apply(console, words);
		};
	}
	new PerformanceObserver((list) => {
		for (const { name } of list.getEntries()) {
			if (!/^(data|blob):/.test(name) && new URL(name).hostname !== location.hostname) tell(`request to ${name}`);
		}
	}).observe({ type: "resource", buffered: true });
}

export const EAR = { toldTo: TOLD_TO, script: `(${listen})(${JSON.stringify(TOLD_TO)})`, scriptAt: "/ear.js" } as const;
