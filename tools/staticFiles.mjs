/** Answers requests with the files of one folder as a static host does. Nothing outside the folder is read, whatever the request. */
import { createReadStream, realpathSync, statSync } from "node:fs";
import { extname, join, posix, relative, sep } from "node:path";
import { pipeline } from "node:stream";
import { headersOf } from "../hosting/headers.mjs";

const TYPES = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".mjs": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json",
	".xml": "text/xml; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".ico": "image/x-icon",
	".webmanifest": "application/manifest+json",
	".woff2": "font/woff2",
	".woff": "font/woff",
	".ttf": "font/ttf",
};

/** Path and query of a request; `null` if it is not a valid address. Some clients send the whole address. */
function askedFor(url) {
	const [address] = url.replace(/^https?:\/\/[^/?#]*/i, "").split("#", 1);
	const [written = "", query = null] = address.split(/\?(.*)/s, 2);
	try {
		const path = decodeURIComponent(written);
		return path.startsWith("/") && !path.includes("\0") ? { path: posix.normalize(path), written, query } : null;
	} catch {
		return null;
	}
}

/** The file or folder at a path below `top`, with all links followed; `null` if there is none, or if it is outside `top`. */
function found(top, path) {
	try {
		const real = realpathSync(join(top, path));
		if (real !== top && !real.startsWith(top + sep)) return null;
		return { real, stats: statSync(real) };
	} catch {
		// Not there, a name too long for the file system, a link to itself or to nothing.
		return null;
	}
}

/** `under`: the path below which the folder is served, with a slash at both ends. The handler never throws. */
export function staticFiles(folder, under = "/") {
	const top = realpathSync(folder);

	const sendFile = (request, response, { real, stats }, status) => {
		const etag = `W/"${stats.size}-${stats.mtimeMs}"`;
		const name = relative(top, real).replaceAll(sep, "/");
		const headers = { ...headersOf(status === 200 ? name : "", status), "Content-Type": TYPES[extname(real)] ?? "application/octet-stream" };
		if (status === 200 && request.headers["if-none-match"] === etag) return response.writeHead(304, { ...headers, ETag: etag }).end();
		const file = createReadStream(real);
		file.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(404, headersOf("", 404)).end()));
		file.on("open", () => {
			response.writeHead(status, { ...headers, "Content-Length": stats.size, ...(status === 200 ? { ETag: etag } : {}) });
			if (request.method === "HEAD") {
				file.destroy();
				response.end();
			} else pipeline(file, response, () => {});
		});
	};

	return (request, response) => {
		if (request.method !== "GET" && request.method !== "HEAD") {
			return response.writeHead(405, { ...headersOf("", 405), Allow: "GET, HEAD", Connection: "close" }).end();
		}
		const asked = askedFor(request.url ?? "/");
		if (asked === null) return response.writeHead(400, { ...headersOf("", 400), Connection: "close" }).end();
		const below = asked.path.startsWith(under) ? asked.path.slice(under.length - 1) : null;
		const at = below === null ? null : found(top, below);
		if (at?.stats.isDirectory()) {
			// A page lies in a folder, and its links are relative to that: without the last slash they would lead elsewhere.
			if (!below.endsWith("/")) {
				const last = encodeURIComponent(posix.basename(below));
				return response.writeHead(301, { ...headersOf(""), Location: `./${last}/${asked.query === null ? "" : `?${asked.query}`}` }).end();
			}
			const page = found(top, `${below}index.html`);
			if (page?.stats.isFile()) return sendFile(request, response, page, 200);
		} else if (at?.stats.isFile() && !below.endsWith("/")) return sendFile(request, response, at, 200);
		const notFound = found(top, "404.html");
		if (notFound) return sendFile(request, response, notFound, 404);
		response.writeHead(404, headersOf("", 404)).end();
	};
}
