/** Keeps the screen on while a briefing is open. Where the browser has no wake lock or refuses it, nothing is said: the audience could do nothing about it. */

/** Returns a function that lets the screen sleep again. */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | null = null;
	let asking = false;
	let over = false;
	const ask = async () => {
		if (over || asking || lock || document.visibilityState !== "visible") return;
		asking = true;
		try {
			const got = await navigator.wakeLock.request("screen");
			if (over) await got.release();
			else {
				lock = got;
				// The browser releases it when the window is hidden or the battery is low.
				got.addEventListener("release", () => {
					lock = null;
				});
			}
		} catch {
			// Refused: over plain HTTP, in some frames, on a low battery.
		}
		asking = false;
	};
	const look = () => void ask();
	document.addEventListener("visibilitychange", look);
	look();
	return () => {
		over = true;
		document.removeEventListener("visibilitychange", look);
		lock?.release().catch(() => undefined);
	};
}
