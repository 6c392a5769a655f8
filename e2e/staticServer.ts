/** The plainest static host there is: files of dist/ below a path, with the headers of hosting/. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { headersOf } from "../hosting/headers.mjs";
import { DIST } from "./records.ts";

const TYPES: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".mjs": "text/javascript",
	".css": "text/css",
	".json": "application/json",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
};

export type Host = { address: string; stop: () => void /** From now on serves another folder: a newer build came. */; change: (folder: string) => void };

/** Serves dist/ below `path` ("/sub/"). Returns the address of the site's root, and what can be done to the host. */
export async function serveUnder(path: string): Promise<Host> {
	let dist = DIST;
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
		const wanted = join(dist, normalize(pathname.slice(path.length)));
		const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, "index.html") : wanted;
		if (!pathname.startsWith(path) || !file.startsWith(dist) || !existsSync(file)) {
			response.writeHead(404, headersOf("", 404)).end();
			return;
		}
		response.writeHead(200, { ...headersOf(pathname.slice(path.length)), "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	const change = (folder: string) => {
		dist = folder;
	};
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, stop, change };
}
