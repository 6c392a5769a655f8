/** After the build: script and style of a briefing in a file of its own, which the app puts into the file when one is saved. */
import { join } from "node:path";
import { build } from "vite";

/** Below dist/. Fixed names, as the app that fetches them is built before. */
export const STANDALONE = { script: "present/brief.js", style: "present/brief.css" } as const;

export async function writeStandalone(root: string): Promise<void> {
	await build({
		root,
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		base: "./",
		build: {
			target: "es2022",
			outDir: "dist",
			emptyOutDir: false,
			modulePreload: false,
			cssCodeSplit: false,
			rolldownOptions: {
				input: join(root, "src", "present", "standalone.ts"),
				output: { format: "iife", codeSplitting: false, entryFileNames: STANDALONE.script, assetFileNames: STANDALONE.style },
			},
		},
	});
}
