/**
 * React goes on changing the text nodes it made, and a page translation has taken some of them out of the page: each stands as
 * `<font><font>…` now. What React writes into such a node is put where its words stand, as new text, which is translated like any other.
 */
export function followTranslation(root: Node): void {
	/** What stands in the place of a text node that React holds. */
	const standIns = new WeakMap<Node, ChildNode>();
	/** Text of ours in the place of a node that React holds. */
	const held = new WeakMap<Node, Node>();
	const written = new MutationObserver((changes) => {
		for (const { target } of changes) {
			const text = document.createTextNode((target as Text).data);
			standIns.get(target)?.replaceWith(text);
			standIns.set(target, text);
			held.set(text, target);
		}
	});
	const isTranslation = (node: Node | null | undefined): node is HTMLElement => node?.nodeName === "FONT";
	new MutationObserver((changes) => {
		for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
			const [taken] = removedNodes;
			if (!(taken instanceof Text) || taken.isConnected) continue;
			// Put in its place in one step or in two.
			const standIn = [addedNodes[0], previousSibling, nextSibling].find(isTranslation);
			if (!standIn) continue;
			const node = held.get(taken) ?? taken;
			standIns.set(node, standIn);
			written.observe(node, { characterData: true });
		}
	}).observe(root, { childList: true, subtree: true });
}
