import "./offline.css";
import { useState } from "react";
import { playingStore } from "../../state/player.ts";
import { useStoreValue } from "../../state/useStoreValue.ts";
import { overlayStore } from "../overlays.ts";
import { useSite } from "../site.tsx";
import { offlineStore } from "./store.ts";
import { versionDate } from "./versionDate.ts";

/** At the foot of the page, and only while nothing plays and no dialog is open: another version is there; there is no network. */
export function Notice() {
	const { build } = useSite();
	const renew = useStoreValue(offlineStore, (state) => state.renew);
	const online = useStoreValue(offlineStore, (state) => state.online);
	const playing = useStoreValue(playingStore, (state) => state.count > 0);
	const covered = useStoreValue(overlayStore, (state) => state.open !== null);
	const [put, setPut] = useState<(() => void) | "offline" | null>(null);
	const free = !playing && !covered;
	const offersRenewal = free && renew !== null && put !== renew && online;
	const saysOffline = free && !online && put !== "offline";
	return (
		<div className={offersRenewal || saysOffline ? "foot-notice" : undefined} role="status">
			{saysOffline && (
				<>
					<span>Offline: this is the copy saved on this device{versionDate(build) && `, with the data of ${versionDate(build)}`}.</span>
					<button type="button" className="button" onClick={() => setPut("offline")}>
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
