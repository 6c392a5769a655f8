/**
 * React keeps changing the text nodes it made, but a page translation has taken some of them out of the page and put `<font><font>…`
 * in their place. What React writes into such a node is copied to that place as new text, which is then translated like any other.
 */
export function followTranslation(root: Node): void {
	/** By text node of React: what is in its place in the page. */
	const standIns = new WeakMap<Node, ChildNode>();
	/** By our own text in such a place: the text node of React. */
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
			// Translations replace a node in one step or in two.
			const standIn = [addedNodes[0], previousSibling, nextSibling].find(isTranslation);
			if (!standIn) continue;
			const node = held.get(taken) ?? taken;
			standIns.set(node, standIn);
			written.observe(node, { characterData: true });
		}
	}).observe(root, { childList: true, subtree: true });
}
