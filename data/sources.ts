/** Reads and checks everything under data/. All problems at once, each with file, line and what was expected. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import * as z from "zod";
import { checkRecord, expectation } from "../src/incident/check.ts";
import type { Problem } from "../src/incident/problems.ts";
import type { Collector, Context, IncidentRecord, Network, Place } from "../src/incident/schema.ts";
import { collectorSchema, contextSchema, networkSchema, placeSchema } from "../src/incident/tables.ts";
import { boundsOf, TimeError } from "../src/incident/time.ts";
import { type Measured, readEvidence } from "./evidence.ts";
import { networkPopProblems } from "./pops.ts";
import { type Located, readYaml } from "./read.ts";

export type Sources = {
	records: IncidentRecord[];
	places: Record<string, Place>;
	registry: Record<string, Network>;
	context: Context[];
	collectors: Record<string, Collector>;
	/** By id of the incident; those with raw measurement files only. */
	evidence: ReadonlyMap<string, Measured[]>;
};

/** Thrown with one line per problem: `file:line: what is wrong; expected …`. */
export class SourceError extends Error {
	readonly lines: string[];
	constructor(lines: string[]) {
		super(lines.join("\n"));
		this.lines = lines;
	}
}

const fieldName = (path: Problem["path"]) =>
	path.reduce<string>((name, step) => (typeof step === "number" ? `${name}[${step}]` : name ? `${name}.${step}` : step), "");

/** Reads all sources below `root` (the data/ folder). Throws SourceError if anything is wrong. */
export function readSources(root: string): Sources {
	const lines: string[] = [];
	const say = (file: string, line: number, problem: string) => lines.push(`${relative(process.cwd(), file) || file}:${line}: ${problem}`);
	const sayAll = (file: string, located: Located, problems: readonly Problem[]) => {
		for (const { path, wrong, expected, rule } of problems) {
			const field = fieldName(path);
			say(file, located.lineOf(path), `${field ? `${field}: ` : ""}${wrong}; expected ${expected}${rule ? ` (rule: ${rule})` : ""}`);
		}
	};

	const read = (file: string): Located | null => {
		if (!existsSync(file)) {
			say(file, 1, "the file is missing; expected it beside the others (copy a neighbour)");
			return null;
		}
		const located = readYaml(file);
		for (const { line, message } of located.errors) say(file, line, `${message}; expected valid YAML`);
		return located.errors.length > 0 ? null : located;
	};

	const readTable = <T>(name: string, schema: z.ZodType<T>, empty: T): T => {
		const file = join(root, name);
		const located = read(file);
		if (!located) return empty;
		const parsed = schema.safeParse(located.value);
		if (parsed.success) return parsed.data;
		sayAll(
			file,
			located,
			parsed.error.issues.map((issue) => ({
				path: issue.path as Problem["path"],
				wrong: issue.message,
				expected: expectation(issue, "the entries beside it"),
			})),
		);
		return empty;
	};

	const places = readTable("places.yaml", z.record(z.string(), placeSchema), {});
	const registry = readTable("networks.yaml", z.record(z.string().regex(/^AS\d+$/), networkSchema), {});
	const context = readTable("context.yaml", z.array(contextSchema), []);
	const collectors = readTable("collectors.yaml", z.record(z.string(), collectorSchema), {});
	checkTables(root, { places, registry, context, collectors }, say, sayAll);

	const folders = readdirSync(join(root, "incidents"), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
	const ids = new Set(folders);
	const firstWith = new Map<string, string>();
	const records: IncidentRecord[] = [];
	const evidence = new Map<string, Measured[]>();
	for (const folder of folders) {
		const file = join(root, "incidents", folder, "incident.yaml");
		const located = read(file);
		if (!located) continue;
		const { record, problems } = checkRecord(located.value, { places, registry, ids });
		sayAll(file, located, problems);
		const id = (located.value as { id?: unknown } | null)?.id;
		if (typeof id !== "string") continue;
		const earlier = firstWith.get(id);
		if (earlier) say(file, located.lineOf(["id"]), `the id "${id}" is also that of ${earlier}; expected an id of its own, the folder's name "${folder}"`);
		else if (id !== folder) say(file, located.lineOf(["id"]), `the id "${id}" differs from the folder; expected "${folder}"`);
		firstWith.set(id, earlier ?? folder);
		if (!record) continue;
		records.push(record);
		const { measured, problems: inFiles } = readEvidence(join(root, "incidents", folder), record);
		for (const { file: name, where, field, wrong, expected } of inFiles) {
			const at = where === undefined ? wrong : `${where}: ${wrong}`;
			say(
				join(root, "incidents", folder, name),
				field ? located.lineOf(field) : Number(/^line (\d+)/.exec(where ?? "")?.[1] ?? 1),
				`${at}; expected ${expected}`,
			);
		}
		if (measured.length > 0) evidence.set(record.id, measured);
	}
	if (lines.length > 0) throw new SourceError(lines);
	return { records, places, registry, context, collectors, evidence };
}

type Say = (file: string, line: number, problem: string) => void;

function checkTables(
	root: string,
	{ places, registry, context, collectors }: Pick<Sources, "places" | "registry" | "context" | "collectors">,
	say: Say,
	sayAll: (file: string, located: Located, problems: readonly Problem[]) => void,
): void {
	const lookUp = (name: string) => {
		const file = join(root, name);
		return { file, lineOf: (path: (string | number)[]) => readYaml(file).lineOf(path) };
	};
	for (const [id, place] of Object.entries(places)) {
		if (place.kind === "city") continue;
		for (const city of place.candidates) {
			if (places[city]?.kind === "city") continue;
			const { file, lineOf } = lookUp("places.yaml");
			say(file, lineOf([id]), `${id}: the candidate "${city}" is not a city of this file; expected the id of a city`);
		}
	}
	const wrongPops = Object.entries(registry).flatMap(([key, network]) => networkPopProblems(key, network, places));
	if (wrongPops.length > 0) {
		const file = join(root, "networks.yaml");
		sayAll(file, readYaml(file), wrongPops);
	}
	for (const [name, collector] of Object.entries(collectors)) {
		if (places[collector.place]?.kind === "city") continue;
		const { file, lineOf } = lookUp("collectors.yaml");
		say(file, lineOf([name]), `${name}: "${collector.place}" is not a city of places.yaml; expected the id of one`);
	}
	context.forEach((entry, i) => {
		try {
			boundsOf(entry.at);
		} catch (error) {
			if (!(error instanceof TimeError)) throw error;
			const { file, lineOf } = lookUp("context.yaml");
			say(file, lineOf([i, "at"]), `${entry.id}: ${error.message}; expected an EDTF date`);
		}
	});
}
