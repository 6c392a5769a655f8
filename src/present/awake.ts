/** Keeps the screen on while a briefing is open. Where the browser has no such lock, or refuses it, nothing is said: the room sees the same. */

/** Returns how to let the screen sleep again. */
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
				// The browser takes it back when the window is hidden, or the battery is low.
				got.addEventListener("release", () => {
					lock = null;
				});
			}
		} catch {
			// Not over plain HTTP, not in some frames, not on a low battery.
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
