/** The index of all incidents, held and asked in a worker. One for the whole visit. */
import { queryOptions } from "@tanstack/react-query";
import { type Ask, askParameters } from "../atlas/ask.ts";
import type { Answer, AtlasRow, Opening } from "../atlas/desk.ts";
import type { AtlasMessage, AtlasReply } from "../atlas/messages.ts";
import type { Suggestion } from "../atlas/suggest.ts";
import { FetchError } from "./queries.ts";

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

let worker: Worker | null = null;
let waiting = new Map<number, Waiting>();
let number = 0;
let opened: Promise<Opening> | null = null;

const trouble = (message: string) => new FetchError(message, "the index of incidents, `data/atlas.json`, as `npm run data` makes it", 0);

const NOT_STARTED = "The search could not be started.";

function start(): Worker {
	let started: Worker;
	try {
		started = new Worker(new URL("../atlas/worker.ts", import.meta.url), { type: "module" });
	} catch {
		// Refused outright: a page from disk, or in a sandboxed frame.
		throw trouble(NOT_STARTED);
	}
	started.onmessage = ({ data }: MessageEvent<AtlasReply>) => {
		const asked = waiting.get(data.number);
		waiting.delete(data.number);
		if ("error" in data) asked?.reject(trouble(data.error));
		else asked?.resolve(data.value as never);
	};
	started.onerror = (event) => {
		event.preventDefault();
		for (const { reject } of waiting.values()) reject(trouble(NOT_STARTED));
		waiting = new Map();
		close();
	};
	return started;
}

function close(): void {
	worker?.terminate();
	worker = null;
	opened = null;
}

function tell<Value>(message: AtlasMessage): Promise<Value> {
	number++;
	const asked = number;
	return new Promise<Value>((resolve, reject) => {
		worker ??= start();
		waiting.set(asked, { resolve, reject });
		worker.postMessage({ number: asked, message });
	});
}

/** What drawing and time need; the same for every answer. A failure may be tried again. */
function open(root: string): Promise<Opening> {
	opened ??= tell<Opening>({ what: "open", address: `${root}data/atlas.json` }).catch((error: unknown) => {
		close();
		throw error;
	});
	return opened;
}

export const openingQuery = (root: string) => queryOptions({ queryKey: ["atlas opening"], queryFn: () => open(root) });

export const answerQuery = (root: string, ask: Ask) =>
	queryOptions({
		queryKey: ["atlas answer", askParameters(ask)],
		queryFn: async () => {
			await open(root);
			return tell<Answer>({ what: "answer", ask });
		},
		// Answers hold columns as long as what was found; the last few are enough.
		gcTime: 30_000,
	});

/** Rows of a longer list, asked for as it is scrolled. `key` tells one list from another. */
export const rowsQuery = (key: unknown, page: number, indices: Uint32Array) =>
	queryOptions({ queryKey: ["atlas rows", key, page], queryFn: () => tell<AtlasRow[]>({ what: "rows", indices }), gcTime: 30_000 });

export const suggestionsQuery = (root: string, line: string) =>
	queryOptions({
		queryKey: ["suggestions", line],
		queryFn: async () => {
			await open(root);
			return tell<Suggestion[]>({ what: "suggest", line });
		},
		gcTime: 30_000,
	});
