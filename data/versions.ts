/** Kept versions: published records as they once stood, so that an embed fixed to one stays addressable. README.md says when one is kept. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { byText } from "../src/i18n/order.ts";
import type { Incident } from "../src/incident/derived.ts";
import { openIncident } from "../src/incident/open.ts";
import { type Change, datesOf } from "./changes.ts";

/** `upTo`: when the last entry of `changes.yaml` was made that this version has in it. What is corrected later is not in it. */
export type Kept = { id: string; version: string; upTo: string };
type Opened = Kept & { incident: Incident };

const INDEX = "kept.json";
/** Much more than a record ever was (90 kB), and little enough for a repository. */
const MOST_BYTES = 2_000_000;

/** The first 12 hex digits of the SHA-256 of a published file: the same that the page works out (`src/state/dataVersion.ts`). */
export const versionOf = (published: string | Buffer): string => createHash("sha256").update(published).digest("hex").slice(0, 12);

const pathOf = ({ id, version }: Pick<Kept, "id" | "version">) => `${id}/${version}.json`;

function indexOf(folder: string): Kept[] {
	const file = join(folder, INDEX);
	return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Kept[]) : [];
}

function textOf(kept: readonly Kept[]): string {
	const sorted = [...kept].sort((a, b) => byText(a.id, b.id) || byText(a.upTo, b.upTo) || byText(a.version, b.version));
	return `[\n${sorted.map((one) => `\t${JSON.stringify(one)}`).join(",\n")}\n]\n`;
}

/** Keeps published files, given by id, unless they are kept already. Returns those that are new. */
export function keep(folder: string, published: ReadonlyMap<string, string | Buffer>, changes: readonly Change[]): Kept[] {
	const before = indexOf(folder);
	const fresh = [...published].flatMap(([id, text]): Kept[] => {
		const version = versionOf(text);
		if (before.some((one) => one.id === id && one.version === version)) return [];
		return [{ id, version, upTo: datesOf(changes, id).updated }];
	});
	for (const one of fresh) {
		const file = join(folder, pathOf(one));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, published.get(one.id) as string | Buffer);
	}
	if (fresh.length > 0) writeFileSync(join(folder, INDEX), textOf([...before, ...fresh]));
	return fresh;
}

/** Of the given published files those whose version is not kept. */
export const notKept = (folder: string, published: ReadonlyMap<string, string | Buffer>): string[] => {
	const kept = new Set(indexOf(folder).map(pathOf));
	return [...published].flatMap(([id, text]) => (kept.has(pathOf({ id, version: versionOf(text) })) ? [] : [id]));
};

/** All kept versions, made to read like today's. Throws one Error with every problem in it: a kept file must be what its name says. */
export async function readKept(folder: string, ids: ReadonlySet<string>): Promise<Opened[]> {
	const kept = indexOf(folder);
	const problems: string[] = [];
	const say = (path: string, what: string) => problems.push(`versions/${path}: ${what}`);
	const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/")) : [];
	const named = new Set(kept.map(pathOf));
	for (const path of files) if (path.includes("/") && !named.has(path)) say(path, `is not named in ${INDEX}; keep versions by \`npm run data -- --keep\``);
	const opened: Opened[] = [];
	for (const one of kept) {
		const path = pathOf(one);
		const file = join(folder, path);
		if (!ids.has(one.id)) say(path, "there is no such incident any more; a record that is taken back is retracted, and stays");
		if (!existsSync(file)) {
			say(path, `is named in ${INDEX} and missing; a version that was published may be embedded somewhere`);
			continue;
		}
		const bytes = readFileSync(file);
		if (versionOf(bytes) !== one.version) say(path, `holds version ${versionOf(bytes)}; a kept file is never changed`);
		if (bytes.length > MOST_BYTES) say(path, `has ${bytes.length} bytes; no more than ${MOST_BYTES} may be kept`);
		try {
			const incident = await openIncident(JSON.parse(bytes.toString("utf8")));
			if (incident.id !== one.id) say(path, `is a version of ${incident.id}`);
			opened.push({ ...one, incident });
		} catch (error) {
			say(path, (error as Error).message);
		}
	}
	if (problems.length > 0) throw new Error(problems.join("\n"));
	return opened;
}
