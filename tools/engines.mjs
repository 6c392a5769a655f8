/** Finds Firefox and WebKit, or installs them, and runs e2e/engines in those there are. Arguments go to Playwright's runner. */
import { existsSync } from "node:fs";
import { installByApt, onPath } from "./browser.mjs";
import { run } from "./install.mjs";

const ENGINES = [
	{ key: "firefox", name: "Firefox", variable: "FIREFOX_PATH", names: ["firefox-esr", "firefox"], package: "firefox-esr" },
	{ key: "webkit", name: "WebKit", variable: "WEBKIT_DRIVER_PATH", names: ["WebKitWebDriver"], package: "webkit2gtk-driver" },
];
/** Neither draws its maps without a screen; this one nobody sees. */
const SCREEN = { name: "Xvfb", variable: "XVFB_PATH", names: ["Xvfb"], package: "xvfb" };

function find({ variable, names }) {
	const named = process.env[variable];
	if (named && !existsSync(named)) console.error(`${variable}=${named} does not exist; looking for another.`);
	return named && existsSync(named) ? named : onPath(names);
}

/** What there is: variables for the tests, and a sentence for each engine that cannot be run. */
export function findEngines() {
	const wanted = [...ENGINES, SCREEN];
	const missing = wanted.filter((program) => !find(program)).map((program) => program.package);
	if (missing.length > 0 && process.platform === "linux") {
		console.log(`Not found here: ${missing.join(", ")}; trying apt-get install …`);
		installByApt(...missing);
	}
	const env = {};
	for (const program of wanted) env[program.variable] = find(program) ?? "";
	const screen = env[SCREEN.variable];
	const there = ENGINES.filter(({ variable }) => screen && env[variable]);
	const notRun = ENGINES.filter((engine) => !there.includes(engine)).map((engine) => {
		const lacking = [engine, SCREEN].filter(({ variable }) => !env[variable]);
		return `${engine.name}: not run, as ${lacking.map(({ names }) => names[0]).join(" and ")} could not be found or installed (Debian: apt-get install ${lacking.map((program) => program.package).join(" ")})`;
	});
	return { env: { ...env, ENGINES: there.map(({ key }) => key).join(",") }, there: there.map(({ name, variable }) => `${name}: ${env[variable]}`), notRun };
}

/** Command and arguments for the runner. */
export const RUN = ["npx", ["playwright", "test", "-c", "e2e/engines/playwright.config.ts"]];

if (process.argv[1]?.endsWith("engines.mjs")) {
	const { env, there, notRun } = findEngines();
	for (const line of [...there, ...notRun]) console.log(line);
	const [command, args] = RUN;
	process.exit(there.length > 0 ? run(command, [...args, ...process.argv.slice(2)], env) : 1);
}
