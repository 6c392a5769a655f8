/** What a check says of a record, and the rules that it names. */
import type { IncidentRecord } from "./schema.ts";

export type Path = (string | number)[];
export type Node = Record<string, unknown>;

/** The rules for what is published, over and above that a record can be read. Told in data/README.md. */
type Rule = "measured" | "sources" | "quotes" | "answers" | "account" | "verdicts" | "packets";

/** `path` leads to the field; `expected` says what would have been right. */
export type Problem = { path: Path; wrong: string; expected: string; rule?: Rule };

export type Check = (record: IncidentRecord) => Problem[];

/** Every object of a record with its path, depth first. */
export function nodesOf(value: unknown, path: Path = []): { node: Node; path: Path }[] {
	if (Array.isArray(value)) return value.flatMap((entry, i) => nodesOf(entry, [...path, i]));
	if (value === null || typeof value !== "object") return [];
	return [{ node: value as Node, path }, ...Object.entries(value).flatMap(([key, child]) => nodesOf(child, [...path, key]))];
}
