/**
 * Names of facts: where each stands in a record. "time.start", "summary.0", "claims.embassy",
 * "flows.ottawa-korea.diverted.hops.2". An entry with an id is named by it, any other by its place in the list.
 * The names are used in the page, in its address (`fact=`) and by `contradictions[].of`.
 */
import type { IncidentRecord } from "./schema.ts";

type Node = Record<string, unknown> | unknown[];

const isNode = (value: unknown): value is Node => value !== null && typeof value === "object";

function stepInto(node: Node, step: string): unknown {
	if (!Array.isArray(node)) return Object.hasOwn(node, step) ? node[step] : undefined;
	const byId = node.find((entry) => isNode(entry) && !Array.isArray(entry) && entry.id === step);
	return byId ?? (/^\d+$/.test(step) ? node[Number(step)] : undefined);
}

/** What a name leads to in a record; `undefined` if nothing stands there. */
export function factAt(record: Pick<IncidentRecord, "time">, name: string): unknown {
	return name.split(".").reduce<unknown>((at, step) => (isNode(at) ? stepInto(at, step) : undefined), record);
}

/** The name of an entry of a list: its id, else its place. */
export function factName(list: string, entry: object, index: number): string {
	const { id } = entry as { id?: unknown };
	return `${list}.${typeof id === "string" ? id : index}`;
}

/** A name with ids in the place of numbers, wherever the entries have them: the same fact always has the same one. */
export function fullName(record: Pick<IncidentRecord, "time">, name: string): string {
	const steps = name.split(".");
	const named = steps.map((step, i) => {
		const entry = /^\d+$/.test(step) ? factAt(record, steps.slice(0, i + 1).join(".")) : undefined;
		const id = (entry as { id?: unknown } | null | undefined)?.id;
		return typeof id === "string" ? id : step;
	});
	return named.join(".");
}
