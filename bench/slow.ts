/** A phone on a poor connection: slow 4G (1.6 Mbit/s down, 0.75 up, 150 ms) with a processor four times slower. */
import type { CDPSession } from "@playwright/test";

export async function slowDown(cdp: CDPSession): Promise<void> {
	await cdp.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (0.75 * 1024 * 1024) / 8,
	});
	await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}
