/** Tells the page around how high this one is. It says a number and the incident's id, to whoever embeds it, and nothing else. */
export function tellHost(id: string): void {
	if (window.parent === window) return;
	let told = 0;
	const tell = () => {
		const main = document.querySelector("main");
		// A frame of no size has no height to tell of; it is told once it has one.
		if (!main || window.innerWidth === 0) return;
		const heightPx = Math.ceil(main.getBoundingClientRect().height);
		if (heightPx === 0 || heightPx === told) return;
		told = heightPx;
		window.parent.postMessage({ type: "detour-atlas:size", id, heightPx }, "*");
	};
	const main = document.querySelector("main");
	if (main) new ResizeObserver(tell).observe(main);
	addEventListener("resize", tell);
	tell();
}
