/** The built site on a port of its own, with ears: what is not there is told, and pages can be given a script that listens (`ear.ts`). */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { headersOf } from "../../hosting/headers.mjs";
import { staticFiles } from "../../tools/staticFiles.mjs";
import { DIST } from "../records.ts";
import { EAR } from "./ear.ts";

type Hear = (complaint: string) => void;

/** A page with the script first in its head. An embed takes none: its policy and its sandbox are what is tested. */
function pageWithEar(path: string): string | null {
	if (!path.endsWith("/") || path.startsWith("/embed/")) return null;
	return readFileSync(join(DIST, path, "index.html"), "utf8").replace("<head>", `<head><script src="${EAR.scriptAt}"></script>`);
}

export async function serveSite(hear: Hear, withEar: boolean): Promise<{ address: string; stop: () => void }> {
	const files = staticFiles(DIST);
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
		response.on("finish", () => response.statusCode >= 400 && hear(`answered with ${response.statusCode}: ${pathname}`));
		const send = (text: string, type: string) => response.writeHead(200, { ...headersOf(pathname.slice(1)), "Content-Type": type }).end(text);
		if (withEar && pathname === EAR.toldTo) {
			request.setEncoding("utf8").on("data", hear);
			request.on("end", () => response.writeHead(204).end());
			return;
		}
		if (withEar && pathname === EAR.scriptAt) return send(EAR.script, "text/javascript");
		const page = withEar ? pageWithEar(pathname) : null;
		if (page) return send(page, "text/html; charset=utf-8");
		files(request, response);
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop };
}
