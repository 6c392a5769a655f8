/** Serves dist/ as a static host with the headers of hosting/ would: no rewriting, 404.html for the rest. PORT and HOST change the address. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { headersOf } from "../hosting/headers.mjs";
import { root } from "./install.mjs";

const port = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? "localhost";
const dist = process.env.DIST ?? join(root, "dist");

if (!Number.isInteger(port) || port < 0 || port > 65535) {
	console.error(`PORT=${process.env.PORT} is not a port number; expected 0 to 65535.`);
	process.exit(1);
}
if (!existsSync(join(dist, "index.html"))) {
	console.error("dist/ holds no built site. Run `npm run build` first, or `npm start`, which does both.");
	process.exit(1);
}
const notFound = readFileSync(join(dist, "404.html"));
const files = sirv(dist, {
	etag: true,
	setHeaders: (response, path) => {
		for (const [name, value] of Object.entries(headersOf(path.slice(1)))) response.setHeader(name, value);
	},
	onNoMatch: (_, response) => {
		response.writeHead(404, { ...headersOf("", 404), "Content-Type": "text/html; charset=utf-8" });
		response.end(notFound);
	},
});

/** A page lies in a folder, and its links are relative to that: without the last slash they would lead elsewhere. */
function folderOf(url) {
	const [path, query] = url.split("?", 2);
	if (path.endsWith("/") || path.includes("..") || !statSync(join(dist, path), { throwIfNoEntry: false })?.isDirectory()) return null;
	return `${path.slice(path.lastIndexOf("/") + 1)}/${query === undefined ? "" : `?${query}`}`;
}

const server = createServer((request, response) => {
	const folder = folderOf(request.url ?? "/");
	if (folder === null) return files(request, response);
	response.writeHead(301, { ...headersOf(""), Location: folder });
	response.end();
});
server.on("error", (error) => {
	if (error.code === "EADDRINUSE") console.error(`Port ${port} is in use. Stop what runs there, or choose another: PORT=4200 npm start`);
	else console.error(`The server could not start: ${error.message}`);
	process.exit(1);
});
server.listen(port, host, () => {
	const { port: actual } = server.address();
	console.log(`Detour Atlas is at http://${host}:${actual}/ (Ctrl-C stops it)`);
});
