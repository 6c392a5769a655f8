import { type Browser, chromium } from "@playwright/test";

/** Software WebGL, as on machines without a GPU, and no calls home. */
export const ARGS = [
	"--no-sandbox",
	"--use-angle=swiftshader",
	"--enable-unsafe-swiftshader",
	"--ignore-gpu-blocklist",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
];

export const launch = (): Promise<Browser> =>
	chromium.launch({ args: ARGS, ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}) });
