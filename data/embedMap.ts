/** After the build: what an embed loads when a reader asks for the live map. All of it classic scripts, as a sandbox takes nothing else. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { classicText } from "./classicScript.ts";

const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs";
const RESOLUTIONS = ["110m", "50m"] as const;

/**
 * MapLibre's worker as text within the script, handed over as an address of a blob. In a sandbox Chromium starts no module from a
 * blob; ".cjs" is how MapLibre is told that a worker is a classic script.
 */
const workerWithin = (text: string): Plugin => ({
	name: "worker-within",
	enforce: "pre",
	resolveId: (id) => (id === `${WORKER}?worker&url` ? "\0worker-within" : null),
	load: (id) =>
		id === "\0worker-within" ? `export default URL.createObjectURL(new Blob([${JSON.stringify(text)}], { type: "text/javascript" })) + "#.cjs";` : null,
});

/** A script that leaves a text under a name. See `src/embed/live/given.ts`. */
const givenScript = (name: string, text: string) => `(self.detourAtlas??={})[${JSON.stringify(name)}]=${JSON.stringify(text)};\n`;

/** What the live map draws of a record, to lie beside the page of its embed as `record.js`. */
export const recordScript = (incident: object) => givenScript("record", JSON.stringify(incident));

/** Writes script and land. Returns the script's address within `dist/`. Its style is a text within it: no policy of a page in a sandbox lets a style sheet of the site in. */
export async function writeEmbedMap(root: string): Promise<string> {
	const dist = join(root, "dist");
	const worker = await classicText(root, join(root, "node_modules", WORKER));
	const { script, style } = await classicText(root, join(root, "src", "embed", "live", "liveMap.ts"), [workerWithin(worker.script)]);
	const whole = givenScript("style", style) + script;
	const name = `assets/live-map-${createHash("sha256").update(whole).digest("base64url").slice(0, 8)}.js`;
	const lands = RESOLUTIONS.map((resolution) => [
		`embed/land-${resolution}.js`,
		givenScript(`land-${resolution}`, readFileSync(join(dist, "map", `land-${resolution}.json`), "utf8")),
	]);
	const files = [[name, whole], ...lands] as [string, string][];
	for (const [path, text] of files) writeFileSync(join(dist, path), text);
	const weigh = (text: string) => `${Math.round(gzipSync(text).length / 1000)} kB`;
	console.log(`dist/: the live map of embeds, loaded only when asked for: ${files.map(([path, text]) => `${path} ${weigh(text)}`).join(", ")} (gzip)`);
	return name;
}
