/** `npm run check:nginx`: a real nginx with `nginx.conf` serves dist/, at the root and below a path; each kind of file must come with its headers. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headersOf } from "./headers.mjs";

const PORT = Number(process.env.PORT ?? 4423);
const dist = join(import.meta.dirname, "..", "dist");
const nginx = ["/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"].find(existsSync) ?? "nginx";
const MIME = ["/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"].find(existsSync);

function stopWith(message) {
	console.error(message);
	process.exit(1);
}

if (!existsSync(join(dist, "sw.js"))) stopWith("There is no dist/: run `npm run build` first.");
if (spawnSync(nginx, ["-v"]).status !== 0 || !MIME) stopWith("nginx was not found. On Debian: apt-get install nginx-light.");

/** A folder that holds all that nginx writes, and the site twice: as the root, and below /some/where/. */
function prepare() {
	const folder = mkdtempSync(join(tmpdir(), "detour-atlas-nginx-"));
	mkdirSync(join(folder, "under", "some"), { recursive: true });
	symlinkSync(dist, join(folder, "under", "some", "where"));
	const ours = readFileSync(join(import.meta.dirname, "nginx.conf"), "utf8");
	const server = ours.slice(ours.indexOf("server {"));
	const at = (text, port, root) => text.replace("listen 80;", `listen 127.0.0.1:${port};`).replace("root /srv/detour-atlas;", `root ${root};`);
	const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join("\n");
	const conf = `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
include ${MIME};
default_type application/octet-stream;
access_log off;
${temp}
${at(ours, PORT, dist)}
${at(server, PORT + 1, join(folder, "under")).replace("404 /404.html", "404 /some/where/404.html")}
}
`;
	writeFileSync(join(folder, "nginx.conf"), conf);
	return folder;
}

const someFile = (below, end) => `${below}${readdirSync(join(dist, below)).find((name) => name.endsWith(end))}`;
const id = readdirSync(join(dist, "oembed"))[0].replace(/\.json$/, "");
/** Path, wanted status, wanted type, and whether it must come compressed. */
const CASES = [
	["", 200, "text/html; charset=utf-8", true],
	[`incidents/${id}/`, 200, "text/html; charset=utf-8", true],
	[`incidents/${id}/text/`, 200, "text/html; charset=utf-8", true],
	[`embed/${id}/`, 200, "text/html; charset=utf-8", true],
	["embed/host.js", 200, /javascript/, true],
	["sw.js", 200, /javascript/, true],
	[someFile("assets/", ".js"), 200, /javascript/, true],
	[someFile("assets/", ".css"), 200, "text/css", true],
	[someFile("assets/", ".woff2"), 200, "font/woff2", false],
	[`data/incidents/${id}.json`, 200, "application/json", true],
	[`oembed/${id}.json`, 200, "application/json", true],
	["feed.xml", 200, /xml/, true],
	["robots.txt", 200, /text\/plain/, false],
	["no/such/page", 404, "text/html; charset=utf-8", true],
	["assets/no-such-file.js", 404, "text/html; charset=utf-8", true],
	["embed/no-such-incident/", 404, "text/html; charset=utf-8", true],
];
const NAMES = [...new Set([...Object.keys(headersOf("")), "Content-Security-Policy"])];

async function faultsAt(root) {
	const faults = [];
	for (const [path, status, type, zipped] of CASES) {
		const answer = await fetch(root + path, { headers: { "Accept-Encoding": "gzip" }, redirect: "manual" });
		const body = await answer.text();
		const differs = (what, found, wanted) => {
			const same = wanted instanceof RegExp ? wanted.test(String(found)) : found === wanted;
			if (!same) faults.push(`${root}${path}: ${what} is ${found}; expected ${wanted}`);
		};
		differs("status", answer.status, status);
		differs("type", answer.headers.get("Content-Type"), type);
		if (status === 404) differs("page", /<title>(.*)<\/title>/.exec(body)?.[1], "No such page · Detour Atlas");
		if (zipped) differs("encoding", answer.headers.get("Content-Encoding"), "gzip");
		const wanted = headersOf(path, status);
		for (const name of NAMES) differs(name, answer.headers.get(name), wanted[name] ?? null);
	}
	const folder = await fetch(`${root}methods`, { redirect: "manual" });
	const way = folder.headers.get("Location");
	if (folder.status !== 301 || way !== `${new URL(root).pathname}methods/`) faults.push(`${root}methods leads to ${way} with ${folder.status}`);
	return faults;
}

async function answers(root) {
	for (let left = 50; left > 0; left--) {
		if (await fetch(root).then(Boolean, () => false)) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`${root} did not answer within five seconds; is the port taken? PORT=… chooses another.`);
}

const folder = prepare();
const server = spawn(nginx, ["-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")], { stdio: ["ignore", "inherit", "inherit"] });
try {
	const roots = [`http://127.0.0.1:${PORT}/`, `http://127.0.0.1:${PORT + 1}/some/where/`];
	const faults = [];
	for (const root of roots) {
		await answers(root);
		faults.push(...(await faultsAt(root)));
	}
	for (const fault of faults) console.error(fault);
	console.log(`nginx: ${roots.length * CASES.length} answers, ${faults.length} faults`);
	process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
	server.kill("SIGTERM");
	rmSync(folder, { recursive: true, force: true });
}
