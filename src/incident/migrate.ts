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

const FIELDS = 4;

/** How many vantage points change before the onset: what files from before `told` hold of it. What they hold may be anything. */
function toldIn({ changes, counts, onsetSec, span }: Json): number | null {
	const tables = (counts as Json | null | undefined)?.tableEntries;
	if (!Array.isArray(changes) || typeof tables !== "number" || tables === 0) return null;
	const told = new Set<unknown>();
	let atSec = Number((span as Json | null | undefined)?.startSec);
	for (let i = 0; i < changes.length; i += FIELDS) {
		atSec += Number(changes[i]);
		if (typeof onsetSec === "number" && atSec >= onsetSec) break;
		told.add(changes[i + 1]);
	}
	return told.size;
}

/** Series from before shares had a denominator of their own. Which collectors were silent, such a file does not tell. */
function withTold(series: unknown): unknown {
	if (series === null || typeof series !== "object" || "told" in series) return series;
	return { ...series, told: toldIn(series as Json), silent: [] };
}

function withTolds(file: Json): Json {
	const { derived } = file;
	const measured = derived !== null && typeof derived === "object" ? (derived as Json).measured : null;
	return Array.isArray(measured) ? { ...file, derived: { ...(derived as Json), measured: measured.map(withTold) } } : file;
}

/** A file of any version up to today's, as one of today's. */
export function migrated(file: Json): Json {
	return withTolds(file.schemaVersion === 1 ? fromVersion1(file) : file);
}
