/** After the build: the embed of every incident as one light page, its one script, and the weight of both, which the build guards. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { embedHtml } from "../src/embed/page.ts";
import { type Correction, isRetracted, type Standing } from "../src/embed/standing.ts";
import type { Incident } from "../src/incident/derived.ts";
import type { Land } from "../src/poster/land.ts";
import { type Change, changesOf } from "./changes.ts";
import { buildClassic } from "./classicScript.ts";
import { recordScript, writeEmbedMap } from "./embedMap.ts";
import { notKept, readKept, versionOf } from "./versions.ts";

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
	await buildClassic(root, {
		base: "./",
		input: "src/embed/main.ts",
		output: { entryFileNames: "assets/embed-[hash].js", assetFileNames: "assets/embed-[hash][extname]" },
	});
	const names = readdirSync(join(root, "dist", "assets"));
	const named = (ending: string) => {
		const found = names.filter((name) => name.startsWith("embed-") && name.endsWith(ending));
		if (found.length !== 1) throw new Error(`dist/assets/ should hold one embed-*${ending}, and holds ${found.length}`);
		return found[0] as string;
	};
	return { script: named(".js"), style: named(".css") };
}

/**
 * What was corrected or taken back in a record; of a kept version only what came after `upTo`. A retraction that the record
 * has and the version has not is told whatever the dates say.
 */
export function correctionsOf(changes: readonly Change[], id: string, kept?: { upTo: string; retractedSince: boolean }): Correction[] {
	return changes.flatMap(({ kind, at, text, incidents }): Correction[] => {
		if ((kind !== "corrected" && kind !== "retracted") || !incidents.includes(id)) return [];
		const told = kept === undefined || at > kept.upTo || (kind === "retracted" && kept.retractedSince);
		return told ? [{ kind, at, text }] : [];
	});
}

const NO_INDEX = '<meta name="robots" content="noindex">\n';

/** Published files by id. */
function publishedIn(dist: string): Map<string, Buffer> {
	const folder = join(dist, "data", "incidents");
	return new Map(readdirSync(folder).map((file) => [file.replace(/\.json$/, ""), readFileSync(join(folder, file))]));
}

/** An embed to write: the current one of a record, or one that is fixed to a version. */
type Page = { path: string; incident: Incident; standing: Standing };

/** Of every record the current embed and the one fixed to today's version; and of every kept version its own. */
async function pagesOf(root: string): Promise<Page[]> {
	const published = publishedIn(join(root, "dist"));
	const records = [...published].map(([id, bytes]) => ({ id, version: versionOf(bytes), incident: JSON.parse(bytes.toString("utf8")) as Incident }));
	const retracted = new Set(records.filter(({ incident }) => isRetracted(incident)).map(({ id }) => id));
	const changes = changesOf(
		root,
		records.map(({ incident }) => incident),
	);
	const kept = await readKept(join(root, "data", "versions"), new Set(published.keys()));
	const today = new Set(records.map(({ id, version }) => `${id}/${version}`));
	const current = records.flatMap(({ id, version, incident }): Page[] => [
		{ path: id, incident, standing: { version: null, corrections: correctionsOf(changes, id) } },
		{ path: `${id}/${version}`, incident, standing: { version, corrections: [] } },
	]);
	const older = kept
		.filter(({ id, version }) => !today.has(`${id}/${version}`))
		.map(({ id, version, upTo, incident }): Page => {
			const retractedSince = retracted.has(id) && !isRetracted(incident);
			return { path: `${id}/${version}`, incident, standing: { version, corrections: correctionsOf(changes, id, { upTo, retractedSince }) } };
		});
	return [...current, ...older];
}

/** Ids of records whose published version would no longer be addressable once they change. */
export function unkeptRecords(root: string): string[] {
	return notKept(join(root, "data", "versions"), publishedIn(join(root, "dist")));
}

/** Writes `dist/embed/`. `headOf`: more lines for the head of an incident's page. Throws where a page is heavier than it may be. */
export async function writeEmbeds(root: string, headOf: (id: string) => string = () => ""): Promise<EmbedWeight[]> {
	const dist = join(root, "dist");
	const { script, style } = await buildScript(root);
	const fonts = writeFonts(root);
	const live = await writeEmbedMap(root);
	const bytes = (path: string) => gzipSync(readFileSync(join(dist, path))).length;
	const land = JSON.parse(readFileSync(join(dist, "map", "land-110m.json"), "utf8")) as Land;
	const first = bytes(`assets/${style}`) + bytes("embed/start.js");
	const weights = (await pagesOf(root)).map(({ path, incident, standing }): EmbedWeight => {
		const fixed = standing.version !== null;
		const up = fixed ? "../../../" : "../../";
		mkdirSync(join(dist, "embed", path), { recursive: true });
		writeFileSync(
			join(dist, "embed", path, "index.html"),
			embedHtml(incident, land, {
				...{ script: `${up}assets/${script}`, style: `${up}assets/${style}`, fonts: `${up}assets/${fonts}`, root: up, live, standing },
				head: (fixed ? NO_INDEX : "") + headOf(incident.id),
			}),
		);
		writeFileSync(join(dist, "embed", path, "record.js"), recordScript(incident));
		const picture = first + bytes(`embed/${path}/index.html`);
		return { id: path, picture, scrubber: picture + bytes(`assets/${script}`) };
	});
	const over = weights.filter(({ picture, scrubber }) => picture > EMBED_BUDGET.picture || scrubber > EMBED_BUDGET.scrubber);
	if (over.length > 0) {
		const said = over.map(({ id, picture, scrubber }) => `${id}: ${picture} bytes before the picture, ${scrubber} before the scrubber`);
		throw new Error(`Embeds may weigh ${EMBED_BUDGET.picture} and ${EMBED_BUDGET.scrubber} bytes (gzip). Heavier:\n${said.join("\n")}`);
	}
	return weights;
}
