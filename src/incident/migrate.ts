/** Older incident files, made to read like today's. A field that a version lacked stays absent. */
type Json = Record<string, unknown>;

/** Version 1 held the summary and the check by others as plain text, without support; it knew no measurement files. */
function fromVersion1(file: Json): Json {
	const { summary, independentCheck, derived } = file;
	return {
		...file,
		schemaVersion: 2,
		...(typeof summary === "string" ? { summary: [{ text: summary }] } : {}),
		...(typeof independentCheck === "string" ? { independentCheck: { text: independentCheck } } : {}),
		...(derived !== null && typeof derived === "object" ? { derived: { measured: [], ...derived } } : {}),
	};
}

/** A file of any version up to today's, as one of today's. */
export function migrated(file: Json): Json {
	return file.schemaVersion === 1 ? fromVersion1(file) : file;
}
