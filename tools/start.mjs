/** `npm start`: install what is missing, build what has changed, serve dist/. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, run } from "./install.mjs";

const INPUTS = ["src", "data", "public", "index.html", "vite.config.ts", "package-lock.json"];
const stamp = join(root, ".cache", "built");

/** Changes whenever a file the build reads is added, removed or touched. */
function fingerprint() {
	const hash = createHash("sha256");
	const add = (path) => {
		const stats = statSync(join(root, path));
		if (stats.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
		else hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
	};
	for (const path of INPUTS) add(path);
	return hash.digest("hex");
}

ensureInstalled();
/** What the pages name as their own address, unless a public one is given. */
const siteUrl = process.env.SITE_URL ?? `http://${process.env.HOST ?? "localhost"}:${process.env.PORT ?? 4173}/`;
const now = `${fingerprint()} ${siteUrl}`;
if (existsSync(join(root, "dist", "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) console.log("dist/ is up to date.");
else {
	const code = run("npm", ["run", "--silent", "build"], { SITE_URL: siteUrl });
	if (code !== 0) process.exit(code);
	mkdirSync(join(root, ".cache"), { recursive: true });
	writeFileSync(stamp, now);
}
await import("./serve.mjs");
