/** Opens a published incident file: checks it before anything is shown, and says plainly what is wrong with it. */
import type { Incident } from "./derived.ts";
import { overLimit } from "./limits.ts";
import { migrated } from "./migrate.ts";
import { unknownPlace } from "./places.ts";
import { SCHEMA_VERSION } from "./terms.ts";

/** `expected` and `stillWorks` are sentences for the reader. */
export class OpenError extends Error {
	readonly expected: string;
	constructor(message: string, expected: string) {
		super(message);
		this.expected = expected;
	}
}

function versionOf(json: unknown): number {
	const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
	if (typeof version !== "number")
		throw new OpenError("This file is not an incident: it names no schemaVersion.", "a JSON file as published under data/incidents/");
	return version;
}

type Issue = { path: PropertyKey[]; message: string };

const MOST_LETTERS = 160;

/** Where a file does not fit its schema and what is wrong there. Both are cut to a readable length, as they may hold text of the file. */
export function issueWords(error: { issues: readonly Issue[] }, within: readonly string[] = []): string {
	const [issue] = error.issues;
	const field = [...within, ...(issue?.path ?? [])].map(String).join(".") || "the file";
	return [field, issue?.message ?? "not readable"].map((words) => words.slice(0, MOST_LETTERS)).join(": ");
}

/**
 * From parsed JSON to an incident. Throws OpenError with the field that is wrong; a file of a newer schema is refused
 * rather than half understood. What it returns cannot make a page fail: the derived part is checked as strictly as the record.
 */
export async function openIncident(json: unknown): Promise<Incident> {
	const version = versionOf(json);
	if (version > SCHEMA_VERSION) {
		throw new OpenError(
			`This file was made for version ${version} of the schema; this page knows version ${SCHEMA_VERSION}.`,
			"a newer Detour Atlas: reload the page, or update the site",
		);
	}
	const beyond = overLimit(json);
	if (beyond) throw new OpenError(`This file is too large for an incident. ${beyond}`, "a file as published under data/incidents/");
	// What checks is heavier than what is checked: it is loaded beside the first file, after the page stands.
	const [{ publishedSchema }, { derivedSchema }] = await Promise.all([import("./schema.ts"), import("./derivedSchema.ts")]);
	const record = publishedSchema.safeParse(migrated(json as Record<string, unknown>));
	if (!record.success) throw new OpenError(`The incident file is damaged: ${issueWords(record.error)}.`, "a file that fits data/schema/incident.schema.json");
	const unknown = unknownPlace(record.data);
	if (unknown !== null)
		throw new OpenError(`The incident file is damaged: it names the place “${unknown}” but does not describe it as a city.`, "a file made by `npm run data`");
	if (record.data.derived === undefined) throw new OpenError("The incident file lacks what is precomputed from it.", "a file made by `npm run data`");
	const derived = derivedSchema.safeParse(record.data.derived);
	if (!derived.success) throw new OpenError(`The incident file is damaged: ${issueWords(derived.error, ["derived"])}.`, "a file made by `npm run data`");
	return { ...record.data, derived: derived.data } as Incident;
}
