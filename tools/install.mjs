/** Installs what is missing. Uses nothing but Node itself, as it runs before anything is installed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".detour-atlas-lock");

function requireNode() {
	const [major, minor] = process.versions.node.split(".").map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	console.error(`Detour Atlas needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org/.`);
	process.exit(1);
}

/** Runs a command with its output shown; returns its exit code. */
export function run(command, args, env = {}) {
	const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env }, shell: process.platform === "win32" });
	if (result.error) console.error(`${command}: ${result.error.message}`);
	return result.status ?? 1;
}

/** Makes node_modules what package-lock.json says, unless it already is. Exits with a message if that fails. */
export function ensureInstalled() {
	requireNode();
	const wanted = createHash("sha256")
		.update(readFileSync(join(root, "package-lock.json")))
		.update(process.version)
		.digest("hex");
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
	console.log("Installing packages …");
	// Not `npm ci`: it refuses a lock file that lacks optional packages of platforms other than the one it was written on.
	// The lock file still decides every version, and --no-save leaves it as it is.
	if (run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]) !== 0) {
		console.error("npm install failed: the packages could not be installed. Is the npm registry reachable? Run the same command again when it is.");
		process.exit(1);
	}
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, wanted);
}
