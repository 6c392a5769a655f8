/** Finds a Chromium, or installs one, and runs the given command with CHROMIUM_PATH set to it. Says what it uses. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root, run } from "./install.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** The first of these programs that is installed; `null` if none is. */
export function onPath(names) {
	const folders = (process.env.PATH ?? "").split(delimiter);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file)) ?? null;
}

const installedChromium = () => onPath(NAMES) ?? PLACES.find((file) => existsSync(file)) ?? null;

function playwrightOwn() {
	const { chromium } = createRequire(join(root, "package.json"))("@playwright/test");
	const file = chromium.executablePath();
	return file && existsSync(file) ? file : null;
}

const quietly = (command, args, seconds) => spawnSync(command, args, { cwd: root, stdio: "ignore", timeout: seconds * 1000 }).status === 0;

/** Does nothing where there is no apt-get, or no right to use it: look again afterwards. */
export function installByApt(...packages) {
	quietly("apt-get", ["update"], 120);
	quietly("apt-get", ["install", "-y", ...packages], 600);
}

/** Path of a Chromium and how it was found; installs one if there is none. `null` if that fails too. */
export function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (existsSync(named)) return { path: named, how: "CHROMIUM_PATH" };
		console.error(`CHROMIUM_PATH=${named} does not exist; looking for another.`);
	}
	const own = playwrightOwn();
	if (own) return { path: own, how: "Playwright's own" };
	const system = installedChromium();
	if (system) return { path: system, how: "installed on this machine" };
	console.log("No Chromium found; installing Playwright's …");
	quietly("npx", ["playwright", "install", "--with-deps", "chromium"], 300);
	const fetched = playwrightOwn();
	if (fetched) return { path: fetched, how: "just installed by Playwright" };
	console.log("That did not work; trying apt-get install chromium …");
	installByApt("chromium");
	const installed = installedChromium();
	return installed ? { path: installed, how: "just installed by apt-get" } : null;
}

if (process.argv[1]?.endsWith("browser.mjs")) {
	const chromium = findChromium();
	if (!chromium) {
		console.error("No Chromium could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run this again.");
		process.exit(1);
	}
	console.log(`Chromium: ${chromium.path} (${chromium.how})`);
	const [command, ...args] = process.argv.slice(2);
	process.exit(run("npx", [command, ...args], { CHROMIUM_PATH: chromium.path }));
}
