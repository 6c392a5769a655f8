/** After the build: script and style of a briefing in a file of its own, which the app puts into the file when one is saved. */
import { buildClassic } from "./classicScript.ts";

/** Below dist/. Fixed names, as the app that fetches them is built before. */
export const STANDALONE = { script: "present/brief.js", style: "present/brief.css" } as const;

export const writeStandalone = (root: string): Promise<void> =>
	buildClassic(root, {
		base: "./",
		input: "src/present/standalone.ts",
		output: { codeSplitting: false, entryFileNames: STANDALONE.script, assetFileNames: STANDALONE.style },
	});
