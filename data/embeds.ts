/** After the build: the embed of every incident as one light page, its one script, and the weight of both, which the build guards. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { embedHtml } from "../src/embed/page.ts";
import type { Incident } from "../src/incident/derived.ts";
import type { Land } from "../src/poster/land.ts";
import { recordScript, writeEmbedMap } from "./embedMap.ts";

/** Bytes on the wire: what comes before the picture, and before the scrubber answers. */
export const EMBED_BUDGET = { picture: 60_000, scrubber: 120_000 } as const;
export type EmbedWeight = { id: string; picture: number; scrubber: number };

type Built = { script: string; style: string };

const FONT = "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2";

/** The typeface within a style sheet, which is loaded once the scrubber works. Returns its file name. */
function writeFonts(root: string): string {
	const font = readFileSync(join(root, "node_modules", FONT)).toString("base64");
	const sheet = `@font-face{font-family:"IBM Plex Sans Variable";font-display:swap;font-weight:100 700;src:url(data:font/woff2;base64,${font}) format("woff2")}\n`;
	const name = `embed-fonts-${createHash("sha256").update(sheet).digest("base64url").slice(0, 8)}.css`;
	writeFileSync(join(root, "dist", "assets", name), sheet);
	return name;
}

/**
 * One classic script: a frame in a sandbox has an origin of its own, and module scripts, fonts and fetches of another origin
 * need headers that a plain static host does not send.
 */
async function buildScript(root: string): Promise<Built> {
	await build({
		root,
		configFile: false,
		logLevel: "warn",
		base: "./",
		publicDir: false,
		build: {
			target: "es2022",
			outDir: "dist",
			emptyOutDir: false,
			modulePreload: false,
			// Else a classic script would bring its style along, and the page would stand unstyled until it runs.
			cssCodeSplit: false,
			rolldownOptions: {
				input: "src/embed/main.ts",
				output: { format: "iife", entryFileNames: "assets/embed-[hash].js", assetFileNames: "assets/embed-[hash][extname]" },
			},
		},
	});
	const names = readdirSync(join(root, "dist", "assets"));
	const named = (ending: string) => {
		const found = names.filter((name) => name.startsWith("embed-") && name.endsWith(ending));
		if (found.length !== 1) throw new Error(`dist/assets/ should hold one embed-*${ending}, and holds ${found.length}`);
		return found[0] as string;
	};
	return { script: named(".js"), style: named(".css") };
}

/** Writes `dist/embed/`. `headOf`: more lines for the head of an incident's page. Throws where a page is heavier than it may be. */
export async function writeEmbeds(root: string, headOf: (id: string) => string = () => ""): Promise<EmbedWeight[]> {
	const dist = join(root, "dist");
	const { script, style } = await buildScript(root);
	const fonts = writeFonts(root);
	const live = `../../${await writeEmbedMap(root)}`;
	const bytes = (path: string) => gzipSync(readFileSync(join(dist, path))).length;
	const read = (path: string) => JSON.parse(readFileSync(join(dist, path), "utf8")) as unknown;
	const land = read("map/land-110m.json") as Land;
	const first = bytes(`assets/${style}`) + bytes("embed/start.js");
	const weights = readdirSync(join(dist, "data", "incidents")).map((file): EmbedWeight => {
		const incident = read(`data/incidents/${file}`) as Incident;
		const { id } = incident;
		mkdirSync(join(dist, "embed", id), { recursive: true });
		writeFileSync(
			join(dist, "embed", id, "index.html"),
			embedHtml(incident, land, { script: `../../assets/${script}`, style: `../../assets/${style}`, fonts: `../../assets/${fonts}`, live, head: headOf(id) }),
		);
		writeFileSync(join(dist, "embed", id, "record.js"), recordScript(incident));
		const picture = first + bytes(`embed/${id}/index.html`);
		return { id, picture, scrubber: picture + bytes(`assets/${script}`) };
	});
	const over = weights.filter(({ picture, scrubber }) => picture > EMBED_BUDGET.picture || scrubber > EMBED_BUDGET.scrubber);
	if (over.length > 0) {
		const said = over.map(({ id, picture, scrubber }) => `${id}: ${picture} bytes before the picture, ${scrubber} before the scrubber`);
		throw new Error(`Embeds may weigh ${EMBED_BUDGET.picture} and ${EMBED_BUDGET.scrubber} bytes (gzip). Heavier:\n${said.join("\n")}`);
	}
	return weights;
}
