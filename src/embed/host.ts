/** Tells the page around how high this one is. It says a number and the incident's id, to whoever embeds it, and nothing else. */
export function tellHost(id: string): void {
	if (window.parent === window) return;
	const main = document.querySelector("main");
	if (!main) return;
	let told = 0;
	const tell = () => {
		// A frame of no size has no height to tell of; it is told once it has one.
		if (window.innerWidth === 0) return;
		const heightPx = Math.ceil(main.getBoundingClientRect().height);
		if (heightPx === 0 || heightPx === told) return;
		told = heightPx;
		window.parent.postMessage({ type: "detour-atlas:size", id, heightPx }, "*");
		// AMP pages run no script of ours and understand only a message of their own form.
		window.parent.postMessage({ sentinel: "amp", type: "embed-size", height: heightPx }, "*");
	};
	new ResizeObserver(tell).observe(main);
	addEventListener("resize", () => {
		// The frame was given another size, and who gave it may have forgotten what it was told.
		if (window.innerHeight !== told) told = 0;
		tell();
	});
	// A host whose script came later than this page has missed what was told, and asks.
	addEventListener("message", ({ source, data }) => {
		if (source !== window.parent || data?.type !== "detour-atlas:ask") return;
		told = 0;
		tell();
	});
	tell();
}
