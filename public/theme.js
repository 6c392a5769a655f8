// Runs before the first paint, so that a chosen theme does not flash: address first, then what was chosen before.
(() => {
	const wanted = new URLSearchParams(location.search).get("theme");
	let kept = null;
	try {
		kept = localStorage.getItem("theme");
	} catch {
		// Storage may be forbidden; the system's theme then holds.
	}
	// Under a contrast theme our colours stand on the reader's own background, so they follow the system.
	const forced = matchMedia("(forced-colors: active)").matches;
	const theme = wanted === "light" || wanted === "dark" ? wanted : kept;
	if (!forced && (theme === "light" || theme === "dark")) document.documentElement.dataset.theme = theme;
	if (location.protocol === "file:")
		document.head.append(Object.assign(document.createElement("script"), { src: new URL("disk.js", document.currentScript.src).href }));
})();
