import { defineConfig } from "@playwright/test";
import type { Choice } from "./test.ts";

/** `tools/engines.mjs` finds them and says here which there are. */
const ENGINES = (process.env.ENGINES ?? "firefox,webkit").split(",") as Choice["engineName"][];

export default defineConfig<object, Choice>({
	testDir: ".",
	outputDir: "../../test-results/engines",
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 90_000,
	expect: { timeout: 30_000 },
	reporter: [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? "../../.cache/reports/engines.json" }]],
	// WebKitGTK's driver takes touches, and sends none to the page.
	projects: ENGINES.map((engineName) => ({ name: engineName, use: { engineName }, ...(engineName === "webkit" ? { grepInvert: /@touch/ } : {}) })),
});
