/** The desk off the main thread. The first message says where the index is; each later one asks something, and is answered under its number. */
import type { AtlasFile } from "./atlas.ts";
import { type Answer, columnsOf, createDesk, type Desk } from "./desk.ts";
import type { AtlasMessage, AtlasReply } from "./messages.ts";

let desk: Promise<Desk> | null = null;

async function open(address: string): Promise<Desk> {
	const response = await fetch(address).catch(() => {
		throw new Error(`${address} could not be loaded: the server did not answer.`);
	});
	if (!response.ok) throw new Error(`${address} could not be loaded: the server answered ${response.status}.`);
	const file = (await response.json().catch(() => {
		throw new Error(`${address} is damaged: it is not JSON.`);
	})) as AtlasFile;
	return createDesk(file);
}

async function reply(message: AtlasMessage): Promise<unknown> {
	if (message.what === "open") {
		desk = open(message.address);
		return (await desk).opening;
	}
	if (!desk) throw new Error("The index of incidents was not opened.");
	const { answer, rows, suggest } = await desk;
	if (message.what === "answer") return answer(message.ask);
	return message.what === "rows" ? rows(message.indices) : suggest(message.line);
}

addEventListener("message", ({ data }: MessageEvent<{ number: number; message: AtlasMessage }>) => {
	const { number, message } = data;
	reply(message).then(
		(value) => postMessage({ number, value } satisfies AtlasReply, { transfer: message.what === "answer" ? columnsOf(value as Answer) : [] }),
		(error: unknown) => postMessage({ number, error: error instanceof Error ? error.message : String(error) } satisfies AtlasReply),
	);
});
