/** After the build: the embed of every incident as one light page, and its weight, which the build guards. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { embedHtml } from "../src/embed/page.ts";
import { type Correction, isRetracted, type Standing } from "../src/embed/standing.ts";
import type { Incident } from "../src/incident/derived.ts";
import { type Change, correctionsIn, factsOf } from "../src/incident/history.ts";
import type { Land } from "../src/poster/land.ts";
import { buildInside } from "./embedInside.ts";
import { recordScript, writeEmbedMap } from "./embedMap.ts";
import { type Kept, notKept, readKept, versionOf } from "./versions.ts";

/** Bytes on the wire: what comes before the picture, and before the scrubber answers. */
export const EMBED_BUDGET = { picture: 60_000, scrubber: 120_000 } as const;
export type EmbedWeight = { id: string; picture: number; scrubber: number };

const FONT = "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2";

/** The typeface within a script, which is loaded once the scrubber works: in a sandbox a font file needs headers that a plain host does not send. Returns its address within `dist/`. */
function writeFonts(root: string): string {
	const source = `url(data:font/woff2;base64,${readFileSync(join(root, "node_modules", FONT)).toString("base64")})`;
	const text = `document.fonts.add(new FontFace("IBM Plex Sans Variable",${JSON.stringify(source)},{display:"swap",weight:"100 700"}))\n`;
	const name = `assets/embed-fonts-${createHash("sha256").update(text).digest("base64url").slice(0, 8)}.js`;
	writeFileSync(join(root, "dist", name), text);
	return name;
}

/**
 * What was corrected or taken back in a record, oldest first, as today's record tells it; of a kept version only what it lacks. A version
 * that has its own history is compared with it, an older one by date. A retraction that the record has and the version has not is told
 * whatever the dates say.
 */
export function correctionsOf(record: Incident, kept?: Pick<Kept, "upTo"> & { incident: Incident }): Correction[] {
	const retractedSince = kept !== undefined && isRetracted(record) && !isRetracted(kept.incident);
	const isKnown = ({ at, kind, text }: Change) =>
		kept !== undefined && (kept.incident.history?.some((own) => own.at === at && own.kind === kind && own.text === text) ?? at <= kept.upTo);
	return correctionsIn(record)
		.reverse()
		.filter((change) => !isKnown(change) || (change.kind === "retracted" && retractedSince))
		.map((change) => ({ kind: change.kind as Correction["kind"], at: change.at, text: change.text, about: aboutOf(record, change) }));
}

/** What the corrected facts are called, each once. */
const aboutOf = (record: Incident, change: Change) => [...new Set(factsOf(record, change).map(({ about }) => about))];

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
	const kept = await readKept(join(root, "data", "versions"), new Set(published.keys()));
	const today = new Set(records.map(({ id, version }) => `${id}/${version}`));
	const current = records.flatMap(({ id, version, incident }): Page[] => [
		{ path: id, incident, standing: { version: null, corrections: correctionsOf(incident) } },
		{ path: `${id}/${version}`, incident, standing: { version, corrections: [] } },
	]);
	const older = kept
		.filter(({ id, version }) => !today.has(`${id}/${version}`))
		.flatMap((one): Page[] => {
			const record = records.find(({ id }) => id === one.id)?.incident;
			if (!record) return [];
			return [{ path: `${one.id}/${one.version}`, incident: one.incident, standing: { version: one.version, corrections: correctionsOf(record, one) } }];
		});
	return [...current, ...older];
}

/** Ids of records whose published version would no longer be addressable once they change. */
export function unkeptRecords(root: string): string[] {
	return notKept(join(root, "data", "versions"), publishedIn(join(root, "dist")));
}

/** The picture and its style come before the script in the page, and are seen before that is here. */
const weightOf = (html: string) => ({ picture: gzipSync(html.slice(0, html.indexOf("</main>"))).length, scrubber: gzipSync(html).length });
const isOver = ({ picture, scrubber }: Omit<EmbedWeight, "id">) => picture > EMBED_BUDGET.picture || scrubber > EMBED_BUDGET.scrubber;

/** The first page that is light enough, else the last: all pictures of what can be drawn, or the first alone. */
function firstLightEnough<Pictures>(all: readonly Pictures[], htmlOf: (pictures: Pictures) => string): string {
	let html = "";
	for (const pictures of all) {
		html = htmlOf(pictures);
		if (!isOver(weightOf(html))) break;
	}
	return html;
}

/** Writes `dist/embed/`. `headOf`: more lines for the head of an incident's page. Throws where a page is heavier than it may be. */
export async function writeEmbeds(root: string, headOf: (id: string) => string = () => ""): Promise<EmbedWeight[]> {
	const dist = join(root, "dist");
	const inside = await buildInside(root);
	const fonts = writeFonts(root);
	const live = await writeEmbedMap(root);
	const land = JSON.parse(readFileSync(join(dist, "map", "land-110m.json"), "utf8")) as Land;
	const weights = (await pagesOf(root)).map(({ path, incident, standing }): EmbedWeight => {
		const fixed = standing.version !== null;
		const around = { inside, fonts, live, standing, root: fixed ? "../../../" : "../../", head: (fixed ? NO_INDEX : "") + headOf(incident.id) };
		const html = firstLightEnough([undefined, []], (others) => embedHtml(incident, land, others ? { ...around, others } : around));
		const folder = join(dist, "embed", path);
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, "index.html"), html);
		writeFileSync(join(folder, "record.js"), recordScript(incident));
		return { id: path, ...weightOf(html) };
	});
	const over = weights.filter(isOver);
	if (over.length > 0) {
		const said = over.map(({ id, picture, scrubber }) => `${id}: ${picture} bytes before the picture, ${scrubber} before the scrubber`);
		throw new Error(`Embeds may weigh ${EMBED_BUDGET.picture} and ${EMBED_BUDGET.scrubber} bytes (gzip). Heavier:\n${said.join("\n")}`);
	}
	return weights;
}
