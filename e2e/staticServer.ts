/** The plainest static host there is: files of dist/ below a path, with the headers of hosting/. */
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { headersOf } from "../hosting/headers.mjs";
import { staticFiles } from "../tools/staticFiles.mjs";
import { DIST } from "./records.ts";

export type Host = {
	address: string;
	stop: () => void;
	/** Serves another folder from now on, like a newer build. */
	change: (folder: string) => void;
	/** Answers every request this way from now on; `null`: serves files again. */
	turn: (answer: ((response: ServerResponse) => void) | null) => void;
};

/** Serves dist/ below `path` ("/sub/"), its pages as `edited` returns them. Returns the address of the site's root, and what can be done to the host. */
export async function serveUnder(path: string, edited?: (html: string) => string): Promise<Host> {
	let answer = staticFiles(DIST, path);
	let instead: Parameters<Host["turn"]>[0] = null;
	const server = createServer((request, response) => {
		if (instead) return instead(response);
		const below = new URL(request.url ?? "/", "http://127.0.0.1").pathname.slice(path.length);
		if (!edited || !below.endsWith("/")) return answer(request, response);
		response.writeHead(200, { ...headersOf(below), "Content-Type": "text/html; charset=utf-8" });
		response.end(edited(readFileSync(join(DIST, below, "index.html"), "utf8")));
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	const change = (folder: string) => {
		answer = staticFiles(folder, path);
	};
	const turn: Host["turn"] = (other) => {
		instead = other;
	};
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, stop, change, turn };
}
