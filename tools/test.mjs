/** `npm test`: everything, from a bare clone. The last line is the true total, `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, run } from "./install.mjs";

ensureInstalled();
const { findChromium } = await import("./browser.mjs");
const { findEngines, RUN: ENGINES } = await import("./engines.mjs");

const reports = join(root, ".cache", "reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0 };
const failures = [];
const notRun = [];

function count(name, passed, failed) {
	total.passed += passed;
	total.failed += failed;
	if (failed > 0) failures.push(`${name}: ${failed} failed`);
	console.log(`— ${name}: ${passed} passed, ${failed} failed\n`);
}

function step(name, command, args, env) {
	const ok = run(command, args, env) === 0;
	count(name, ok ? 1 : 0, ok ? 0 : 1);
	return ok;
}

function readReport(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** A run that fails without saying which test did still counts as one failure. */
function vitest(name, filters, env = {}) {
	const file = join(reports, `${name.replace(/\W+/g, "-")}.json`);
	const code = run("npx", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...filters], env);
	const report = readReport(file);
	const failed = (report?.numFailedTests ?? 0) + (report?.numPendingTests ?? 0);
	count(name, report?.numPassedTests ?? 0, failed || (code === 0 ? 0 : 1));
}

function inChromium(name) {
	const chromium = findChromium();
	if (!chromium) {
		console.error("No Chromium could be found or installed, so no browser test ran. Install Chromium or Chrome, or set CHROMIUM_PATH.");
		count(name, 0, 1);
		return;
	}
	console.log(`Chromium: ${chromium.path} (${chromium.how})`);
	playwright(name, "npx", ["playwright", "test", "-c", "e2e/playwright.config.ts"], { CHROMIUM_PATH: chromium.path });
}

function inOtherEngines(name) {
	const engines = findEngines();
	for (const line of engines.there) console.log(line);
	for (const line of engines.notRun) {
		notRun.push(line);
		// Where everything can be installed, what is missing is a defect.
		if (process.env.CI) count(line, 0, 1);
	}
	const [command, args] = ENGINES;
	if (engines.there.length > 0) playwright(name, command, args, engines.env);
}

function playwright(name, command, args, env) {
	const file = join(reports, `${name.replace(/\W+/g, "-")}.json`);
	const code = run(command, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
	const stats = readReport(file)?.stats;
	// A skipped or flaky browser test is a defect here, not a pass.
	const failed = stats ? stats.unexpected + stats.skipped + stats.flaky : 0;
	count(name, stats?.expected ?? 0, failed || (code === 0 && stats ? 0 : 1));
}

step("types", "npm", ["run", "--silent", "types"]);
step("style", "npx", ["biome", "check", "."]);
step("floors", "npx", ["depcruise", "--config", ".dependency-cruiser.mjs", "src", "data", "long"]);
step("nothing unused", "npx", ["knip"]);
step("generated data", "npm", ["run", "--silent", "data", "--", "--check"]);
vitest("unit tests", [], { TZ: "UTC" });
vitest("facts in another time zone", ["src/incident", "src/i18n", "data"], { TZ: "Pacific/Auckland" });
if (step("build", "npm", ["run", "--silent", "build"])) {
	inChromium("browser tests");
	inOtherEngines("browser tests in Firefox and WebKit");
} else count("browser tests (nothing was built)", 0, 1);

for (const line of [...failures, ...notRun]) console.error(line);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
