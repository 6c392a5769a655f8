/** After the build: what an embed loads when a reader asks for the live map. All of it classic scripts, as a sandbox takes nothing else. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type InlineConfig, type Plugin } from "vite";

const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs";
const RESOLUTIONS = ["110m", "50m"] as const;

type Bundle = { script: string; style: string };

async function bundle(root: string, input: string, plugins: Plugin[] = []): Promise<Bundle> {
	const config: InlineConfig = {
		root,
		configFile: false,
		logLevel: "warn",
		publicDir: false,
		plugins,
		build: {
			write: false,
			target: "es2022",
			modulePreload: false,
			cssCodeSplit: false,
			chunkSizeWarningLimit: 4000,
			// MapLibre asks itself where it lies only to find its worker, which it is told.
			rolldownOptions: { input, transform: { define: { "import.meta": "{}" } }, output: { format: "iife", codeSplitting: false } },
		},
	};
	const made = await build(config);
	const output = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
	const script = output.flatMap((part) => (part.type === "chunk" ? [part.code] : []));
	if (script.length !== 1) throw new Error(`${input} should become one script, and became ${script.length}`);
	const style = output.flatMap((part) => (part.type === "asset" && part.fileName.endsWith(".css") ? [String(part.source)] : []));
	return { script: script.join(""), style: style.join("\n") };
}

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
const givenScript = (name: string, json: string) => `(self.detourAtlas??={})[${JSON.stringify(name)}]=${JSON.stringify(json)}\n`;

/** What the live map draws of a record, to lie beside the page of its embed as `record.js`. */
export const recordScript = (incident: object) => givenScript("record", JSON.stringify(incident));

/** Writes script, style sheet and land. Returns the address of the first two within `dist/`, without their endings. */
export async function writeEmbedMap(root: string): Promise<string> {
	const dist = join(root, "dist");
	const worker = await bundle(root, join(root, "node_modules", WORKER));
	const { script, style } = await bundle(root, join(root, "src", "embed", "live", "liveMap.ts"), [workerWithin(worker.script)]);
	const name = `assets/live-map-${createHash("sha256").update(script).update(style).digest("base64url").slice(0, 8)}`;
	const lands = RESOLUTIONS.map((resolution) => [
		`embed/land-${resolution}.js`,
		givenScript(`land-${resolution}`, readFileSync(join(dist, "map", `land-${resolution}.json`), "utf8")),
	]);
	const files = [[`${name}.js`, script], [`${name}.css`, style], ...lands] as [string, string][];
	for (const [path, text] of files) writeFileSync(join(dist, path), text);
	const weigh = (text: string) => `${Math.round(gzipSync(text).length / 1000)} kB`;
	console.log(`dist/: the live map of embeds, loaded only when asked for: ${files.map(([path, text]) => `${path} ${weigh(text)}`).join(", ")} (gzip)`);
	return name;
}
