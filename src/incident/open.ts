/** Opens a published incident file: checks it before anything is shown, and says plainly what is wrong with it. */
import type { Derived, Incident } from "./derived.ts";
import { migrated } from "./migrate.ts";
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

/**
 * From parsed JSON to an incident. Throws OpenError with the field that is wrong; a file of a newer schema is refused
 * rather than half understood.
 */
export async function openIncident(json: unknown): Promise<Incident> {
	const version = versionOf(json);
	if (version > SCHEMA_VERSION) {
		throw new OpenError(
			`This file was made for version ${version} of the schema; this page knows version ${SCHEMA_VERSION}.`,
			"a newer Detour Atlas: reload the page, or update the site",
		);
	}
	// What checks is heavier than what is checked: it is loaded beside the first file, after the page stands.
	const { publishedSchema } = await import("./schema.ts");
	const parsed = publishedSchema.safeParse(migrated(json as Record<string, unknown>));
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const field = issue?.path.map(String).join(".") || "the file";
		throw new OpenError(`The incident file is damaged: ${field}: ${issue?.message ?? "not readable"}.`, "a file that fits data/schema/incident.schema.json");
	}
	if (parsed.data.derived === undefined) throw new OpenError("The incident file lacks what is precomputed from it.", "a file made by `npm run data`");
	return { ...parsed.data, derived: parsed.data.derived as unknown as Derived } as Incident;
}
