import { defineConfig } from "@playwright/test";
import { LAUNCH } from "./launch.ts";

const port = Number(process.env.E2E_PORT ?? 4199);

export default defineConfig({
	testDir: ".",
	testIgnore: "engines/**",
	outputDir: "../test-results",
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? "../.cache/reports/e2e.json" }]],
	use: {
		baseURL: `http://127.0.0.1:${port}/`,
		browserName: "chromium",
		viewport: { width: 1440, height: 900 },
		timezoneId: "UTC",
		// What is kept on the device would stand between a test and the files it changes; offline.spec.ts allows it.
		serviceWorkers: "block",
		trace: "retain-on-failure",
		launchOptions: LAUNCH,
	},
	webServer: {
		command: "node tools/serve.mjs",
		cwd: "..",
		url: `http://127.0.0.1:${port}/`,
		env: { PORT: String(port), HOST: "127.0.0.1" },
		reuseExistingServer: false,
	},
});
