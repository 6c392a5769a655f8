/**
 * `npm run data`: data/ → public/data and public/map. `--check` writes nothing and fails on any difference. `--keep` also keeps
 * what it wrote as versions that embeds can be fixed to.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Incident } from "../src/incident/derived.ts";
import { checkHeadlines } from "./accounts.ts";
import { type Change, changesOf } from "./changes.ts";
import { countryTable, landFile } from "./land.ts";
import { missingPops, withSessions } from "./pops.ts";
import { filesOf } from "./publish.ts";
import { readSources, SourceError } from "./sources.ts";
import { storyFilesOf } from "./stories.ts";
import { keep, readKept } from "./versions.ts";

const root = dirname(fileURLToPath(import.meta.url));
const target = join(root, "..", "public");
const checkOnly = process.argv.includes("--check");
const versions = join(root, "versions");

function filesBelow(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(target, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

function generated(): Map<string, string | Buffer> {
	const sources = readSources(root);
	const files = filesOf(sources, countryTable(), changesOf(join(root, ".."), sources.records));
	const incidents = recordsIn(incidentsIn(files));
	checkHeadlines(root, incidents);
	for (const [path, text] of storyFilesOf(root, incidents)) files.set(path, text);
	for (const resolution of ["110m", "50m"] as const) files.set(`map/land-${resolution}.json`, landFile(resolution, join(root, "land", "disputed.json")));
	return files;
}

function differences(files: ReadonlyMap<string, string | Buffer>): string[] {
	const present = [...filesBelow(join(target, "data")), ...filesBelow(join(target, "map"))];
	const stale = present.filter((path) => !files.has(path)).map((path) => `public/${path}: is not made by any source; remove it`);
	const wrong = [...files].flatMap(([path, content]) => {
		const file = join(target, path);
		if (!existsSync(file)) return [`public/${path}: is missing`];
		return readFileSync(file).equals(Buffer.from(content)) ? [] : [`public/${path}: differs from what its sources make`];
	});
	return [...wrong, ...stale];
}

/** Published incident files by id. */
function incidentsIn(files: ReadonlyMap<string, string | Buffer>): Map<string, string | Buffer> {
	const ids = [...files].flatMap(([path, text]) => {
		const id = /^data\/incidents\/([^/]+)\.json$/.exec(path)?.[1];
		return id === undefined ? [] : [[id, text] as const];
	});
	return new Map(ids);
}

const recordsIn = (incidents: ReadonlyMap<string, string | Buffer>) => [...incidents.values()].map((text) => JSON.parse(text.toString()) as Incident);

/** Only what was just written is kept: so `changes.yaml` has said of it what there is to say. */
function keepVersions(incidents: ReadonlyMap<string, string | Buffer>, changes: readonly Change[]): void {
	const fresh = keep(versions, incidents, changes);
	console.log(`data: ${fresh.length} versions kept`);
}

const MOST_NAMED = 12;

/** Networks of AS paths that have no city in networks.yaml: where a source would help most. */
function sayMissing(records: readonly Incident[]): void {
	const missing = missingPops(records, withSessions(readSources(root)));
	if (missing.length === 0) return;
	const named = missing.slice(0, MOST_NAMED).map(({ asn, records: count, country }) => `AS${asn} (${count}${country ? "" : ", no country"})`);
	console.log(`data: ${missing.length} networks in AS paths have no city on record; in most records: ${named.join(", ")}`);
}

try {
	const files = generated();
	const different = differences(files);
	const incidents = incidentsIn(files);
	const count = incidents.size;
	const changes = changesOf(join(root, ".."), recordsIn(incidents));
	await readKept(versions, new Set(incidents.keys()));
	if (checkOnly) {
		for (const line of different) console.error(line);
		if (different.length > 0) {
			console.error(`${different.length} generated files are not up to date: run \`npm run data\` and commit the result.`);
			process.exitCode = 1;
		} else console.log(`data: ${count} incidents, ${files.size} files, all as their sources make them`);
	} else {
		for (const path of [...filesBelow(join(target, "data")), ...filesBelow(join(target, "map"))]) if (!files.has(path)) rmSync(join(target, path));
		for (const [path, content] of files) {
			mkdirSync(dirname(join(target, path)), { recursive: true });
			writeFileSync(join(target, path), content);
		}
		console.log(`data: ${count} incidents, ${files.size} files, ${different.length} changed`);
		sayMissing(recordsIn(incidents));
		if (process.argv.includes("--keep")) keepVersions(incidents, changes);
	}
} catch (error) {
	if (!(error instanceof SourceError)) throw error;
	console.error(error.message);
	console.error(`${error.lines.length} problems; nothing was written.`);
	process.exitCode = 1;
}
