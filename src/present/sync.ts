/** Keeps windows of one briefing in step, in the same browser and without a network. */
import type { Command, Screen } from "./deck.ts";

/** `from` tells windows apart. */
type Message =
	| { kind: "hello"; from: string }
	| { kind: "screen"; from: string; screen: Screen; startedMs: number }
	| { kind: "command"; from: string; to: string; command: Command }
	| { kind: "began"; from: string; to: string; startedMs: number }
	| { kind: "bye"; from: string };

export type Channel = { send: (message: Message) => void; close: () => void };

const NAME = "detour-atlas-brief";

/** `briefing`: what tells this briefing from others that are open. A browser without channels shows every window on its own. */
export function openChannel(briefing: string, hear: (message: Message) => void): Channel {
	let channel: BroadcastChannel | null = null;
	try {
		channel = new BroadcastChannel(`${NAME}:${briefing}`);
	} catch {
		return { send: () => undefined, close: () => undefined };
	}
	const open = channel;
	open.onmessage = ({ data }) => {
		if (typeof data === "object" && data !== null && typeof data.kind === "string" && typeof data.from === "string") hear(data as Message);
	};
	return { send: (message) => open.postMessage(message), close: () => open.close() };
}

export const windowId = () => Math.random().toString(36).slice(2, 10);
