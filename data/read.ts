/** YAML that remembers on which line each field stands. */
import { readFileSync } from "node:fs";
import { isMap, LineCounter, parseDocument } from "yaml";

export type Located = {
	value: unknown;
	/** Line of the field at `path`, or of its nearest parent that exists; 1-based. */
	lineOf: (path: readonly (string | number)[]) => number;
	errors: { line: number; message: string }[];
};

export const readYaml = (file: string): Located => locateYaml(readFileSync(file, "utf8"));

export function locateYaml(text: string): Located {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
	const errors = document.errors.map((error) => ({ line: error.linePos?.[0].line ?? 1, message: error.message.split("\n")[0] ?? "" }));
	const lineOf = (path: readonly (string | number)[]): number => {
		for (let depth = path.length; depth > 0; depth--) {
			const parent = depth > 1 ? document.getIn(path.slice(0, depth - 1), true) : document.contents;
			const key = path[depth - 1];
			const pair = isMap(parent) ? parent.items.find((item) => String((item.key as { value?: unknown }).value ?? item.key) === String(key)) : undefined;
			const node = (pair?.key ?? document.getIn(path.slice(0, depth), true)) as { range?: [number, number, number] } | undefined;
			if (node?.range) return counter.linePos(node.range[0]).line;
		}
		return 1;
	};
	return { value: errors.length > 0 ? null : document.toJS(), lineOf, errors };
}
