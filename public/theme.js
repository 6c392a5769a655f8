// Runs before the first paint, so that a chosen theme does not flash: address first, then what was chosen before. And on a slow
// line the typeface is left out until the page answers (src/state/typeface.ts), unless it was loaded in this session.
(() => {
	// Both, as browsers that have measured nothing yet take 1.5 Mbit/s for granted, but with less delay.
	const SLOW = { mbit: 2, roundTripMs: 150 };
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
	if (location.protocol === "file:") {
		document.head.append(Object.assign(document.createElement("script"), { src: new URL("disk.js", document.currentScript.src).href }));
		// Nothing of the app runs there that would bring the typeface later.
		return;
	}
	const { connection } = navigator;
	const slow = connection && (connection.saveData || (connection.downlink < SLOW.mbit && connection.rtt >= SLOW.roundTripMs));
	if (slow && typeface === null) document.documentElement.dataset.typeface = "later";
})();
