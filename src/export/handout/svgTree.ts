/** Reads the SVG that this house writes (`poster/svg.ts`): quoted attributes, four escapes, no comments. Not for SVG from elsewhere. */

import { unescapeXml } from "../../poster/svg.ts";

export type SvgNode = { name: string; attributes: Readonly<Record<string, string>>; children: SvgNode[]; text: string };

/** Throws where the markup is not closed as it was opened. */
export function svgTree(markup: string): SvgNode {
	const root: SvgNode = { name: "", attributes: {}, children: [], text: "" };
	const open = [root];
	for (const [, end, name, attributes = "", alone, text] of markup.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
		const within = open.at(-1) as SvgNode;
		if (text !== undefined) within.text += unescapeXml(text);
		else if (end) {
			if (open.pop()?.name !== name || open.length === 0) throw new Error(`</${name}> closes nothing`);
		} else {
			const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key as string, unescapeXml(value as string)]);
			const node: SvgNode = { name: name as string, attributes: Object.fromEntries(pairs), children: [], text: "" };
			within.children.push(node);
			if (!alone) open.push(node);
		}
	}
	if (open.length !== 1 || root.children.length !== 1) throw new Error("not one whole picture");
	return root.children[0] as SvgNode;
}

/** Every node that has an id, by it. */
export function nodesById(node: SvgNode, found = new Map<string, SvgNode>()): Map<string, SvgNode> {
	if (node.attributes.id !== undefined) found.set(node.attributes.id, node);
	for (const child of node.children) nodesById(child, found);
	return found;
}
