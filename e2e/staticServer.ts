/** The plainest static host there is: files of dist/ below a path, with the headers of hosting/. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { staticFiles } from "../tools/staticFiles.mjs";
import { DIST } from "./records.ts";

export type Host = { address: string; stop: () => void /** From now on serves another folder: a newer build came. */; change: (folder: string) => void };

/** Serves dist/ below `path` ("/sub/"). Returns the address of the site's root, and what can be done to the host. */
export async function serveUnder(path: string): Promise<Host> {
	let answer = staticFiles(DIST, path);
	const server = createServer((request, response) => answer(request, response));
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	const change = (folder: string) => {
		answer = staticFiles(folder, path);
	};
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, stop, change };
}
