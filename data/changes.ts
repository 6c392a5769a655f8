/** `changes.yaml`: when records came in, and what was corrected or taken back since. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRetracted } from "../src/embed/standing.ts";
import type { Incident } from "../src/incident/derived.ts";
import { factAt, fullName } from "../src/incident/facts.ts";
import { CHANGE_KINDS } from "../src/incident/terms.ts";
import { locateYaml } from "./read.ts";
import { SourceError } from "./sources.ts";

/** `facts`: names of what was corrected, as in `contradictions[].of`; in entries for several records, of any of them. */
export type Change = { at: string; kind: (typeof CHANGE_KINDS)[number]; incidents: string[]; text: string; facts?: string[] };
type Known = Pick<Incident, "id" | "verdicts" | "time">;

const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
/** From then on a correction names its facts; earlier entries stay as they were published. */
const FACTS_SINCE = "2026-11-30T13:00:00Z";
/** A correction that says so may name a fact that the record has no more. */
const TAKEN_OUT = /\b(taken out|removed|struck out)\b/;

/** The file `data/changes.yaml` below `root`, as `readChanges` reads it. */
export const changesOf = (root: string, records: readonly Known[]): Change[] => readChanges(readFileSync(join(root, "data", "changes.yaml"), "utf8"), records);

/** What is wrong with the `facts` of an entry. */
function factProblems({ at, kind, incidents, text, facts }: Change, records: readonly Known[]): string[] {
	if (kind !== "corrected") return facts === undefined ? [] : ["facts of an entry that is no correction; expected `facts` with kind corrected only"];
	if (facts === undefined || facts.length === 0)
		return at < FACTS_SINCE ? [] : ["a correction that names no fact; expected `facts: [time.end, claims.<id>]`, what it corrects"];
	const own = records.filter(({ id }) => incidents.includes(id));
	const unknown = facts.filter((name) => !own.some((record) => factAt(record, name) !== undefined));
	if (TAKEN_OUT.test(text)) return [];
	return unknown.map(
		(name) =>
			`"${name}" names no fact of ${incidents.join(" or ")}; expected one that stands there, or a text that says “taken out”, “removed” or “struck out”`,
	);
}

/** In the order of the file, oldest first. Throws one SourceError with every problem in it. */
export function readChanges(text: string, records: readonly Known[]): Change[] {
	const { value, lineOf, errors } = locateYaml(text);
	if (errors.length > 0) throw new SourceError(errors.map(({ line, message }) => `data/changes.yaml:${line}: ${message}; expected valid YAML`));
	const problems: string[] = [];
	const changes = (value ?? []) as Change[];
	const ids = new Set(records.map(({ id }) => id));
	changes.forEach((change, i) => {
		const say = (what: string) => problems.push(`data/changes.yaml:${lineOf([i])}: ${what}`);
		if (!AT.test(change.at)) say(`at is "${change.at}"; expected a UTC time such as 2026-11-23T00:35:10Z`);
		if (i > 0 && change.at < (changes[i - 1] as Change).at) say("is older than the entry before it; expected new entries at the end");
		if (!CHANGE_KINDS.includes(change.kind)) say(`kind is "${change.kind}"; expected ${CHANGE_KINDS.join(", ")}`);
		if (typeof change.text !== "string" || change.text === "") say("has no text; expected what changed");
		for (const id of change.incidents) if (!ids.has(id)) say(`there is no incident "${id}"; expected the name of a folder`);
		for (const wrong of factProblems(change, records)) say(wrong);
	});
	const has = (id: string, kind: Change["kind"]) => changes.some((change) => change.kind === kind && change.incidents.includes(id));
	for (const record of records) {
		const { id } = record;
		if (!has(id, "added")) problems.push(`data/changes.yaml:1: no entry says when ${id} was added; expected one of kind added`);
		if (isRetracted(record) && !has(id, "retracted"))
			problems.push(`data/changes.yaml:1: ${id} is retracted, and no entry says so; expected one of kind retracted`);
	}
	if (problems.length > 0) throw new SourceError(problems);
	return changes;
}

/** When a record was added, and when it last changed. */
export function datesOf(changes: readonly Change[], id: string): { added: string; updated: string } {
	const own = changes.filter(({ incidents }) => incidents.includes(id)).map(({ at }) => at);
	return { added: own[0] as string, updated: own.at(-1) as string };
}

/** What the log says of one record, oldest first. Of an entry for several records only the facts that stand in this one. */
export function historyOf(changes: readonly Change[], record: Known): NonNullable<Incident["history"]> {
	return changes.flatMap(({ at, kind, incidents, text, facts }) => {
		if (!incidents.includes(record.id)) return [];
		const own = incidents.length === 1 ? facts : facts?.filter((name) => factAt(record, name) !== undefined);
		return [{ at, kind, text, ...(own?.length ? { facts: own.map((name) => fullName(record, name)) } : {}) }];
	});
}
