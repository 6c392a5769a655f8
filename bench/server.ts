/** Serves folders with gzip, as a static host does. For measuring only; localhost only. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".mjs": "text/javascript",
	".css": "text/css",
	".json": "application/json",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
};

/** Starts a server over the first of `folders` that holds a file. Returns its address and how to stop it. */
export async function serve(folders: readonly string[]): Promise<{ url: string; stop: () => void }> {
	const zipped = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
		const names = folders.flatMap((folder) => [join(folder, path), join(folder, path, "index.html")]);
		const file = names.find((name) => existsSync(name) && statSync(name).isFile());
		if (!file) {
			response.writeHead(404).end();
			return;
		}
		const body = zipped.get(file) ?? gzipSync(readFileSync(file));
		zipped.set(file, body);
		response.writeHead(200, {
			"Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
			"Content-Encoding": "gzip",
			"Content-Length": body.length,
			"Cache-Control": "no-store",
		});
		response.end(body);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}
