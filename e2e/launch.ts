/** How Chromium is started, for tests and for the bench. */
export const LAUNCH = {
	...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
	// No GPU on test machines: WebGL in software. The other flags keep the browser from calling home.
	args: [
		"--no-sandbox",
		"--use-angle=swiftshader",
		"--enable-unsafe-swiftshader",
		"--ignore-gpu-blocklist",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-sync",
		"--no-first-run",
	],
};
