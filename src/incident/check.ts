/** Checks that the schema alone cannot make. */
import { checkClaims, checkQuotes, checkVerdicts } from "./checkClaims.ts";
import { checkFacts, type Refs } from "./checkFacts.ts";
import { checkSources } from "./checkSources.ts";
import { checkAccount, checkPackets } from "./checkWording.ts";
import type { Path, Problem } from "./problems.ts";
import { type IncidentRecord, incidentSchema } from "./schema.ts";

/** What may be published, beyond what can be read: the rules of `problems.ts`. */
const RULE_CHECKS = [checkSources, checkQuotes, checkClaims, checkAccount, checkVerdicts, checkPackets];

/** All problems of a value that should be a record: first its shape, then, if that holds, everything else. */
export function checkRecord(value: unknown, refs: Refs): { record: IncidentRecord | null; problems: Problem[] } {
	const parsed = incidentSchema.safeParse(value);
	if (parsed.success) {
		const { data } = parsed;
		const problems = [...checkFacts(data, refs), ...RULE_CHECKS.flatMap((check) => check(data))];
		return { record: problems.length === 0 ? data : null, problems };
	}
	const problems = parsed.error.issues.map((issue) => ({ path: issue.path as Path, wrong: issue.message, expected: expectation(issue) }));
	return { record: null, problems };
}

/** What would have been right, of an issue that a schema has. `schema`: what its fields are called after. */
export function expectation(issue: object, schema = "the schema (public/data/schema/incident.schema.json)"): string {
	const { code, values, expected } = issue as { code: string; values?: unknown; expected?: unknown };
	if (Array.isArray(values)) return `one of: ${values.join(", ")}`;
	if (code === "invalid_type") return `a value of type ${String(expected)}`;
	if (code === "unrecognized_keys") return `only fields of ${schema}`;
	return `a value that fits ${schema}`;
}
