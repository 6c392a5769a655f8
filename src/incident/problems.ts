/** What a check says of a record, and the rules that it names. */
import type { IncidentRecord } from "./schema.ts";

export type Path = (string | number)[];
export type Node = Record<string, unknown>;

/** The rules for what is published, over and above that a record can be read. Told in data/README.md. */
type Rule = "measured" | "sources" | "quotes" | "answers" | "account" | "verdicts" | "packets";

/** Rules that records on the way still break: `npm run data` warns of them and goes on. */
export const NOT_YET: ReadonlySet<Rule> = new Set<Rule>(["measured", "sources", "account"]);

/** `path` leads to the field; `expected` says what would have been right. */
export type Problem = { path: Path; wrong: string; expected: string; rule?: Rule };

export const isWarning = ({ rule }: Problem): boolean => rule !== undefined && NOT_YET.has(rule);

export type Check = (record: IncidentRecord) => Problem[];

/** Every object of a record with its path, depth first. */
export function nodesOf(value: unknown, path: Path = []): { node: Node; path: Path }[] {
	if (Array.isArray(value)) return value.flatMap((entry, i) => nodesOf(entry, [...path, i]));
	if (value === null || typeof value !== "object") return [];
	return [{ node: value as Node, path }, ...Object.entries(value).flatMap(([key, child]) => nodesOf(child, [...path, key]))];
}
