/** Serves dist/ as a static host with the headers of hosting/ would: no rewriting, 404.html for the rest. PORT and HOST change the address. */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { root } from "./install.mjs";
import { staticFiles } from "./staticFiles.mjs";

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
const server = createServer(staticFiles(dist));
server.on("error", (error) => {
	if (error.code === "EADDRINUSE") console.error(`Port ${port} is in use. Stop what runs there, or choose another: PORT=4200 npm start`);
	else console.error(`The server could not start: ${error.message}`);
	process.exit(1);
});
server.listen(port, host, () => {
	const { port: actual } = server.address();
	console.log(`Detour Atlas is at http://${host}:${actual}/ (Ctrl-C stops it)`);
});
