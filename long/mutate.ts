/** Changes to real files, of their structure and of single characters. The original is never touched. */
import { hostileText, hostileValue, INHERITED } from "./hostile.ts";
import type { Random } from "./random.ts";

type Path = readonly (string | number)[];
type Node = Record<string, unknown> | unknown[];

const isNode = (value: unknown): value is Node => value !== null && typeof value === "object";

/** A parsed file with all its places grouped by kind, so that a list of thousands of numbers is no likelier to be hit than a title. */
export type Specimen = { root: unknown; kinds: readonly (readonly Path[])[] };

export function specimenOf(root: unknown): Specimen {
	const kinds = new Map<string, Path[]>();
	const visit = (value: unknown, path: Path, kind: string) => {
		const alike = kinds.get(kind) ?? [];
		kinds.set(kind, alike);
		if (alike.length < 500) alike.push(path);
		if (Array.isArray(value)) for (const [i, entry] of value.entries()) visit(entry, [...path, i], `${kind}[]`);
		else if (isNode(value)) for (const [key, entry] of Object.entries(value)) visit(entry, [...path, key], `${kind}.${key}`);
	};
	visit(root, [], "");
	return { root, kinds: [...kinds.values()] };
}

const at = (root: unknown, path: Path): unknown =>
	path.reduce<unknown>((node, step) => (isNode(node) ? (node as Record<string, unknown>)[step] : undefined), root);

/** A copy of the nodes along the path; all others are shared. `change` gets the copied node that holds the last step. */
function changed(root: unknown, path: Path, change: (holder: Record<string, unknown>, step: string) => void): unknown {
	const top = { root };
	let node: Record<string, unknown> = top;
	let step: string | number = "root";
	for (const next of path) {
		const inner = node[step];
		if (!isNode(inner)) return root;
		node[step] = Array.isArray(inner) ? [...inner] : { ...inner };
		node = node[step] as Record<string, unknown>;
		step = next;
	}
	change(node, String(step));
	return top.root;
}

/** Sets an own field, even one named `__proto__`. */
const setField = (holder: object, key: string, value: unknown) =>
	Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });

function changedNumber(value: number, random: Random): number {
	return random.of([-value, value + 1, value - 1, value * 1e6, value / 1e6, value + 0.5, value * 1e200, Math.round(value) ^ (1 << random.below(31))]);
}

export function changedText(text: string, random: Random): string {
	const [from, length] = [random.below(text.length + 1), random.below(40)];
	const piece = text.slice(from, from + length);
	switch (random.below(8)) {
		case 0:
			return text.slice(0, from);
		case 1:
			return text.slice(0, from) + text.slice(from + length);
		case 2:
			return text.slice(0, from) + piece + text.slice(from);
		case 3:
			return text.slice(0, from) + hostileText(random) + text.slice(from + length);
		case 4:
			return text.slice(0, from) + hostileText(random) + text.slice(from);
		case 5:
			return text.slice(0, from) + piece.toUpperCase() + text.slice(from + length);
		case 6:
			return text.slice(0, from) + String.fromCharCode(text.charCodeAt(from) ^ (1 << random.below(8))) + text.slice(from + 1);
		default:
			return text.slice(0, from) + [...piece].reverse().join("") + text.slice(from + length);
	}
}

function changedNode(node: Node, random: Random): Node {
	if (Array.isArray(node)) {
		const [i, j] = [random.below(node.length), random.below(node.length)];
		switch (random.below(6)) {
			case 0:
				return node.slice(0, i);
			case 1:
				return [...node.slice(0, i), ...node.slice(i + 1)];
			case 2:
				return [...node, node[i]];
			case 3:
				return [...node.slice(j), ...node.slice(0, j)];
			case 4:
				return [...node].reverse();
			default:
				return Array.from({ length: random.of([2, 20, random.chance(0.1) ? 2000 : 100]) }, () => node[i]);
		}
	}
	const copy = { ...node };
	const key = random.of(Object.keys(copy)) as string | undefined;
	const other = random.of([...INHERITED, hostileText(random)]);
	switch (random.below(4)) {
		case 0:
			setField(copy, other, key === undefined ? hostileValue(random) : copy[key]);
			break;
		case 1:
			if (key !== undefined) setField(copy, other, copy[key]);
			if (key !== undefined) delete copy[key];
			break;
		case 2:
			for (let i = 0; i < (random.chance(0.1) ? 3000 : 30); i++) copy[`k${i}`] = key === undefined ? 1 : copy[key];
			break;
		default:
			setField(copy, other, hostileValue(random));
	}
	return copy;
}

/** The file with one to four places changed. */
export function mutated({ root, kinds }: Specimen, random: Random): unknown {
	let result = root;
	for (let left = 1 + random.below(random.chance(0.3) ? 4 : 1); left > 0; left--) {
		const path = random.of(random.of(kinds));
		result = changed(result, path, (holder, step) => {
			const value = holder[step];
			const way = random.below(10);
			if (way < 3) setField(holder, step, hostileValue(random));
			else if (way === 3 && Array.isArray(holder)) holder.splice(Number(step), 1);
			else if (way === 3) delete holder[step];
			// A value from another place of the same file: right there, wrong here.
			else if (way === 4) setField(holder, step, at(root, random.of(random.of(kinds))));
			else if (typeof value === "number") holder[step] = changedNumber(value, random);
			else if (typeof value === "string") holder[step] = changedText(value, random);
			else if (isNode(value)) holder[step] = changedNode(value, random);
			else setField(holder, step, hostileValue(random));
		});
	}
	return result;
}

/** The text of a file with single characters or short pieces changed. */
export function mutatedText(text: string, random: Random): string {
	let result = text;
	for (let left = 1 + random.below(3); left > 0; left--) result = changedText(result, random);
	return result;
}

/** A changed file as text. One in a hundred has lists nested deeper than the call stack allows, which `JSON.stringify` could not write. */
export function mutatedJson(specimen: Specimen, random: Random): string {
	const text = JSON.stringify(mutated(specimen, random)) ?? "";
	if (!random.chance(0.01)) return text;
	const levels = random.of([200, 20_000, 100_000]);
	const at = text.indexOf(":", random.below(text.length)) + 1;
	return `${text.slice(0, at)}${"[".repeat(levels)}${"]".repeat(levels)},"x":${text.slice(at)}`;
}
