// Runs before the first paint, so that a chosen theme does not flash: address first, then what was chosen before. And on a slow
// line the typeface is left out until the page answers (src/state/typeface.ts), unless it was loaded in this session.
(() => {
	const SLOW_MBIT = 2;
	let typeface = null;
	const wanted = new URLSearchParams(location.search).get("theme");
	let kept = null;
	try {
		kept = localStorage.getItem("theme");
		typeface = sessionStorage.getItem("typeface");
	} catch {
		// Storage may be forbidden; the system's theme then holds.
	}
	// Under a contrast theme our colours stand on the reader's own background, so they follow the system.
	const forced = matchMedia("(forced-colors: active)").matches;
	const theme = wanted === "light" || wanted === "dark" ? wanted : kept;
	if (!forced && (theme === "light" || theme === "dark")) document.documentElement.dataset.theme = theme;
	if (location.protocol === "file:")
		document.head.append(Object.assign(document.createElement("script"), { src: new URL("disk.js", document.currentScript.src).href }));
	const { connection } = navigator;
	const slow = connection && (connection.saveData || connection.downlink < SLOW_MBIT);
	if (slow && typeface === null) document.documentElement.dataset.typeface = "later";
})();
