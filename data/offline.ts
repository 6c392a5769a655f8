/** After the build: the version, and `sw.js` with the list of what it keeps on a reader's device. Made of content alone, never of the clock. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "yaml";
import { buildClassic } from "./classicScript.ts";
import { STANDALONE } from "./standalone.ts";

type Entry = { url: string; revision: string | null; integrity?: string };

/** Alphabets that no text of the site is written in, an older form of a font, and what only embeds use. */
const LEFT_OUT = /^assets\/(?:.*-(?:cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-.*|.*\.woff|(?:embed|live-map)-.*)$/;
/** Raw measurement files are large, and kept when they were opened. */
const FOLDERS = ["assets", "data", "map"];
const ALONE = ["favicon.svg", "offline.html", "theme.js", STANDALONE.script, STANDALONE.style];

const filesBelow = (dist: string, folder: string) =>
	readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(dist.length + 1)
				.replaceAll("\\", "/"),
		);

const hashOf = (bytes: Buffer | string, as: "hex" | "base64") => createHash("sha256").update(bytes).digest(as);

/** The day of the latest change to a record, and a fingerprint of everything that pages are made from. Before pages are written. */
export function versionOf(root: string): string {
	const dist = join(root, "dist");
	const all = FOLDERS.flatMap((folder) => filesBelow(dist, folder)).sort();
	const hash = createHash("sha256").update(readFileSync(join(root, "build", "server.js")));
	for (const path of all) hash.update(`\n${path} ${hashOf(readFileSync(join(dist, path)), "hex")}`);
	const changes = parse(readFileSync(join(root, "data", "changes.yaml"), "utf8")) as { at: string }[];
	return `${changes.at(-1)?.at.slice(0, 10) ?? "1970-01-01"}-${hash.digest("hex").slice(0, 8)}`;
}

/** What is kept, in the order in which it is fetched: by folder and name. Pages are not: the app draws them from the rest. */
export function keptFiles(dist: string): string[] {
	const found = FOLDERS.flatMap((folder) => filesBelow(dist, folder)).filter((path) => !LEFT_OUT.test(path) && !/^data\/(?:evidence|schema)\//.test(path));
	return [...ALONE, ...found.sort()];
}

function entryOf(dist: string, url: string): Entry {
	const bytes = readFileSync(join(dist, url));
	// Some hosts add to pages; all other files must be what the build made, or nothing is kept: no mixture of two builds.
	if (url.endsWith(".html")) return { url, revision: hashOf(bytes, "hex").slice(0, 12) };
	return { url, revision: url.startsWith("assets/") ? null : hashOf(bytes, "hex").slice(0, 12), integrity: `sha256-${hashOf(bytes, "base64")}` };
}

/** Writes dist/sw.js. Returns how much a reader's device keeps. */
export async function writeOffline(root: string, version: string): Promise<{ files: number; bytes: number; zipped: number }> {
	const dist = join(root, "dist");
	const kept = keptFiles(dist);
	await buildClassic(root, {
		define: { KEPT: JSON.stringify(kept.map((url) => entryOf(dist, url))), BUILD: JSON.stringify(version) },
		input: "src/app/offline/worker.ts",
		output: { entryFileNames: "sw.js" },
	});
	const all = kept.map((url) => readFileSync(join(dist, url)));
	const sum = (sizes: number[]) => sizes.reduce((total, bytes) => total + bytes, 0);
	return { files: kept.length, bytes: sum(all.map((file) => file.length)), zipped: sum(all.map((file) => gzipSync(file).length)) };
}
