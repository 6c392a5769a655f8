/** What was last written into an element in which a page translation has put its own. */
const written = new WeakMap<Element, string>();

/**
 * The one way to write words that change past React. The text node itself is changed, and only when its words do: a new node would be one
 * more thing to lay out. Page translations put elements of their own in its place, `<font><font>…`; ours then stand in the place of those
 * at the next change, and are translated anew.
 */
export function write(element: Element | null, words: string): void {
	if (!element) return;
	const { firstChild: text } = element;
	if (text instanceof Text && text === element.lastChild) {
		if (text.data === words) return;
		text.data = words;
	} else {
		if (written.get(element) === words) return;
		element.textContent = words;
	}
	written.set(element, words);
}

/** Sets an attribute only when it changes. */
export function mark(element: Element | null, name: string, value: string): void {
	if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}
