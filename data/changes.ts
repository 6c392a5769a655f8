/** `changes.yaml`: when records came in, and what was corrected or taken back since. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isRetracted } from "../src/embed/standing.ts";
import type { Incident } from "../src/incident/derived.ts";

const KINDS = ["added", "revised", "corrected", "retracted"] as const;
export type Change = { at: string; kind: (typeof KINDS)[number]; incidents: string[]; text: string };
/** An id, and whether the record's latest verdict is "retracted". */
type Known = { id: string; retracted: boolean };

const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** The file `data/changes.yaml` below `root`, as `readChanges` reads it. */
export function changesOf(root: string, records: readonly Pick<Incident, "id" | "verdicts">[]): Change[] {
	const known = records.map((record) => ({ id: record.id, retracted: isRetracted(record) }));
	return readChanges(readFileSync(join(root, "data", "changes.yaml"), "utf8"), known);
}

/** In the order of the file, oldest first. Throws one Error with every problem in it. */
export function readChanges(text: string, known: readonly Known[]): Change[] {
	const changes = (parse(text) ?? []) as Change[];
	const problems: string[] = [];
	const ids = new Set(known.map(({ id }) => id));
	changes.forEach((change, i) => {
		const say = (what: string) => problems.push(`changes.yaml, entry ${i + 1}: ${what}`);
		if (!AT.test(change.at)) say(`at is "${change.at}"; expected a UTC time such as 2026-11-23T00:35:10Z`);
		if (i > 0 && change.at < (changes[i - 1] as Change).at) say("is older than the one before it; new entries go to the end");
		if (!KINDS.includes(change.kind)) say(`kind is "${change.kind}"; expected ${KINDS.join(", ")}`);
		if (typeof change.text !== "string" || change.text === "") say("has no text");
		for (const id of change.incidents) if (!ids.has(id)) say(`there is no incident "${id}"`);
	});
	const has = (id: string, kind: Change["kind"]) => changes.some((change) => change.kind === kind && change.incidents.includes(id));
	for (const { id, retracted } of known) {
		if (!has(id, "added")) problems.push(`changes.yaml: no entry says when ${id} was added`);
		if (retracted && !has(id, "retracted")) problems.push(`changes.yaml: ${id} is retracted, and no entry says so`);
	}
	if (problems.length > 0) throw new Error(problems.join("\n"));
	return changes;
}

/** When a record was added, and when it last changed. */
export function datesOf(changes: readonly Change[], id: string): { added: string; updated: string } {
	const own = changes.filter(({ incidents }) => incidents.includes(id)).map(({ at }) => at);
	return { added: own[0] as string, updated: own.at(-1) as string };
}
