import "./offline.css";
import { useState } from "react";
import { playingStore } from "../../state/player.ts";
import { useStoreValue } from "../../state/useStoreValue.ts";
import { overlayStore } from "../overlays.ts";
import { useSite } from "../site.tsx";
import type { Why } from "./answer.ts";
import { offlineStore } from "./store.ts";
import { versionDate } from "./versionDate.ts";

/** Nothing is said about a page that is missing on the host: the saved copy is of the same build. */
const WHY_WORDS: Record<Exclude<Why, "missing">, string> = {
	late: "The server is slow to answer",
	unreachable: "The server cannot be reached",
	error: "The server answered with an error",
	stranger: "This network or server sent another page instead and may want you to log in",
};

/** Loads the page again, as the network sends it. */
function showWhatItSent(): void {
	const { controller } = navigator.serviceWorker;
	if (!controller) {
		location.reload();
		return;
	}
	const { port1, port2 } = new MessageChannel();
	// The reload could reach the worker before the message does.
	port1.onmessage = () => {
		port1.close();
		location.reload();
	};
	controller.postMessage("let through", [port2]);
}

/** At the foot of the page, and only while nothing plays and no dialog is open: another version is there; this is the saved copy, and why. */
export function Notice() {
	const { build } = useSite();
	const renew = useStoreValue(offlineStore, (state) => state.renew);
	const online = useStoreValue(offlineStore, (state) => state.online);
	const savedCopy = useStoreValue(offlineStore, (state) => state.savedCopy);
	const playing = useStoreValue(playingStore, (state) => state.count > 0);
	const covered = useStoreValue(overlayStore, (state) => state.open !== null);
	const [put, setPut] = useState<(() => void) | "copy" | null>(null);
	const free = !playing && !covered;
	const why = online ? savedCopy !== null && savedCopy !== "missing" && WHY_WORDS[savedCopy] : "Offline";
	const offersRenewal = free && renew !== null && put !== renew && online;
	const saysWhy = free && why && !offersRenewal && put !== "copy";
	return (
		<div className={offersRenewal || saysWhy ? "foot-notice" : undefined} role="status">
			{saysWhy && (
				<>
					<span>
						{why}. This is the copy saved on this device{versionDate(build) && `, with the data of ${versionDate(build)}`}.
					</span>
					{online && (savedCopy === "stranger" || savedCopy === "error") && (
						<button type="button" className="button" onClick={showWhatItSent}>
							Show what it sent
						</button>
					)}
					<button type="button" className="button" onClick={() => setPut("copy")}>
						Hide
					</button>
				</>
			)}
			{offersRenewal && (
				<>
					<span>A newer version is ready.</span>
					<button type="button" className="button" onClick={renew}>
						Reload
					</button>
					<button type="button" className="button" onClick={() => setPut(() => renew)}>
						Later
					</button>
				</>
			)}
		</div>
	);
}
